"""Texts with findings in every corner that a format has. All numbers are invented."""

from html import escape as escape_html
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.core.screening.held_out import containers as make
from tests.core.screening.held_out.containers import DEAR, Writer, docx, odf, paragraphs, run
from tests.core.screening.held_out.ink import Case, Ink

BODY = paragraphs(DEAR)


def _beside(part: str, wrap: str = "{}") -> Writer:
    return lambda text: docx(BODY, {part: wrap.format(paragraphs(text))})


def _inserted(text: str) -> bytes:
    return docx(f'{BODY}<w:p><w:ins w:id="1" w:author="A">{run(text)}</w:ins></w:p>')


def _deleted(text: str) -> bytes:
    return docx(f'{BODY}<w:p><w:del w:id="1" w:author="A">{run(text, "delText")}</w:del></w:p>')


def _filled(text: str, book: Workbook) -> None:
    for line in text.splitlines():
        book.active.append(line.split("\t"))


def _cells(text: str) -> bytes:
    return make.xlsx(lambda book: _filled(text, book))


def _hidden_sheet(text: str) -> bytes:
    def fill(book: Workbook) -> None:
        book.active["A1"] = "Tổng hợp"
        sheet = book.create_sheet("DS")
        sheet.sheet_state = "hidden"
        for at, line in enumerate(text.splitlines(), start=1):
            for column, cell in enumerate(line.split("\t"), start=1):
                sheet.cell(at, column, cell)

    return make.xlsx(fill)


def _hidden_column(text: str) -> bytes:
    def fill(book: Workbook) -> None:
        _filled(text, book)
        for letter in "AB":
            book.active.column_dimensions[letter].hidden = True

    return make.xlsx(fill)


def _cell_comment(text: str) -> bytes:
    def fill(book: Workbook) -> None:
        book.active["B2"] = "Đã kiểm tra"
        book.active["B2"].comment = Comment(text, "Kế toán")

    return make.xlsx(fill)


def _html(text: str) -> bytes:
    lines = "".join(f"<p>{escape_html(line)}</p>" for line in text.splitlines())
    head = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>A</title>'
    return f"{head}<body>{lines}</body></html>".encode()


def _html_table(text: str) -> bytes:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape_html(cell)}</td>" for cell in line.split("\t")) + "</tr>"
        for line in text.splitlines()
    )
    return f'<!doctype html><meta charset="utf-8"><table>{rows}</table>'.encode()


def _odt_note(text: str) -> bytes:
    note = (
        f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{make.odf_paragraphs(text)}</text:note-body></text:note>"
    )
    return odf("text", f"<text:p>{DEAR}{note}</text:p>")


def _odt_property(text: str) -> bytes:
    return odf("text", make.odf_paragraphs(DEAR), f"<dc:description>{escape(text)}</dc:description>")


def _docx_property(text: str) -> bytes:
    return docx(BODY, core=f"<dc:description>{escape(text)}</dc:description>")


# One line of the text is one paragraph or row; a tab goes to the next cell.
PERSON = "Ông Nguyễn Văn A, số CCCD {cccd}, điện thoại {sdt:s}"
ROWS = "Họ và tên\tSố CCCD\tMã số BHXH\nTrần Thị B\t{cccd}\t{bhxh}\nLê Văn C\t{cccd}\t{bhxh}"
CARDS = "Họ tên\tMã thẻ BHYT\tSố tài khoản\nHồ Thị D\t{card}\t{stk}"
STAMP = "{stamp:2}\nSố: 05/BC-A\nBÁO CÁO"
MAIL = "Liên hệ: {mail}, ĐT {sdt:n}"
CARD = "Thẻ BHYT số {card}; số tài khoản {stk}, Ngân hàng B"

PLACES: dict[str, tuple[str, Writer, tuple[str, ...]]] = {
    "docx-body": ("docx", lambda text: docx(paragraphs(text)), (PERSON, STAMP, CARD)),
    "docx-split-runs": ("docx", make.docx_split_runs, (PERSON, MAIL)),
    "docx-table": ("docx", make.docx_table, (ROWS, CARDS)),
    "docx-header": ("docx", _beside("header1"), (STAMP, MAIL)),
    "docx-footer": ("docx", _beside("footer1"), (MAIL,)),
    "docx-comment": (
        "docx",
        _beside("comments", '<w:comment w:id="0" w:author="A">{}</w:comment>'),
        (PERSON, CARD),
    ),
    "docx-footnote": ("docx", _beside("footnotes", '<w:footnote w:id="2">{}</w:footnote>'), (PERSON,)),
    "docx-inserted": ("docx", _inserted, (PERSON,)),
    "docx-deleted": ("docx", _deleted, (PERSON, CARD)),
    "docx-property": ("docx", _docx_property, (MAIL, PERSON)),
    "xlsx-cell": ("xlsx", _cells, (ROWS, CARDS)),
    "xlsx-hidden-sheet": ("xlsx", _hidden_sheet, (ROWS, CARDS)),
    "xlsx-hidden-column": ("xlsx", _hidden_column, (ROWS,)),
    "xlsx-comment": ("xlsx", _cell_comment, (PERSON, MAIL)),
    "odt-body": ("odt", lambda text: odf("text", make.odf_paragraphs(text)), (PERSON, STAMP)),
    "odt-table": ("odt", lambda text: odf("text", make.odf_table(text)), (CARDS,)),
    "odt-footnote": ("odt", _odt_note, (CARD,)),
    "odt-property": ("odt", _odt_property, (MAIL,)),
    "ods-cell": ("ods", lambda text: odf("spreadsheet", make.odf_table(text)), (ROWS, CARDS)),
    "csv-table": ("csv", lambda text: text.replace("\t", ";").encode("utf-8-sig"), (ROWS, CARDS)),
    "txt-file": ("txt", lambda text: text.encode(), (PERSON, STAMP)),
    "txt-utf16": ("txt", lambda text: text.encode("utf-16"), (PERSON,)),
    "html-body": ("html", _html, (PERSON, STAMP, MAIL)),
    "html-table": ("html", _html_table, (ROWS,)),
    "pdf-text": ("pdf", lambda text: make.pdf(text), (PERSON, STAMP, CARD)),
    "pdf-plain-stream": ("pdf", lambda text: make.pdf(text, packed=False), (MAIL,)),
    "pdf-title": ("pdf", lambda text: make.pdf(DEAR, title=text), (PERSON, MAIL)),
    "pptx-slide": ("pptx", lambda text: make.pptx(text), (PERSON, STAMP)),
    "pptx-notes": ("pptx", lambda text: make.pptx(DEAR, text), (MAIL,)),
    "odp-slide": ("odp", lambda text: odf("presentation", make.odf_paragraphs(text)), (CARD,)),
    "jpg-artist": (
        "jpg",
        lambda text: make.picture(artist=text),
        ("Anh: Nguyen Van A {mail}", "Le B, DT {sdt}"),
    ),
    "jpg-comment": ("jpg", lambda text: make.picture(comment=text), (PERSON,)),
    "png-text": ("png", lambda text: make.picture("PNG", text=text), ("Tran B <{mail}>", "Số CCCD {cccd}")),
}


def _case(place: str, ending: str, write: Writer, at: int, text: str) -> Case:
    ink = Ink(f"{place}-{at}")
    return Case(ink.name, place, (f"{ink.name}.{ending}", write(ink.fill(text))), ink.expected)


def cases() -> list[Case]:
    """Each text in each place that may hold it."""
    return [
        _case(place, ending, write, at, text)
        for place, (ending, write, texts) in PLACES.items()
        for at, text in enumerate(texts, start=1)
    ]
