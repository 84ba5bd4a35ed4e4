"""Stamps of secrecy as they stand in papers, and English pages."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.writer import Writer, cases


def stamped_report(w: Writer) -> Content:
    return f"""BẢO HIỂM XÃ HỘI VIỆT NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BHXH TỈNH {w.place().upper()}\tĐộc lập - Tự do - Hạnh phúc
Số: {w.n(2)}/BC-BHXH\t{w.place()}, ngày {w.date()}
{w.mark(w.pick("MẬT", "TỐI MẬT", "TUYỆT MẬT"))}

BÁO CÁO
Tình hình chi trả chế độ đối với đối tượng lực lượng vũ trang
Tổng số đối tượng: {w.count()}; kinh phí {w.big()} đồng.
Nơi nhận: - Như trên; - Lưu: VT, CST (02b)."""


def level_line(w: Writer) -> Content:
    return f"""Số: {w.doc()}
{w.mark(w.pick("Độ mật: Mật", "Độ mật: Tối mật", "ĐỘ MẬT: TUYỆT MẬT"))}
{w.pick("Độ khẩn: Thường", "Độ khẩn: Khẩn", "Độ khẩn: Hỏa tốc")}
Kính gửi: Vụ Bảo hiểm xã hội, Bộ Nội vụ
Thực hiện kế hoạch số {w.n(3)}/KH-BNV, BHXH Việt Nam báo cáo các số liệu kèm theo gồm {w.n(2)} trang."""


def stamped_plan(w: Writer) -> Content:
    return f"""{w.mark(w.pick("TỐI MẬT", "TÀI LIỆU MẬT", "TÀI LIỆU TUYỆT MẬT"))}
Bản số: 0{w.v + 1}/05

PHƯƠNG ÁN
Bảo đảm an toàn dữ liệu Quỹ BHXH trong tình huống khẩn cấp
I. Lực lượng: {w.n(2)} đồng chí. Chỉ huy: đồng chí {w.who()}, điện thoại {w.mob()}
II. Phương tiện: {w.n(1)} xe, {w.n(2)} máy phát."""


def annex_stamped(w: Writer) -> Content:
    return f"""PHỤ LỤC {w.pick("I", "II", "III")}
{w.mark(w.pick("MẬT", "MẬT", "TỐI MẬT"))}
DANH SÁCH CÁN BỘ DỰ KIẾN QUY HOẠCH
(Kèm theo Tờ trình số {w.n(2)}/TTr-BHXH ngày {w.date()})
1. Đồng chí {w.who()}, sinh {w.born()}
2. Đồng chí {w.who()}, sinh {w.born()}"""


def system_level(w: Writer) -> Content:
    return f"""| Số ký hiệu | {w.n(2)}/BHXH-TCCB |
| Ngày ban hành | {w.date()} |
| {w.pick("Độ mật", "Mức độ mật", "Độ mật")} | {w.mark(w.pick("Mật", "Tối mật", "Tuyệt mật"))} |
| Trích yếu | Báo cáo công tác nhân sự |
| Người soạn | {w.who()} |"""


def english_stamp(w: Writer) -> Content:
    return f"""{w.mark(w.pick("CONFIDENTIAL", "SECRET", "TOP SECRET"))}

MEMORANDUM
To: Department of International Cooperation
Date: {w.n(1)} March 2025   Ref. No.: VSS/{w.n(4)}
Subject: Negotiating position on the social security agreement with {w.pick("Japan", "Korea", "Germany")}
1. Portability of pensions for {w.count()} workers; estimated cost VND {w.n(3)} billion."""


def english_letter(w: Writer) -> Content:
    return f"""Dear Sir or Madam,
I worked in Ha Noi from 2016 to 2023. My Vietnamese social insurance number \
({w.pick("BHXH", "VSS book no.", "SI book")}) is {w.bhxh()}.
Please pay the lump sum to account no. {w.acct(12)} at {w.bank()}, SWIFT code MAUVVNVX.
You can reach me at {w.mail()} or {w.mob(4)}.
Yours faithfully, John {w.pick("Samplewood", "Testerby", "Mockfield")}"""


def english_contact(w: Writer) -> Content:
    return f"""Contact person: Ms {w.who()}, {w.pick("Deputy Head", "Officer", "Interpreter")}
Tel: {w.line(5)}    Mobile: {w.mob((9, 4, 5)[w.v])}
E-mail: {w.mail()}
Office hours 8:00-17:00. Fax upon request. Citizen ID for entry: {w.cid()}"""


def english_policy(w: Writer) -> Content:
    return f"""Viet Nam Social Security: facts and figures {w.pick("2023", "2024", "2025")}
Some 95.{w.n(3)} million people (94.2%) held health insurance cards. Revenue reached VND {w.n(6)} billion. \
Personal data
are kept confidential; the confidentiality clause of Circular {w.n(2)}/2025 applies. The Secretariat met on \
4 March 2025.
There is no secret: contributions are paid early. ISBN 978-604-{w.n(2)}-{w.n(4)}-1. Hotline: (from abroad) \
ask the embassy."""


def english_disclaimer(w: Writer) -> Content:
    return f"""Thank you for your mail of {w.date()} (ticket #{w.n(7)}). Your file will be dealt with \
within {w.n(1)} working days.

CONFIDENTIALITY NOTICE: This e-mail and any attachments are confidential and intended solely for the \
addressee.
If you have received it in error, please delete it. \
{w.pick("Think before you print.", "Do not reply.", "Thank you.")}"""


def passwords(w: Writer) -> Content:
    return f"""HƯỚNG DẪN ĐỔI MẬT KHẨU VssID
Bước 1. Chọn Quản lý cá nhân > Đổi mật khẩu. MẬT KHẨU CŨ / MẬT KHẨU MỚI / NHẬP LẠI MẬT KHẨU.
Bước 2. Nhập OTP (6 chữ số, ví dụ {w.n(6)}). Bước 3. {w.pick("Bấm Lưu", "Chọn Xác nhận", "Bấm Đồng ý")}.
Lưu ý BẢO MẬT: không dùng chung mật khẩu; phiên bản 1.{w.n(1)}.{w.n(2)}; cam kết bảo mật thông tin (NDA số \
{w.n(3)}/2025)."""


def hospital_words(w: Writer) -> Content:
    return f"""TÓM TẮT HỒ SƠ BỆNH ÁN (đã ẩn danh) - mã ca {w.n(5)}
SIÊU ÂM GAN MẬT: {w.pick("túi mật căng, sỏi 12 mm", "đường mật không giãn", "polyp túi mật 4 mm")}
Phẫu thuật nội soi cắt túi mật ngày {w.date()}; bilirubin 34,5 µmol/l; GOT 87 U/l; mã DVKT \
10.0{w.n(3)}.{w.digits(4)}
TẮC MẬT sau gan, dẫn lưu dịch mật 350 ml. Chi phí {w.money()} đ, BHYT chi trả 80%."""


def duty_secrets(w: Writer) -> Content:
    return f"""BẢN CAM KẾT BẢO VỆ BÍ MẬT NHÀ NƯỚC
Tôi là {w.who()}, chức vụ: {w.pick("chuyên viên", "văn thư", "kỹ sư")}, đơn vị: Văn phòng BHXH tỉnh \
{w.place()}.
Tôi cam kết: không cung cấp, tiết lộ bí mật nhà nước; không mang tài liệu mật ra khỏi cơ quan; báo cáo ngay \
khi lộ, mất.
Căn cứ Quyết định số {w.n(3)}/QĐ-BHXH ngày {w.date()} ban hành Quy chế bảo vệ bí mật nhà nước."""


CASES = cases(
    "marks",
    [
        *(
            stamped_report,
            level_line,
            stamped_plan,
            annex_stamped,
            system_level,
            english_stamp,
            english_letter,
        ),
        *(english_contact, english_policy, english_disclaimer, passwords, hospital_words, duty_secrets),
    ],
)
