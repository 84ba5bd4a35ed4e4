"""Minutes, decisions and contracts of an office."""

from portal.core.screening import Known
from tests.core.screening.held_out_second.invented import case, person, spaced

P = [person(n) for n in range(300, 330)]

CASES = [
    case(
        "minutes-of-a-violation",
        "minutes",
        f"""BIÊN BẢN VI PHẠM HÀNH CHÍNH
Hôm nay, hồi 09 giờ 30 phút, ngày 11/3/2025, tại trụ sở Công ty TNHH Gỗ Trường Sơn.
Chúng tôi gồm: Ông {P[0].name} - Trưởng đoàn thanh tra.
Người vi phạm: ông {P[1].name}; sinh năm 1975; Số định danh cá nhân/CMND/Hộ chiếu: {P[1].citizen};
ngày cấp: 10/5/2021; nơi cấp: Cục Cảnh sát QLHC về TTXH; số điện thoại: {P[1].mobile}.""",
        *P[1].has("citizen", "mobile"),
    ),
    case(
        "minutes-of-handing-over-books",
        "minutes",
        "BIÊN BẢN BÀN GIAO SỔ BẢO HIỂM XÃ HỘI\nBên giao đã giao cho bên nhận 03 sổ, gồm: sổ số "
        f"{P[2].insurance} "
        f"({P[2].name}), sổ số {P[3].insurance} ({P[3].name}), sổ số {P[4].insurance} ({P[4].name}).",
        *P[2].has("insurance"),
        *P[3].has("insurance"),
        *P[4].has("insurance"),
    ),
    case(
        "minutes-contract-with-a-person",
        "minutes",
        f"""HỢP ĐỒNG THUÊ KHOÁN CÔNG VIỆC
BÊN B: Ông {P[5].name}
- CCCD: {spaced(P[5].citizen, 3, 9)}
- Mã số thuế cá nhân: 8012345678
- Tài khoản: {spaced(P[5].account, 4, 3, 3, 3, by=".")} tại Ngân hàng TMCP Ngoại thương - CN Quảng Nam
- Điện thoại: {spaced(P[5].mobile, 4, 6, by=".")}""",
        *P[5].has("citizen", "account", "mobile"),
    ),
    case(
        "minutes-of-receiving-a-citizen",
        "minutes",
        f"Tiếp bà {P[6].name}, căn cước số {P[6].citizen}. Bà trình bày: con bà dùng thẻ BHYT số "
        f"{P[7].card} đi khám ngày 02/4 nhưng không được thanh toán. Ghi âm kèm theo.",
        *P[6].has("citizen"),
        *P[7].has("card"),
    ),
    case(
        "minutes-decision-on-a-pension",
        "minutes",
        f"""QUYẾT ĐỊNH
Về việc hưởng chế độ hưu trí hằng tháng
Điều 1. Ông {P[8].name}, số sổ BHXH: {P[8].insurance}, được hưởng lương hưu từ ngày 01/6/2025.
- Tỷ lệ hưởng: 67%; mức lương hưu hằng tháng: 6.789.012 đồng.
- Hình thức nhận: tài khoản số {P[8].account} tại Agribank.
- Nơi đăng ký khám chữa bệnh ban đầu: Bệnh viện đa khoa khu vực.""",
        *P[8].has("insurance", "account"),
    ),
    case(
        "minutes-of-a-verification",
        "minutes",
        f"Qua xác minh, thẻ {spaced(P[9].card, 2, 13)} đã được dùng 47 lượt khám trong 3 tháng; "
        f"chủ thẻ là {P[9].name}, chứng minh nhân dân {spaced(P[9].old_id, 3, 6)}, hiện ở thôn 4.",
        *P[9].has("card", "old_id"),
    ),
    case(
        "minutes-of-paying-in-cash",
        "minutes",
        f"Người nhận tiền ký tên, ghi rõ họ tên: {P[10].name} - CC: {P[10].citizen} - ĐT: {P[10].mobile}",
        *P[10].has("citizen", "mobile"),
    ),
    case(
        "minutes-sick-leave-certificate",
        "minutes",
        f"GIẤY CHỨNG NHẬN NGHỈ VIỆC HƯỞNG BẢO HIỂM XÃ HỘI\nSố seri: CT07-0034521\nHọ và tên: {P[11].name}\n"
        f"Mã số BHXH/Số thẻ BHYT: {P[11].card}\nChẩn đoán: viêm phế quản cấp (J20)\nSố ngày nghỉ: 03",
        *P[11].has("card"),
    ),
    # Nobody's numbers
    case(
        "minutes-of-a-briefing",
        "minutes",
        """BIÊN BẢN HỌP GIAO BAN THÁNG 5
Thời gian: 08h00 ngày 02/6/2025. Thành phần: 27/29 đồng chí. Vắng: 02 (có lý do).
1. Phòng Quản lý Thu báo cáo: số thu đạt 1.234.567 triệu đồng, bằng 41,27% kế hoạch.
2. Phòng Giám định: từ chối thanh toán 3.210.987.654 đồng.
3. Kết luận: trước ngày 15/6/2025 hoàn thành đối chiếu với 118 đơn vị; tỷ lệ nợ dưới 2,69%.
Biên bản kết thúc lúc 11 giờ 20 phút cùng ngày, lập thành 02 bản.""",
    ),
    case(
        "minutes-decision-on-an-appointment",
        "minutes",
        """QUYẾT ĐỊNH
Về việc bổ nhiệm viên chức quản lý
Điều 1. Bổ nhiệm ông Bùi Xuân Bách, chuyên viên chính, giữ chức Phó Giám đốc BHXH huyện kể từ ngày
01/7/2025. Thời hạn bổ nhiệm: 05 năm. Hệ số phụ cấp chức vụ: 0,45. Mã ngạch: 01.003.
Điều 3. Chánh Văn phòng, Trưởng phòng Tổ chức cán bộ và ông Bách chịu trách nhiệm thi hành./.""",
    ),
    case(
        "minutes-tender-opening",
        "minutes",
        """BIÊN BẢN MỞ THẦU
Gói thầu: Mua sắm giấy in năm 2025; Số E-TBMT: IB2500123456-00; Mã KHLCNT: PL2500098765
Nhà thầu 1: vn0101234567 - giá dự thầu 1.230.450.000 VND, bảo đảm dự thầu 18.000.000 VND
Nhà thầu 2: vn0309876543 - giá dự thầu 1.198.700.000 VND
Hiệu lực E-HSDT: 90 ngày kể từ ngày 12/02/2025.""",
    ),
    case(
        "minutes-contract-between-offices",
        "minutes",
        """BÊN A: BẢO HIỂM XÃ HỘI TỈNH
Địa chỉ: 02 Trần Phú. Điện thoại: (0235) 3.810.999. Mã số thuế: 4000369118
Tài khoản: 3713.0.1056789.91049 tại Kho bạc Nhà nước tỉnh. Mã QHNS: 1056789
BÊN B: CÔNG TY TNHH IN HÒA BÌNH. Mã số thuế: 4000112233""",
        known=Known(
            phones=frozenset({"02353810999"}),
            accounts=frozenset({"3713.0.1056789.91049"}),
        ),
    ),
    case(
        "minutes-of-destroying-papers",
        "minutes",
        """Hội đồng tiến hành tiêu hủy 12.450 tờ phôi sổ BHXH hỏng, số seri từ A1234567 đến A1247016, và 3.200
phôi thẻ BHYT theo mẫu cũ, số phôi từ 7900123401 đến 7900126600 (phôi trắng, chưa in thông tin).""",
    ),
    case(
        "minutes-of-an-inspection",
        "minutes",
        """Đoàn kiểm tra theo Quyết định số 345678/QĐ-TTr làm việc từ 7h30 – 11h30 các ngày 03, 04,
05/12/2024; niên độ 2022-2024. Đơn vị xuất trình 34 hồ sơ, chứng từ số 0001234 đến 0001267, ủy nhiệm chi
UNC240315001.""",
    ),
]
