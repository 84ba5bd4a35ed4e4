"""Presentations, and documents of Writer."""

from tests.core.screening.held_out_third.decks import odf_pars, opened, pptx, slide_table
from tests.core.screening.held_out_third.decks import shape as box
from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()
File = tuple[str, bytes]


@shape("pptx-ghi-chu", 3)
def notes(d: Draft, turn: int) -> File:
    said = (
        lambda: f"Nhắc anh {d.name()} lên phát biểu, chưa thấy thì gọi {d.sdt()}",
        lambda: f"Slide gốc xin của {d.mail()}",
        lambda: f"Ví dụ thật: bà {d.name()}, mã số BHXH {d.so()}, không đọc số lên",
    )[turn]()
    one = box(2, f"Kết quả công tác năm {2023 + turn}", "title") + box(
        3, f"Số thu: {d.money()} đồng\nĐạt 10{turn},5%"
    )
    two = box(2, "Giải pháp", "title") + box(3, "Đẩy mạnh Đề án 06\nRà soát 12 nhóm dữ liệu")
    return f"bao-cao-{turn + 1}.pptx", pptx([one, two], {2: said})


@shape("pptx-bang", 3)
def table(d: Draft, turn: int) -> File:
    head = (
        ["Họ tên", "Mã số BHXH", "Chế độ"],
        ["Học viên", "Điện thoại", "Email"],
        ["Người hưởng", "Số CCCD", "Thẻ BHYT"],
    )
    rows = [
        (
            lambda: [d.name(), d.so(), "Ốm đau"],
            lambda: [d.name(), d.sdt(), d.mail()],
            lambda: [d.name(), d.cccd(), d.the()],
        )[turn]()
        for _ in range(3)
    ]
    slide = box(2, f"Phụ lục {turn + 1} ({d.day()})", "title") + slide_table([head[turn], *rows])
    return f"phu-luc-{turn + 1}.pptx", pptx([slide])


@shape("pptx-cuoi-trang", 4)
def closing(d: Draft, turn: int) -> File:
    level = ("CONFIDENTIAL", "MẬT", "SECRET", "TỐI MẬT")[turn]
    stamp = box(5, d.stamp(level), "ftr")
    inner = box(2, f"Joint plan {2024 + turn}" if turn % 2 == 0 else "Phương án phối hợp", "title")
    return f"ke-hoach-{turn + 1}.pptx", pptx([inner + box(3, f"1. {d.money()} VND\n2. {d.day()}") + stamp])


@shape("pptx-ban-cai", 3)
def behind(d: Draft, turn: int) -> File:
    drawn = (
        lambda: d.stamp("TỐI MẬT"),
        lambda: f"Soạn: {d.name()} - {d.mail()}",
        lambda: d.stamp("MẬT"),
    )[turn]()
    slides = [
        box(2, f"Chuyên đề {at}", "title") + box(3, f"Số liệu: {d.money()}\nNgày {d.day()}") for at in (1, 2)
    ]
    return f"chuyen-de-{turn + 1}.pptx", pptx(slides, master=box(8, drawn, "ftr"))


@shape("pptx-thuong", 3)
def ordinary(d: Draft, turn: int) -> File:
    title = ("Tập huấn bảo vệ bí mật nhà nước", "Tra cứu mã số BHXH", "An toàn mật khẩu")[turn]
    said = (
        "Ba độ mật: Tuyệt mật, Tối mật, Mật\nThẩm quyền xác định độ mật\nHủy tài liệu mật",
        "Soạn tin: BH QT <mã số BHXH> gửi 8079\nPhí 1.000 đồng/tin\nHoặc gọi 1900 9068",
        "Không dùng ngày sinh làm mật khẩu\nKhông đọc OTP qua điện thoại\nMật khẩu tối thiểu 12 ký tự",
    )[turn]
    one = box(2, title, "title") + box(3, said)
    return f"bai-giang-{turn + 1}.pptx", pptx(
        [one], {1: f"Nói 15 phút, phòng 20{turn}, {d.number(90)} học viên"}
    )


@shape("odt-thu", 3)
def letter(d: Draft, turn: int) -> File:
    text = lines(
        f"Kính gửi: BHXH {d.place()}",
        f"Tôi là {d.name()}, sinh ngày {d.born()},"
        f" {('số CCCD', 'CCCD:', 'căn cước số', 'Số CC/CCCD:')[turn]} {d.cccd()}",
        f"Số điện thoại\t{d.sdt()}",
        f"Đề nghị chuyển trợ cấp {d.money()} đồng vào tài khoản số {d.stk(13)} tại {d.bank()}.",
    )
    return f"de-nghi-{turn + 1}.odt", opened("text", odf_pars(text))


@shape("odt-nhan-xet-sua", 3)
def reviewed(d: Draft, turn: int) -> File:
    about = "<dc:creator>Người soát</dc:creator><dc:date>2025-09-08T08:00:00</dc:date>"
    ask = ("Hỏi lại chị theo số ", "Gửi bản này cho ", "Bỏ số sổ BHXH của ông ấy: ")[turn]
    found = (d.sdt, d.mail, d.so)[turn]()
    said = f"<office:annotation>{about}<text:p>{ask}{found}</text:p></office:annotation>"
    removed = f"<text:p>, điện thoại bàn {d.ban()}</text:p>"
    region = (
        f'<text:tracked-changes><text:changed-region xml:id="ct1"'
        f' text:id="ct1"><text:deletion><office:change-info>{about}'
        f"</office:change-info>{removed}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    body = (
        f"{region}<text:p>Tấm gương cán bộ {d.name()}{said}"
        f'<text:change text:change-id="ct1"/>, {20 + turn} năm công tác.</text:p>'
    )
    return f"tam-guong-{turn + 1}.odt", opened("text", body)


@shape("odt-dau-mat", 3)
def stamped(d: Draft, turn: int) -> File:
    level = d.stamp(("MẬT", "TUYỆT MẬT", "TỐI MẬT")[turn])
    text = odf_pars(f"Báo cáo số {d.number(90)}/BC-BHXH ngày {d.day()}\nSố tiền: {d.money()} đồng")
    if turn == 2:
        frame = (
            f'<draw:frame draw:name="Khung1"><draw:text-box>{odf_pars(level)}</draw:text-box></draw:frame>'
        )
        return "bao-cao-3.odt", opened("text", f"<text:p>{frame}</text:p>{text}")
    place = ("header", "footer")[turn]
    return f"bao-cao-{turn + 1}.odt", opened(
        "text", text, f"<style:{place}>{odf_pars(level)}</style:{place}>"
    )


@shape("odt-thuong", 3)
def plain(d: Draft, turn: int) -> File:
    text = lines(
        f"HƯỚNG DẪN liên thông dữ liệu, lần {turn + 1}",
        f"Căn cứ Công văn số {d.docno('BHXH-CNTT')} ngày {d.day()};",
        f"1. Mã cơ quan 0{d.digits(4)}\tkinh phí {d.money()} đồng;",
        "2. Giữ bí mật thông tin người tham gia; mật khẩu đổi 90 ngày một lần.",
        "Tổng đài 1900 9068.",
    )
    meta = "<dc:creator>Trung tâm CNTT</dc:creator><dc:title>Hướng dẫn</dc:title>"
    return f"huong-dan-{turn + 1}.odt", opened("text", odf_pars(text), meta=meta)
