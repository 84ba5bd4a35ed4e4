"""PDF, RTF, HTML and plain text files."""

import unicodedata
from html import escape

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.prints import columns, lines, pdf, rtf
from tests.core.screening.held_out_fourth.writer import Writer, cases


def pdf_decision(w: Writer) -> Content:
    text = f"""BẢO HIỂM XÃ HỘI TỈNH {w.place().upper()}
Số: {w.n(4)}/QĐ-BHXH
QUYẾT ĐỊNH
Về việc {w.pick("hưởng lương hưu", "trợ cấp BHXH một lần", "điều chỉnh lương hưu")}
Ông/Bà: {w.who()}    Mã số BHXH: {w.bhxh()}
Số CCCD: {w.cid()}    Điện thoại: {w.mob()}
Mức hưởng: {w.money()} đồng/tháng"""
    return f"quyet-dinh-{w.v + 1}.pdf", pdf(lines(text))


def pdf_table(w: Writer) -> Content:
    rows = [("STT", "Họ và tên", "Mã thẻ BHYT", "Số tiền")]
    rows += [(str(at), w.who(), w.bhyt(), w.money()) for at in range(1, 7)]
    page = [*lines(f"DANH SÁCH THANH TOÁN TRỰC TIẾP ĐỢT {w.v + 1}"), *columns(rows, (60, 100, 260, 420), 740)]
    return "thanh-toan.pdf", pdf(page)


def pdf_stamp(w: Writer) -> Content:
    level = w.mark(w.pick("MẬT", "TỐI MẬT", "TUYỆT MẬT"))
    text = f"\nBÁO CÁO\nCông tác bảo vệ an ninh nội bộ năm 202{w.v + 3}\nSố tờ: {w.n(2)}. Nơi nhận: Lưu VT."
    page = [(450, 800, level), *lines(text)]
    return "bao-cao.pdf", pdf(page, [(450, 800, level), *lines(f"II. Kiến nghị\nSố vụ việc: {w.n(2)}")])


def pdf_beneath(w: Writer) -> Content:
    info = {"Author": w.mail(), "Title": "Công văn", "Creator": "Microsoft Word 2016"}
    remark = f"Gọi lại cho {w.who()} số {w.mob()}"
    page = lines(f"CÔNG VĂN số {w.doc()}\nVề việc đôn đốc thu, nộp quý {w.v + 1}\nSố nợ: {w.big()} đồng")
    return "cong-van.pdf", pdf(page, info=info, note=remark if w.v else "", free="" if w.v else remark)


def pdf_second_page(w: Writer) -> Content:
    text = (
        f"{w.pick('Phụ lục', 'Người liên hệ', 'Thông tin nhận tiền')}\n{w.who()}: STK {w.acct(13)} "
        f"- {w.bank()}\n{w.mail()}"
    )
    return "thong-bao.pdf", pdf(lines(f"THÔNG BÁO\nKinh phí hỗ trợ {w.money()} đồng"), lines(text))


def pdf_statistics(w: Writer) -> Content:
    rows = [("Tháng", "Số người", "Số thu (đồng)"), *((str(at), w.n(6), w.n(12)) for at in range(1, 9))]
    page = [*lines(f"BIỂU {w.n(2)}-TST"), *columns(rows, (60, 150, 300), 740)]
    return "bieu.pdf", pdf(
        page, info={"Author": "Ban TST", "Producer": f"Acrobat {w.n(2)}.0", "Title": f"Biểu {w.v}"}
    )


def pdf_law(w: Writer) -> Content:
    text = f"""Điều {w.n(2)}. Bảo vệ bí mật nhà nước và dữ liệu cá nhân
1. Văn bản chứa bí mật nhà nước được đóng dấu độ mật theo Luật số 29/2018/QH14.
2. Mã số thuế {w.tax()}; Công báo số {w.n(3)} + {w.n(3)}/Ngày {w.date()}; Thông tư 25/2025/TT-BYT
{w.pick("Hiệu lực từ 01/7/2025.", "Thay thế QĐ 838/QĐ-BHXH.", "Bãi bỏ khoản 3 Điều 12.")}"""
    return "van-ban.pdf", pdf(lines(text))


def pdf_known(w: Writer) -> Content:
    text = (
        f"BHXH CƠ SỞ MẪU\nĐT: {w.ok_line()} - {w.ok_mail()}\nTK chuyên thu: {w.ok_acct(13)} "
        f"{w.bank()}\nKhung {w.n(2)}"
    )
    return f"niem-yet-{w.v + 1}.pdf", pdf(lines(text), note="Dán ở Bộ phận Một cửa")


def rtf_letter(w: Writer) -> Content:
    text = f"""Kính gửi: Phòng Chế độ BHXH
Tôi là {w.who()}, {w.pick("CMND", "số CMND", "CMND số")} {w.cmnd()}, sổ BHXH số {w.bhxh()}.
Điện thoại:\t{w.mob()}
Tài khoản:\t{w.acct(13)} tại {w.bank()}"""
    return "don.rtf", rtf(text)


def rtf_table(w: Writer) -> Content:
    rows = [["Họ tên", "Số CCCD", "Email"], *([w.who(), w.cid(), w.mail()] for _ in range(3))]
    return "lop-hoc.rtf", rtf(f"DANH SÁCH LỚP {w.v + 1}", rows, author="Phòng Tổ chức")


def rtf_stamp(w: Writer) -> Content:
    level = w.mark(w.pick("MẬT", "Độ mật: MẬT", "TỐI MẬT"))
    return "ke-hoach.rtf", rtf(
        f"{level}\nKẾ HOẠCH số {w.n(2)}/KH-BHXH\nKiểm tra công tác cơ yếu ngày {w.date()}"
    )


def rtf_plain(w: Writer) -> Content:
    rows = [
        ["Loại", "Số lượng"],
        ["Bìa sổ", w.n(6)],
        ["Phôi thẻ", w.n(6)],
        ["Số seri", f"{w.n(8)} - {w.n(8)}"],
    ]
    return "phoi-the.rtf", rtf(
        f"BÁO CÁO PHÔI BÌA THÁNG {w.v + 2}\nTheo công văn {w.doc()}", rows, author="Tổ kho"
    )


def page(title: str, body: str) -> bytes:
    head = (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    )
    return f"{head}\n<body>\n<h1>{escape(title)}</h1>\n{body}\n</body></html>\n".encode()


def html_staff(w: Writer) -> Content:
    def person() -> str:
        mail, phone = w.mail("vss.gov.vn"), w.mob(0)
        return f'<li>{w.who()} - <a href="tel:{phone}">{phone}</a> - <a href="mailto:{mail}">{mail}</a></li>'

    return "can-bo.html", page(
        w.pick("Cán bộ một cửa", "Liên hệ", "Đầu mối"), f"<ul>{person()}{person()}</ul>"
    )


def html_table(w: Writer) -> Content:
    cells = "".join(
        f"<tr><td>{at}</td><td>{w.who()}</td><td>{w.bhxh()}</td><td>{w.acct(12)}</td></tr>\n"
        for at in range(1, 4)
    )
    heads = (
        f"<tr><th>STT</th><th>Họ tên</th><th>{w.pick('Mã số BHXH', 'Số sổ BHXH', 'Mã BHXH')}</th>"
        f"<th>Số tài khoản</th></tr>"
    )
    return "ds.html", page("Danh sách chi trả", f'<table border="1">{heads}{cells}</table>')


def html_news(w: Writer) -> Content:
    body = f"""<p>Ngày {w.date()}, BHXH {w.place()} tổ chức đối thoại với {w.n(3)} doanh nghiệp.</p>
<p>Số nợ {w.big()}&nbsp;đồng; mã bài {w.n(9)}.</p><!-- id: {w.n(12)} -->
<img src="/anh/{w.n(8)}.jpg" alt="Toàn cảnh"><p>&copy; {w.pick("2023", "2024", "2025")} - 1900&nbsp;9068</p>\
"""
    return "tin.html", page("Đối thoại doanh nghiệp", body)


def html_known(w: Writer) -> Content:
    mail = w.ok_mail()
    body = (
        f'<p>ĐT: {w.ok_line(0)} | <a href="mailto:{mail}">{mail}</a></p><p>MST {w.tax()}, lượt '
        f"truy cập {w.n(9)}</p>"
    )
    return f"lien-he-{w.v + 1}.html", page("Thông tin liên hệ", body)


def txt_notes(w: Writer) -> Content:
    text = f"""ghi chep tiep dan {w.date()}
- ba {w.who()} hoi che do tuat, dt {w.mob()}, so BHXH {w.bhxh()}
- ong {w.who()} xin cap lai the, ma the BHYT {w.bhyt()}
- ho so {w.n(5)} hen tra {w.date()}"""
    text = text.replace("\n", "\r\n")
    return "tiep-dan.txt", text.encode(w.pick("utf-8", "utf-8-sig", "utf-16"))


def txt_composed_apart(w: Writer) -> Content:
    text = f"""{w.mark(w.pick("Độ mật: Mật", "Độ mật: Tối mật", "Độ mật: Mật"))}
Gửi chị {w.who()},
Thẻ căn cước: {w.cid()}; {w.pick("điện thoại", "số điện thoại", "Điện thoại:")} {w.mob()}
Tài khoản số {w.acct(13)} ({w.bank()}).
"""
    return "ghi-chu.txt", unicodedata.normalize("NFD", text).encode()


def txt_log(w: Writer) -> Content:
    text = "".join(
        f"2025-03-0{at} 09:15:{w.n(2)} INFO job={w.n(6)} rows={w.n(9)} ms={w.n(5)}\n" for at in range(1, 6)
    )
    return "nhat-ky.txt", (f"Phiên bản {w.n(1)}.{w.v}.0, ip 10.{w.n(2)}.{w.n(2)}.{w.n(2)}\n" + text).encode()


def txt_recipe(w: Writer) -> Content:
    text = f"""Bài dự thi "Bữa cơm ca đêm"
Nguyên liệu: {w.n(3)} g gừng, 2 thìa mật ong, 1 lít nước, {w.n(2)} g sả. \
{w.pick("Nấu 20 phút", "Hãm 15 phút", "Đun nhỏ lửa")}.
Bí mật nằm ở lượng mật: cho mật khi nước còn 60 độ. Mã bài dự thi {w.n(6)}."""
    return "bai-du-thi.txt", text.encode()


CASES = cases(
    "prints",
    [
        *(
            pdf_decision,
            pdf_table,
            pdf_stamp,
            pdf_beneath,
            pdf_second_page,
            pdf_statistics,
            pdf_law,
            pdf_known,
        ),
        *(rtf_letter, rtf_table, rtf_stamp, rtf_plain, html_staff, html_table, html_news, html_known),
        *(txt_notes, txt_composed_apart, txt_log, txt_recipe),
    ],
)
