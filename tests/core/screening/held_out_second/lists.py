"""Lists: of pensioners and their payments, of those insured, and of things that are nobody's numbers."""

from portal.core.screening import Kind
from tests.core.screening.held_out_second.invented import case, person, spaced

P = [person(n) for n in range(200, 260)]


def _rows(people: range, *fields: str, by: str) -> str:
    """A line each: number, name, and what is asked for."""
    lines = ((str(at), P[n].name, *(getattr(P[n], f) for f in fields)) for at, n in enumerate(people, 1))
    return "\n".join(by.join(line) for line in lines)


def _have(people: range, *fields: str) -> list[tuple[Kind, str]]:
    """All that must be found of them."""
    return [pair for n in people for pair in P[n].has(*fields)]


CASES = [
    case(
        "list-pension-payment-tabs",
        "list",
        "DANH SÁCH CHI TRẢ LƯƠNG HƯU THÁNG 4/2025\nSTT\tHọ và tên\tSố sổ BHXH\tSố tài khoản\n"
        + _rows(range(5), "insurance", "account", by="\t"),
        *_have(range(5), "insurance", "account"),
    ),
    case(
        "list-health-cards-pipes",
        "list",
        "Danh sách cấp thẻ BHYT học sinh lớp 6A\n| TT | Họ tên | Mã thẻ BHYT |\n|---|---|---|\n| "
        + _rows(range(5, 9), "card", by=" | ").replace("\n", " |\n| ")
        + " |",
        *_have(range(5, 9), "card"),
    ),
    case(
        "list-citizens-semicolons",
        "list",
        "TT;Họ và tên;Số CCCD;SĐT\n" + _rows(range(9, 13), "citizen", "mobile", by=";"),
        *_have(range(9, 13), "citizen", "mobile"),
    ),
    case(
        "list-old-identity-cards",
        "list",
        "DANH SÁCH NGƯỜI HƯỞNG TRỢ CẤP MẤT SỨC LAO ĐỘNG\nSTT   Họ và tên   Số CMND\n"
        + _rows(range(13, 17), "old_id", by="   "),
        *_have(range(13, 17), "old_id"),
    ),
    case(
        "list-heads-far-above",
        "list",
        "Stt\tHọ tên\tMã số BHXH\n"
        + "\n".join(f"{n}\tLao động đã nghỉ việc thứ {n}\t(không có)" for n in range(1, 25))
        + f"\n25\t{P[17].name}\t{P[17].insurance}",
        *P[17].has("insurance"),
    ),
    case(
        "list-numbers-without-heads",
        "list",
        f"1) {P[18].name} - {P[18].citizen} - {spaced(P[18].mobile, 4, 3, 3)}\n"
        f"2) {P[19].name} - {P[19].citizen} - {spaced(P[19].mobile, 4, 3, 3)}",
        *_have(range(18, 20), "citizen", "mobile"),
    ),
    case(
        "list-agents-of-collection",
        "list",
        "DANH SÁCH NHÂN VIÊN TỔ CHỨC DỊCH VỤ THU\n"
        + "\n".join(
            f"{n - 19}. {P[n].name}, xã Bình Minh, DĐ: {spaced(P[n].mobile, 3, 3, 4, by='-')}, thư: "
            f"{P[n].email}"
            for n in range(20, 23)
        ),
        *_have(range(20, 23), "mobile", "email"),
    ),
    case(
        "list-one-field-a-line",
        "list",
        "\n".join(
            f"Họ tên\n{P[n].name}\nSố thẻ BHYT\n{P[n].card}\nSố tài khoản\n{P[n].account}"
            for n in range(23, 25)
        ),
        *_have(range(23, 25), "card", "account"),
    ),
    case(
        "list-unemployment-benefit",
        "list",
        "Danh sách kèm theo Quyết định số 456/QĐ-SNV về việc hưởng trợ cấp thất nghiệp\n"
        "STT,Họ và tên,Ngày sinh,Số CCCD,Số BHXH,Mức hưởng,Số tháng\n"
        + "\n".join(
            f"{n - 24},{P[n].name},0{n - 24}/10/1988,{P[n].citizen},{P[n].insurance},3500000,5"
            for n in range(25, 28)
        ),
        *_have(range(25, 28), "citizen", "insurance"),
    ),
    case(
        "list-payees-grouped-numbers",
        "list",
        "Người nhận | Số TK | Ngân hàng\n"
        + "\n".join(f"{P[n].name} | {spaced(P[n].account, 4, 4, 4, 4)} | BIDV" for n in range(28, 31)),
        *_have(range(28, 31), "account"),
    ),
    case(
        "list-duty-roster",
        "list",
        f"LỊCH TRỰC TẾT NGUYÊN ĐÁN\nNgày 28 tháng Chạp: đ/c {P[31].name} ({P[31].mobile})\n"
        f"Ngày 29 tháng Chạp: đ/c {P[32].name} ({spaced(P[32].mobile, 2, 2, 2, 2, 2)})\n"
        f"Mùng 1: đ/c {P[33].name}, nhà riêng {spaced(P[33].landline, 4, 4, 3)}",
        *_have(range(31, 33), "mobile"),
        *P[33].has("landline"),
    ),
    case(
        "list-mail-addresses",
        "list",
        "; ".join(f"{P[n].name} <{P[n].email}>" for n in range(34, 38)),
        *_have(range(34, 38), "email"),
    ),
    case(
        "list-cards-with-signs-between",
        "list",
        "\n".join(
            f"{n - 37}/ {P[n].name}: thẻ {spaced(P[n].card, 2, 1, 2, 3, 7, by='-')}" for n in range(38, 41)
        ),
        *_have(range(38, 41), "card"),
    ),
    # Lists of what is nobody's
    case(
        "list-hospitals",
        "list",
        """DANH SÁCH CƠ SỞ NHẬN ĐĂNG KÝ KHÁM CHỮA BỆNH BAN ĐẦU NĂM 2025
STT\tMã CSKCB\tTên cơ sở\tTuyến
1\t48001\tBệnh viện Đà Nẵng\tTỉnh
2\t48195\tBệnh viện 199 - Bộ Công an\tTỉnh
3\t49172\tTrung tâm Y tế thị xã Điện Bàn\tHuyện
4\t79024\tBệnh viện Đại học Y Dược\tTrung ương""",
    ),
    case(
        "list-companies-in-arrears",
        "list",
        """DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BHXH TỪ 03 THÁNG TRỞ LÊN
STT\tTên đơn vị\tMã đơn vị\tMã số thuế\tSố lao động\tSố tháng\tSố tiền (đồng)
1\tCông ty CP Xây dựng số 5\tTZ0078B\t0400123987\t37\t14\t2.345.678.901
2\tCông ty TNHH Thủy sản Bắc Đẩu\tTA0912C\t0400567123-001\t112\t6\t987.654.321
3\tHTX Dịch vụ Hòa Nhơn\tTH0345X\t0401998877\t9\t21\t123456789""",
    ),
    case(
        "list-rewarded-collectives",
        "list",
        """Danh sách tập thể được tặng Giấy khen (kèm Quyết định số 1209/QĐ-BHXH ngày 10/01/2025)
1. Phòng Chế độ BHXH - 12 người - 7.020.000 đồng
2. BHXH huyện Quế Sơn - 17 người - 9.945.000 đồng
3. BHXH thành phố Hội An - 21 người - 12.285.000 đồng
Tổng cộng: 29.250.000 đồng (Hai mươi chín triệu hai trăm năm mươi nghìn đồng).""",
    ),
    case(
        "list-medicines",
        "list",
        """STT\tSố đăng ký\tTên thuốc\tQuy cách\tĐơn giá\tSố lượng
1\tVD-24567-16\tParacetamol 500mg\tHộp 10 vỉ x 10 viên\t480\t120000
2\t893110204523\tAmoxicilin 500mg\tHộp 10 vỉ\t1.250\t85.400
3\tVN-19345-15\tMetformin 850mg\tHộp 4 vỉ x 15 viên\t620\t230.150
4\t400410177423\tInsulin glargine\tHộp 5 bút\t247.000\t3.900""",
    ),
    case(
        "list-initials-only",
        "list",
        """KẾT QUẢ BỐC THĂM NGƯỜI THAM GIA BHXH TỰ NGUYỆN
1. Bà N.T.H., xã Tam Xuân, mã số dự thưởng 000127
2. Ông L.V.Đ., xã Tam Anh, mã số dự thưởng 001845; CCCD ******4321; điện thoại 09xx xxx 678
3. Bà H'B., buôn Ako Dhong, mã số dự thưởng 000960""",
    ),
    case(
        "list-asset-inventory",
        "list",
        """BIỂU KIỂM KÊ TÀI SẢN
Máy tính để bàn\tS/N 5CG0123456\tMã TS 211300456789\tNguyên giá 14.500.000
Máy in HP M404\tS/N VNB3K12345\tMã TS 211300456790\tNguyên giá 6.890.000
Xe ô tô 7 chỗ\tBiển số 43A-123.45\tSố khung RL4AB12C3D4567890\tNguyên giá 968.000.000""",
    ),
]
