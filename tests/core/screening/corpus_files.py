"""Files in which something stands in every place that a file has for it, and ordinary files."""

from collections.abc import Iterator

from portal.core.screening import Kind
from tests.core.screening.building import (
    docx,
    odf_table,
    odt,
    paragraph,
    pdf,
    photo,
    pptx,
    word_table,
    workbook,
)
from tests.core.screening.cases import Case, expect
from tests.core.screening.people import Made, grouped

HEADS = ("STT", "Họ và tên", "Số CCCD", "Mã số BHXH", "Điện thoại", "Số tài khoản")


def files() -> Iterator[Case]:
    made = Made(1995)
    for read in (_word, _tables, _odf, _pdf, _slides, _pictures, _ordinary):
        yield from read(made)


def _one(name: str, file: str, content: bytes, kind: Kind, text: str) -> Case:
    return Case(name, name.partition(":")[0], (file, content), expect((kind, text)))


def _word(made: Made) -> Iterator[Case]:
    phone, citizen = made.mobile(), made.citizen()
    yield _one("docx body", "mau.docx", docx(paragraph(f"Gọi {phone}")), Kind.PHONE, phone)
    yield _one("docx split", "mau.docx", docx(paragraph("Gọi ", phone[:4], phone[4:])), Kind.PHONE, phone)
    yield _one(
        "docx lines",
        "mau.docx",
        docx(paragraph("CMND số:") + paragraph("012345678")),
        Kind.CITIZEN_ID,
        "012345678",
    )
    for part in ("header1", "footer2", "footnotes", "endnotes", "comments"):
        yield _one(
            f"docx {part}",
            "mau.docx",
            docx("", {part: paragraph(f"CCCD {citizen}")}),
            Kind.CITIZEN_ID,
            citizen,
        )
    for word in ("MẬT", "Tối mật"):
        yield _one(
            f"docx head {word}", "mau.docx", docx("", {"header1": paragraph(word)}), Kind.SECRECY, word
        )
    deleted = f'<w:p><w:del w:author="Mẫu"><w:r><w:delText>Gọi {phone}</w:delText></w:r></w:del></w:p>'
    yield _one("docx deleted", "mau.docx", docx(deleted), Kind.PHONE, phone)
    inserted = f'<w:p><w:ins w:author="Mẫu"><w:r><w:t>Gọi {phone}</w:t></w:r></w:ins></w:p>'
    yield _one("docx inserted", "mau.docx", docx(inserted), Kind.PHONE, phone)
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('MẬT')}</w:txbxContent></w:pict></w:r></w:p>"
    yield _one("docx box", "mau.docx", docx(box), Kind.SECRECY, "MẬT")
    address = "mau@example.com"
    yield _one("docx author", "mau.docx", docx("", {"author": address}), Kind.EMAIL, address)


def _rows(made: Made) -> tuple[list[list[str]], frozenset[tuple[Kind, str]]]:
    rows, pairs = [list(HEADS)], []
    for number in range(1, 4):
        own = [made.citizen(), made.insurance(), made.mobile(), made.account(12)]
        rows.append([str(number), made.name(), *own])
        kinds = (Kind.CITIZEN_ID, Kind.SOCIAL_INSURANCE, Kind.PHONE, Kind.BANK_ACCOUNT)
        pairs += list(zip(kinds, own, strict=True))
    return rows, expect(*pairs)


def _tables(made: Made) -> Iterator[Case]:
    rows, expected = _rows(made)
    for hide in ("", "sheet", "row", "column"):
        yield Case(f"xlsx rows {hide}", "table", ("mau.xlsx", workbook(rows, hide)), expected)
    yield Case("docx table", "table", ("mau.docx", docx(word_table(rows))), expected)
    yield Case("odt table", "table", ("mau.odt", odt(odf_table(rows))), expected)
    yield Case("ods rows", "table", ("mau.ods", odt(odf_table(rows), kind="spreadsheet")), expected)
    for mark in (",", ";", "\t"):
        text = "\n".join(mark.join(row) for row in rows)
        yield Case(f"csv rows {mark!r}", "table", ("mau.csv", ("\ufeff" + text).encode()), expected)
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    yield Case("html table", "table", ("mau.html", f"<table>{cells}</table>".encode()), expected)
    form = [["Số tài khoản", made.account(10)], ["Mã số BHXH", made.insurance()]]
    both = expect((Kind.BANK_ACCOUNT, form[0][1]), (Kind.SOCIAL_INSURANCE, form[1][1]))
    yield Case("xlsx form", "form", ("mau.xlsx", workbook(form)), both)
    yield Case("docx form", "form", ("mau.docx", docx(word_table(form))), both)
    phone = made.mobile()
    yield _one("xlsx comment", "mau.xlsx", workbook([["a"]], comment=f"Hỏi {phone}"), Kind.PHONE, phone)
    yield _one(
        "xlsx author", "mau.xlsx", workbook([["a"]], author="mau@example.org"), Kind.EMAIL, "mau@example.org"
    )
    yield _one(
        "xlsx number", "mau.xlsx", workbook([["STK"], [190212345678]]), Kind.BANK_ACCOUNT, "190212345678"
    )


def _odf(made: Made) -> Iterator[Case]:
    phone = made.mobile()
    yield _one(
        "odt body", "mau.odt", odt(f"<text:p>Gọi <text:span>{phone}</text:span></text:p>"), Kind.PHONE, phone
    )
    note, change = "<text:note><text:note-body>{0}</text:note-body></text:note>", "text:tracked-changes"
    places = {
        "comment": "<text:p>x<office:annotation><text:p>{0}</text:p></office:annotation></text:p>",
        "note": f"<text:p>{note.format('<text:p>{0}</text:p>')}</text:p>",
        "change": f"<{change}><text:deletion><text:p>{{0}}</text:p></text:deletion></{change}>",
        "box": "<text:p><draw:text-box><text:p>{0}</text:p></draw:text-box></text:p>",
    }
    for name, body in places.items():
        yield _one(f"odt {name}", "mau.odt", odt(body.format(phone)), Kind.PHONE, phone)
    head = '<style:header xmlns:style="s"><text:p>TUYỆT MẬT</text:p></style:header>'
    yield _one("odt head", "mau.odt", odt("", head), Kind.SECRECY, "TUYỆT MẬT")
    slide = f"<draw:page><text:p>Gọi {phone}</text:p></draw:page>"
    yield _one("odp slide", "mau.odp", odt(slide, kind="presentation"), Kind.PHONE, phone)


def _pdf(made: Made) -> Iterator[Case]:
    phone, citizen = made.mobile(), made.citizen()
    yield _one("pdf page", "mau.pdf", pdf("Trang mau", f"DT: {phone}"), Kind.PHONE, phone)
    yield _one("pdf two lines", "mau.pdf", pdf(f"So CCCD:\n{citizen}"), Kind.CITIZEN_ID, citizen)
    yield _one("pdf stamp", "mau.pdf", pdf("TOP SECRET\nBao cao mau"), Kind.SECRECY, "TOP SECRET")
    yield _one("pdf author", "mau.pdf", pdf("x", author="mau@example.net"), Kind.EMAIL, "mau@example.net")
    yield _one("pdf note", "mau.pdf", pdf("x", note=f"Goi {phone}"), Kind.PHONE, phone)


def _slides(made: Made) -> Iterator[Case]:
    phone = made.landline()
    yield _one("pptx slide", "mau.pptx", pptx(slide=f"ĐT {phone}"), Kind.PHONE, phone)
    yield _one("pptx notes", "mau.pptx", pptx(notes=f"ĐT {phone}"), Kind.PHONE, phone)


def _pictures(made: Made) -> Iterator[Case]:
    for form, ending in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("TIFF", "tiff")):
        phone = grouped(made.mobile(), 4, 3)
        yield _one(f"{ending} position", f"mau.{ending}", photo(form, position=True), Kind.LOCATION, "")
        yield _one(f"{ending} artist", f"mau.{ending}", photo(form, artist=f"Mau {phone}"), Kind.PHONE, phone)
        yield _one(
            f"{ending} comment", f"mau.{ending}", photo(form, comment=f"tel {phone}"), Kind.PHONE, phone
        )


def _ordinary(made: Made) -> Iterator[Case]:
    figures = [["Tỉnh", "Số người", "Số thu (đồng)"]]
    figures += [[f"Tỉnh mẫu {number}", made.account(7), made.account(13)] for number in range(30)]
    numbers: list[list[object]] = [
        [*figures[0]],
        *([row[0], int(row[1]), int(row[2])] for row in figures[1:]),
    ]
    title = "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC"
    plain: tuple[tuple[str, bytes], ...] = (
        ("mau.xlsx", workbook(figures)),
        ("so.xlsx", workbook(numbers)),
        ("mau.csv", "\n".join(";".join(row) for row in figures).encode()),
        ("mau.docx", docx(word_table(figures) + paragraph(title))),
        ("mau.ods", odt(odf_table(figures), kind="spreadsheet")),
        ("mau.odt", odt(f"<text:p>{title}</text:p>")),
        ("mau.pdf", pdf("Cong van so 1234/BHXH-CNTT", "Tong dai 1900 9068")),
        ("mau.pptx", pptx("Tổng đài 1900 9068", "Đổi mật khẩu")),
        ("mau.jpg", photo("JPEG", artist="Ban Biên tập mẫu".encode("ascii", "ignore").decode())),
        ("mau.png", photo("PNG")),
        ("mau.html", b"<p>Cong van 1234/BHXH</p><img alt='1900 9068'>"),
        ("mau.txt", "Quyết định số 595/QĐ-BHXH".encode()),
    )
    for file, content in plain:
        yield Case(f"ordinary {file}", "ordinary file", (file, content))
