"""Letters, questions, complaints and mails of citizens, as they type them."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.writer import Writer, bare, cases


def question_one_time(w: Writer) -> Content:
    text = f"""Kính gửi BHXH Việt Nam,
Tôi tên {w.who()}, sinh năm 1987, {w.pick("CCCD", "số CCCD:", "căn cước công dân số")} {w.cid()}.
{w.pick("Mã số BHXH", "Số sổ BHXH:", "Mã BHXH của tôi là")} {w.bhxh()}. Tôi nghỉ việc từ {w.date()}, đóng \
được 9 năm 4
tháng, giờ muốn rút một lần thì mức hưởng tính thế nào ạ?
{w.pick("Xin trả lời qua số", "Mong được phản hồi theo sđt", "Liên hệ em:")} {w.mob()}. Em cảm ơn!"""
    return bare(text) if w.v == 1 else text


def question_late_pension(w: Writer) -> Content:
    return f"""Hỏi: Bố tôi là {w.who()}, hưởng lương hưu tại {w.place()}, tháng này chưa thấy tiền về
{w.pick("tài khoản", "tk", "số tài khoản")} {w.acct(13, *w_sizes(w))} ngân hàng {w.bank()}. Số điện thoại \
của tôi {w.mob()}.
Trả lời: Chào bạn, tháng {w.date()[3:]} việc chi trả bắt đầu từ ngày 04. Bạn vui lòng liên hệ tổng đài 1900 \
9068
để được hỗ trợ."""


def w_sizes(w: Writer) -> tuple[int, ...]:
    return ((), (4, 4, 4), (3, 3, 3))[w.v]


def complaint_company(w: Writer) -> Content:
    return f"""CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN {w.pick("KHIẾU NẠI", "TỐ CÁO", "PHẢN ÁNH, KIẾN NGHỊ")}
Kính gửi: Bảo hiểm xã hội tỉnh {w.place()}
Họ và tên: {w.who()}                Ngày sinh: {w.born()}
{w.pick("Số CMND", "CMND số", "Giấy CMND số")}: {w.cmnd(*((), (3, 3, 3), ())[w.v])}   Ngày cấp: 12/05/2012  \
 Nơi cấp: CA {w.place()}
Điện thoại: {w.mob()}
Công ty TNHH Mẫu Phát (MST {w.tax()}) nợ tiền BHXH của 126 công nhân từ tháng 3/2024 đến nay với số tiền
{w.big()} đồng. Tôi nghỉ việc nhưng công ty không chốt sổ BHXH {w.bhxh()} nên tôi không làm được thủ tục \
thất nghiệp.
Tôi cam đoan nội dung trên là đúng.
                                                  Người làm đơn"""


def reset_password(w: Writer) -> Content:
    text = f"""Chào anh/chị hỗ trợ VssID,
em đăng nhập VssID báo sai mật khẩu, bấm quên mật khẩu thì không nhận được OTP.
Mã số BHXH: {w.bhxh()}
Email đăng ký: {w.mail()}
SĐT cũ {w.mob()} nay đã mất sim, nhờ đổi sang {w.mob()}
{w.pick("Em gửi kèm ảnh CCCD 2 mặt.", "Trân trọng", "Cám ơn ad nhiều")}"""
    return bare(text) if w.v == 2 else text


def mail_thread(w: Writer) -> Content:
    a, b = w.who(), w.who()
    return f"""Từ: {a} <{w.mail()}>
Ngày: {w.pick("Th 3, 4 thg 3, 2025 lúc 09:15", "Thứ Hai, 10/03/2025 14:02", "Wed, Mar 5, 2025 at 8:31 AM")}
Tới: {b} <{w.mail("hanoi.vss.gov.vn")}>
Chủ đề: Re: Đề nghị xác nhận thời gian đóng

Em gửi chị số sổ BHXH là {w.bhxh()} ạ, chị kiểm tra giúp.

> Vào {w.date()}, {b} đã viết:
> Chị cần số sổ BHXH và số CCCD của em. Có gì gọi chị {w.pick("số", "máy bàn", "theo số")} {w.line()}.
>> Chị ơi, hồ sơ {w.doc()} của em tới đâu rồi?
>> CCCD em: {w.cid()}"""


def forwarded_outlook(w: Writer) -> Content:
    known = w.ok_mail("vss.gov.vn")
    return f"""-----Original Message-----
From: Phòng Chế độ BHXH [mailto:{known}]
Sent: Tuesday, March 4, 2025 9:15 AM
To: {w.mail("bhxhmau.gov.vn")}; {w.mail()}
Cc: {w.mail("vss.gov.vn")}
Subject: {w.pick("V/v đối chiếu danh sách tháng 3", "FW: Danh sách chi trả", "Bổ sung hồ sơ")}

Các đồng chí kiểm tra lại hồ sơ số {w.n(5)}/2025/BHXH và gửi lại trước 16h00.
Trân trọng!"""


def missing_months(w: Writer) -> Content:
    return f"""Tiêu đề: {w.pick("Thiếu thời gian đóng", "Sai quá trình đóng BHXH", "Chưa gộp sổ")}
Người hỏi: {w.who()}
Nội dung: Tôi có 2 sổ {w.pick("bảo hiểm xã hội", "BHXH", "bhxh")}, số {w.bhxh()} và số {w.bhxh()}. Tôi muốn \
gộp về một sổ. Công ty
cũ đã giải thể năm 2016 thì tôi làm ở đâu?
Câu trả lời: Theo Điều 97 Quyết định số 595/QĐ-BHXH ngày 14/4/2017, trường hợp một người có từ 02 sổ BHXH \
trở lên
có thời gian đóng không trùng nhau thì được gộp. Bạn nộp mẫu TK1-TS và các sổ tại cơ quan BHXH gần nhất."""


def card_rejected(w: Writer) -> Content:
    return f"""Con tôi bị bệnh viện từ chối thanh toán.
Bé: {w.who()}, {w.pick("mã thẻ BHYT", "số thẻ", "thẻ bảo hiểm y tế số")} \
{w.bhyt(*((), (2, 1, 2), (2, 1, 2, 2, 3))[w.v])}, hạn từ {w.date()}.
Ngày {w.date()} cháu đi khám, số tiền phải trả {w.money()} đ, có hóa đơn số {w.digits(7)}.
{w.pick("ĐT", "Đt liên lạc", "Phone")}: {w.mob()}"""


def change_of_account(w: Writer) -> Content:
    return f"""GIẤY ĐỀ NGHỊ THAY ĐỔI THÔNG TIN NGƯỜI HƯỞNG
1. Họ và tên: {w.who()}
2. Số CCCD/Định danh: {w.cid(*((), (3, 3, 3), (4, 4))[w.v])}
3. Hình thức nhận: qua tài khoản cá nhân
 - Số tài khoản cũ: {w.acct(14)} - Ngân hàng {w.bank()}
 - Số tài khoản mới: {w.acct(10, *((), (3, 3), (4, 3))[w.v], by=w.pick("", " ", "-"))} - Ngân hàng \
{w.bank()}, chi nhánh {w.place()}
4. Mã đơn vị: {w.pick("TA0123A", "YN0456Z", "IC1290B")}. Số hồ sơ một cửa: {w.n(5)}.2025.{w.n(5)}"""


def phone_list_in_prose(w: Writer) -> Content:
    return f"""Kính đề nghị cơ quan BHXH liên hệ lại với các hộ ở tổ dân phố số 7 theo những số sau:
bà {w.who()} {w.mob()}, ông {w.who()} {w.mob()} (gọi buổi tối), cháu {w.who()} {w.mob()};
nhà bác tổ trưởng máy bàn {w.line()}.
Mọi người đều tham gia tự nguyện từ {w.date()}, mức đóng {w.money()} đồng/tháng mà chưa có sổ."""


def chat_zalo(w: Writer) -> Content:
    day = w.date()
    return f"""[10:02, {day}] Chị Mẫu: e gửi c số tk vs cccd c làm hồ sơ thai sản cho
[10:05, {day}] Thử NT: dạ {w.pick("stk", "STK:", "so tk")} {w.acct(12)} {w.bank()}, tên em ko dấu
[10:05, {day}] Thử NT: cccd {w.cid()}
[10:06, {day}] Chị Mẫu: mã bhxh nữa em
[10:09, {day}] Thử NT: {w.pick("mã bhxh", "số bhxh em", "mã số bhxh:")} {w.bhxh()} ạ
[10:10, {day}] Chị Mẫu: ok, tiền về khoảng {w.money()}đ nhé"""


def thanks_letter(w: Writer) -> Content:
    return f"""Kính gửi Ban Giám đốc BHXH {w.place()}!
Tôi là {w.who()}, 67 tuổi, cán bộ hưu trí. Ngày {w.date()} tôi đến Bộ phận Một cửa nộp hồ sơ số {w.n(6)}, \
được cán
bộ quầy số 4 hướng dẫn tận tình. Trong 15 phút đã xong, lệ phí 0 đồng. Tôi viết thư này để cảm ơn.
{w.pick("Chúc cơ quan mạnh khỏe.", "Trân trọng cảm ơn!", "Kính thư.")}"""


def question_general(w: Writer) -> Content:
    topic = w.pick(
        "Lương hưu tháng 7/2025 được điều chỉnh tăng bao nhiêu? Tôi nghỉ hưu theo Quyết định 1123/QĐ-BHXH",
        "Mức đóng BHYT hộ gia đình từ 01/7/2024 là bao nhiêu? Nhà tôi có 5 người, tổng thu nhập "
        "18.500.000 đồng",
        "Tôi đóng tự nguyện 12 năm 3 tháng, mức 1.500.000 đồng, có được nghỉ hưu năm 2029 không? Mã "
        "hồ sơ 20250304118",
    )
    return f"""Câu hỏi số {w.n(6)} - Lĩnh vực: Chính sách BHXH
{topic}
Trả lời: Theo Điều 64 Luật BHXH số 41/2024/QH15, người lao động có thời gian đóng từ đủ 15 năm trở lên... \
Chi tiết
xin gọi Trung tâm CSKH 1900.9068 hoặc vào \
https://baohiemxahoi.gov.vn/hoidap/Pages/default.aspx?ItemID={w.n(8)}"""


def question_anonymous(w: Writer) -> Content:
    return f"""Hỏi: Em quên mật khẩu tài khoản giao dịch điện tử, lấy lại ở đâu? Công ty em có {w.n(3)} lao \
động.
Đáp: Bạn truy cập Cổng Dịch vụ công, chọn "Quên mật khẩu", nhập mã số BHXH gồm 10 chữ số và số điện thoại \
đã đăng ký.
Mật khẩu mới gồm ít nhất 8 ký tự. Tuyệt đối không cung cấp mật khẩu, mã OTP cho người khác; thông tin của \
bạn được
bảo mật. Soạn tin {w.pick("BH QT gửi 8079", "BH THE gửi 8079", "BH HS gửi 8079")} (phí 1.000 đồng/tin) để \
tra cứu."""


CASES = cases(
    "letters",
    [
        *(question_one_time, question_late_pension, complaint_company, reset_password, mail_thread),
        *(forwarded_outlook, missing_months, card_rejected, change_of_account, phone_list_in_prose),
        *(chat_zalo, thanks_letter, question_general, question_anonymous),
    ],
)
