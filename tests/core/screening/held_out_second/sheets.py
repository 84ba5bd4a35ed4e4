"""Workbooks and their older and plainer cousins: what is shown, hidden, noted and only stored."""

from collections.abc import Callable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from portal.core.screening import Kind, Known
from tests.core.screening.held_out_second.invented import PLACE, case, digits, mark, person, spaced
from tests.core.screening.held_out_second.packing import A, with_parts
from tests.core.screening.held_out_second.photos import photo

P = [person(n) for n in range(900, 950)]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOX = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    "{}><xdr:sp><xdr:txBody>"
    "<a:p><a:r><a:t>{}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"
)
CACHE = (
    f'<pivotCacheDefinition xmlns="{MAIN}"><cacheFields count="1"><cacheField name="Số '
    f'CCCD"><sharedItems><s v="{{}}"/>'
    "</sharedItems></cacheField></cacheFields></pivotCacheDefinition>"
)
Change = Callable[[Workbook, Worksheet], object]


def book(
    rows: Sequence[Sequence[object]], change: Change | None = None, formats: dict[str, str] | None = None
) -> bytes:
    """A workbook of one sheet with these rows, `change`d at will, its columns in these formats."""
    workbook = Workbook()
    sheet = workbook.active
    for row in rows:
        sheet.append(row)
    for column, form in (formats or {}).items():
        for cell in sheet[column]:
            cell.number_format = form
    if change:
        change(workbook, sheet)
    kept = BytesIO()
    workbook.save(kept)
    return kept.getvalue()


PLAIN = [("STT", "Đơn vị", "Số người"), (1, "Xã Trà Bui", 345), (2, "Xã Trà Đốc", 912)]


def _other_sheet(state: str, *rows: Sequence[object]) -> Change:
    def change(workbook: Workbook, _: Worksheet) -> None:
        other = workbook.create_sheet("Nguồn")
        other.sheet_state = state
        for row in rows:
            other.append(row)

    return change


def _comment(workbook: Workbook, sheet: Worksheet) -> None:
    sheet["B2"].comment = Comment(f"Hỏi lại chị {P[10].name}, số {P[10].mobile}", "Kế toán")


def _name(workbook: Workbook, sheet: Worksheet) -> None:
    workbook.defined_names["thu_lien_he"] = DefinedName("thu_lien_he", attr_text=f'"{P[11].email}"')


def _footer(workbook: Workbook, sheet: Worksheet) -> None:
    sheet.oddFooter.left.text = f"Người lập: {P[12].name} - {P[12].mobile}"


def _header(workbook: Workbook, sheet: Worksheet) -> None:
    sheet.oddHeader.right.text = "TỐI MẬT"


def _hidden_column(workbook: Workbook, sheet: Worksheet) -> None:
    sheet.column_dimensions["C"].hidden = True


def _hidden_row(workbook: Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


def _choice(workbook: Workbook, sheet: Worksheet) -> None:
    choice = DataValidation(type="list", formula1='"Có,Không"', showInputMessage=True)
    choice.promptTitle, choice.prompt = "Hỗ trợ", f"Vướng mắc gọi {P[15].mobile}"
    choice.add("C2")
    sheet.add_data_validation(choice)


def _author(workbook: Workbook, sheet: Worksheet) -> None:
    workbook.properties.creator = P[16].email


def _link(workbook: Workbook, sheet: Worksheet) -> None:
    sheet["B2"].hyperlink = f"mailto:{P[17].email}?subject=Bao%20cao"


def _title(workbook: Workbook, sheet: Worksheet) -> None:
    sheet.title = f"Liên hệ {P[18].mobile}"


CASES = [
    case(
        "sheet-pensioners",
        "sheet",
        (
            "chi-tra-t4.xlsx",
            book(
                [
                    ("STT", "Họ tên", "Số sổ BHXH", "Số tài khoản", "Số tiền"),
                    *((n, P[n].name, P[n].insurance, P[n].account, 3456789 + n) for n in range(3)),
                ]
            ),
        ),
        *(pair for n in range(3) for pair in P[n].has("insurance", "account")),
    ),
    case(
        "sheet-numbers-with-formats",
        "sheet",
        (
            "the-bhyt.xlsx",
            book(
                [("Họ tên", "CCCD", "Điện thoại"), (P[3].name, int(P[3].citizen), int(P[3].mobile))],
                formats={"B": "000000000000", "C": "0000000000"},
            ),
        ),
        *P[3].has("citizen", "mobile"),
    ),
    case(
        "sheet-phone-format-with-spaces",
        "sheet",
        (
            "ctv.xlsx",
            book([("Cộng tác viên", "Số ĐT"), (P[4].name, int(P[4].mobile))], formats={"B": "0000 000 000"}),
        ),
        *P[4].has("mobile"),
    ),
    case(
        "sheet-numbers-that-lost-their-zero",
        "sheet",
        (
            "matso0.xlsx",
            book(
                [
                    ("Họ tên", "Số điện thoại", "Số CCCD"),
                    (P[5].name, int(P[5].mobile), int(P[5].citizen)),
                ]
            ),
        ),
        (Kind.PHONE, P[5].mobile[1:]),
        (Kind.CITIZEN_ID, str(int(P[5].citizen))),
    ),
    case(
        "sheet-account-stored-as-number",
        "sheet",
        (
            "stk.xlsx",
            book([("Tên", "STK"), (P[6].name, int("1903" + digits(10, "stk")))], formats={"B": "0"}),
        ),
        (Kind.BANK_ACCOUNT, "1903" + digits(10, "stk")),
    ),
    case(
        "sheet-hidden",
        "sheet",
        ("an.xlsx", book(PLAIN, _other_sheet("hidden", ("Mã thẻ BHYT",), (P[7].card,)))),
        *P[7].has("card"),
    ),
    case(
        "sheet-very-hidden",
        "sheet",
        (
            "rat-an.xlsx",
            book(PLAIN, _other_sheet("veryHidden", ("Số CMND", "Số sổ"), (P[8].old_id, P[8].insurance))),
        ),
        *P[8].has("old_id", "insurance"),
    ),
    case("sheet-comment", "sheet", ("ghichu.xlsx", book(PLAIN, _comment)), *P[10].has("mobile")),
    case("sheet-defined-name", "sheet", ("ten.xlsx", book(PLAIN, _name)), *P[11].has("email")),
    case("sheet-printed-footer", "sheet", ("in.xlsx", book(PLAIN, _footer)), *P[12].has("mobile")),
    case("sheet-mark-in-printed-header", "sheet", ("in2.xlsx", book(PLAIN, _header)), mark("TỐI MẬT")),
    case(
        "sheet-hidden-column",
        "sheet",
        (
            "cot.xlsx",
            book([("STT", "Tên", "Số định danh cá nhân"), (1, P[13].name, P[13].citizen)], _hidden_column),
        ),
        *P[13].has("citizen"),
    ),
    case(
        "sheet-hidden-row",
        "sheet",
        ("dong.xlsx", book([("Tên", "Thẻ BHYT"), (P[14].name, P[14].card), ("Cộng", 1)], _hidden_row)),
        *P[14].has("card"),
    ),
    case("sheet-prompt-of-a-cell", "sheet", ("nhap.xlsx", book(PLAIN, _choice)), *P[15].has("mobile")),
    case("sheet-author", "sheet", ("tacgia.xlsx", book(PLAIN, _author)), *P[16].has("email")),
    case("sheet-link", "sheet", ("lienket.xlsx", book(PLAIN, _link)), *P[17].has("email")),
    case("sheet-its-own-name", "sheet", ("trang.xlsx", book(PLAIN, _title)), *P[18].has("mobile")),
    case(
        "sheet-formula-with-text",
        "sheet",
        ("congthuc.xlsx", book([("Liên hệ",), (f'="ĐT: "&"{P[19].mobile}"',)])),
        *P[19].has("mobile"),
    ),
    case(
        "sheet-text-box",
        "sheet",
        (
            "hopchu.xlsx",
            with_parts(
                book(PLAIN),
                {"xl/drawings/drawing1.xml": BOX.format(A, f"Tài khoản số {P[20].account} VCB")},
                "xl/worksheets/sheet1.xml",
            ),
        ),
        *P[20].has("account"),
    ),
    case(
        "sheet-cache-of-a-pivot",
        "sheet",
        (
            "tonghop.xlsx",
            with_parts(
                book(PLAIN),
                {"xl/pivotCache/pivotCacheDefinition1.xml": CACHE.format(P[21].citizen)},
                "xl/workbook.xml",
            ),
        ),
        *P[21].has("citizen"),
    ),
    case(
        "sheet-photo-with-place",
        "sheet",
        (
            "anh.xlsx",
            with_parts(book(PLAIN), {"xl/media/image1.jpeg": photo(True)}, "xl/worksheets/sheet1.xml"),
        ),
        PLACE,
    ),
    case(
        "sheet-mark-in-a-cell",
        "sheet",
        ("mat.xlsx", book([("", "", "MẬT"), ("Phụ lục 02",), *PLAIN])),
        mark("MẬT"),
    ),
    case(
        "sheet-heads-in-two-rows",
        "sheet",
        (
            "hai-dong.xlsx",
            book(
                [
                    ("STT", "Người hưởng", None, "Thông tin chi trả", None),
                    (None, "Họ và tên", "Mã số BHXH", "Ngân hàng", "Số TK"),
                    (1, P[22].name, P[22].insurance, "Agribank", P[22].account),
                ]
            ),
        ),
        *P[22].has("insurance", "account"),
    ),
    case(
        "sheet-label-beside",
        "sheet",
        ("phieu.xlsx", book([("Họ tên:", P[23].name), ("CMND:", P[23].old_id), ("Email:", P[23].email)])),
        *P[23].has("old_id", "email"),
    ),
    case(
        "sheet-grouped-identity",
        "sheet",
        ("nhom.xlsx", book([("Số CCCD",), (spaced(P[24].citizen, 3, 3, 3, 3),)])),
        *P[24].has("citizen"),
    ),
    # Ordinary
    case("sheet-statistics", "sheet", ("thongke.xlsx", book(PLAIN))),
    case(
        "sheet-money-and-codes",
        "sheet",
        (
            "no-dong.xlsx",
            book(
                [
                    ("Mã đơn vị", "Mã số thuế", "Số phải thu", "Số đã thu", "Tỷ lệ"),
                    ("TA0912A", "0401234567", 912345678, 345678901, 0.3789012345),
                    ("TB0345C", "0409876543-002", 79195001234, 1234567890, 0.0123456789),
                ]
            ),
        ),
    ),
    case(
        "sheet-dates-and-numbers-of-documents",
        "sheet",
        (
            "so-van-ban.xlsx",
            book(
                [
                    ("Số", "Ngày", "Số ký hiệu"),
                    (912345678, 45678, "0912345/BHXH-TCKT"),
                    (201234567, 45679, "38/NQ"),
                ]
            ),
        ),
    ),
    case(
        "sheet-coordinates",
        "sheet",
        (
            "toado.xlsx",
            book([("Điểm chi trả", "Vĩ độ", "Kinh độ"), ("Bưu điện xã", 15.34567812, 108.22654321)]),
        ),
    ),
    case(
        "sheet-known-contacts",
        "sheet",
        (
            "danhba.xlsx",
            book(
                [
                    ("Đơn vị", "Điện thoại", "Email"),
                    ("BHXH huyện Núi Thành", "0235.3871234", "nuithanh@quangnam.vss.gov.vn"),
                    ("Tổng đài", "1900 9068", None),
                ]
            ),
        ),
        known=Known(phones=frozenset({"02353871234"}), emails=frozenset({"nuithanh@quangnam.vss.gov.vn"})),
    ),
]
