"""Transfers, payslips, tenders, invoices and accounts."""

from portal.core.screening import Kind
from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()


@shape("uy-nhiem-chi", 3)
def order(d: Draft, turn: int) -> str:
    label = ("Số tài khoản", "Tài khoản số", "Số TK", "TK số")[turn]
    payer = d.stk(12)
    payee = d.stk((14, 10, 13, 15)[turn])
    return lines(
        f"ỦY NHIỆM CHI                         Số: {d.number(900)}   Ngày {d.day()}",
        f"Đơn vị trả tiền: Công ty TNHH Mẫu {turn}",
        f"{label}: {payer}    Tại: {d.bank()} - CN {d.place()}",
        f"Đơn vị/người nhận tiền: {d.name()}",
        f"{label}: {payee}    Tại: {d.bank()}",
        f"Số tiền bằng số: {d.money()} VND",
        f"Nội dung: +BHXH+103+00+TA{d.digits(4)}A+{d.digits(5)}+đóng BHXH thang {1 + turn}/2025+",
        f"Số bút toán: FT25{d.digits(3)}{d.digits(6)}",
    )


@shape("phieu-luong", 3)
def payslip(d: Draft, turn: int) -> str:
    number, account = d.so(), d.stk((14, 13, 10, 12)[turn])
    if turn % 2:
        return lines(
            f"PHIẾU LƯƠNG THÁNG {turn + 5}/2025\tMã NV: NV00{d.digits(3)}",
            f"Họ tên\t{d.name()}",
            f"Mã số BHXH\t{number}",
            f"MST TNCN\t8{d.digits(9)}",
            f"Số tài khoản\t{account}\t{d.bank()}",
            f"Lương cơ bản\t{d.money()}",
            f"BHXH (8%)\t{d.money()}",
            f"BHYT (1,5%)\t{d.account(3)}.{d.digits(3)}",
            f"Thực lĩnh\t{d.money()}",
        )
    return lines(
        f"Phiếu lương T{turn + 5}.2025 - {d.name()} - phòng Kế toán",
        f"Sổ BHXH: {number} | Hệ số 3,33 | Công: {20 + turn}/22",
        f"Tổng thu nhập {d.money()} - khấu trừ BHXH, BHYT, BHTN 10,5% = {d.money()}",
        f"Chuyển khoản vào TK {account} ({d.bank()}): {d.money()} đ",
    )


@shape("moi-thau", 3)
def tender(d: Draft, turn: int) -> str:
    call, mail = d.ban(), d.mail()
    kept = f"số tài khoản {d.stk(12)} tại {d.bank()}"
    return lines(
        "THÔNG BÁO MỜI THẦU",
        f"1. Bên mời thầu: BHXH {d.place()}; mã định danh vnz0000{d.digits(5)}",
        f"2. Gói thầu số 0{1 + turn}: Mua sắm văn phòng phẩm; giá gói thầu {d.money()} đồng; mã TBMT"
        f" IB25{d.digits(8)}",
        f"3. Bảo đảm dự thầu: {d.money()} đồng, nộp vào {kept}",
        f"4. Địa chỉ nhận hồ sơ: phòng 20{turn}, số {d.number(200)} đường Mẫu, {d.place()}",
        f"   Người phụ trách: {d.name()}; {('Điện thoại', 'ĐT', 'Tel', 'Số điện thoại')[turn]}: {call};"
        f" Email: {mail}",
        f"5. Thời điểm đóng thầu: 09 giờ 00 ngày {d.day()}",
    )


@shape("ket-qua-thau", 3)
def awarded(d: Draft, turn: int) -> str:
    rows = [
        f"{i}\tLiên danh Mẫu {i}\t{d.tax()}\tvn{d.tax()}\t{d.money()}\t{d.money()}\t{60 + i} ngày"
        for i in range(1, 4)
    ]
    return lines(
        f"KẾT QUẢ LỰA CHỌN NHÀ THẦU gói số 0{turn + 1}",
        f"Số KHLCNT: PL25{d.digits(8)}; số TBMT: IB25{d.digits(8)}-0{turn}; QĐ phê duyệt"
        f" {d.docno('QĐ-BHXH')}",
        "STT\tNhà thầu\tMã số thuế\tMã định danh\tGiá dự thầu\tGiá trúng thầu\tThời gian thực hiện",
        *rows,
        f"Tổng giá trị: {d.money()} đồng (đã gồm VAT 8%)",
    )


@shape("hach-toan", 3)
def bookkeeping(d: Draft, turn: int) -> str:
    return lines(
        f"Hướng dẫn hạch toán kế toán BHXH (Thông tư 24/2024/TT-BTC), ví dụ {turn + 1}",
        f"a) Trích BHXH: Nợ TK 642, 622, 627: {d.money()} / Có TK 3383: {d.money()}; Có TK 3384; Có TK 3386.",
        f"b) Nộp tiền: Nợ tài khoản 3383: {d.money()} đồng, Có tài khoản 1121: {d.money()} đồng.",
        "c) Tài khoản 343 - Nguồn kinh phí, tài khoản cấp 2: 3431, 3432, 3438.",
        f"Chứng từ ghi sổ số {d.number(90)}/CTGS; mã chương 160, mã ngành kinh tế 085, mã NDKT 6302.",
        f"Số dư cuối kỳ: {d.money()}; phiếu chi PC{d.digits(5)}/25.",
    )


@shape("tk-chuyen-thu-chinh-thuc", 3)
def collecting(d: Draft, turn: int) -> str:
    one, two = d.office_account(13), d.office_account(12)
    return lines(
        f"Danh mục tài khoản chuyên thu của BHXH {d.place()}",
        f"{d.bank()}: số tài khoản {(one, one[:4] + ' ' + one[4:8] + ' ' + one[8:], one)[turn]}",
        f"{d.bank()}: STK {(two, two, two[:3] + '.' + two[3:6] + '.' + two[6:])[turn]}",
        "Nội dung nộp: +BHXH+103+00+mã đơn vị+mã cơ quan BHXH+đóng BHXH+",
        f"Vướng mắc gọi {d.office_phone()} hoặc {d.office_mail()}",
    )


@shape("tk-chuyen-thu-moi", 3)
def collecting_new(d: Draft, turn: int) -> str:
    kept, new = d.office_account(13), d.stk(12, 4, 4, 4) if turn == 1 else d.stk(12)
    return lines(
        f"Thông báo thay đổi tài khoản chuyên thu, BHXH cơ sở Mẫu {turn}",
        f"- Tài khoản cũ: {kept} tại {d.bank()} dùng đến hết ngày {d.day()};",
        f"- {('Tài khoản mới', 'Số tài khoản mới', 'STK mới')[turn]}: {new} tại {d.bank()}, chủ TK: BHXH"
        f" cơ sở Mẫu.",
        f"Số đơn vị đã chuyển đổi: {d.number(4000)}; số tiền {d.money()} đồng.",
    )


@shape("hoa-don", 3)
def invoice(d: Draft, turn: int) -> str:
    return lines(
        f"HÓA ĐƠN GIÁ TRỊ GIA TĂNG   Ký hiệu: 1C25T{'ABCD'[turn]}A   Số: 000{d.digits(5)}",
        f"Mã CQT: 00{d.digits(4)}A1B2C3{d.digits(6)}F",
        f"Đơn vị bán: Công ty CP In Mẫu {turn}   MST: {d.tax()}-001",
        f"Điện thoại: {d.ban()}   Số tài khoản: {d.stk((12, 14, 9, 13)[turn])} - {d.bank()}",
        f"Người mua: {d.name()} - BHXH {d.place()}   MST: {d.tax()}",
        f"1. In tờ rơi tuyên truyền | tờ | {d.money()} | 1.250 | {d.money()}",
        f"Cộng tiền hàng {d.money()}  Thuế suất 8%  Tổng thanh toán {d.money()}",
        f"Tra cứu tại website của bên bán, mã tra cứu: M{d.digits(1)}KX{d.digits(4)}P",
    )


@shape("bao-keu-goi-giup-do", 3)
def appeal(d: Draft, turn: int) -> str:
    return lines(
        f"Hoàn cảnh khó khăn của gia đình chị {d.name()}",
        f"Chị mắc suy thận giai đoạn cuối đã {3 + turn} năm, mỗi tuần chạy thận ba lần, may nhờ thẻ BHYT"
        f" hộ nghèo chi"
        f" trả {d.money()} đồng/năm mà còn cầm cự.",
        "Mọi sự giúp đỡ xin gửi về:",
        f"1. {d.name()}, thôn {turn + 2}, xã Ví Dụ, {d.place()}; {('ĐT', 'SĐT', 'điện thoại')[turn]}:"
        f" {d.sdt()}",
        f'2. {("Số tài khoản", "STK", "Số TK")[turn]} {d.stk((13, 10, 12)[turn])}, {d.bank()}, nội dung "giúp'
        f' mã số 2025.{d.digits(3)}"',
        f"Đến nay bạn đọc đã ủng hộ {d.money()} đồng.",
    )


@shape("tk-kho-bac", 3)
def treasury(d: Draft, turn: int) -> str:
    number = d.mark(Kind.BANK_ACCOUNT, f"37{d.digits(2)}.0.1{d.digits(6)}{('', '.00000', '')[turn]}")
    return lines(
        f"Đơn vị: Trung tâm Y tế Mẫu {turn}; mã ĐVQHNS 1{d.digits(6)}; mã chương 42{turn}",
        f"{('Tài khoản số', 'Số tài khoản:', 'TK:')[turn]} {number} tại Kho bạc Nhà nước khu vực"
        f" {('II', 'V', 'X')[turn]}",
        f"Đề nghị cấp tạm ứng chi phí KCB BHYT quý {turn + 1}: {d.money()} đồng (tạm ứng 80%).",
        f"Hợp đồng KCB số {d.number(90)}/HĐ-KCB ngày {d.day()}",
    )


@shape("ho-so-thanh-toan-cong-tac", 4)
def travel(d: Draft, turn: int) -> str:
    return lines(
        f"BẢNG KÊ CHỨNG TỪ THANH TOÁN CÔNG TÁC PHÍ đợt {turn + 1}",
        f"1. Vé máy bay: số vé 738 24{d.digits(8)}, chuyến VN{d.digits(4)}, {d.money()} đồng",
        f"2. Tiền điện: mã khách hàng PD130{d.digits(8)}, số công tơ {d.digits(8)}, chỉ số cũ {d.digits(5)}",
        f"3. Tiền nước: danh bộ {d.digits(8)}; hóa đơn số 000{d.digits(4)}; kỳ {1 + turn}/2025:"
        f" {d.money()} đồng",
        f"4. Cước Internet: mã thanh toán HNI_{d.digits(7)}; {d.money()} đồng",
        f"5. Phòng nghỉ: mã đặt phòng {d.account(10)}; biên lai {d.digits(7)}",
        f"Hộ chiếu công vụ C{d.digits(7)} (đi nước ngoài), thị thực số {d.digits(8)}",
    )
