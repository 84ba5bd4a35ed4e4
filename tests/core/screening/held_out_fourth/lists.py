"""Lists and tables as they are copied from workbooks and systems into a text."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.writer import Writer, cases


def rows(*lines: tuple[str, ...], by: str = "\t") -> str:
    return "\n".join(by.join(line) for line in lines)


def beneficiaries_tabs(w: Writer) -> Content:
    head = ("STT", "Họ và tên", "Ngày sinh", w.pick("Mã số BHXH", "Số sổ BHXH", "Mã BHXH"), "Số tiền (đ)")
    body = [(str(at), w.who(), w.born(), w.bhxh(), w.money()) for at in range(1, 5)]
    return (
        f"DANH SÁCH CHI TRẢ TRỢ CẤP ỐM ĐAU ĐỢT {w.n(1)} THÁNG "
        f"3/2025\n{rows(head, *body)}\nCộng\t\t\t\t{w.big()}"
    )


def health_cards_bars(w: Writer) -> Content:
    head = ("TT", "Họ tên", "Mã thẻ BHYT", "GT từ ngày", "Nơi KCB")
    body = [(str(at), w.who(), w.bhyt(), w.date(), f"{w.n(2)}-{w.digits(3)}") for at in range(1, 4)]
    by = w.pick(" | ", "|", " │ ")
    return f"Danh sách học sinh lớp 3A{w.v + 1} tham gia BHYT\n{rows(head, *body, by=by)}"


def households(w: Writer) -> Content:
    lines = [f"{at}. {w.who()} - sinh {w.born()} - {w.cid()} - {w.money()}đ" for at in range(1, 5)]
    return f"""Mẫu D03-TS (rút gọn)
Đại lý thu: Bưu điện xã Mẫu Sơn. Biên lai quyển số {w.n(3)}, từ số {w.digits(7)} đến số {w.digits(7)}
Người tham gia (họ tên - ngày sinh - số định danh cá nhân - tiền đóng):
""" + "\n".join(lines)


def payroll_accounts(w: Writer) -> Content:
    head = ("STT", "Người thụ hưởng", w.pick("Số tài khoản", "Số TK", "STK"), "Ngân hàng", "Số tiền")
    body = [(str(at), w.who().upper(), w.acct(8 + at + w.v), w.bank(), w.money()) for at in range(1, 5)]
    return (
        f"BẢNG KÊ CHUYỂN TIỀN kèm Ủy nhiệm chi số {w.n(3)}\n{rows(head, *body)}\nTổng cộng\t\t\t\t{w.big()}"
    )


def duty_roster(w: Writer) -> Content:
    days = ("Thứ Hai", "Thứ Ba", "Thứ Tư")
    lines = [f"{day}: {w.who()} ({w.pick('Trưởng phòng', 'CV', 'PGĐ')}) - {w.mob()}" for day in days]
    return f"""LỊCH TRỰC TẾT BHXH TỈNH {w.place().upper()}
{chr(10).join(lines)}
Trực lãnh đạo: {w.line()}; Bảo vệ: {w.line()}
Cấp cứu 115, Cứu hỏa 114, Công an 113."""


def contacts_of_units(w: Writer) -> Content:
    body = [(str(at), f"BHXH cơ sở Mẫu {at}", w.line(), w.mail("vss.gov.vn")) for at in range(1, 4)]
    return f"DANH BẠ (dự thảo, chưa công bố)\n{rows(('TT', 'Đơn vị', 'Điện thoại', 'Thư điện tử'), *body)}"


def contacts_known(w: Writer) -> Content:
    body = [(str(at), f"BHXH cơ sở Mẫu {at}", w.ok_line(), w.ok_mail()) for at in range(1, 4)]
    by = w.pick("\t", " | ", "; ")
    return rows(("TT", "Đơn vị", "Điện thoại", "Email"), *body, by=by) + "\nTổng đài: 1900 9068"


def contacts_mixed(w: Writer) -> Content:
    lines = [f"- Văn phòng: {w.ok_line()} - {w.ok_mail()}", f"- Chánh Văn phòng {w.who()}: {w.mob()}"]
    lines += [f"- Phòng Thu: {w.ok_line()}", f"- Đầu mối CNTT: {w.mail()}"]
    return f"Thông tin liên hệ BHXH {w.place()}\n" + "\n".join(lines[:: w.v % 2 * -2 + 1])


def statistics_by_province(w: Writer) -> Content:
    body = [
        (w.digits(2), place, w.count(), w.big(), f"{w.n(2)},{w.digits(2)}")
        for place in ("Huế", "Vinh", "Lào Cai")
    ]
    head = ("Mã", "Địa phương", "Số người tham gia", "Số thu (triệu đồng)", "Tỷ lệ (%)")
    return (
        f"Biểu {w.n(2)}: Kết quả phát triển người tham "
        f"gia\n{rows(head, *body)}\nTổng\t\t{w.n(9)}\t{w.n(12)}\t100,00"
    )


def debtors(w: Writer) -> Content:
    lines = [
        (str(at), f"TA{w.digits(4)}A", f"Công ty CP Mẫu {at}", w.tax(), w.pick("14", "27", "8"), w.n(10))
        for at in range(1, 5)
    ]
    head = ("STT", "Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Số tháng nợ", "Số tiền chậm đóng")
    return (
        f"DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BHXH (đến "
        f"{w.date()})\n{rows(head, *lines, by=w.pick(chr(9), ' | ', ';'))}"
    )


def drugs(w: Writer) -> Content:
    head = ("STT", "Tên thuốc", "Số đăng ký", "Mã vạch", "Số lượng", "Đơn giá", "Thành tiền")
    body = [
        (str(at), name, f"VD-{w.n(5)}-{w.n(2)}", f"893{w.digits(10)}", w.n(5), w.money(), w.n(9))
        for at, name in enumerate(("Paracetamol 500mg", "Amlodipin 5mg", "Metformin 850mg"), 1)
    ]
    return f"Danh mục thuốc trúng thầu theo Quyết định {w.n(3)}/QĐ-SYT\n{rows(head, *body)}"


def receipts(w: Writer) -> Content:
    body = [
        (w.date(), w.digits(8), f"1C25T{w.one_of('ABM')}{w.one_of('ABN')}", w.n(10), w.money())
        for _ in range(4)
    ]
    head = ("Ngày", "Số hóa đơn", "Ký hiệu", "Mã tra cứu", "Tiền (đ)")
    return f"Bảng kê hóa đơn mua vật tư văn phòng quý {w.v + 1}\n{rows(head, *body)}"


def diagnosis_list(w: Writer) -> Content:
    body = [
        (
            w.pick("K80.2", "K81.0", "C24.0"),
            w.pick("Sỏi túi mật", "VIÊM TÚI MẬT CẤP", "U đường mật"),
            w.n(4),
            w.n(9),
        ),
        ("K83.1", w.pick("Tắc đường mật", "TẮC MẬT", "Viêm đường mật"), w.n(3), w.n(9)),
        ("E11", "Đái tháo đường týp 2", w.n(5), w.n(10)),
    ]
    return rows(
        ("Mã ICD-10", "Chẩn đoán", "Số lượt", "Chi phí BHYT (đ)"), *body, by=w.pick("\t", " | ", "\t")
    )


def two_line_cards(w: Writer) -> Content:
    blocks = [
        f"""{at}/ {w.who()} ({w.pick("nam", "nữ", "Nữ")}, {1950 + at * 7})
   Thẻ: {w.bhyt(2, 1, 2)}
   SĐT người thân: {w.mob()}"""
        for at in range(1, 4)
    ]
    return "Bệnh nhân chạy thận tháng 3 đề nghị chuyển đợt giám định:\n" + "\n".join(blocks)


def attendance(w: Writer) -> Content:
    body = [
        (str(at), w.who(), "Phòng Thu", w.mob(), w.mail(w.pick("vss.gov.vn", "", "gmail.com")))
        for at in range(1, 4)
    ]
    return rows(("STT", "Họ tên", "Đơn vị", "Di động", "Email"), *body, by=w.pick("\t", "  |  ", "\t"))


def old_cards(w: Writer) -> Content:
    body = [(str(at), w.who(), str(1950 + at), w.cmnd(), w.count()) for at in range(1, 5)]
    head = ("STT", "Họ và tên", "Năm sinh", w.pick("Số CMND", "CMND", "CMND/CCCD"), "Trợ cấp (nghìn đồng)")
    return f"DANH SÁCH NGƯỜI HƯỞNG TUẤT HẰNG THÁNG\n{rows(head, *body)}"


def agents(w: Writer) -> Content:
    lines = [f"  + {w.who()} – điểm thu thôn {at}, đt {w.mob()}, mã NV DL{w.n(5)}" for at in range(1, 4)]
    return "Nhân viên thu được cấp thẻ mới:\n" + "\n".join(lines)


def codes_ten_digits(w: Writer) -> Content:
    lines = [f"{w.who()}: {w.bhyt10()}" for _ in range(3)]
    return (
        f"{w.pick('Mã thẻ BHYT', 'Số thẻ BHYT mới', 'Mã số thẻ BHYT')} (10 số) cấp lại ngày {w.date()}:\n"
        + "\n".join(lines)
    )


CASES = cases(
    "lists",
    [
        *(
            beneficiaries_tabs,
            health_cards_bars,
            households,
            payroll_accounts,
            duty_roster,
            contacts_of_units,
        ),
        *(contacts_known, contacts_mixed, statistics_by_province, debtors, drugs, receipts, diagnosis_list),
        *(two_line_cards, attendance, old_cards, agents, codes_ten_digits),
    ],
)
