"""Forms with boxes, signatures, cards and other short pieces people paste or fill in."""

from portal.core.screening import Kind
from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.office import docx, linked, p, ps, table, torn, xlsx
from tests.core.screening.held_out_fourth.print_files import page
from tests.core.screening.held_out_fourth.prints import lines, pdf
from tests.core.screening.held_out_fourth.sheet_files import filled
from tests.core.screening.held_out_fourth.writer import Writer, bare, cases


def boxed_text(w: Writer) -> Content:
    by = w.pick(" ", "|", " | ")
    citizen, book = by.join(w.cid()), by.join(w.bhxh())
    if w.v:
        citizen, book = f"|{citizen}|", f"|{book}|"
    return f"""Mẫu số 02-HSB
ĐƠN ĐỀ NGHỊ
Họ và tên: {w.who().upper()}
Số CCCD: {citizen}
Mã số BHXH: {book}
Nội dung đề nghị: cấp lại sổ do hỏng. Ngày {w.date()}"""


def boxed_word(w: Writer) -> Content:
    citizen, book = w.cid(), w.bhxh()
    body = ps(f"TỜ KHAI\nHọ và tên: {w.who()}\n{w.pick('Số CCCD', 'Số định danh cá nhân', 'Số CCCD/CMND')}:")
    body += table([list(citizen)]) + ps("Mã số BHXH:") + table([list(book)]) + ps(f"Ngày {w.date()}")
    return "to-khai-o.docx", docx(body)


def signature(w: Writer) -> Content:
    text = f"""Chị ơi em gửi lại bảng tổng hợp nhé, số liệu đến {w.date()}.

--
{w.who()} (Ms.)
Phòng {w.pick("Quản lý thu", "Kế hoạch - Tài chính", "Giám định BHYT")} - BHXH {w.place()}
T: {w.line()} | M: {w.mob()}
E: {w.mail("vss.gov.vn")} | W: https://baohiemxahoi.gov.vn"""
    return bare(text) if w.v == 1 else text


def two_phones(w: Writer) -> Content:
    by = w.pick(" - ", "/", ", ")
    return f"""Rao vặt nội bộ: phòng trọ gần cơ quan, {w.n(1)},5 triệu/tháng, diện tích 20 m2.
LH: {w.mob(0)}{by}{w.mob(0)} (A. {w.one_of(("Mẫu", "Thử", "Dụ"))})
Nhà có máy bàn {w.line(0)}. Ưu tiên đồng nghiệp Ngành."""


def card_words(w: Writer) -> Content:
    return f"""BẢO HIỂM XÃ HỘI VIỆT NAM - THẺ BẢO HIỂM Y TẾ
Mã số: {w.bhyt(2, 1, 2)}
Họ và tên: {w.who().upper()}   Ngày sinh: {w.born()}   Giới tính: Nam
Nơi ĐK KCB BĐ: {w.pick("Bệnh viện Đa khoa Mẫu", "Trạm y tế xã Mẫu", "TTYT Mẫu")} - mã {w.n(2)}-{w.digits(3)}
Giá trị sử dụng: từ {w.date()}. Thời điểm đủ 05 năm liên tục: từ {w.date()}"""


def hospital_bill(w: Writer) -> Content:
    return f"""BẢNG KÊ CHI PHÍ KHÁM BỆNH, CHỮA BỆNH (Mẫu 01/KBCB)
Mã số người bệnh: BN{w.n(8)}   Số khám bệnh: {w.n(6)}
(1) Họ tên người bệnh: {w.who()}   (2) Địa chỉ: xã Mẫu   Mã khu vực: K{w.v + 1}
(3) {w.pick("Mã thẻ BHYT", "Số thẻ BHYT", "Mã thẻ")}: {w.bhyt()}   Giá trị từ {w.date()}
Khám Ngoại: 01 lần x {w.n(2)}.500; Siêu âm gan mật: 01 x {w.n(2)}.300; Tổng: {w.money()}
Số tiền ghi bằng chữ: ba trăm hai mươi mốt nghìn đồng."""


def upright_sheet(w: Writer) -> Content:
    rows = [
        ("PHIẾU THU THẬP THÔNG TIN", None),
        ("Họ tên", w.who()),
        ("Số CCCD", w.cid()),
        (w.pick("Mã số BHXH", "Số sổ BHXH", "Mã BHXH"), w.bhxh()),
        ("Điện thoại", w.mob()),
        ("STK", w.acct(14)),
        ("Mức đóng", int(w.n(7))),
    ]
    book, sheet = filled(rows)
    sheet.merge_cells("A1:B1")
    return "phieu-thong-tin.xlsx", xlsx(book)


def new_cards_sheet(w: Writer) -> Content:
    rows = [(at, w.who(), w.bhyt10(), w.date()) for at in range(1, 5)]
    book, _ = filled(
        [("STT", "Họ tên", w.pick("Mã thẻ BHYT", "Số thẻ BHYT", "Mã thẻ BHYT (mới)"), "Từ ngày"), *rows]
    )
    return "the-moi.xlsx", xlsx(book)


def new_card_pdf(w: Writer) -> Content:
    text = (
        f"GIẤY HẸN\nÔng/bà {w.who()}\n{w.pick('Mã thẻ BHYT', 'Số thẻ BHYT', 'Thẻ BHYT số')}: "
        f"{w.bhyt10()}\nHẹn {w.date()}"
    )
    return "giay-hen.pdf", pdf(lines(text))


def merged_word(w: Writer) -> Content:
    first = [["TT", "Thông tin người hưởng", "Liên hệ"]]
    first += [
        [str(at), f"{w.who()}\nCMND: {w.cmnd()}\nSổ BHXH: {w.bhxh()}", f"{w.mob()}\n{w.mail()}"]
        for at in (1, 2)
    ]
    return "nguoi-huong.docx", docx(table(first, f"Tổ {w.v + 1}"))


def overseas(w: Writer) -> Content:
    first = w.mobile()
    phone = w.note(Kind.PHONE, f"0084-{first[1:4]}-{first[4:7]}-{first[7:]}")
    return f"""Application for certificate of coverage
Name: {bare(w.who())}    Passport: (see copy)    ID card (CCCD): {w.cid()}
Phone: {phone}    Email: {w.mail()}
Employer: {w.pick("Sample Textile JSC", "Mock Steel Co., Ltd", "Test Foods Ltd")}, tax code {w.tax()}
Bank account number: {w.acct(10)} ({w.bank()}), monthly wage VND {w.money()}"""


def linked_word(w: Writer) -> Content:
    body = ps(f"PHIẾU ĐĂNG KÝ THAM DỰ\nHọ tên: {w.who()}") + linked("Email: ", w.mail())
    body += torn(f"Điện thoại: {w.mob((0, 1, 2)[w.v])}") + p(f"Số suất ăn: {w.n(2)}, ngày {w.date()}")
    return "dang-ky.docx", docx(body)


def english_header(w: Writer) -> Content:
    level = w.mark(w.pick("CONFIDENTIAL", "SECRET", "TOP SECRET"))
    body = ps(f"BRIEFING NOTE\nFund investment options, {w.n(2)} pages\nPrepared for the Management Council")
    return "briefing.docx", docx(body, header=p(level, align="right"), footer=p(f"Page 1 of {w.n(1)}"))


def confidentiality_word(w: Writer) -> Content:
    body = ps(
        f"""NON-DISCLOSURE AND CONFIDENTIALITY AGREEMENT
No. {w.n(3)}/2025/NDA
1. "Confidential Information" means {w.pick("any data", "all records", "every document")} disclosed by \
either party.
2. A trade secret shall be protected for {w.n(1)} years. Contract value: VND {w.n(10)}."""
    )
    return "nda.docx", docx(body, header=p("Draft for discussion"))


def two_row_heads(w: Writer) -> Content:
    heads = [
        ("STT", "Người tham gia", None, None, "Số tiền"),
        (None, "Họ tên", "Số CCCD", "Mã số BHXH", None),
    ]
    rows = [(at, w.who(), w.cid(), w.bhxh(), int(w.n(7))) for at in range(1, 4)]
    book, sheet = filled([*heads, *rows], w.pick("Sheet1", "DS", "Đợt 1"))
    for merged in ("A1:A2", "B1:D1", "E1:E2"):
        sheet.merge_cells(merged)
    return "tham-gia.xlsx", xlsx(book)


def saved_by_word(w: Writer) -> Content:
    phone, account = w.mob(1), w.acct(13)
    first, middle, last = phone.split(" ")
    body = f"""<p class=MsoNormal>Li&#234;n h&#7879;: <span lang=VI>{w.who()}</span>, &#273;i&#7879;n \
tho&#7841;i
<b>{first}<span style='letter-spacing:.1pt'> {middle}</span></b> {last}</p>
<p class=MsoNormal>{w.pick("S&#7889; t&#224;i kho&#7843;n", "STK", "T&#224;i kho&#7843;n s&#7889;")}:
<span lang=EN-US>{account[:4]}</span>{account[4:]}, {w.bank()}</p>"""
    return "lien-he.html", page("Thông tin", body)


CASES = cases(
    "forms",
    [
        *(boxed_text, boxed_word, signature, two_phones, card_words, hospital_bill, upright_sheet),
        *(new_cards_sheet, new_card_pdf, merged_word, overseas, linked_word),
        *(english_header, confidentiality_word, two_row_heads, saved_by_word),
    ],
)
