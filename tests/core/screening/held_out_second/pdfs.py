"""PDF files: their pages, and what their pages do not show."""

from pypdf.annotations import FreeText, Link, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from portal.core.screening import Known
from tests.core.screening.held_out_second.invented import PLACE, case, mark, person, spaced
from tests.core.screening.held_out_second.pages import drawn, opened, pdf, saved, stream, written
from tests.core.screening.held_out_second.photos import photo

P = [person(n) for n in range(1100, 1140)]
BASE = pdf(["THÔNG BÁO", "Về việc tổ chức hội nghị đối thoại năm 2025"])
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:dc="http://purl.org/dc/elements/'
    '1.1/"><dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="w"?>'
)


def _annotated(annotation: DictionaryObject) -> bytes:
    writer = opened(BASE)
    writer.add_annotation(0, annotation)
    return saved(writer)


def _informed(**entries: str) -> bytes:
    writer = opened(BASE)
    writer.add_metadata({f"/{name}": text for name, text in entries.items()})
    return saved(writer)


def _field(label: str, value: str) -> bytes:
    """A form of one field, filled in, its look left to the reader."""
    writer = opened(BASE)
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject(label),
            NameObject("/V"): TextStringObject(value),
            NameObject("/Rect"): ArrayObject([FloatObject(n) for n in (60, 500, 300, 520)]),
            NameObject("/F"): NumberObject(4),
        }
    )
    kept = writer._add_object(field)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([kept])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject([kept])}
    )
    return saved(writer)


def _bookmark(title: str) -> bytes:
    writer = opened(BASE)
    writer.add_outline_item(title=title, page_number=0)
    return saved(writer)


def _described(text: str) -> bytes:
    writer = opened(BASE)
    metadata = DecodedStreamObject()
    metadata.set_data(XMP.format(text).encode())
    metadata[NameObject("/Type")] = NameObject("/Metadata")
    metadata[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(metadata)
    return saved(writer)


def _locked_for_owner(content: bytes) -> bytes:
    """Everybody may read, only the owner may change."""
    writer = opened(content)
    writer.encrypt("", "chu-so-huu", algorithm="RC4-128")
    return saved(writer)


def _form_object(line: str) -> bytes:
    inner = stream(
        written([line]),
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>",
    )
    return drawn(b"q /X1 Do Q", resources=b"/XObject << /X1 9 0 R >>", more=[inner], letters=line)


def _with_picture(content: bytes, lines: list[str]) -> bytes:
    """A page of text and a photograph."""
    entries = (
        b"/Type /XObject /Subtype /Image /Width 64 /Height 48 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter /DCTDecode"
    )
    page = written(lines) + b"\nq 64 0 0 48 60 600 cm /Im1 Do Q"
    return drawn(
        page, resources=b"/XObject << /Im1 9 0 R >>", more=[stream(content, entries)], letters="".join(lines)
    )


def _cell(text: str, x: int, y: int) -> bytes:
    return b"BT /F2 11 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (x, y, text.encode("cp1252"))


RECT = (60, 500, 300, 520)
CASES = [
    case(
        "pdf-decision",
        "pdf",
        (
            "qd.pdf",
            pdf(["QUYẾT ĐỊNH", f"Ông {P[0].name}, số sổ BHXH: {P[0].insurance}", f"Số CCCD: {P[0].citizen}"]),
        ),
        *P[0].has("insurance", "citizen"),
    ),
    case(
        "pdf-second-page",
        "pdf",
        ("ds.pdf", pdf(["DANH SÁCH"], [f"1. {P[1].name}, thẻ {P[1].card}, STK {P[1].account}"])),
        *P[1].has("card", "account"),
    ),
    case(
        "pdf-mark-on-a-line",
        "pdf",
        ("mat.pdf", pdf(["BẢO HIỂM XÃ HỘI TỈNH", "MẬT", "Số: 07/BC-BHXH"])),
        mark("MẬT"),
    ),
    case(
        "pdf-table-in-plain-font",
        "pdf",
        (
            "bang.pdf",
            drawn(
                _cell("Ho ten", 60, 700)
                + _cell("CMND", 220, 700)
                + _cell("Dien thoai", 340, 700)
                + b"".join(
                    _cell(P[n].email.split("@")[0], 60, 700 - 20 * (n - 1))
                    + _cell(P[n].old_id, 220, 700 - 20 * (n - 1))
                    + _cell(P[n].mobile, 340, 700 - 20 * (n - 1))
                    for n in (2, 3)
                )
            ),
        ),
        *P[2].has("old_id", "mobile"),
        *P[3].has("old_id", "mobile"),
    ),
    case(
        "pdf-kerned-number",
        "pdf",
        (
            "gian.pdf",
            drawn(
                f"BT /F2 12 Tf 60 700 Td [(DT: {P[4].mobile[:3]}) -12 ({P[4].mobile[3:7]}) 8 "
                f"({P[4].mobile[7:]})] TJ ET".encode()
            ),
        ),
        *P[4].has("mobile"),
    ),
    case(
        "pdf-number-letter-by-letter",
        "pdf",
        (
            "tungchu.pdf",
            drawn(
                b"".join(
                    _cell(letter, 60 + 6 * at, 700)
                    for at, letter in enumerate(f"CCCD: {P[5].citizen}")
                    if letter != " "
                )
            ),
        ),
        *P[5].has("citizen"),
    ),
    case(
        "pdf-invisible-text-over-a-scan",
        "pdf",
        (
            "ocr.pdf",
            drawn(
                b"q 500 0 0 700 40 60 cm /Im1 Do Q\n" + written([f"Điện thoại: {P[6].mobile}"], mode=3),
                resources=b"/XObject << /Im1 9 0 R >>",
                more=[
                    stream(
                        photo(False),
                        b"/Type /XObject /Subtype /Image /Width 64 /Height 48 /ColorSpace /DeviceRGB "
                        b"/BitsPerComponent 8 /Filter /DCTDecode",
                    )
                ],
                letters=f"Điện thoại: {P[6].mobile}",
            ),
        ),
        *P[6].has("mobile"),
    ),
    case(
        "pdf-form-object", "pdf", ("doituong.pdf", _form_object(f"STK: {P[7].account}")), *P[7].has("account")
    ),
    case("pdf-author", "pdf", ("tacgia.pdf", _informed(Author=P[8].email)), *P[8].has("email")),
    case(
        "pdf-keywords",
        "pdf",
        ("tukhoa.pdf", _informed(Keywords=f"chế độ hưu trí, mã số BHXH {P[9].insurance}")),
        *P[9].has("insurance"),
    ),
    case("pdf-xmp", "pdf", ("xmp.pdf", _described(P[10].email)), *P[10].has("email")),
    case(
        "pdf-sticky-note",
        "pdf",
        ("dan.pdf", _annotated(Text(rect=RECT, text=f"Kiểm tra lại CMND {P[11].old_id}"))),
        *P[11].has("old_id"),
    ),
    case(
        "pdf-typed-upon",
        "pdf",
        ("gochu.pdf", _annotated(FreeText(rect=RECT, text=f"ĐT {spaced(P[12].mobile, 4, 3, 3)}"))),
        *P[12].has("mobile"),
    ),
    case(
        "pdf-mark-typed-upon",
        "pdf",
        ("dongdau.pdf", _annotated(FreeText(rect=RECT, text="TỐI MẬT"))),
        mark("TỐI MẬT"),
    ),
    case(
        "pdf-link",
        "pdf",
        ("lk.pdf", _annotated(Link(rect=RECT, url=f"mailto:{P[13].email}"))),
        *P[13].has("email"),
    ),
    case("pdf-form-field", "pdf", ("tk1.pdf", _field("Số thẻ BHYT", P[14].card)), *P[14].has("card")),
    case(
        "pdf-form-field-digits", "pdf", ("tk2.pdf", _field("Số CCCD", P[15].citizen)), *P[15].has("citizen")
    ),
    case(
        "pdf-bookmark",
        "pdf",
        ("dautrang.pdf", _bookmark(f"{P[16].name} - {P[16].mobile}")),
        *P[16].has("mobile"),
    ),
    case(
        "pdf-locked-for-its-owner-only",
        "pdf",
        ("khoa.pdf", _locked_for_owner(pdf([f"Điện thoại nhà riêng: {P[17].landline}"]))),
        *P[17].has("landline"),
    ),
    case(
        "pdf-photo-with-place",
        "pdf",
        ("phongsu.pdf", _with_picture(photo(True), ["Phóng sự ảnh: về với Trà Leng"])),
        PLACE,
    ),
    case(
        "pdf-mark-in-title",
        "pdf",
        ("tieude.pdf", _informed(Title="Báo cáo số 12", Subject="Độ mật: Tuyệt mật")),
        mark("TUYỆT MẬT"),
    ),
    case(
        "pdf-number-over-two-lines",
        "pdf",
        (
            "xuongdong.pdf",
            pdf([f"Thẻ BHYT của ông có mã số {P[18].card[:8]}", f"{P[18].card[8:]} đã hết hạn."]),
        ),
        *P[18].has("card"),
    ),
    # Ordinary
    case("pdf-plain", "pdf", ("tb.pdf", BASE)),
    case(
        "pdf-figures",
        "pdf",
        (
            "bc.pdf",
            pdf(
                [
                    "BÁO CÁO THỐNG KÊ",
                    "Số: 0912345/BC-BHXH ngày 03/01/2025",
                    "Mã số thuế: 0401234567; tổng thu 1.234.567.890.123 đồng; 912.345.678 đồng",
                    "ISBN 978-604-325-111-2; tổng đài 1900.9068; mã bưu chính 550000",
                    "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                ]
            ),
        ),
    ),
    case(
        "pdf-letterhead",
        "pdf",
        ("cv.pdf", pdf(["BẢO HIỂM XÃ HỘI TỈNH GIA LAI", "ĐT: (0269) 3.823.456 - Email: gialai@vss.gov.vn"])),
        known=Known(phones=frozenset({"02693823456"}), emails=frozenset({"gialai@vss.gov.vn"})),
    ),
    case(
        "pdf-informed",
        "pdf",
        ("tt.pdf", _informed(Title="Thông tư 12/2025/TT-BNV", Producer="In 4.0.0912345678")),
    ),
    case("pdf-photo-without-place", "pdf", ("anh.pdf", _with_picture(photo(False), ["Toàn cảnh buổi lễ"]))),
]
