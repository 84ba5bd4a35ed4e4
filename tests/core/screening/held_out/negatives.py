"""Texts that look as if, and hold nothing: the scanner must stay silent. All numbers are invented."""

from tests.core.screening.held_out.ink import Case

TEXTS: dict[str, tuple[str, ...]] = {
    "no-document-number": (
        "Căn cứ Công văn số 1234/BHXH-CSXH ngày 05/5/2023 của BHXH Việt Nam.",
        "Quyết định số 595/QĐ-BHXH ngày 14/4/2017; Nghị định số 115/2015/NĐ-CP.",
        "Thông tư liên tịch số 20/2016/TTLT-BYT-BTC-BLĐTBXH",
        "Mã văn bản trên trục liên thông: 000.00.12.G13-2024-0012345",
        "Số đến: 000123456, ngày đến 12/3/2024, chuyển Phòng Chế độ.",
    ),
    "no-money": (
        "Tổng số thu toàn ngành đạt 435.652.000.000 đồng, bằng 98,7% kế hoạch.",
        "Quỹ kết dư 123456789012 đồng tính đến 31/12/2023.",
        "Mức đóng 4,5% x 1.800.000 = 81.000 đồng/tháng; cả năm 972.000 đồng.",
        "Bằng chữ: một tỷ hai trăm triệu; bằng số: 1 200 000 000 đ",
        "Chi khám chữa bệnh BHYT: 102 345 678 901 đồng.",
        "Nợ gốc 987654321 đồng, lãi chậm đóng 12345678 đồng.",
        "Gói thầu trị giá VND 250,000,000,000 (khoảng USD 10,204,081).",
    ),
    "no-date": (
        "Từ 01/01/2024 đến 31/12/2024, lúc 08:30:15.",
        "Thời hạn 2024-03-15T08:30:00+07:00",
        "Lịch tiếp dân: 05.01.2024, 12.01.2024, 19.01.2024",
        "Giai đoạn 2015-2020, 2021-2025, tầm nhìn 2030-2045",
        "Bản sao lưu 20240315083000.",
        "Dấu thời gian 1710465000 (giây).",
    ),
    "no-statistics": (
        "Năm\tSố thu\tSố chi\n2021\t368215000000\t341287000000\n2022\t395764123456\t362198765432",
        "Tỉnh | Số người | Số tiền (đồng)\nA | 1.234.567 | 345678912\nB | 987.654 | 412345678",
        "Biểu 02: tổng lượt KCB 183 456 789 lượt; tổng chi 124 300 567 890 đồng",
        "Số liệu: 912345678; 934567812; 987654321 (nghìn đồng)",
        "Dân số thế giới 8.045.311.447 người; Việt Nam 100.309.209 người.",
        "Tổng cộng\t1234567890\t2345678901\t3456789012",
    ),
    "no-tax-code": (
        "Công ty TNHH C, mã số thuế 0109876543.",
        "MST: 0312345678-001",
        "Mã số doanh nghiệp: 4601234567, đăng ký lần đầu ngày 02/3/2015.",
        "Mã đơn vị tham gia BHXH: TA0123A, mã số thuế: 0901234567",
        "Tax code 3701234567",
    ),
    "no-isbn": (
        "ISBN 978-604-57-1234-5, Nhà xuất bản B, 2023.",
        "ISBN: 9786045712345; in 1.000 cuốn khổ 14,5 x 20,5 cm",
        "ISSN 1859-1234; chỉ số Mục lục 12345",
        "Mã vạch 8934567890123 trên bao bì thuốc.",
        "DOI 10.1234/bhxh.2023.0123456",
    ),
    "no-hotline": (
        "Tổng đài hỗ trợ: 1900 9068 (24/7).",
        "Gọi 19009068 hoặc 1900.9068, cước 1.000 đồng/phút",
        "Đường dây nóng miễn phí 1800 1234",
        "Cấp cứu 115, công an 113, cứu hỏa 114; bảo vệ trẻ em 111",
        "Nhắn tin BH QT gửi 8079 để tra quá trình đóng.",
        "Hotline 18001234 nhánh 2",
    ),
    "no-coordinates": (
        "Trụ sở nằm ở tọa độ 21.028511, 105.804817.",
        "Bão ở khoảng 16,5 độ vĩ Bắc; 112,3 độ kinh Đông, giật cấp 12",
        "21°01'42\"N 105°48'17\"E",
        "Bản đồ: https://maps.vidu.vn/@21.0285110,105.8048170,17z",
    ),
    "no-law-of-secrets": (
        "Luật Bảo vệ bí mật nhà nước số 29/2018/QH14",
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Quyết định ban hành danh mục bí mật nhà nước thuộc lĩnh vực lao động",
        "HỘI NGHỊ TẬP HUẤN CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2024",
        "Nghiêm cấm tiết lộ bí mật của Nhà nước, bí mật của ngành Bảo hiểm xã hội Việt Nam.",
        "Bí mật kinh doanh, bí mật đời tư, bí mật gia đình được pháp luật bảo vệ.",
    ),
    "no-secret-prose": (
        "Cán bộ không được sao chụp tài liệu mật khi chưa được phép.",
        "Bí mật nhà nước được phân loại thành ba độ: tuyệt mật, tối mật và mật.",
        "Tài liệu có độ mật phải được đóng dấu theo mẫu và gửi bằng phong bì hai lớp.",
        "Mẫu dấu độ mật có hình chữ nhật, viền đơn, chữ in hoa nét đậm.",
        "Không gửi văn bản mật qua thư điện tử, mạng xã hội.",
        "Đề thi được giữ tuyệt mật đến giờ mở đề.",
        "XỬ LÝ TÀI LIỆU MẬT TRONG CƠ QUAN: NHỮNG ĐIỀU CẦN BIẾT",
        "Dấu “Mật”, “Tối mật”, “Tuyệt mật” được khắc theo Thông tư của Bộ Công an.",
        "GIẢI MẬT HỒ SƠ LƯU TRỮ SAU 30 NĂM",
    ),
    "no-security-words": (
        "Không cung cấp mật khẩu, mã OTP cho bất kỳ ai.",
        "MẬT KHẨU\nQUÊN MẬT KHẨU?\nĐĂNG NHẬP",
        "CHÍNH SÁCH BẢO MẬT",
        "BẢO MẬT THÔNG TIN NGƯỜI DÙNG VssID",
        "An toàn, bảo mật hệ thống; mã hóa, mật mã dân sự, Ban Cơ yếu",
    ),
    "no-honey-and-others": (
        "MẬT ONG RỪNG XÃ B – SẢN PHẨM OCOP 4 SAO",
        "Mật độ dân số 298 người/km².",
        "MẬT ĐỘ CƠ SỞ KHÁM CHỮA BỆNH THEO VÙNG",
        "Phẫu thuật sỏi mật, nội soi đường mật ngược dòng; viêm túi mật cấp K81.0",
        "Không khí buổi gặp mặt thân mật, đầm ấm.",
        "BUỔI GẶP MẶT THÂN MẬT",
        "Quan hệ mật thiết giữa y tế cơ sở và bảo hiểm y tế",
        "Mật mía, rỉ mật; mật nghị; cơ mật viện triều Nguyễn",
        "SIÊU ÂM GAN MẬT: 49.300 ĐỒNG",
    ),
    "no-procedure-code": (
        "Mã thủ tục: 1.002051.000.00.00.H10",
        "2.001042.000.00.00.H36 – Đăng ký đóng BHXH, BHYT",
        "TTHC 1.001696.000.00.00.G13, mức độ 4",
        "Mã hồ sơ: H10.24.12-240315-0001234",
        "Mã hồ sơ G13.99.02-20240315-000123 đã được tiếp nhận.",
        "Vụ án thụ lý số 123/2023/TLST-LĐ; mã vụ việc 2023-00123456",
    ),
    "no-account": (
        "Chi trả qua Vietcombank, BIDV, VietinBank và Agribank.",
        "Khuyến khích người hưởng nhận lương hưu qua tài khoản cá nhân tại ngân hàng.",
        "Số tài khoản: ....................... Ngân hàng: ..................",
        "Mở tài khoản giao dịch điện tử trên Cổng Dịch vụ công.",
        "Tài khoản 3383, 3384, 3386 theo Thông tư 200/2014/TT-BTC",
    ),
    "no-blank-form": (
        "Số CCCD: ................ Ngày cấp: ..../..../........ Nơi cấp: ................",
        "[02]. Mã số BHXH: ☐☐☐☐☐☐☐☐☐☐",
        "Số điện thoại: xxxxxxxxxx; Email: .................",
        "CCCD gồm 12 chữ số, CMND gồm 9 chữ số, mã số BHXH gồm 10 chữ số.",
        "Thẻ BHYT: 02 ký tự đầu là mã đối tượng, ví dụ DN, HC, TE; ký tự tiếp theo từ 1 đến 5.",
        "Số CCCD: 001***654***, ĐT: 09xx xxx 123 (đã che)",
    ),
    "no-link": (
        "https://www.facebook.com/groups/123456789012345/posts/987654321098765",
        "facebook.com/baohiemxahoitinha.vidu",
        "Theo dõi @bhxhtinha trên mạng xã hội",
        "https://baohiemxahoi.vidu.vn/tin-tuc/Pages/default.aspx?ItemID=123456789012&CateID=0",
        "https://youtu.be/a1B2c3D4e5F",
        "Ảnh: IMG_20240315_083012345.jpg",
    ),
    "no-address": (
        "Số 7 Tràng Thi, phường B, quận C, thành phố D",
        "150/12/34/56 đường E, tổ 12, khu phố 3, mã bưu chính 700000",
        "Lô A12-34, đường số 5, KCN F; cột km 1234+567",
        "Phòng 1203, tầng 12, tòa CT1-A",
    ),
    "no-technical": (
        "SHA-1: 3f786850e387550fdab836ed7e6dc881de23001b",
        "Phiên bản 1.6.11.20240315; địa chỉ IP 192.168.100.123",
        "Số đăng ký thuốc VD-12345-12; lô 240315; GPLH 893110123456",
        "Mã ICD-10: I10, E11.9, J18; mã dịch vụ 02.0085.1778",
        "Biển số xe 29A-123.45; số khung RLUA12345BC678901",
        "Điều 123, khoản 4, điểm đ; trang 12-345; hình 6.7.8.9",
        "© 2024 BHXH tỉnh A. Giấy phép số 123/GP-TTĐT. Lượt truy cập: 123456789",
    ),
}


def cases() -> list[Case]:
    """Each text, with nothing to be found in it."""
    return [
        Case(f"{template}-{at}", template, text, frozenset())
        for template, texts in TEXTS.items()
        for at, text in enumerate(texts, start=1)
    ]
