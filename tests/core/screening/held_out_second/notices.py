"""Notices, invitations and news: the most common of what a portal publishes."""

from portal.core.screening import Kind, Known
from tests.core.screening.held_out_second.invented import case, person, spaced

P = [person(n) for n in range(400, 430)]
OFFICE = Known(
    phones=frozenset({"02563822345", "0914000777", "02438361234"}),
    emails=frozenset({"vanphong@binhdinh.vss.gov.vn", "lienhe@vss.gov.vn"}),
    accounts=frozenset({"5801000123456", "118000012345"}),
)

CASES = [
    case(
        "notice-contact-is-a-person",
        "notice",
        f"Đề nghị các đơn vị gửi danh sách trước ngày 10/9. Mọi chi tiết liên hệ đồng chí {P[0].name}, "
        "chuyên viên "
        f"Phòng Tổ chức cán bộ, số điện thoại {spaced(P[0].mobile, 4, 3, 3, by='.')}, email: {P[0].email}.",
        *P[0].has("mobile", "email"),
    ),
    case(
        "notice-invitation-with-zalo",
        "notice",
        "GIẤY MỜI\nTrân trọng kính mời quý vị dự Hội nghị đối thoại. Xác nhận tham dự qua Zalo "
        f"{P[1].mobile} "
        f"(chị {P[1].name.split()[-1]}) trước 16h00 ngày 20/8/2025.",
        *P[1].has("mobile"),
    ),
    case(
        "notice-lost-book",
        "notice",
        f"Thông báo mất sổ: ông {P[2].name} làm mất tờ bìa sổ BHXH mã số {P[2].insurance}. Ai nhặt được "
        "xin liên hệ "
        f"0{P[2].landline[1:3]} {P[2].landline[3:]}.",
        *P[2].has("insurance", "landline"),
    ),
    case(
        "notice-charity-account",
        "notice",
        f"Mọi đóng góp giúp em {P[3].name} (lớp 4B) xin chuyển về tài khoản của mẹ em: {P[3].account}, "
        "ngân hàng "
        "Sacombank, nội dung: Ung ho be.",
        *P[3].has("account"),
    ),
    case(
        "notice-known-and-unknown-together",
        "notice",
        "Liên hệ: Văn phòng BHXH tỉnh, điện thoại 0256.3822345, thư điện tử vanphong@binhdinh.vss.gov.vn; "
        f"ngoài giờ hành chính gọi {P[4].mobile} hoặc gửi về {P[4].email}.",
        *P[4].has("mobile", "email"),
        known=OFFICE,
    ),
    case(
        "notice-award-of-a-draw",
        "notice",
        f"Chúc mừng khách hàng may mắn {P[5].name}, CMND/CCCD: {P[5].citizen}, điện thoại: "
        f"+84{P[5].mobile[1:]}, đã "
        "trúng giải Nhất chương trình 'Tháng vận động triển khai BHXH toàn dân'.",
        *P[5].has("citizen", "mobile"),
    ),
    case(
        "notice-card-photographed-in-words",
        "notice",
        f"Ví dụ trên ảnh chụp ứng dụng VssID: MÃ SỐ BHXH {P[6].insurance}; THẺ BHYT {P[6].card}; "
        f"Hạn thẻ: 31/12/2025; {P[6].name.upper()}.",
        *P[6].has("insurance", "card"),
    ),
    case(
        "notice-transfer-with-a-name",
        "notice",
        f"Kết quả hoàn trả: đã chuyển 1.263.600 đ vào số tài khoản {spaced(P[7].account, 3, 3, 3, 3, 3)} "
        f"({P[7].name}) ngày 03/10/2024.",
        *P[7].has("account"),
    ),
    case(
        "notice-mail-of-an-official",
        "notice",
        f"Góp ý gửi về ông {P[8].name}, hộp thư {P[8].email.split('@')[0]}@quangnam.vss.gov.vn trước 30/11.",
        (Kind.EMAIL, f"{P[8].email.split('@')[0]}@quangnam.vss.gov.vn"),
    ),
    case(
        "notice-hotline-next-to-a-mobile",
        "notice",
        f"Tổng đài 1900 9068 (1.000 đ/phút). Nhánh 3: giám định viên {P[9].name} "
        f"{spaced(P[9].mobile, 4, 2, 2, 2)}.",
        *P[9].has("mobile"),
    ),
    # Ordinary
    case(
        "notice-meeting",
        "notice",
        """Thông báo mời họp
Thời gian: 14 giờ 00, thứ Sáu, ngày 26/9/2025 (01 buổi). Địa điểm: Phòng họp tầng 3, số 07 Tràng Thi, Hà Nội.
Họp trực tuyến: ID 912 345 6789, mật khẩu 2025bhxh. Đề nghị kết nối trước 15 phút;
điểm cầu kiểm tra từ 13h30.""",
    ),
    case(
        "notice-hotlines",
        "notice",
        "Gọi 1900.9068 (24/7), 1800 1166 (miễn phí), 18001091, 1022 nhánh 5, 113, 114, 115; nhắn tin "
        "theo cú pháp "
        "BH THE {mã thẻ} gửi 8079; cước 1.000 đồng/tin.",
    ),
    case(
        "notice-known-contacts-only",
        "notice",
        "BẢO HIỂM XÃ HỘI TỈNH BÌNH ĐỊNH\nĐịa chỉ: 06 Ngô Mây, Quy Nhơn, mã bưu chính 55100\n"
        "Điện thoại: (0256) 3 822 345 - Đường dây nóng: 0914 000 777\nE-mail: VanPhong@binhdinh.vss.gov.vn",
        known=OFFICE,
    ),
    case(
        "notice-known-in-other-writing",
        "notice",
        "Điện thoại: +84 24 3836 1234; đường dây nóng (+84) 914.000.777; thư: lienhe@vss.gov.vn. Số tài "
        "khoản thu: "
        "580.1000.123.456 (BIDV) hoặc 1180 0001 2345 (VietinBank).",
        known=OFFICE,
    ),
    case(
        "notice-maintenance",
        "notice",
        "Hệ thống Cổng Dịch vụ công tạm dừng từ 22h00 ngày 31/12/2024 đến 06h00 ngày 01/01/2025 để nâng "
        "cấp phiên "
        "bản 4.12.0.20241231; địa chỉ IP 203.162.71.45, cổng 8443; bản vá KB5034441.",
    ),
    case(
        "notice-new-address",
        "notice",
        "Từ 01/3/2025, BHXH khu vực XXIII chuyển về số 123/45/6 đường 30 Tháng 4, tổ 17, KP 8, TP Tam Kỳ. "
        "Vĩ độ 15.573640, kinh độ 108.474030 (trụ sở cơ quan). Mở cửa 7h30-11h30, 13h30-17h00.",
    ),
    case(
        "notice-books",
        "notice",
        "Nhà xuất bản Lao động phát hành cuốn 'Hỏi đáp về BHXH', ISBN 978-604-325-678-9, ISBN-10: "
        "6043256789, khổ "
        "14,5x20,5, số đăng ký KHXB: 1234-2024/CXBIPH/05-67/LĐ, Tạp chí BHXH (ISSN 1859-2562).",
    ),
    case(
        "notice-recruitment",
        "notice",
        "Tuyển 15 viên chức, mã ngạch 01.003, vị trí việc làm CM-01-2025. Hồ sơ nộp từ 01/8/2025 đến "
        "30/8/2025, phí "
        "dự tuyển 500.000 đồng/thí sinh (dưới 100 thí sinh). Số báo danh 000123 đến 000457.",
    ),
    case(
        "notice-links",
        "notice",
        "Xem tại https://baohiemxahoi.gov.vn/tintuc/Pages/chinh-sach.aspx?ItemID=0912345678&CateID=52 và "
        "https://youtu.be/dQ0987654321; theo dõi @bhxhvn trên mạng xã hội, trang "
        "facebook.com/100064912345678.",
    ),
    case(
        "notice-press-release",
        "notice",
        "THÔNG CÁO BÁO CHÍ\nĐến 31/12/2024, cả nước có 20,156 triệu người tham gia BHXH (42,71% lực "
        "lượng lao động), "
        "95,523 triệu người tham gia BHYT (94,29% dân số); chi trả 439.816 tỷ đồng; 186,2 triệu lượt khám.",
    ),
    case(
        "notice-examples-with-x",
        "notice",
        "Cách ghi mã thẻ BHYT mẫu cũ: XX 4 XX XX XXXXXXXX (15 ký tự); mã số BHXH gồm 10 chữ số; số điện "
        "thoại ghi dạng "
        "09xxxxxxxx; CCCD ghi đủ 12 số; thư điện tử ghi dạng ten@tenmien.",
    ),
]
