"""News reports, plans and figures: ordinary matter of a portal."""

from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()


@shape("tin-hoat-dong", 4)
def report(d: Draft, turn: int) -> str:
    return lines(
        f"BHXH {d.place()}: {('tặng thẻ BHYT', 'ra quân', 'đối thoại', 'giám định')[turn]} dịp {d.day()}",
        f"Sáng {d.day()}, BHXH tỉnh phối hợp trao {d.number(900)} thẻ BHYT, {d.number(90)} sổ BHXH cho"
        f" người khó khăn,"
        f" trị giá {d.money()} đồng.",
        f"Ông {d.name()}, Phó Giám đốc, cho biết đến hết quý đã có {d.money()} người tham gia, đạt"
        f" 9{turn},{d.digits(2)}%.",
        f"Giai đoạn 2021-2025, thu tăng từ {d.money()} lên {d.money()} đồng; tỷ lệ 1/3.456 hồ sơ trễ hạn.",
        "Người dân cần hỗ trợ gọi tổng đài 1900 9068 hoặc 1022; khẩn cấp gọi 112, 113, 114, 115.",
    )


@shape("ke-hoach-cong-tac", 3)
def plan(d: Draft, turn: int) -> str:
    rows = [
        f"{i}. Thứ {i + 1} ({d.day()}): 8h00 họp giao ban, phòng 50{i}; 14h00 làm việc đoàn 0{i}"
        for i in range(1, 6)
    ]
    return lines(
        f"LỊCH CÔNG TÁC TUẦN {30 + turn} NĂM 2025",
        *rows,
        f"Xe biển số 80A-{d.digits(3)}.{d.digits(2)}; chuyến bay VN{d.digits(4)}; mã đặt chỗ"
        f" X{d.digits(1)}KQ{d.digits(1)}T",
        f"ID phòng họp trực tuyến: 9{d.digits(2)} {d.digits(4)} {d.digits(4)}, passcode: {d.digits(6)}",
    )


@shape("kqkd-dau-tu-quy", 3)
def funds(d: Draft, turn: int) -> str:
    return lines(
        f"Báo cáo quyết toán quỹ BHXH năm {2021 + turn} (đơn vị: triệu đồng)",
        f"Số dư đầu năm: {d.digits(3)},{d.digits(3)},{d.digits(3)}; thu: {d.digits(3)} {d.digits(3)}"
        f" {d.digits(3)};"
        f" chi: {d.money()}",
        f"Lãi đầu tư trái phiếu mã TD{d.digits(7)}: {d.money()}; kỳ hạn 10 năm; lãi suất"
        f" 2,{d.digits(2)}%/năm",
        f"ISBN 978-604-{d.digits(2)}-{d.digits(4)}-{d.digits(1)}; Giấy phép xuất bản số"
        f" {d.number(90)}/GP-CBC",
    )


@shape("huong-dan-ky-thuat", 3)
def manual(d: Draft, turn: int) -> str:
    return lines(
        f"Hướng dẫn kết nối cổng tiếp nhận giám định BHYT, phiên bản {turn + 2}.{d.digits(1)}.{d.digits(4)}",
        f"Máy chủ 10.{d.number(200)}.{d.number(200)}.{d.number(200)}, cổng 8443; mã lỗi {d.digits(4)};"
        f" mã CSKCB 0{d.digits(4)}",
        f"MA_LK={d.digits(8)}; MA_THUOC=40.{d.digits(3)}; NGAY_VAO=2025{1 + turn:02}0{1 + turn}0815;"
        f" T_TONGCHI={d.digits(7)}",
        f"Mã băm: {d.digits(5)}a{d.digits(4)}f{d.digits(6)}c{d.digits(3)}; tọa độ trụ sở"
        f" 21.0{d.digits(4)}, 105.8{d.digits(4)}",
    )


@shape("so-luong-tai-khoan", 3)
def counted(d: Draft, turn: int) -> str:
    return lines(
        f"Đã có {d.money()} tài khoản định danh điện tử mức {1 + turn % 2} được liên thông",
        f"Đến ngày {d.day()}, ngành BHXH phê duyệt 34.{d.digits(3)}.{d.digits(3)} tài khoản VssID; xác"
        f" thực 99.{d.digits(3)}."
        f"{d.digits(3)} CCCD; {d.money()} lượt dùng CCCD khám chữa bệnh BHYT; cấp"
        f" 17.{d.digits(3)}.{d.digits(3)} sổ BHXH.",
        f"Trên điện thoại, người dùng chọn phiên bản 1.6.{turn} (dung lượng 48 MB) và quét mã QR.",
        f"Chi trả qua tài khoản: {d.money()} người, bằng {70 + turn}% tổng số; email đã xác minh:"
        f" {d.money()}.",
    )


@shape("cau-truc-ma-so", 3)
def structure(d: Draft, turn: int) -> str:
    return lines(
        f"Infographic số {turn + 12}: Ý nghĩa các ký tự trên thẻ BHYT",
        "- Mã số BHXH gồm 10 chữ số; thẻ BHYT mẫu cũ gồm 15 ký tự (XX-X-XX-XXXXXXXXXX), mẫu mới chỉ in"
        " 10 ký tự cuối.",
        "- Số định danh cá nhân gồm 12 chữ số: 3 số đầu là mã tỉnh (001 - Hà Nội, 079 - TP. Hồ Chí Minh).",
        "- Số điện thoại phải đủ 10 chữ số, bắt đầu bằng 0; số tài khoản do ngân hàng cấp, từ 6 đến 19"
        " chữ số.",
        f"Soạn tin BH THE <mã thẻ> gửi 8079 (1.000 đồng/tin). Đã có {d.money()} lượt tra cứu.",
    )


@shape("tinh-trang-ho-so", 4)
def progress(d: Draft, turn: int) -> str:
    rows = [
        f"000.{d.digits(2)}.32.G22-25{d.digits(4)}-{d.digits(4)}\t{d.day()}"
        f"\t{('Đã trả', 'Đang xử lý')[i % 2]}\t{d.account(10)}"
        for i in range(4)
    ]
    return lines(
        f"Tình trạng giải quyết hồ sơ ngày {d.day()} (bộ phận một cửa số {turn + 1})",
        "Mã hồ sơ\tNgày hẹn trả\tTrạng thái\tMã vận đơn",
        *rows,
        f"Số thứ tự đang gọi: {1000 + d.number(900)}; quầy 0{turn + 1}",
    )


@shape("muc-luc-van-ban", 3)
def index(d: Draft, turn: int) -> str:
    rows = [
        f"{i}. Công văn số {d.docno(('BHXH-CSYT', 'BHXH-TCKT', 'BHXH-TST')[turn])} ngày {d.day()}"
        for i in range(1, 6)
    ]
    return lines(
        f"Danh mục văn bản hết hiệu lực đợt {turn + 1}",
        *rows,
        f"Quyết định 595/QĐ-BHXH (14/4/2017), Quyết định 166/QĐ-BHXH (31/01/2019), Thông tư"
        f" {d.number(90)}/2025/TT-BTC.",
        f"Công báo số {d.number(900)} + {d.number(900)}, trang {d.number(90)}-{d.number(90)}; mã định"
        f" danh G22.99.{turn}0",
    )


@shape("gia-dich-vu-y-te", 3)
def prices(d: Draft, turn: int) -> str:
    rows = [
        f"{i}\t{1 + d.number(28):02}.{d.number(4000):04}.{d.number(2000):04}\tDịch vụ kỹ thuật mẫu"
        f" {i}\t{d.money()}\tQĐ"
        f" {d.docno('QĐ-BYT')}"
        for i in range(1, 6)
    ]
    return lines(
        f"BẢNG GIÁ DỊCH VỤ KHÁM BỆNH, CHỮA BỆNH BHYT (áp dụng từ {d.day()})",
        "STT\tMã tương đương\tTên dịch vụ\tGiá (đồng)\tCăn cứ",
        *rows,
        f"Mã cơ sở KCB: {d.digits(5)}; hạng {1 + turn}; mã ICD-10: N18.5, E11.9",
    )


@shape("ket-qua-thi", 3)
def examined(d: Draft, turn: int) -> str:
    rows = [
        f"{i} | BH{d.digits(4)} | {d.name()} | {d.born()} | {d.digits(2)},5 | {d.digits(2)},25"
        for i in range(1, 5)
    ]
    return lines(
        f"KẾT QUẢ THI TUYỂN VIÊN CHỨC vòng {turn % 2 + 1} năm {2023 + turn}",
        "TT | SBD | Họ và tên | Ngày sinh | Môn 1 | Môn 2",
        *rows,
        f"Thông báo số {d.number(900)}/TB-HĐTD; phúc khảo đến hết ngày {d.day()}, lệ phí 150.000 đồng/bài.",
    )


@shape("tai-san-thanh-ly", 3)
def assets(d: Draft, turn: int) -> str:
    return lines(
        f"Danh mục tài sản thanh lý đợt {turn + 1}",
        f"1. Xe ô tô Toyota 7 chỗ, biển số 29A-{d.digits(3)}.{d.digits(2)}, số khung RL4{d.digits(8)},"
        f" số máy 1TR-{d.digits(7)}",
        f"2. Máy tính bảng 10 inch, IMEI 35{d.digits(13)}, serial R9{d.digits(6)}",
        f"3. Máy photocopy, mã tài sản 2.08.{d.digits(3)}.{d.digits(4)}, nguyên giá {d.money()} đồng",
        f"Giá khởi điểm: {d.money()} đồng; đơn giá làm tròn; chứng thư thẩm định giá số {d.digits(7)}/CT-TĐG",
    )


@shape("nghien-cuu-quoc-te", 3)
def abroad(d: Draft, turn: int) -> str:
    return lines(
        "ILO and VSS review pension coverage",
        f"The ratio rose from {20 + turn}.4 to 3{turn}.1 per cent between 2015 and 2024 (n ="
        f" {d.digits(1)},{d.digits(3)}).",
        f"DOI: 10.1{d.digits(3)}/j.socpol.2024.{d.digits(6)}; ISSN 1564-{d.digits(4)}; grant no."
        f" {d.digits(9)}.",
        '"There is no secret to it," the report says: "contribution records must be kept confidential'
        ' and portable."',
        f"Fund assets: VND {d.digits(1)},{d.digits(3)},{d.digits(3)},{d.digits(3)},{d.digits(3)}.",
    )
