"""Word documents as offices send them, with what lies beneath the page."""

from collections.abc import Callable

from portal.core.screening import Kind
from tests.core.screening.held_out_third.making import Draft, Shapes, lines
from tests.core.screening.held_out_third.prints import photo
from tests.core.screening.held_out_third.word import (
    changed,
    control,
    docx,
    grid,
    inline_picture,
    link,
    noted,
    par,
    pars,
    run,
    split_run,
    text_box,
)

shape = Shapes()
File = tuple[str, bytes]
PLACE = {1: "N", 2: (10.0, 46.0, 12.5), 3: "E", 4: (106.0, 41.0, 58.2)}


@shape("docx-quyet-dinh", 3)
def decision(d: Draft, turn: int) -> File:
    number, paper = d.so(), d.cccd()
    body = (
        grid(
            [["BHXH VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [f"Số: {d.docno('QĐ-BHXH')}", d.day()]]
        )
        + par("QUYẾT ĐỊNH", style="Heading1")
        + par("Về việc điều chỉnh thông tin hưởng chế độ BHXH hằng tháng")
        + par("Căn cứ Nghị định số 158/2025/NĐ-CP ngày 25/6/2025;")
        + par(
            f"Điều 1. Điều chỉnh đối với ông/bà {d.name()}, sinh ngày {d.born()}, mã số BHXH: ",
            split_run(number, 4),
        )
        + par("Số CCCD: ", split_run(paper, 3, 5), run(" cấp ngày "), run(d.day()))
        + par(f"Mức hưởng mới: {d.money()} đồng/tháng kể từ tháng {1 + turn}/2025.")
    )
    if turn % 2:
        body += par("Điện thoại: ", split_run(d.sdt(1), 5)) + par(
            f"Nơi nhận: như Điều 3; lưu VT ({d.number(9)}b)."
        )
    return f"qd-dieu-chinh-{turn + 1}.docx", docx(body)


@shape("docx-danh-sach", 3)
def listed(d: Draft, turn: int) -> File:
    head = ["STT", "Họ và tên", "Ngày sinh", "Giấy tờ tùy thân", "", "Mã số BHXH"]
    rows: list[list[str]] = [["STT", "Họ và tên", "Ngày sinh", "Giấy tờ tùy thân", "Mã số BHXH"]]
    rows.append(["", "", "", "Số CCCD", "Ngày cấp", ""])
    if turn >= 2:
        rows = [[*head[:3], "Số CCCD", "Mã số BHXH", "Điện thoại"]]
    for i in range(1, 4):
        person = [str(i), d.name(), d.born(), d.cccd()]
        rows.append([*person, d.day(), d.so()] if turn < 2 else [*person, d.so(), d.sdt()])
    spans = {(0, 3): 2} if turn < 2 else {}
    body = (
        par(f"DANH SÁCH NGƯỜI LAO ĐỘNG ĐƯỢC HỖ TRỢ THEO NGHỊ QUYẾT 0{turn + 1}/NQ-HĐND")
        + grid(rows, spans)
        + par(f"Tổng số: 03 người; số tiền {d.money()} đồng")
    )
    return f"ds-ho-tro-{turn + 1}.docx", docx(body)


@shape("docx-nhan-xet", 3)
def commented(d: Draft, turn: int) -> File:
    said = (
        lambda: f"Gọi lại cho chị {d.name()} {d.sdt()} để xác nhận trước khi đăng.",
        lambda: f"Số này lấy ở đâu? Hỏi {d.mail()} giúp anh.",
        lambda: f"Đối tượng này có số sổ BHXH {d.so()} đã chốt, kiểm tra lại.",
    )[turn]()
    body = (
        par(f"Bản tin tháng {1 + turn}/2025 (dự thảo)")
        + par(
            '<w:commentRangeStart w:id="2"/>',
            run(f"Đã chi trả {d.money()} đồng cho {d.number(900)} người."),
            '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>',
        )
        + par("Số liệu đến hết tháng trước, chưa gồm lực lượng vũ trang.")
    )
    return f"ban-tin-{turn + 1}.docx", docx(body, {"comments": noted("comments", said)})


@shape("docx-sua-doi", 4)
def tracked(d: Draft, turn: int) -> File:
    old = (
        lambda: f", điện thoại {d.sdt()}",
        lambda: f", CCCD số {d.cccd()}",
        lambda: f" (thẻ BHYT {d.the()})",
        lambda: f", STK {d.stk(13)} {d.bank()}",
    )[turn]()
    body = (
        par("Trường hợp điển hình", style="Heading2")
        + par(
            run(f"Ông {d.name()}, {60 + turn} tuổi"),
            changed("del", old),
            changed("ins", f", trú tại {d.place()}"),
            run(f", được quỹ BHYT chi trả {d.money()} đồng trong năm {2022 + turn}."),
        )
        + par(f"Nguồn: báo cáo số {d.docno('BC-BHXH')}.")
    )
    return f"dien-hinh-{turn + 1}.docx", docx(body)


@shape("docx-thay-so", 3)
def replaced(d: Draft, turn: int) -> File:
    draws: tuple[Callable[[], str], ...] = (lambda: d.sdt(0), d.cccd, d.so)
    draw = draws[turn]
    label = ("điện thoại", "số CCCD", "mã số BHXH")[turn]
    body = (
        par(f"Biên bản đối chiếu ngày {d.day()}")
        + par(
            run(f"Người đại diện: {d.name()}, {label} "),
            changed("del", draw()),
            changed("ins", draw()),
            run("."),
        )
        + par(f"Số phải nộp: {d.money()} đồng.")
    )
    return f"doi-chieu-{turn + 1}.docx", docx(body)


@shape("docx-dau-mat-dau-trang", 4)
def secret_head(d: Draft, turn: int) -> File:
    level = d.stamp(("MẬT", "TỐI MẬT", "MẬT", "TUYỆT MẬT")[turn])
    stamp = run(level, '<w:b/><w:bdr w:val="single" w:sz="8"/><w:color w:val="FF0000"/>')
    body = pars(
        lines(
            "BÁO CÁO",
            f"Về tình hình phối hợp xử lý đơn vị chậm đóng năm {2022 + turn}",
            f"1. Kết quả: đã thu hồi {d.money()} đồng, đạt {60 + d.number(39)}%.",
            f"2. Kiến nghị: ban hành kế hoạch kèm theo Quyết định số {d.docno('QĐ-BHXH')}.",
        )
    )
    if turn == 0:
        return "bao-cao-1.docx", docx(body, {"header1": par(stamp)})
    if turn == 1:
        return "bao-cao-2.docx", docx(body, {"footer1": par(stamp)})
    if turn == 2:
        return "bao-cao-3.docx", docx(par(text_box(par(stamp))) + body)
    head = grid(
        [["BHXH VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [par(stamp), f"Hà Nội, ngày {d.day()}"]]
    )
    return "bao-cao-4.docx", docx(head + body)


@shape("docx-cuoc-chu", 3)
def footnoted(d: Draft, turn: int) -> File:
    said = (
        lambda: f" Theo thư của bạn đọc {d.name()} ({d.mail()}) ngày {d.day()}.",
        lambda: f" Phỏng vấn qua điện thoại số {d.sdt()}, ngày {d.day()}.",
        lambda: f" Hồ sơ người lao động có CMND số {d.cmnd()}, lưu tại đơn vị.",
    )[turn]()
    kind, mark = (("footnotes", "footnote"), ("endnotes", "endnote"))[turn % 2]
    body = par("Nghiên cứu trường hợp: vì sao người lao động rút BHXH một lần", style="Title") + par(
        run("Nhiều người cho biết họ cần tiền ngay"),
        f'<w:r><w:{mark}Reference w:id="2"/></w:r>',
        run(f"; tỷ lệ này là {30 + turn},{d.digits(1)}% trong mẫu {d.number(2000)} phiếu."),
    )
    return f"nghien-cuu-{turn + 1}.docx", docx(body, {kind: noted(kind, said)})


@shape("docx-thuoc-tinh", 3)
def described(d: Draft, turn: int) -> File:
    core = (
        lambda: {"dc:creator": d.mail(), "cp:lastModifiedBy": "Văn phòng"},
        lambda: {"dc:creator": f"{d.name()} - {d.sdt(0)}"},
        lambda: {"cp:lastModifiedBy": d.mail(), "dc:description": "Bản chốt gửi in"},
    )[turn]()
    body = pars(
        lines(
            f"KẾ HOẠCH tuyên truyền tháng 11/{2023 + turn}",
            f"Kinh phí dự kiến: {d.money()} đồng; số lượng tờ gấp {d.money()} tờ.",
            "Phân công: phòng Truyền thông chủ trì.",
        )
    )
    return f"ke-hoach-{turn + 1}.docx", docx(body, core=core)


@shape("docx-o-tung-chu-so", 3)
def digit_cells(d: Draft, turn: int) -> File:
    number, paper = d.so(), d.cccd()
    body = par("TỜ KHAI THAM GIA, ĐIỀU CHỈNH THÔNG TIN BHXH, BHYT (Mẫu TK1-TS)")
    body += par(f"Họ và tên: {d.name().upper()}  Ngày sinh: {d.born()}")
    if turn < 2:
        body += par("Mã số BHXH:") + grid([list(number)]) + par("Số CCCD/ĐDCN:") + grid([list(paper)])
    else:
        body += grid([["Mã số BHXH", *number]]) + par("") + grid([["Số CCCD", *paper]])
    body += par(f"Số điện thoại liên hệ: {d.sdt(turn)}") + par(
        f"Mức đóng {d.money()} đồng, {3 * (turn + 1)} tháng"
    )
    return f"TK1-TS-{turn + 1}.docx", docx(body)


@shape("docx-hop-van-ban", 3)
def boxed(d: Draft, turn: int) -> File:
    inner = (
        lambda: f"Liên hệ: {d.name()}\nDĐ: {d.sdt()}",
        lambda: f"Đăng ký qua email\n{d.mail()}",
        lambda: f"Ủng hộ qua STK {d.stk(12)}\n{d.bank()} - {d.name()}",
    )[turn]()
    body = par(f"Thư mời dự hội thảo ngày {d.day()}") + par(text_box(pars(inner)))
    return f"thu-moi-{turn + 1}.docx", docx(
        body + par(f"Kinh phí {d.money()} đồng, địa điểm: phòng 30{turn}.")
    )


@shape("docx-lien-ket-thu", 3)
def linked(d: Draft, turn: int) -> File:
    mail = d.mail()
    shown = (mail, "gửi thư tại đây", mail)[turn]
    target = f"mailto:{mail}" + ("", "?subject=Gop%20y", "")[turn]
    body = (
        par(f"Mời góp ý dự thảo Thông tư số ... /{2024 + turn % 2}/TT-BTC")
        + par(run("Ý kiến xin "), link("rIdMail", shown), run(f" trước ngày {d.day()}."))
        + par(f"Toàn văn 2{turn} trang, {30 + turn} điều.")
    )
    return f"gop-y-{turn + 1}.docx", docx(body, links={"rIdMail": target})


@shape("docx-bieu-mau-dien", 3)
def form(d: Draft, turn: int) -> File:
    card = (d.the, d.the_moi)[turn % 2]()
    call = d.sdt()
    body = (
        par("PHIẾU ĐĂNG KÝ THAM GIA BHYT HỘ GIA ĐÌNH")
        + par("Họ tên: ", control("Họ tên", run(d.name())))
        + par(("Mã thẻ BHYT: ", "Mã thẻ BHYT mới: ")[turn % 2], control("Mã thẻ", split_run(card, 6)))
        + par(("Số điện thoại: ", "ĐTDĐ: ")[turn // 2], control("Số điện thoại", run(call)))
        + grid(
            [["Số tháng", f"{3 * (turn + 1)}"], ["Số tiền", d.money()], ["Số phiếu", f"PĐK-{d.digits(6)}"]]
        )
    )
    return f"phieu-dang-ky-{turn + 1}.docx", docx(body)


@shape("docx-anh-co-vi-tri", 3)
def pictured(d: Draft, turn: int) -> File:
    d.mark(Kind.LOCATION, "")
    image = photo(
        "JPEG", {0x010F: "samsung", 0x0110: f"SM-A5{turn}6E"}, place={**PLACE, 2: (10.0, 40.0 + turn, 2.0)}
    )
    body = (
        par(f"Ảnh buổi ra quân tại {d.place()} ngày {d.day()}")
        + par(inline_picture())
        + par(f"Ảnh {turn + 1}: {d.number(300)} người tham gia, vận động {d.number(90)} hộ.")
    )
    return f"anh-ra-quan-{turn + 1}.docx", docx(body, picture=image)


@shape("docx-thuong", 4)
def ordinary(d: Draft, turn: int) -> File:
    rows = [["TT", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Kinh phí"]]
    rows += [[str(i), f"Nhiệm vụ mẫu {i}", "Ban Quản lý thu", d.day(), d.money()] for i in range(1, 5)]
    notes = " Xem Công văn số 1234/BHXH-TST; tổng đài 1900 9068."
    body = (
        par(f"CHƯƠNG TRÌNH CÔNG TÁC NĂM {2023 + turn}", style="Title")
        + par(
            run(f"Kèm theo Quyết định số {d.docno('QĐ-BHXH')}, mã dự án 7{d.digits(6)}, MST {d.tax()}"),
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
        )
        + grid(rows)
        + par(changed("ins", f"Tổng: {d.money()} đồng"), changed("del", f"Tổng: {d.money()} đồng"))
    )
    parts = {"header1": par(f"BHXH Việt Nam - Trang {turn + 1}"), "footnotes": noted("footnotes", notes)}
    return f"chuong-trinh-{turn + 1}.docx", docx(body, parts)
