"""PDF, RTF, HTML and plain text files."""

from html import escape

from tests.core.screening.held_out_third.making import Draft, Shapes, lines
from tests.core.screening.held_out_third.prints import html, pdf, rtf

shape = Shapes()
File = tuple[str, bytes]


@shape("pdf-quyet-dinh", 3)
def decision(d: Draft, turn: int) -> File:
    text = lines(
        "BẢO HIỂM XÃ HỘI VIỆT NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        f"Số: {d.docno('QĐ-BHXH')}\t{d.place()}, ngày {d.day()}",
        "QUYẾT ĐỊNH về việc hưởng trợ cấp tuất một lần",
        f"Điều 1. Ông/Bà: {d.name()}, sinh ngày {d.born()}",
        f"{('Số CCCD:', 'CCCD/Hộ chiếu số:', 'Số ĐDCN/CCCD:', 'Căn cước công dân:')[turn]} {d.cccd()}",
        f"Là thân nhân của {d.name()}, {('mã số BHXH', 'số sổ BHXH', 'Mã số BHXH:', 'sổ BHXH số')[turn]}"
        f" {d.so()}",
        f"Mức trợ cấp: {d.money()} đồng (bằng chữ: ...)",
        f"Nơi nhận: số tài khoản {d.stk(13)} {d.bank()}" if turn % 2 else f"Điện thoại: {d.sdt()}",
    )
    return f"qd-tuat-{turn + 1}.pdf", pdf(text, pieces=turn >= 2)


@shape("pdf-danh-sach", 4)
def listed(d: Draft, turn: int) -> File:
    head = (
        "TT\tHọ và tên\tMã số BHXH\tSố tiền",
        "TT\tHọ và tên\tMã thẻ BHYT\tĐiện thoại",
        "TT\tHọ và tên\tSố CCCD\tSố tiền",
        "TT\tHọ và tên\tThẻ BHYT\tSố tiền",
    )[turn]

    def row(i: int) -> str:
        return "\t".join(
            (
                lambda: (str(i), d.name(), d.so(), d.money()),
                lambda: (str(i), d.name(), d.the(), d.sdt(1)),
                lambda: (str(i), d.name(), d.cccd(), d.money()),
                lambda: (str(i), d.name(), d.the(2, 1, 2, 2, 3, 5), d.money()),
            )[turn]()
        )

    one = lines(
        f"DANH SÁCH CHI TRẢ {d.place().upper()} tháng {turn + 1}/2025", head, *(row(i) for i in range(1, 5))
    )
    two = lines(head, *(row(i) for i in range(5, 8)), f"Cộng: 7 người, {d.money()} đồng")
    return f"ds-chi-tra-{turn + 1}.pdf", pdf(one, two, pieces=turn == 2)


@shape("pdf-thong-tin-tep", 3)
def described(d: Draft, turn: int) -> File:
    info = (
        lambda: {"/Author": d.mail(), "/Producer": "Microsoft Word 2016"},
        lambda: {"/Author": d.name(), "/Keywords": f"lien he {d.sdt(0)}", "/Creator": "PScript5.dll"},
        lambda: {"/Title": "To gap", "/Subject": f"gui {d.mail()} in 500 ban"},
    )[turn]()
    text = lines(
        f"TỜ GẤP TUYÊN TRUYỀN BHXH TỰ NGUYỆN số {turn + 1}", f"Mức đóng thấp nhất {d.money()} đồng/tháng"
    )
    return f"to-gap-{turn + 1}.pdf", pdf(text, info=info)


@shape("pdf-ghi-chu", 3)
def annotated(d: Draft, turn: int) -> File:
    said = (
        lambda: f"Xin chữ ký anh {d.name()}, số máy {d.sdt()}",
        lambda: f"Gửi lại file này về {d.mail()}",
        lambda: f"Sai CCCD, đúng là {d.cccd()}",
    )[turn]()
    text = lines(
        "Dự thảo công văn", f"Kính gửi: BHXH {d.place()}", f"Số tiền {d.money()} đồng, hạn {d.day()}"
    )
    return f"du-thao-{turn + 1}.pdf", pdf(text, note=said)


@shape("pdf-thuong", 4)
def plain(d: Draft, turn: int) -> File:
    rows = [f"{i}\t{d.place()}\t{d.money()}\t{d.money()}\t{d.digits(2)},{d.digits(1)}%" for i in range(1, 7)]
    text = lines(
        f"BÁO CÁO TÀI CHÍNH QUÝ {turn + 1}/2025",
        f"Mã ĐVQHNS {d.digits(7)}; MST {d.tax()}; Quyết định số {d.docno('QĐ-BTC')} ngày {d.day()}",
        "TT\tĐịa phương\tThu\tChi\tTỷ lệ",
        *rows,
        "Nợ TK 3383 / Có TK 1121. Tổng đài: 1900 9068.",
    )
    return f"bctc-{turn + 1}.pdf", pdf(text, pieces=turn % 2 == 1, info={"/Author": "Vụ Tài chính - Kế toán"})


@shape("pdf-dau-mat", 4)
def stamped(d: Draft, turn: int) -> File:
    level = d.stamp(("TUYỆT MẬT", "MẬT", "CONFIDENTIAL", "TỐI MẬT")[turn])
    body = lines(
        f"Số: {d.number(90)}/TTr-BHXH ngày {d.day()}", "TỜ TRÌNH", f"Số tiền đề nghị: {d.money()} đồng"
    )
    if turn == 1:
        return "to-trinh-2.pdf", pdf(lines(body, "", level), body)
    if turn == 2:
        return "to-trinh-3.pdf", pdf(
            lines(level, "Briefing note for the Director General", f"Ref. {d.number(90)}/VSS")
        )
    return f"to-trinh-{turn + 1}.pdf", pdf(lines("BẢO HIỂM XÃ HỘI VIỆT NAM", level, body), pieces=turn == 3)


@shape("rtf-don", 3)
def letter(d: Draft, turn: int) -> File:
    text = lines(
        "ĐƠN ĐỀ NGHỊ",
        f"Tôi tên: {d.name()}\tSinh ngày: {d.born()}",
        f"{('CMND số', 'CMND:', 'Số CMND:', 'Giấy CMND số:')[turn]} {d.cmnd()} cấp ngày 05/6/2012",
        f"Mã số BHXH {d.so()}; điện thoại {d.sdt()}",
        f"Nội dung: xin hưởng BHXH một lần, khoảng {d.money()} đồng.",
    )
    return f"don-{turn + 1}.rtf", rtf(text, info="Nguoi go may")


@shape("rtf-dau-mat", 3)
def rtf_stamped(d: Draft, turn: int) -> File:
    level = d.stamp(("MẬT", "TỐI MẬT", "SECRET")[turn])
    text = lines("BIÊN BẢN HỌP", f"Ngày {d.day()}, phòng 40{turn}", f"Kết luận: chi {d.money()} đồng")
    if turn == 0:
        return "bien-ban-1.rtf", rtf(text, header=level)
    return f"bien-ban-{turn + 1}.rtf", rtf(lines(level, text))


@shape("rtf-thuong", 3)
def rtf_plain(d: Draft, turn: int) -> File:
    text = lines(
        f"THÔNG BÁO nghỉ lễ năm {2024 + turn}",
        f"Từ ngày {d.day()} đến ngày {d.day()}. Trực lãnh đạo: {d.name()}.",
        f"Công văn số {d.docno('BHXH-VP')}; {d.money()} đồng tiền trực; mật độ hồ sơ {d.number(90)} bộ/ngày.",
    )
    return f"thong-bao-{turn + 1}.rtf", rtf(text)


@shape("html-trang-don-vi", 4)
def page(d: Draft, turn: int) -> File:
    mail, call = d.mail(), d.sdt(0)
    shown = (call, f"{call[:4]} {call[4:7]} {call[7:]}", f"{call[:4]}.{call[4:7]}.{call[7:]}", "Gọi ngay")[
        turn
    ]
    body = lines(
        f"<h1>BHXH cơ sở Mẫu {turn + 1}</h1>",
        f"<p>Giám đốc: <strong>{escape(d.name())}</strong></p>",
        f'<p>Di động: <a href="tel:{call}">{shown}</a></p>',
        f'<p>Thư điện tử: <a href="mailto:{mail}">{mail}</a></p>',
        f"<ul><li>Tổng đài: 1900&nbsp;9068</li><li>Cập nhật: {d.day()}</li></ul>",
    )
    return f"lien-he-{turn + 1}.html", html("Liên hệ", body)


@shape("html-bang", 3)
def table(d: Draft, turn: int) -> File:
    head = ("Số thẻ BHYT", "Mã số BHXH", "Số CCCD")[turn]
    draw = (d.the, d.so, d.cccd)[turn]
    rows = "\n".join(f"<tr><td>{i}</td><td>{d.name()}</td><td>{draw()}</td></tr>" for i in range(1, 5))
    body = f"<table border=1>\n<tr><th>STT</th><th>Họ tên</th><th>{head}</th></tr>\n{rows}\n</table>"
    return f"ket-qua-{turn + 1}.html", html("Kết quả giải quyết", f"<p>Tổng: {d.money()} đ</p>\n{body}")


@shape("html-thuong", 3)
def page_plain(d: Draft, turn: int) -> File:
    phone, mail = d.office_phone(), d.office_mail()
    head = f'<link rel="stylesheet" href="/static/site.{d.digits(8)}.css">\n'
    body = lines(
        f'<img src="/media/logo@2x.png" alt="Logo"><h1>Tin số {d.number(9000)}</h1>',
        f'<p data-id="{d.account(10)}">Đã cấp {d.money()} thẻ BHYT; xem <a'
        f' href="/vb/{d.digits(6)}">{d.docno()}</a>.</p>',
        f"<p>Văn phòng: {phone} - {mail}. Không chia sẻ mật khẩu.</p>",
        f"<script>var build = {d.digits(7)}; var t = 1757{d.digits(9)};</script>",
    )
    return f"tin-{turn + 1}.html", html("Tin hoạt động", body, head)


@shape("txt-ket-xuat", 3)
def dumped(d: Draft, turn: int) -> File:
    by = ("|", "\t", ";")[turn]
    head = by.join(("MA_BN", "HO_TEN", "MA_THE_BHYT", "SO_CCCD", "NGAY_VAO", "T_TONGCHI"))
    rows = [
        by.join(
            (f"BN{d.digits(6)}", d.name().upper(), d.the(), d.cccd(), f"2025{1 + i:02}120815", d.digits(7))
        )
        for i in range(1, 5)
    ]
    text = "\r\n".join([head, *rows])
    return f"xml1-{turn + 1}.txt", text.encode("utf-16" if turn == 1 else "utf-8")


@shape("txt-ghi-chep", 3)
def scribbled(d: Draft, turn: int) -> File:
    text = lines(
        f"viec can lam {d.day('.')}",
        f"- goi {d.name()} {d.sdt()} hoi vu so {d.so()}".replace("vu so", "vu so BHXH"),
        f"- mail cho {d.mail()} bang ke thang {turn + 1}",
        f"- ck tien dien thoai {d.number(900)}k vao stk {d.stk((12, 13, 10, 14)[turn])} {d.bank()}",
        "- doi mat khau may in, mua muc",
    )
    return f"ghi-chep-{turn + 1}.txt", text.encode("utf-8-sig" if turn % 2 else "utf-8")


@shape("txt-thuong", 3)
def logged(d: Draft, turn: int) -> File:
    rows = [
        f"2025-09-{1 + i:02} 08:{10 + i}:0{i} INFO 10.0.{i}.{d.number(200)} req={d.digits(8)}"
        f" ms={d.digits(3)} bytes={d.digits(6)}"
        for i in range(1, 6)
    ]
    return f"nhat-ky-{turn + 1}.txt", lines(
        *rows, f"total {d.number(9000)} requests, build 1.{turn}.{d.digits(4)}"
    ).encode()
