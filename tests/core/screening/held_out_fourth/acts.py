"""Decisions, minutes, contracts, orders and forms of offices."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.writer import Writer, cases


def pension_decision(w: Writer) -> Content:
    return f"""BẢO HIỂM XÃ HỘI VIỆT NAM
BHXH TỈNH {w.place().upper()}
Số: {w.n(4)}/QĐ-BHXH
QUYẾT ĐỊNH
Về việc hưởng chế độ hưu trí hằng tháng
Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29/6/2024;
Điều 1. Ông/Bà {w.who()}  {w.pick("Mã số BHXH", "Số sổ BHXH", "Số BHXH")}: \
{w.bhxh(*((), (2, 2, 2, 2), ())[w.v])}
Sinh ngày {w.born()}. Số CCCD: {w.cid()} cấp ngày {w.date()}
Tổng thời gian đóng: 31 năm 02 tháng. Tỷ lệ hưởng 75%. Lương hưu: {w.money()} đồng/tháng.
Nơi nhận: TK số {w.acct(13)} tại {w.bank()}."""


def maternity_note(w: Writer) -> Content:
    return f"""GIẤY CHỨNG NHẬN NGHỈ VIỆC HƯỞNG BHXH
Số seri: {w.n(8)}   Số khám bệnh/số CT: {w.n(6)}
I. Thông tin người bệnh
Họ và tên: {w.who()}    ngày sinh {w.born()}
Mã số BHXH/Số thẻ BHYT: {w.bhyt(*((), (2, 1, 2), (2, 1, 2))[w.v], by=w.pick("", " ", "-"))}
Đơn vị làm việc: Công ty TNHH May Mẫu
II. Chẩn đoán: Dọa sẩy thai. Số ngày nghỉ: 07 (từ {w.date()})
Bác sĩ: {w.who()}, CCHN số {w.n(6)}/BYT-CCHN"""


def minutes_inspection(w: Writer) -> Content:
    return f"""BIÊN BẢN KIỂM TRA
Hôm nay, ngày {w.date()}, tại Công ty CP Mẫu Việt, mã đơn vị IC{w.digits(4)}C, MST {w.tax()}.
Đại diện đơn vị: ông {w.who()}, Giám đốc, {w.pick("CCCD số", "số CCCD", "thẻ căn cước số")} {w.cid()}, điện \
thoại {w.mob()}
Kết quả: có 03 lao động chưa tham gia gồm {w.who()} (CCCD {w.cid()}), {w.who()} (CCCD {w.cid()}).
Số tiền truy thu {w.big()} đồng. Biên bản lập thành 04 bản, kết thúc hồi 16 giờ 30 phút cùng ngày."""


def payment_order(w: Writer) -> Content:
    return f"""ỦY NHIỆM CHI          Số: {w.digits(5)}
Ngày {w.date()}
Đơn vị trả tiền: BHXH tỉnh {w.place()}
Tài khoản: {w.acct(13)}  Tại ngân hàng: {w.bank()} chi nhánh tỉnh
Đơn vị nhận tiền: {w.pick("Bệnh viện Đa khoa Mẫu", "Trường THCS Mẫu", "Bưu điện tỉnh")}
Tài khoản: {w.acct(12, *((), (3, 3, 3), (4, 4))[w.v])}  Tại: {w.bank()}
Số tiền bằng số: {w.big()},00 VND. Mã NSNN: {w.n(7)}. Nội dung: Tạm ứng KCB BHYT quý 1 theo {w.doc()}"""


def treasury_order(w: Writer) -> Content:
    return f"""GIẤY RÚT DỰ TOÁN NGÂN SÁCH
Đơn vị rút: Trường Tiểu học Mẫu. Mã ĐVQHNS: {w.n(7)}
{w.pick("Tài khoản", "Số tài khoản", "TK số")}: {w.acct(12, 4, 1, by=".")} tại KBNN {w.place()}. Mã chương \
622, mã ngành 072, mã TM 6301
Đơn vị nhận tiền: BHXH cơ sở Mẫu, TK: {w.acct(13)}, {w.bank()}
Số tiền: {w.money()} đ"""


def contract_agent(w: Writer) -> Content:
    return f"""HỢP ĐỒNG ỦY QUYỀN THU SỐ {w.n(3)}/HĐ-BHXH
Bên A: BHXH cơ sở Mẫu Thành. Điện thoại: {w.ok_line()}. Số TK: {w.ok_acct(13)} tại Agribank. MST: {w.tax()}
Bên B: Ông/bà {w.who()}, {w.pick("CCCD", "Căn cước số", "CMND/CCCD số")} {w.cid()}, thường trú tổ 3 phường Mẫu
Điện thoại {w.mob()}; email {w.mail()}
Số tài khoản nhận thù lao: {w.acct(14)} ({w.bank()})
Điều 1. Tỷ lệ thù lao: 5,4% trên số thu phát triển mới."""


def transfer_form(w: Writer) -> Content:
    return f"""PHIẾU CHUYỂN CƠ SỞ KHÁM BỆNH, CHỮA BỆNH BẢO HIỂM Y TẾ
Số hồ sơ: {w.n(4)}/2025/GCT   Vào sổ chuyển tuyến số: {w.n(3)}
Kính gửi: Bệnh viện {w.pick("Mẫu Đức", "Trung ương Mẫu", "K Mẫu")}
- Họ và tên người bệnh: {w.who()}  Tuổi: {w.n(2)}
- {w.pick("Số thẻ BHYT", "Mã thẻ", "BHYT số")}: {w.bhyt()}  Hạn sử dụng đến {w.date()}
- Người liên hệ: {w.who()} ĐT {w.mob()}
Chẩn đoán: Sỏi ống mật chủ, mạch 82 l/ph, HA 130/80 mmHg. Bạch cầu 12,4 G/l."""


def form_tk1(w: Writer) -> Content:
    dots = "." * 12
    return f"""TỜ KHAI THAM GIA, ĐIỀU CHỈNH THÔNG TIN BHXH, BHYT (Mẫu TK1-TS)
[01]. Họ và tên (viết chữ in hoa): {w.who().upper()} {dots}  [02]. Giới tính: Nữ
[03]. Ngày, tháng, năm sinh: {w.born()}  [04]. Quốc tịch: Việt Nam
[05]. Số ĐDCN/CCCD/Hộ chiếu: {dots}{w.cid()}{dots}
[06]. Điện thoại liên hệ: {dots} {w.mob()} {dots} [07]. Email (nếu có): {w.mail() if w.v == 1 else dots}
[08]. Mã số BHXH (đã cấp): {w.bhxh()}
[12]. Số tiền: {w.money()}  [13]. Phương thức đóng: 06 tháng"""


def form_tk1_fixed(w: Writer) -> Content:
    return f"""Hướng dẫn lập Mẫu TK1-TS
[05]. Số CCCD: ghi đủ 12 chữ số trên thẻ căn cước; [06]. Điện thoại: ...............; [08]. Mã số BHXH: \
..........
Ví dụ ghi số tiền: {w.money()} đồng; ngày {w.date()}. Văn bản hướng dẫn: {w.doc()}, {w.doc()}.
Hồ sơ {w.pick("gồm 01 bộ", "nộp 02 bản", "gửi qua bưu chính (mã bưu gửi EA" + w.digits(9) + "VN)")}."""


def tender_notice(w: Writer) -> Content:
    return f"""THÔNG BÁO MỜI THẦU
Số TBMT: IB25000{w.n(5)}-00. Bên mời thầu: BHXH tỉnh {w.place()}
Gói thầu số {w.v + 1}: Mua sắm {w.n(3)} bộ máy tính. Giá gói thầu: {w.big()} đồng. Bảo đảm dự thầu: \
{w.money()} đồng
Địa chỉ nhận HSDT: số {w.n(2)} đường Mẫu, điện thoại {w.ok_line()}, fax {w.ok_line()}, email {w.ok_mail()}
Thời điểm đóng thầu: 09h00 ngày {w.date()}. Quyết định phê duyệt: {w.n(3)}/QĐ-BHXH"""


def tender_bidder(w: Writer) -> Content:
    return f"""ĐƠN DỰ THẦU
Kính gửi: BHXH tỉnh {w.place()}. Thông báo mời thầu số IB25000{w.n(5)}
Nhà thầu: Công ty TNHH Thiết bị Mẫu, MST {w.tax()}, số ĐKKD {w.tax()}
Điện thoại: {w.line()} - {w.line()}   Hotline kỹ thuật: 1800 6{w.digits(3)}
E-mail: {w.mail("thietbimau.vn")}
Giá dự thầu: {w.big()} VND. Người liên hệ: {w.who()} - {w.mob()}. \
{w.pick("Số tài khoản", "Tài khoản số", "STK")}: {w.acct(10)}"""


def notice_holiday(w: Writer) -> Content:
    return f"""THÔNG BÁO
Về việc nghỉ lễ {w.pick("Giỗ Tổ Hùng Vương", "Quốc khánh 2/9", "30/4 và 1/5")}
Số: {w.n(3)}/TB-BHXH, ngày {w.date()}
Bộ phận Một cửa nghỉ từ {w.date()}, trường hợp khẩn gọi {w.ok_line()} hoặc 1900.9068. Hồ sơ có thể nộp tại
https://dichvucong.baohiemxahoi.gov.vn, fanpage @bhxhmau, mã bưu chính {w.n(5)}."""


def accounting_entries(w: Writer) -> Content:
    return f"""Hạch toán kinh phí quý {w.v + 1}:
Nợ TK 3383 / Có TK 1121: {w.big()}
Nợ TK 642 / Có TK 334: {w.money()}
Nợ TK 33831 / Có TK 11211: {w.big()}
Chứng từ ghi sổ số {w.n(4)}, ngày {w.date()}; số dư tài khoản 112 cuối kỳ: {w.big()} đồng."""


def voucher(w: Writer) -> Content:
    return f"""PHIẾU CHI   Quyển số: {w.n(2)}   Số: {w.digits(4)}   Nợ: 6112  Có: 1111
Họ và tên người nhận tiền: {w.who()}   Số CCCD {w.cid()}
Địa chỉ: tổ {w.n(1)}, phường Mẫu   ĐT: {w.mob()}
Lý do chi: trợ cấp mai táng theo {w.pick("hồ sơ", "QĐ", "công văn")} số {w.n(4)}/QĐ-BHXH
Số tiền: {w.money()} đ   Kèm theo: 02 chứng từ gốc"""


def payslip(w: Writer) -> Content:
    return f"""PHIẾU LƯƠNG THÁNG {w.v + 3}/2025
Nhân viên: {w.who()}\tMã NV: {w.n(6)}\tPhòng: Kế toán
Lương cơ bản\t{w.money()}
BHXH (8%)\t{w.n(3)}.000
BHYT (1,5%)\t{w.n(3)}.500
Số sổ BHXH\t{w.bhxh()}
TK nhận lương\t{w.acct(14)} - {w.bank()}
Thực lĩnh\t{w.money()}"""


def authorization(w: Writer) -> Content:
    return f"""GIẤY ỦY QUYỀN (Mẫu 13-HSB)
1. Người ủy quyền: {w.who()}, {w.pick("số định danh", "CCCD số", "thẻ căn cước")}: {w.cid()}
Mã số BHXH: {w.bhxh()}. Loại chế độ được hưởng: tuất một lần. Số điện thoại: {w.mob()}
2. Người được ủy quyền: {w.who()}, CCCD số {w.cid()}, ĐT {w.mob()}
3. Thời hạn ủy quyền: 12 tháng kể từ {w.date()}. Chứng thực số {w.n(3)}, quyển số 01/2025-SCT/CK,ĐC"""


CASES = cases(
    "acts",
    [
        *(
            pension_decision,
            maternity_note,
            minutes_inspection,
            payment_order,
            treasury_order,
            contract_agent,
        ),
        *(transfer_form, form_tk1, form_tk1_fixed, tender_notice, tender_bidder, notice_holiday),
        *(accounting_entries, voucher, payslip, authorization),
    ],
)
