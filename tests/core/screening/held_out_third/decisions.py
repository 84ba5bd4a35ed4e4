"""Decisions, notices, minutes and legal documents of the agency."""

from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()
AGENCY = "BẢO HIỂM XÃ HỘI VIỆT NAM"


def head(d: Draft, number: str) -> str:
    return lines(
        f"{AGENCY}\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        f"BHXH {d.place().upper()}\t\tĐộc lập - Tự do - Hạnh phúc",
        f"Số: {number}\t\t\t{d.place()}, ngày {d.day()}",
    )


@shape("qd-huong-che-do", 4)
def granted(d: Draft, turn: int) -> str:
    label = ("Số sổ BHXH:", "Mã số BHXH:", "Số sổ/Mã số BHXH:", "có mã số BHXH")[turn]
    number = d.so()
    tail = (
        lambda: f"Nơi nhận lương hưu: tài khoản số {d.stk(13)} mở tại {d.bank()}",
        lambda: f"Hình thức lĩnh: ATM, số tài khoản {d.stk(12, 4, 4, 4)}, ngân hàng {d.bank()}",
        lambda: f"Nơi cư trú: xã Mẫu, {d.place()}; số CCCD {d.cccd()}",
        lambda: f"Nơi đăng ký KCB ban đầu: 01-0{d.digits(2)} Bệnh viện Mẫu; thẻ BHYT {d.the()}",
    )[turn]()
    return lines(
        head(d, d.docno("QĐ-BHXH")),
        "QUYẾT ĐỊNH\nVề việc hưởng chế độ hưu trí hằng tháng",
        "Căn cứ Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024;",
        f"Điều 1. Ông/Bà: {d.name()}, sinh ngày {d.born()}, {label} {number}",
        f"Thời gian đóng BHXH: {20 + turn * 3} năm 0{turn} tháng. Mức bình quân: {d.money()} đồng.",
        f"Được hưởng lương hưu từ 01/10/2025, mức {d.money()} đồng/tháng (65%).",
        tail,
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.",
        f"Hồ sơ số: {d.digits(2)}{d.digits(6)}/HT",
    )


@shape("bien-ban-lam-viec", 3)
def minutes(d: Draft, turn: int) -> str:
    return lines(
        "BIÊN BẢN LÀM VIỆC",
        f"Hồi 8 giờ {10 + turn}, ngày {d.day()}, tại trụ sở Công ty CP Mẫu {turn}, mã đơn vị"
        f" IC{d.digits(4)}C",
        "I. Thành phần",
        f"1. Đại diện BHXH: ông {d.name()}, Trưởng phòng Kiểm tra, thẻ thanh tra số A15-{d.digits(3)}",
        f"2. Đại diện đơn vị: bà {d.name()}, kế toán trưởng, số CCCD {d.cccd()}, điện thoại {d.sdt()}",
        f"3. Người lao động: {d.name()}"
        f" ({('CMND', 'Số CMND', 'CMND số', 'chứng minh nhân dân số')[turn]} {d.cmnd()})",
        "II. Nội dung",
        f"Qua đối chiếu bảng lương quý {1 + turn}, đơn vị chậm đóng {d.money()} đồng của"
        f" {10 + d.number(80)} lao động,"
        f" tiền lãi 0,03%/ngày là {d.money()} đồng.",
        f"Biên bản lập thành 0{2 + turn % 2} bản, kết thúc lúc 11 giờ 30 cùng ngày.",
    )


@shape("qd-to-chuc", 3)
def organisation(d: Draft, turn: int) -> str:
    return lines(
        head(d, d.docno("QĐ-BTC")),
        "QUYẾT ĐỊNH",
        f"Về việc thành lập BHXH cơ sở Mẫu {turn + 1} trực thuộc BHXH {d.place()}",
        "Căn cứ Nghị định số 29/2025/NĐ-CP ngày 24 tháng 02 năm 2025 của Chính phủ;",
        f"Căn cứ Quyết định số {d.number(900)}/QĐ-BTC ngày 26 tháng 02 năm 2025 của Bộ trưởng Bộ Tài chính;",
        f"Điều 1. BHXH cơ sở có tư cách pháp nhân, mã số cơ quan 0{d.digits(4)}, mã ĐVQHNS"
        f" {d.digits(7)}, có trụ sở"
        f" tại số {10 + d.number(300)} đường 30/4.",
        f"Điều 2. Biên chế {20 + d.number(50)} người, kinh phí năm 2025 là {d.money()} đồng.",
        "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, TCCB (05).",
    )


@shape("van-ban-luat", 3)
def law(d: Draft, turn: int) -> str:
    article = 60 + turn * 7
    return lines(
        f"Điều {article}. Điều kiện hưởng",
        f"1. Đối tượng quy định tại các điểm a, b, c, d, đ, e, g, i khoản 1 và khoản 2 Điều {turn + 2}"
        f" của Luật này khi"
        " nghỉ việc có thời gian đóng bảo hiểm xã hội bắt buộc từ đủ 15 năm trở lên.",
        f"2. Thông tin về người tham gia gồm họ tên, số định danh cá nhân, mã số bảo hiểm xã hội (10 chữ"
        f" số), số điện"
        f" thoại, số tài khoản và địa chỉ thư điện tử do người tham gia kê khai theo mẫu số 0{1 + turn}.",
        "3. Mã số thẻ bảo hiểm y tế gồm 15 ký tự, chia thành 04 ô: hai ký tự đầu là mã đối tượng (ví dụ"
        " DN, HC, TE),"
        " ký tự tiếp theo là mã mức hưởng, hai ký tự tiếp theo là mã tỉnh, mười ký tự cuối là số định"
        " danh BHXH.",
        f"Luật này được Quốc hội thông qua ngày 29 tháng 6 năm 2024; Công báo số"
        f" {d.number(900)}+{d.number(900)}.",
    )


@shape("thong-bao-ket-qua-dong", 3)
def payment_notice(d: Draft, turn: int) -> str:
    rows = []
    for i in range(1, 3 + turn % 3):
        label = ("Mã số BHXH", "Số sổ BHXH", "Mã số BHXH:", "MS BHXH")[turn]
        rows.append(
            f"{i}/ {d.name().upper()} - {label} {d.so()} - từ 01/2025 đến 0{5 + i}/2025 - {d.money()}"
        )
    return lines(
        f"THÔNG BÁO KẾT QUẢ ĐÓNG BHXH, BHYT, BHTN (Mẫu C12-TS) tháng {6 + turn}/2025",
        f"Đơn vị: Trường Tiểu học Mẫu {turn}; mã đơn vị HW{d.digits(4)}H; địa chỉ: {d.place()}",
        f"A. Kỳ trước mang sang: thừa {d.money()}; thiếu 0; lãi {d.digits(2)}.{d.digits(3)}",
        f"B. Phát sinh trong kỳ: {d.money()} đồng (quỹ lương {d.money()})",
        "C. Biến động lao động:",
        *rows,
        f"UNC số {d.number(900)} ngày {d.day()}: {d.money()} đồng",
    )


@shape("cong-van-dieu-hanh", 4)
def circular(d: Draft, turn: int) -> str:
    phone, mail = d.office_phone(), d.office_mail()
    return lines(
        head(d, d.docno("BHXH-CNTT")),
        f"V/v {('cập nhật số định danh', 'đồng bộ dữ liệu', 'chi trả qua tài khoản', 'chữ ký số')[turn]}",
        "Kính gửi: BHXH các tỉnh, thành phố",
        f"Thực hiện Đề án 06, đến ngày {d.day()} toàn ngành đã xác thực {d.money()} thông tin nhân khẩu; hơn"
        f" {d.money()} tài khoản VssID được kích hoạt; {60 + turn},5% người hưởng nhận qua tài khoản cá"
        f" nhân.",
        f"Để kịp thời phối hợp, đề nghị các đơn vị rà soát {d.money()} hồ sơ chưa có CCCD, số điện"
        f" thoại, email.",
        f"Vướng mắc phản ánh về Trung tâm CNTT&CĐS, điện thoại {phone}, hộp thư {mail}.",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    )


@shape("bien-ban-kiem-ke", 3)
def stock(d: Draft, turn: int) -> str:
    rows = [
        f"{i}. Phôi {('thẻ BHYT', 'sổ BHXH', 'tờ rời')[i % 3]}: từ số seri {d.digits(7)} đến {d.digits(7)},"
        f" tồn {d.money()} tờ"
        for i in range(1, 5)
    ]
    return lines(
        "BIÊN BẢN KIỂM KÊ PHÔI SỔ BHXH, THẺ BHYT",
        f"Thời điểm kiểm kê: 0 giờ ngày 01/01/{2024 + turn % 2}. Quyết định số {d.docno('QĐ-BHXH')}",
        *rows,
        f"Máy in thẻ S/N: 5CD{d.digits(4)}XK{d.digits(1)}; tài sản mã TS-{d.digits(6)}; model M402dn",
        "Chênh lệch: 0. Biên bản lập thành 03 bản.",
    )


@shape("trang-tieng-anh", 3)
def english_page(d: Draft, turn: int) -> str:
    phone = d.office_phone()
    return lines(
        "Viet Nam Social Security (VSS)",
        f"By the end of {2023 + turn}, VSS covered {d.money()} people, of whom {d.money()} under health"
        f" insurance.",
        f"Benefits of VND {d.money()} billion were paid. Legal basis: Decree No. 29/2025/ND-CP,"
        f" Resolution 28-NQ/TW.",
        "The personal identification number (12 digits) replaces the social insurance code from 1 August"
        " 2025.",
        f"Call centre: 1900 9068 (8:00-17:30). Office: 7 Trang Thi, Ha Noi. Tel: {phone}. Emergency:"
        f" 113, 114, 115.",
        "The agency keeps the data of participants secret and confidential as required by law.",
    )
