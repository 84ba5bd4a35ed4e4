"""News, guidance, rules and public accounts: what must pass."""

from portal.core.screening import Known
from tests.core.screening.held_out_second.invented import case

COLLECTION = Known(
    accounts=frozenset({"3741.0.9058123.00000", "2003201005678"}), phones=frozenset({"02353811811"})
)
CASES = [
    case(
        "news-campaign",
        "news",
        "Sáng 10/5, tại Quảng trường 24/3, hơn 350 cán bộ và 120 xe máy ra quân tuyên truyền BHXH tự "
        "nguyện, BHYT hộ "
        "gia đình; vận động được 1.245 người tham gia, đạt 103,75% kế hoạch ngày, thu 1.012.345.000 đồng.",
    ),
    case(
        "news-good-example",
        "news",
        "Bà Lò Thị Hường, 63 tuổi, bản Nậm Cắn, đóng BHXH tự nguyện từ năm 2009, mỗi tháng 297.000 đồng; "
        "nay nhận lương "
        "hưu 1.456.789 đồng/tháng. Bà nói: 'Có thẻ, có lương là yên tâm'.",
    ),
    case(
        "news-warning-of-fraud",
        "news",
        "Cảnh báo: đối tượng giả danh cơ quan BHXH yêu cầu cung cấp số CCCD, số tài khoản, mã OTP, ảnh "
        "thẻ BHYT, số điện "
        "thoại. Tuyệt đối không làm theo; gọi 1900.9068 hoặc trình báo công an (113).",
    ),
    case(
        "news-english",
        "news",
        "On 14 February 1995 the Government issued Decree 19/CP establishing Vietnam Social Security. By "
        "2024 there were "
        "20,156,000 participants; this is not confidential and no password or secret code is needed. "
        "Hotline 19009068.",
    ),
    case(
        "news-correction",
        "news",
        "Đính chính: tại trang 12, dòng 7, 'Quyết định số 912345678' sửa thành 'Quyết định số "
        "912/QĐ-BHXH'; bảng 3, cột "
        "5: '0123456789' là lỗi in thứ tự chữ số.",
    ),
    case(
        "news-lucky-number",
        "news",
        "Kết quả quay số: giải Nhất vé 0345678, giải Nhì vé 0912345, giải Ba vé 123456789; mời người "
        "trúng đến trụ sở "
        "nhận giải trước 17h00 ngày 30/9/2025.",
    ),
    case(
        "guide-levels-of-payment",
        "guide",
        """Mức đóng BHXH tự nguyện (đồng/tháng)
Thu nhập chọn\tĐóng 22%\tHỗ trợ hộ nghèo (50%)\tCòn đóng
1.500.000\t330.000\t165.000\t165.000
2.340.000\t514.800\t165.000\t349.800
20.000.000\t4.400.000\t165.000\t4.235.000""",
    ),
    case(
        "guide-application",
        "guide",
        "Bước 1: tải VssID từ App Store. Bước 2: nhập mã số BHXH (10 chữ số), số CCCD (12 chữ số), số "
        "điện thoại. Bước "
        "3: nhập mật khẩu, ví dụ Abc@123456. Bước 4: nhập OTP gồm 6 số gửi về email đã đăng ký.",
    ),
    case(
        "guide-payment-to-known-accounts",
        "guide",
        "Chuyển tiền vào tài khoản thu 3741.0.9058123.00000 tại KBNN hoặc 2003201005678 (Agribank). Nội "
        "dung: +BHXH+103+00+"
        "TZ0078B+04900+dong BHXH thang 05 2025+. Điện thoại hỗ trợ: 0235 3811811.",
        known=COLLECTION,
    ),
    case(
        "guide-message-syntax",
        "guide",
        "Soạn BH THE 0123... gửi 8079; BH QT {mã số BHXH} gửi 8079; BH TK {từ tháng-năm} {đến tháng-năm} "
        "gửi 8079. "
        "Phản ánh qua 18001091 nhánh 2 hoặc đầu số 195.",
    ),
    case(
        "guide-days-of-paying",
        "guide",
        """LỊCH CHI TRẢ LƯƠNG HƯU THÁNG 7/2025
Phường An Xuân: 7h00-11h30 ngày 02/07; nhà văn hóa khối 5
Phường Hòa Hương: 7h00-10h30 ngày 03/07; số 345 Phan Châu Trinh
Xã Tam Ngọc: 8h00-11h00 ngày 04/07/2025; bưu điện văn hóa xã (mã 551234)""",
    ),
    case(
        "guide-citizens-reception",
        "guide",
        "Lịch tiếp công dân định kỳ: Giám đốc tiếp ngày 15 hằng tháng (sáng 8h00-11h00), Trưởng phòng "
        "tiếp thứ 3, thứ 5; "
        "phòng 102, tầng 1. Người đến xuất trình giấy tờ tùy thân.",
    ),
    case(
        "guide-procedures",
        "guide",
        """Thủ tục\tMã\tThời hạn
Cấp lại sổ BHXH\t1.001613\t05 ngày
Cấp thẻ BHYT\t2.000872.000.00.00.H00\t03 ngày
Giải quyết tử tuất\t1.001521\t08 ngày""",
    ),
    case(
        "rules-personal-data",
        "rules",
        "Dữ liệu cá nhân cơ bản gồm: họ tên; số điện thoại; số chứng minh nhân dân, số định danh cá "
        "nhân; mã số thuế cá "
        "nhân; số bảo hiểm xã hội; số thẻ bảo hiểm y tế; số tài khoản (Luật số 91/2025/QH15, Nghị định "
        "356/2025/NĐ-CP).",
    ),
    case(
        "rules-of-clerical-work",
        "rules",
        "Dấu chỉ các mức độ mật được khắc sẵn; màu mực đỏ tươi. Sổ đăng ký văn bản mật đến gồm 10 cột; "
        "bì trong đóng dấu "
        "độ mật, bì ngoài chỉ đóng ký hiệu chữ A, B, C.",
    ),
    case(
        "rules-old-texts",
        "rules",
        """VĂN BẢN HẾT HIỆU LỰC
1. Nghị định 218-CP ngày 27/12/1961
2. Thông tư liên tịch số 13/1999/TTLT-BTC-TCCP-BNV
3. Công văn số 0345678912 (số hệ thống cũ) ngày 09/12/2003
4. Quyết định số 1351/QĐ-BHXH; 595/QĐ-BHXH; 505/QĐ-BHXH""",
    ),
    case(
        "rules-standards",
        "rules",
        "TCVN ISO 9001:2015; TCVN 6909:2001; ISO/IEC 27001:2022; QCVN 102:2016/BTTTT; RFC 5322; X.509; "
        "SHA-256; AES-256; "
        "định dạng .docx, .odt, .pdf/A-1a (ISO 19005-1:2005).",
    ),
    case(
        "account-budget",
        "accounts",
        """CÔNG KHAI DỰ TOÁN NĂM 2025 (đơn vị: đồng)
Mã số\tNội dung\tDự toán
I\tSố thu phí, lệ phí\t0
II\tChi hoạt động\t91 234 567 890
II.1\tChi lương\t34 567 891 234
II.2\tChi nghiệp vụ\t9 876 543 210""",
    ),
    case(
        "account-purchase",
        "accounts",
        "Nhà thầu trúng: Công ty CP Thiết bị Y tế Miền Trung, Giấy CNĐKDN số 0401987654 do Sở KH&ĐT cấp "
        "ngày 12/03/2012; "
        "giá trúng 2.987.654.321 đồng; thời gian thực hiện 45 ngày; số thông báo IB2500098765.",
    ),
    case(
        "account-auction",
        "accounts",
        "Bán đấu giá xe Toyota Zace, biển 92K-2345, số khung GL-9123456, số máy 7K-0912345, sản xuất "
        "2003, giá khởi điểm "
        "38.500.000 đồng, tiền đặt trước 20%.",
    ),
    case(
        "account-receipts",
        "accounts",
        "Biên lai thu tiền số 0012345678, quyển số 0123; phiếu chi PC-0912345; chứng từ 7901234567; số "
        "tham chiếu "
        "202506120912; bảng kê 000123456789.",
    ),
    case(
        "account-licences",
        "accounts",
        "Giấy phép hoạt động số 001234/QNA-GPHĐ; chứng chỉ hành nghề 012345/ĐNA-CCHN; mã liên thông cơ "
        "sở 49-172-0098; "
        "hợp đồng KCB số 12/2025/HĐKCB-BHYT.",
    ),
    case(
        "account-signed-electronically",
        "accounts",
        "Người ký: Bảo hiểm xã hội Việt Nam\nThời gian ký: 12.03.2025 09:12:34 +07:00\nSerial: "
        "540110000b45256502310912\nTrạng thái: hợp lệ; mã băm 0x9F12A3B4C5D6E7F80912345678ABCDEF",
    ),
    case(
        "account-meter-readings",
        "accounts",
        "Chỉ số điện cũ 0345678, mới 0356789; nước 012345-012398; cáp quang gói 90Mbps; vé máy bay "
        "7382412345678, chặng "
        "DAD-HAN 09/12/2024; mã đặt chỗ XK4P9Q.",
    ),
    case(
        "account-scores",
        "accounts",
        "Kết quả thi tìm hiểu pháp luật: đội 1: 987,5 điểm; đội 2: 945,25; thời gian 0:34:56.789; lượt "
        "dự thi 345.678; "
        "số báo danh 038001234.",
    ),
    case(
        "account-organisation",
        "accounts",
        "BHXH khu vực IX gồm 07 phòng, 18 BHXH cấp huyện; 345 viên chức (201 nữ, 144 nam), tuổi bình "
        "quân 39,7; trình độ "
        "đại học 312, thạc sĩ 33; diện tích trụ sở 1.234,5 m2, thửa đất 912, tờ bản đồ 34.",
    ),
    case(
        "account-health",
        "accounts",
        "12.345 lượt; chi bình quân 1.098.765 đồng/lượt; ngày điều trị bình quân 6,78; mã bệnh K80 (sỏi "
        "mật): 345 ca; "
        "mã thuốc 40.123, 05C.45.1; vật tư N03.05.010.",
    ),
    case(
        "account-training",
        "accounts",
        "Lớp bồi dưỡng nghiệp vụ bảo vệ bí mật nhà nước khóa 3: 45 học viên, từ 03/6 đến 07/6/2025; tài "
        "liệu: Luật Bảo vệ "
        "bí mật nhà nước 2018 (hiện là Luật 2025), kỹ năng bảo mật tài khoản, mật mã dân sự.",
    ),
]
