"""Ordinary papers of every day: bills, agendas, inventories, scores, rates."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.office import docx, p, ps, table, xlsx
from tests.core.screening.held_out_fourth.open_office import odf, op, otable, pptx
from tests.core.screening.held_out_fourth.print_files import page
from tests.core.screening.held_out_fourth.prints import columns, lines, pdf, rtf
from tests.core.screening.held_out_fourth.sheet_files import filled
from tests.core.screening.held_out_fourth.writer import Writer, cases


def accounts_counted(w: Writer) -> Content:
    return f"""Đến hết tháng {w.v + 3}/2025: đã phê duyệt {w.n(2)}.{w.digits(3)}.{w.digits(3)} tài khoản \
VssID; đồng bộ, xác thực
{w.n(2)}.{w.digits(3)}.{w.digits(3)} nhân khẩu với CSDL quốc gia về dân cư; {w.n(3)}.{w.digits(3)} tài \
khoản giao dịch điện tử của
đơn vị. Số thẻ BHYT đã cấp: {w.n(2)}.{w.digits(3)}.{w.digits(3)}; khám bằng CCCD gắn chip: \
{w.n(3)}.{w.digits(3)}.{w.digits(3)} lượt.
Số sổ BHXH đã rà soát: {w.n(1)}.{w.digits(3)}.{w.digits(3)} sổ."""


def storm_news(w: Writer) -> Content:
    return f"""{w.pick("Công điện ứng phó bão", "Tin bão khẩn cấp", "Chủ động phòng chống bão số 3")}
Hồi 13 giờ, tâm bão ở khoảng 16,{w.n(1)} độ Vĩ Bắc; 112,{w.n(1)} độ Kinh Đông, sức gió 118 - 133 km/h. BHXH \
các tỉnh ven biển
kê cao hồ sơ, bảo vệ {w.n(3)} máy chủ, máy trạm; chi trả sớm lương hưu tháng {w.v + 8} cho {w.count()} người.
Công điện số {w.n(2)}/CĐ-BHXH ngày {w.date()}."""


def bills(w: Writer) -> Content:
    return f"""THÔNG BÁO TIỀN ĐIỆN kỳ {w.v + 1} tháng 3/2025
Mã khách hàng: PA{w.n(2)}0{w.digits(2)}0{w.n(5)}   Số công tơ: {w.n(8)}   Mã sổ GCS: {w.n(5)}
Chỉ số mới {w.n(5)} - Chỉ số cũ {w.n(5)}. Sản lượng {w.n(4)} kWh. Tổng tiền: {w.money()} đ
Mã tra cứu hóa đơn: {w.n(10)}. Ký hiệu 1K25TAA, số {w.digits(7)}. \
{w.pick("Hạn trả", "Đến hạn", "Thanh toán trước")}: {w.date()}"""


def trip(w: Writer) -> Content:
    return f"""Vé máy bay đoàn công tác: mã đặt chỗ {w.pick("MAU6TH", "THU2VD", "VIDU7M")}, số vé \
738-{w.n(10)}, chuyến VN{w.n(4)}, ghế 12A, khởi hành
07:35 {w.date()}. Khách sạn xác nhận số {w.n(9)}. Tạm ứng công tác phí {w.money()} đồng, quyết định cử đi
số {w.n(3)}/QĐ-BHXH. Hộ chiếu còn hạn trên 6 tháng."""


def release_notes(w: Writer) -> Content:
    return f"""Phần mềm TST phiên bản 5.{w.n(1)}.{w.n(3)} (build 20250304.{w.n(4)})
- Sửa lỗi ORA-{w.n(5)} khi kết xuất D02; tăng giới hạn từ 100000000 lên 1000000000 bản ghi
- Khóa API xoay vòng 90 ngày; commit {w.n(7)}a{w.n(6)}f; cổng 8443; 10.{w.n(2)}.{w.n(2)}.0/24
- Đổi thông báo "Sai mật khẩu" thành \
"{w.pick("Mật khẩu chưa đúng", "Mật khẩu hết hạn", "Mật khẩu không hợp lệ")}"
- Trường SO_DIEN_THOAI, SO_TAI_KHOAN, MA_SO_BHXH kiểu VARCHAR2(20)"""


def exam(w: Writer) -> Content:
    rows = "\n".join(f"{at}\tBHXH{w.n(4)}\t{w.who()}\t{w.n(2)},5\t{w.n(2)},0\tĐạt" for at in range(1, 5))
    return (
        f"KẾT QUẢ THI NÂNG NGẠCH NĂM {w.pick('2023', '2024', '2025')}\nSTT\tSBD\tHọ tên\tVòng "
        f"1\tVòng 2\tKết quả\n{rows}"
    )


def books(w: Writer) -> Content:
    return f"""Thư viện giới thiệu sách mới
1. Lịch sử BHXH Việt Nam, NXB Mẫu, ISBN 978-604-{w.n(2)}-{w.n(4)}-{w.n(1)}, {w.n(3)} trang, giá \
{w.n(3)}.000đ, ĐKCB {w.n(9)}
2. {w.pick("Nghệ thuật bảo mật", "Bí mật của nước", "Thung lũng mật ngọt")}, ISBN \
978604{w.n(6)}{w.digits(1)}, kho M{w.n(3)}
Mượn tối đa {w.n(1)} cuốn, trả trước {w.date()}."""


def land(w: Writer) -> Content:
    return f"""Phương án xây dựng trụ sở: thửa đất số {w.n(3)}, tờ bản đồ {w.n(2)}, diện tích {w.n(4)},5 \
m2; GCN số CH {w.digits(6)}, số vào sổ
CT{w.n(5)}. Tổng mức đầu tư {w.big()} nghìn đồng; mã dự án {w.n(7)}; mật độ xây dựng {w.n(2)}%; cốt nền \
+{w.n(1)}.45.
{w.pick("Khởi công", "Dự kiến hoàn thành", "Bàn giao mặt bằng")} {w.date()}."""


def register_of_papers(w: Writer) -> Content:
    about = w.pick("Báo cáo thu", "V/v nghỉ lễ", "Mời họp")
    rows = [(at, w.doc(), w.date(), about, "Thường", "Thường") for at in range(1, 6)]
    book, _ = filled([("STT", "Số ký hiệu", "Ngày", "Trích yếu", "Độ mật", "Độ khẩn"), *rows], "Văn bản đi")
    return "so-van-ban-di.xlsx", xlsx(book)


def clinic_sheet(w: Writer) -> Content:
    rows = [
        (f"1{w.n(1)}.{w.digits(4)}.{w.digits(4)}", name, int(w.n(5)), int(w.n(9)))
        for name in ("Gan mật", "Tim mạch", "Mật tụy")
    ]
    book, _ = filled(
        [("Mã dịch vụ", "Chuyên khoa", "Số lượt", w.pick("Chi phí", "Số tiền", "Đề nghị QT")), *rows]
    )
    return "chuyen-khoa.xlsx", xlsx(book)


def inventory(w: Writer) -> Content:
    rows = [("ten_may", "dia_chi_mac", "ip", "serial", "mua_ngay")]
    rows += [
        (f"PC-{w.n(3)}", "00:1A:2B:3C:4D:5E", f"10.{w.n(2)}.{w.n(2)}.{w.n(2)}", w.n(10), w.date())
        for _ in range(4)
    ]
    by = w.pick(",", ";", "\t")
    return "may-tram.csv", "\r\n".join(by.join(row) for row in rows).encode()


def rates_pdf(w: Writer) -> Content:
    rows = [
        ("Kỳ hạn", "Lãi suất", "Số dư (đồng)"),
        *((f"{at} tháng", f"{at % 5 + 1},{w.n(2)}%", w.n(13)) for at in (1, 3, 6, 12)),
    ]
    text = f"LÃI SUẤT TIỀN GỬI THÁNG {w.v + 3}/2025\nTheo công văn {w.doc()}"
    return "lai-suat.pdf", pdf(
        [*lines(text), *columns(rows, (60, 180, 300), 720)], info={"Title": "Lãi suất", "Author": "Ban ĐTQ"}
    )


def agenda_word(w: Writer) -> Content:
    rows = [["Thời gian", "Nội dung", "Chủ trì"], ["07:30 - 08:00", "Đón tiếp", "Văn phòng"]]
    rows += [["08:00 - 09:30", w.pick("Báo cáo chuyên đề bảo mật", "Phổ biến luật", "Thảo luận"), w.who()]]
    return "chuong-trinh.docx", docx(
        ps(f"CHƯƠNG TRÌNH HỘI NGHỊ\nNgày {w.date()}") + table(rows), footer=p(f"Mã TL {w.n(6)}")
    )


def agenda_calc(w: Writer) -> Content:
    rows: list[list[object]] = [["Ngày", "Việc", "Số VB"]]
    rows += [[w.date(), "Họp giao ban", w.doc()] for _ in range(4)]
    return f"lich-tuan-{w.v + 1}.ods", odf("spreadsheet", otable(rows))


def songs_writer(w: Writer) -> Content:
    text = (
        f"BÀI HÁT: {w.pick('Mật ngọt quê hương', 'Hương mật', 'Mùa hoa mật')}\nSố thứ tự {w.n(2)}, "
        f"thời lượng 4:15\nHội diễn {w.date()}"
    )
    return "hoi-dien.odt", odf("text", op(text))


def software_slides(w: Writer) -> Content:
    two = ("Bước 1", f"Nhập mã số BHXH (10 số), mật khẩu\nBấm Đăng nhập\nẢnh {w.n(2)}/{w.n(2)}")
    return "huong-dan-vssid.pptx", pptx(
        (w.pick("VssID", "Dịch vụ công", "VNeID"), "Hướng dẫn sử dụng"), two, notes=f"Bản {w.n(3)}"
    )


def statistics_page(w: Writer) -> Content:
    cells = "".join(f"<tr><td>Tháng {at}</td><td>{w.n(8)}</td><td>{w.n(12)}</td></tr>" for at in range(1, 5))
    head = "<tr><th>Kỳ</th><th>Số người</th><th>Số tiền (đồng)</th></tr>"
    return "thong-ke.html", page(
        w.pick("Thống kê chi", "Số liệu thu", "Kết quả"), f"<table>{head}{cells}</table>"
    )


def court_case(w: Writer) -> Content:
    return f"""Bản án số {w.n(3)}/2024/LĐ-PT ngày {w.date()}; thụ lý số {w.n(2)}/2024/TLPT-LĐ. Nguyên đơn: \
bà N.T.M, bị đơn: Công ty
{w.pick("X", "Y", "Z")}. Buộc bị đơn nộp {w.n(9)} đồng tiền BHXH cho bà M; án phí {w.n(7)} đồng theo biên \
lai thu số AA/2023/{w.digits(7)}.
Căn cứ khoản 1 Điều 308 Bộ luật Tố tụng dân sự số 92/2015/QH13."""


def numbers_explained(w: Writer) -> Content:
    return f"""Hỏi đáp: \
{w.pick("Dãy số trên thẻ nói gì?", "Ý nghĩa mã thẻ BHYT", "Đọc hiểu mã số trên thẻ BHYT")}
Mã thẻ BHYT gồm 15 ký tự, chia 4 ô: hai ký tự đầu là mã đối tượng (DN, HC, TE, GD); ký tự thứ 3 là mức \
hưởng từ 1 đến 5;
hai ký tự kế là mã tỉnh (01 - Hà Nội, 79 - TP.HCM); 10 ký tự cuối là mã số BHXH. Từ 01/4/2021 thẻ mẫu mới \
chỉ in 10 số.
Với CCCD: 3 số đầu là mã tỉnh, 1 số mã thế kỷ và giới tính, 2 số năm sinh, 6 số ngẫu nhiên (QĐ \
{w.n(3)}/QĐ-BHXH)."""


def english_tender(w: Writer) -> Content:
    return f"""INVITATION FOR BIDS No. VSS-ICB-{w.n(4)}/2025
Package {w.v + 1}: data centre equipment, {w.n(3)} servers. Bid price quoted: USD {w.n(7)}; bid security \
VND {w.n(10)}.
Telephone: {w.ok_line(5)}. E-mail: {w.ok_mail()}. HS code 8471{w.n(4)}; part number \
{w.n(3)}-{w.n(5)}-{w.n(3)}.
Bidders shall keep {w.pick("documents", "prices", "designs")} confidential. Bids are opened in public."""


def clinic_slip(w: Writer) -> Content:
    rows = [["Xét nghiệm", "Kết quả"], ["Bilirubin TP", f"{w.n(2)},4"], ["Siêu âm", "Gan mật bình thường"]]
    text = f"PHIẾU KẾT QUẢ (mẫu trống)\nSID: {w.n(10)}  Barcode: {w.n(12)}\nBác sĩ đọc: {w.who()}"
    return "phieu-xn.docx", docx(
        ps(text) + table(rows, w.pick("SINH HÓA", "KHOA GAN MẬT", "SIÊU ÂM GAN MẬT"))
    )


def spending_sheet(w: Writer) -> Content:
    head = ("Tài khoản kế toán", "Tên tài khoản", "Dư nợ", "Dư có")
    rows = [
        (f"TK {number}", name, int(w.n(10)), int(w.n(9)))
        for number, name in (("1121", "Tiền gửi"), ("3383", "BHXH"))
    ]
    book, sheet = filled([head, *rows], w.pick("CĐPS", "B01", "S1"))
    sheet.append(("Cộng", None, "=SUM(C2:C3)", "=SUM(D2:D3)"))
    return "can-doi.xlsx", xlsx(book)


def minutes_plain(w: Writer) -> Content:
    text = f"""BIÊN BẢN HỌP GIAO BAN TUẦN {w.n(2)}
Chủ trì: {w.who()}. Thư ký: {w.who()}. Vắng: 02 (có phép)
1. Thu: {w.n(11)} đồng, đạt {w.n(2)}%. 2. Hồ sơ quá hạn: {w.n(3)}. 3. \
{w.pick("Bảo mật", "An toàn thông tin", "Đổi mật khẩu")}:
xong trước {w.date()}. Văn bản giao việc số {w.doc()}."""
    return f"giao-ban-{w.v + 1}.rtf", rtf(text, author=w.who())


CASES = cases(
    "daily",
    [
        *(accounts_counted, storm_news, bills, trip, release_notes, exam, books, land, register_of_papers),
        *(clinic_sheet, inventory, rates_pdf, agenda_word, agenda_calc, songs_writer, software_slides),
        *(statistics_page, court_case, numbers_explained, english_tender, clinic_slip, spending_sheet),
        minutes_plain,
    ],
)
