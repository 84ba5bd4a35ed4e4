"""Files that cannot be looked into: the gate must say so, and never let them pass in silence."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from portal.core.screening import Kind
from tests.core.screening.cases import expect
from tests.core.screening.held_out_second.invented import person
from tests.core.screening.held_out_second.packing import paragraph, table, word
from tests.core.screening.held_out_second.pages import drawn, opened, pdf, saved, stream, written
from tests.core.screening.held_out_second.photos import photo
from tests.core.screening.held_out_second.plain_files import tcvn3
from tests.core.screening.held_out_second.sheets import PLAIN, book

P = [person(n) for n in range(1300, 1320)]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGE = b"/Type /XObject /Subtype /Image /Width 64 /Height 48 /ColorSpace /DeviceRGB /BitsPerComponent 8"


@dataclass(frozen=True)
class Closed:
    """A file, the reasons that may be given for refusing it, and what may be found in it instead."""

    name: str
    file: str
    content: bytes
    reasons: frozenset[str]
    instead: frozenset[tuple[Kind, str]] = frozenset()


def _locked() -> bytes:
    writer = opened(pdf([f"Số CCCD: {P[0].citizen}"]))
    writer.encrypt("mat-khau", "chu", algorithm="RC4-128")
    return saved(writer)


def _attached(name: str, content: bytes) -> bytes:
    writer = opened(pdf(["Công văn kèm danh sách"]))
    writer.add_attachment(name, content)
    return saved(writer)


def _archive() -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as file:
        file.writestr("ds.txt", f"CCCD {P[1].citizen}")
    return packed.getvalue()


def _picture_pages(*lines: list[str]) -> bytes:
    """Pages of a picture only, after pages of text."""
    texts = "".join("".join(page) for page in lines)
    at = b"%d 0 R" % (9 + 2 * len(lines))
    pages = [*(written(page) for page in lines), b"q 595 0 0 842 0 0 cm /Im1 Do Q"]
    picture = stream(photo(False), IMAGE + b" /Filter /DCTDecode")
    return drawn(*pages, resources=b"/XObject << /Im1 %s >>" % at, more=[picture], letters=texts)


def _embedding() -> bytes:
    inner = book([("Số CCCD",), (P[2].citizen,)])
    return word(paragraph("Biểu đồ kèm theo"), {"word/embeddings/item1.xlsx": inner})


WHOLE = word(table(("Số CCCD", P[3].citizen)) + paragraph("x" * 4000))
CLOSED = [
    Closed("locked-pdf", "khoa.pdf", _locked(), frozenset({"encrypted"})),
    Closed("locked-office", "khoa.docx", OLE + b"\0" * 2040, frozenset({"encrypted", "kind", "damaged"})),
    Closed("old-word", "cu.doc", OLE + b"\0" * 3000, frozenset({"kind", "damaged", "encrypted"})),
    Closed("old-sheet", "cu.xls", OLE + b"\0" * 3000, frozenset({"kind", "damaged", "encrypted"})),
    Closed("archive", "hoso.zip", _archive(), frozenset({"kind"})),
    Closed("archive-named-as-word", "hoso.docx", _archive(), frozenset({"kind", "damaged"})),
    Closed("rar", "hoso.rar", b"Rar!\x1a\x07\x01\x00" + b"\x33" * 200, frozenset({"kind"})),
    Closed("7z", "hoso.7z", b"7z\xbc\xaf\x27\x1c\0\4" + b"\x33" * 200, frozenset({"kind"})),
    Closed("word-cut-off", "hong.docx", WHOLE[: len(WHOLE) // 2], frozenset({"damaged", "kind"})),
    Closed("sheet-cut-off", "hong.xlsx", book(PLAIN)[:900], frozenset({"damaged", "kind"})),
    Closed("pdf-cut-off", "hong.pdf", pdf(["Thông báo"])[:300], frozenset({"damaged"})),
    Closed("photo-cut-off", "hong.jpg", photo(True)[:40], frozenset({"damaged"})),
    Closed("nothing", "rong.docx", b"", frozenset({"empty"})),
    Closed("scanned-only", "scan.pdf", _picture_pages(), frozenset({"scanned"})),
    Closed(
        "last-page-scanned", "scan2.pdf", _picture_pages(["Công văn", "Kính gửi"]), frozenset({"scanned"})
    ),
    Closed(
        "font-without-letters",
        "font.pdf",
        pdf([f"Số CCCD: {P[4].citizen}", "Kính gửi Bảo hiểm xã hội tỉnh"], mapped=False),
        frozenset({"fonts", "encoding", "scanned", "damaged"}),
        expect(*P[4].has("citizen")),
    ),
    Closed(
        "attachment-of-a-pdf",
        "kem.pdf",
        _attached("ds.xlsx", book([("Số CCCD",), (P[5].citizen,)])),
        frozenset({"attachment"}),
        expect(*P[5].has("citizen")),
    ),
    Closed(
        "workbook-within-word",
        "nhung.docx",
        _embedding(),
        frozenset({"attachment", "kind"}),
        expect(*P[2].has("citizen")),
    ),
    Closed("film", "phim.mp4", b"\0\0\0\x20ftypisom\0\0\2\0isomiso2" + b"\0" * 400, frozenset({"kind"})),
    Closed("program", "cai-dat.exe", b"MZ\x90\0" + b"\0" * 400, frozenset({"kind"})),
    Closed(
        "text-before-unicode",
        "tcvn3.txt",
        tcvn3(
            f"Họ và tên: Trần Thị Bưởi. Số sổ bảo hiểm xã hội: {P[6].insurance}. Điện thoại: {P[6].mobile}."
        ),
        frozenset({"encoding"}),
        expect(*P[6].has("insurance", "mobile")),
    ),
    Closed(
        "list-before-unicode",
        "vni.csv",
        f"Hoï teân;Soá CMND;Soá taøi khoaûn\nTraàn Vaên B;{P[7].old_id};{P[7].account}\n".encode("cp1252"),
        frozenset({"encoding"}),
        expect(*P[7].has("old_id", "account")),
    ),
]
