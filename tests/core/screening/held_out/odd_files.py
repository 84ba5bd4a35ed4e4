"""Pictures that say where they were taken, numbers kept as numbers, files that hold nothing. All invented."""

from collections.abc import Iterator

from openpyxl import Workbook

from tests.core.screening.held_out import containers as make
from tests.core.screening.held_out.containers import DEAR, docx, odf, paragraphs
from tests.core.screening.held_out.ink import Case

LOCATION = frozenset({("location", "")})


def _located() -> Iterator[tuple[str, bytes]]:
    shot = make.picture(gps=("N", "E"))
    text = odf("text", make.odf_paragraphs(DEAR))
    yield "anh.jpg", shot
    yield "anh-nam.jpeg", make.picture(gps=("S", "W"))
    yield "IMG_0012.JPG", make.picture(gps=("N", "W"))
    yield "hoi-nghi.jpg", make.picture(gps=("S", "E"))
    yield "tac-gia.jpg", make.picture(gps=("N", "E"), artist="Phong vien A")
    yield "chu-thich.jpg", make.picture(gps=("N", "E"), comment="Hội nghị cán bộ")
    yield "man-hinh.png", make.picture("PNG", gps=("N", "E"))
    yield "so-do.png", make.picture("PNG", gps=("S", "W"), text="Sơ đồ trụ sở")
    yield "anh.webp", make.picture("WEBP", gps=("N", "E"))
    yield "bai-viet.docx", make.with_part(docx(paragraphs(DEAR)), "word/media/image1.jpeg", shot)
    yield "bai-viet.odt", make.with_part(text, "Pictures/1.jpg", shot)
    yield "bang.xlsx", make.with_part(_sheet("Tổng hợp", [[1, 2]]), "xl/media/image1.jpeg", shot)
    yield "trinh-bay.pptx", make.with_part(make.pptx(DEAR), "ppt/media/image1.jpeg", shot)


def _sheet(title: str, rows: list[list[str | int | float]], shown: str = "General") -> bytes:
    def fill(book: Workbook) -> None:
        book.active.title = title
        for row in rows:
            book.active.append(row)
        for cells in book.active.iter_rows():
            for cell in cells:
                if isinstance(cell.value, int):
                    cell.number_format = shown

    return make.xlsx(fill)


# The heading says what a number is; its format, which zeros a reader sees before it.
STORED: tuple[tuple[str, str, list[list[str | int | float]], set[tuple[str, str]]], ...] = (
    (
        "insurance",
        "General",
        [["Họ tên", "Mã số BHXH"], ["Lê Văn A", 7912345601], ["Trần B", 4898765402]],
        {("social-insurance", "7912345601"), ("social-insurance", "4898765402")},
    ),
    (
        "account",
        "0",
        [["Họ tên", "Số tài khoản"], ["Lê Văn A", 2134567890123]],
        {("bank-account", "2134567890123")},
    ),
    ("old-citizen", "General", [["Số CMND", "Họ tên"], [251234567, "Lê C"]], {("citizen-id", "251234567")}),
    (
        "citizen",
        "000000000000",
        [["Số CCCD", "Họ tên"], [1184004321, "Vũ D"]],
        {("citizen-id", "001184004321")},
    ),
    ("phone", "0000000000", [["Họ tên", "Điện thoại"], ["Vũ D", 912004567]], {("phone", "0912004567")}),
)

FIGURES = (
    "Năm\tSố thu (đồng)\tMã thủ tục\n2021\t368215000000\t1.002051.000.00.00.H10\n"
    "2022\t395764123456\t2.001042.000.00.00.H36"
)
RULES = (
    "Luật Bảo vệ bí mật nhà nước\nKhông cung cấp mật khẩu cho bất kỳ ai\nTổng đài 1900 9068\n"
    "Mã số thuế 0109876543\nQuyết định số 595/QĐ-BHXH"
)


def _silent() -> Iterator[tuple[str, bytes]]:
    yield "tac-gia.jpg", make.picture(artist="Phong vien A")
    yield "anh.jpg", make.picture(comment="Ảnh: Hội nghị tổng kết 2023")
    yield "tron.png", make.picture("PNG", text="Biểu đồ 123456789 lượt")
    yield "luat.docx", docx(paragraphs(RULES), core="<dc:title>Bảo mật thông tin</dc:title>")
    yield "so-lieu.docx", make.docx_table(FIGURES)
    yield (
        "so-lieu.xlsx",
        _sheet("Biểu 1", [["Năm", "Số chi"], [2021, 341287000000], [2022, 912345678], [2023, 1.5]]),
    )
    yield (
        "so-thu.xlsx",
        _sheet("Mật độ", [["Tỉnh", "Số tiền (đồng)"], ["A", 1234567890], ["B", 79123456789]], "#,##0"),
    )
    yield "luat.odt", odf("text", make.odf_paragraphs(RULES))
    yield "so-lieu.ods", odf("spreadsheet", make.odf_table(FIGURES))
    yield "so-lieu.csv", FIGURES.replace("\t", ",").encode()
    yield "luat.txt", RULES.encode()
    yield "luat.html", f'<meta charset="utf-8"><p>{RULES}</p>'.replace("\n", "<br>").encode()
    yield "luat.pdf", make.pdf(RULES, title="Chính sách bảo mật")
    yield "luat.pptx", make.pptx(RULES, "Nhắc lại: không gửi tài liệu mật qua thư điện tử")
    yield "luat.odp", odf("presentation", make.odf_paragraphs(RULES))


def cases() -> list[Case]:
    """Located pictures, stored numbers, silent files."""
    located = [Case(f"located-{file[0]}", "located", file, LOCATION) for file in _located()]
    stored = [
        Case(
            f"stored-{name}",
            "stored-number",
            (f"{name}.xlsx", _sheet("DS", rows, shown)),
            frozenset(expected),
        )
        for name, shown, rows, expected in STORED
    ]
    silent = [Case(f"silent-{file[0]}", "no-file", file, frozenset()) for file in _silent()]
    return located + stored + silent
