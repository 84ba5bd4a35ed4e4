"""Marks of secrecy as they stand on a document, and the many words that only sound like one."""

from tests.core.screening.held_out_second.invented import case, mark, person

P = [person(n) for n in range(600, 605)]

CASES = [
    case(
        "secrecy-stamp-under-the-number",
        "secrecy",
        "BẢO HIỂM XÃ HỘI VIỆT NAM\nSố: 12/BC-BHXH\nMẬT\n\nHà Nội, ngày 03 tháng 02 năm 2025\nBÁO "
        "CÁO\nTình hình",
        mark("MẬT"),
    ),
    case(
        "secrecy-label-top-secret",
        "secrecy",
        "Độ mật: Tối mật\nĐộ khẩn: Hỏa tốc\nSố: 03/TTr-BCS\nTỜ TRÌNH về phương án nhân sự",
        mark("TỐI MẬT"),
    ),
    case(
        "secrecy-most-secret-on-a-line",
        "secrecy",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n      TUYỆT MẬT\n\nKẾ HOẠCH "
        "số 01",
        mark("TUYỆT MẬT"),
    ),
    case(
        "secrecy-letters-apart",
        "secrecy",
        "Số: 45/KH-TTKT\n\nM Ậ T\n\nKẾ HOẠCH\nThanh tra đột xuất năm 2025",
        mark("MẬT"),
    ),
    case(
        "secrecy-top-letters-apart",
        "secrecy",
        "T Ố I   M Ậ T\nBản số: 02/05\nĐỀ ÁN sắp xếp tổ chức",
        mark("TỐI MẬT"),
    ),
    case(
        "secrecy-beside-the-office",
        "secrecy",
        "ỦY BAN NHÂN DÂN TỈNH          MẬT\nSố: 88/UBND-NC\nV/v bảo đảm an ninh trật tự",
        mark("MẬT"),
    ),
    case(
        "secrecy-in-brackets-after-the-number",
        "secrecy",
        "Công văn số 207/BHXH-TTKT (MẬT) ngày 11/4/2025\nKính gửi: Giám đốc BHXH các tỉnh",
        mark("MẬT"),
    ),
    case(
        "secrecy-secret-document-collected-afterwards",
        "secrecy",
        "TÀI LIỆU MẬT - THU HỒI SAU HỘI NGHỊ\nDự thảo lần 3",
        mark("MẬT"),
    ),
    case(
        "secrecy-between-signs",
        "secrecy",
        "*** TỐI MẬT ***\nDanh sách dự kiến quy hoạch",
        mark("TỐI MẬT"),
    ),
    case(
        "secrecy-level-in-small-letters",
        "secrecy",
        "Độ mật: mật.   Số bản phát hành: 05.   Nơi lưu: Văn thư mật",
        mark("MẬT"),
    ),
    case(
        "secrecy-decomposed-letters",
        "secrecy",
        "\nTUYE\u0323\u0302T MA\u0323\u0302T\n\nBáo cáo đặc biệt gửi Thường trực Chính phủ",
        mark("TUYỆT MẬT"),
    ),
    case(
        "secrecy-frame-of-a-stamp",
        "secrecy",
        "+-----------+\n|    MẬT    |\n+-----------+\nSố: 19/BB-HĐ",
        mark("MẬT"),
    ),
    case(
        "secrecy-level-and-time",
        "secrecy",
        "MẬT\nThời hạn bảo vệ: 10 năm\n\nBIÊN BẢN kiểm phiếu",
        mark("MẬT"),
    ),
    case(
        "secrecy-with-a-person",
        "secrecy",
        f"Mức độ mật: TUYỆT MẬT\nNgười soạn thảo: {P[0].name}, ĐT {P[0].mobile}",
        mark("TUYỆT MẬT"),
        *P[0].has("mobile"),
    ),
    case(
        "secrecy-urgent-as-well",
        "secrecy",
        "HỎA TỐC\nTỐI MẬT\nSố 02/CĐ-BHXH",
        mark("TỐI MẬT"),
    ),
    case(
        "secrecy-mark-with-the-name-of-the-stamp",
        "secrecy",
        "[Đóng dấu: MẬT]\nBÁO CÁO kết quả xác minh đơn tố cáo",
        mark("MẬT"),
    ),
    # Only words
    case(
        "secrecy-law-in-prose",
        "secrecy-words",
        "Điều 8. Phân loại bí mật nhà nước. Bí mật nhà nước được phân thành 03 độ mật, bao gồm: a) Bí "
        "mật nhà nước độ "
        "Tuyệt mật; b) Bí mật nhà nước độ Tối mật; c) Bí mật nhà nước độ Mật.",
    ),
    case(
        "secrecy-title-of-a-decision",
        "secrecy-words",
        "QUYẾT ĐỊNH\nBAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT VÀ MẬT CỦA NGÀNH LAO ĐỘNG",
    ),
    case(
        "secrecy-training-in-capitals",
        "secrecy-words",
        "HỘI NGHỊ TẬP HUẤN CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2025\nChuyên đề: BẢO MẬT THÔNG TIN, MẬT "
        "MÃ VÀ CHỮ KÝ SỐ",
    ),
    case(
        "secrecy-honey",
        "secrecy-words",
        "HỘI CHỢ OCOP\nGian hàng MẬT ONG rừng Tây Giang: mật ong hoa cà phê, mật nhân, mật mía, mật gấu "
        "(cấm bán).",
    ),
    case(
        "secrecy-density",
        "secrecy-words",
        "MẬT ĐỘ DÂN SỐ\nMật độ dân số trung bình năm 2024 là 305 người/km2; mật độ xương giảm ở nữ trên "
        "50 tuổi.",
    ),
    case(
        "secrecy-password",
        "secrecy-words",
        "TÊN ĐĂNG NHẬP:\nMẬT KHẨU:\nQuên mật khẩu? Không cho ai biết mật khẩu và mã OTP.",
    ),
    case(
        "secrecy-name-of-a-person",
        "secrecy-words",
        "Chúc mừng bà TRẦN THỊ MẬT\nPhó Chủ tịch Hội Liên hiệp Phụ nữ xã, và ông Lê Văn Mật.",
    ),
    case(
        "secrecy-declassified",
        "secrecy-words",
        "GIẢI MẬT\nTài liệu này đã được giải mật theo Quyết định số 77/QĐ-BHXH ngày 05/5/2024.",
    ),
    case(
        "secrecy-not-secret",
        "secrecy-words",
        "Độ mật: Không\nĐộ khẩn: Thường\nLoại văn bản: Công văn\nSố trang: 03",
    ),
    case(
        "secrecy-news-of-a-plot",
        "secrecy-words",
        "Hội nghị Tân Trào họp bí mật trong khu an toàn; các chiến sĩ tình báo gửi mật thư, mật điện, "
        "mật báo về căn cứ. "
        "Quan hệ mật thiết, thân mật giữa quân và dân.",
    ),
    case(
        "secrecy-medicine",
        "secrecy-words",
        "VIÊM TÚI MẬT CẤP - SỎI ỐNG MẬT CHỦ\nPhẫu thuật nội soi cắt túi mật: 3.431.900 đồng; xơ gan ứ mật.",
    ),
    case(
        "secrecy-vote",
        "secrecy-words",
        "Đại hội bầu Ban Chấp hành bằng hình thức bỏ phiếu kín; thành viên cam kết giữ bí mật kết quả "
        "đến khi công bố. "
        "Tài liệu mật được quản lý theo quy định; hồ sơ độ Mật do văn thư lưu giữ riêng.",
    ),
    case(
        "secrecy-article-on-marks",
        "secrecy-words",
        "Mẫu con dấu chỉ độ mật gồm dấu “Tuyệt mật”, “Tối mật”, “Mật” theo Thông tư số 24/2020/TT-BCA; "
        "văn bản điện tử "
        "có độ mật không được gửi qua mạng Internet.",
    ),
    case(
        "secrecy-supplement-of-trade-secrets",
        "secrecy-words",
        "ĐIỀU 9. BẢO MẬT\nHai bên cam kết bảo mật nội dung hợp đồng, không tiết lộ bí mật kinh doanh, bí "
        "mật đời tư.",
    ),
]
