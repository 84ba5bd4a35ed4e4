"""Numbers that a table, a list or a field names from afar, and what only looks so."""

from collections.abc import Iterator

from openpyxl import Workbook

from portal.core.screening import Kind
from tests.core.screening.building import saved, workbook
from tests.core.screening.cases import Case, expect

CITIZEN, INSURANCE, ACCOUNT = Kind.CITIZEN_ID, Kind.SOCIAL_INSURANCE, Kind.BANK_ACCOUNT
TABLES: tuple[tuple[str, tuple[tuple[Kind, str], ...]], ...] = (
    (
        "Họ tên | BHXH | CMND\nMẫu A | 7913123456 | 025123456",
        ((INSURANCE, "7913123456"), (CITIZEN, "025123456")),
    ),
    (
        "Họ tên,CMND,STK\nMẫu A,025123456,19034567890123",
        ((CITIZEN, "025123456"), (ACCOUNT, "19034567890123")),
    ),
    (
        "TT  Họ tên    Số CMND    Số TK\n1   Mẫu A     025123456  102345678901",
        ((CITIZEN, "025123456"), (ACCOUNT, "102345678901")),
    ),
    (
        "STT Họ và tên Số CCCD Mã số BHXH\n1 Mẫu A 079185001234 7913123456",
        ((CITIZEN, "079185001234"), (INSURANCE, "7913123456")),
    ),
    (
        "| Họ tên | Thông tin |  |\n|  | Số sổ | STK |\n| Mẫu A | 7912345678 | 19034567890123 |",
        ((INSURANCE, "7912345678"), (ACCOUNT, "19034567890123")),
    ),
    (
        "Họ tên\tMẫu A\tMẫu B\nMã số BHXH\t7913123456\t7913123457",
        ((INSURANCE, "7913123456"), (INSURANCE, "7913123457")),
    ),
    (
        "STT\nHọ tên\nMã số BHXH\nSố CMND\n1\nMẫu A\n7912345678\n025123456",
        ((INSURANCE, "7912345678"), (CITIZEN, "025123456")),
    ),
    ("DANH SÁCH SỐ TÀI KHOẢN NHẬN LƯƠNG HƯU\n1. Mẫu A - 102345678901", ((ACCOUNT, "102345678901"),)),
    (
        "Danh sách mã số BHXH cần rà soát:\n- 7913123456\n- 7913123457",
        ((INSURANCE, "7913123456"), (INSURANCE, "7913123457")),
    ),
    (
        "Các số CMND: " + ", ".join(f"02512345{end}" for end in range(10)) + ", 025123460, 025123461",
        tuple((CITIZEN, f"0251234{end}") for end in range(50, 62)),
    ),
    ("CCCD_079185001234_hồ sơ", ((CITIZEN, "079185001234"),)),
    (
        "so_tai_khoan=19034567890123; SoDienThoai: 0987654321",
        ((ACCOUNT, "19034567890123"), (Kind.PHONE, "0987654321")),
    ),
    ("S.T.K 102938475612, S.Đ.T: 0912.345.678", ((ACCOUNT, "102938475612"), (Kind.PHONE, "0912345678"))),
    ("Số\u00a0tài\u00a0khoản:\u00a01023\u00a04567\u00a08901", ((ACCOUNT, "102345678901"),)),
    ("Số tài khoản 0987001234 ngân hàng mẫu", ((ACCOUNT, "0987001234"),)),
    ("Vietcombank: 0071001234567", ((ACCOUNT, "0071001234567"),)),
    ("Mã số BHXH/BHYT: 7912345678", ((INSURANCE, "7912345678"),)),
    ("đóng BHXH cho ông Mẫu, mã số 7912345678", ((INSURANCE, "7912345678"),)),
    ("Giấy CMND số 025123456; số chứng minh 025123457", ((CITIZEN, "025123456"), (CITIZEN, "025123457"))),
)
STAMPS = (
    *("(Độ TỐI MẬT)", "Độ: TỐI MẬT", "Mức độ: TỐI MẬT", "Độ mật: ......Tối mật......", "Độ mật:\nTối mật"),
    *("Độ mật: ☐ Mật ☒ Tối mật ☐ Tuyệt mật", "Độ mật: [ ] Mật [x] Tối mật", "Độ mật | Tối mật"),
)
ORDINARY = (
    *("Độ mật: □ Mật □ Tối mật □ Tuyệt mật", "Độ mật: Mật, Tối mật, Tuyệt mật (chọn một)"),
    *("Độ mật (Mật/Tối mật/Tuyệt mật): .........", "Mã số thuế/CCCD: 0312345678"),
    *("Tổng số sổ BHXH đã cấp: 1234567890", "Số lượng tài khoản ngân hàng: 12345678"),
    "Đơn vị\tMã số thuế\tSố thu\nCông ty mẫu\t0312345678\t1234567890",
    "Tỉnh\tSố CCCD đã cấp\tSố người\nA\t12345678\t1234567",
)


def named() -> Iterator[Case]:
    """Every table, field and form, and the ordinary texts that resemble them."""
    for index, (text, pairs) in enumerate(TABLES):
        yield Case(f"named-{index}", "named from afar", text, expect(*pairs))
    for index, text in enumerate(STAMPS):
        yield Case(f"field-{index}", "field", text, expect((Kind.SECRECY, "TỐI MẬT")))
    for index, text in enumerate(ORDINARY):
        yield Case(f"no-name-{index}", "ordinary", text)
    rows = [["Thông tin", "Số"], ["Họ tên", "CMND"], ["Mẫu A", "025123456"]]
    yield Case("two heads", "table", ("mau.xlsx", workbook(rows)), expect((CITIZEN, "025123456")))
    yield Case(
        "level", "form", ("mau.xlsx", workbook([["Độ mật", "Tối mật"]])), expect((Kind.SECRECY, "TỐI MẬT"))
    )
    for form in ("000000000000", "0000 0000 0000", '"00"0000000000'):
        content = _shown(form, 79185001234 if form[0] == "0" else 1185001234)
        number = "079185001234" if form[0] == "0" else "001185001234"
        yield Case(f"shown as {form}", "number", ("mau.xlsx", content), expect((CITIZEN, number)))


def _shown(form: str, number: int) -> bytes:
    """A citizen's number kept as a number, which its form shows whole."""
    book = Workbook()
    book.active.append(["Số CCCD"])
    book.active.append([number])
    book.active["A2"].number_format = form
    return saved(book)
