"""Word documents: what stands in the text, beside it, and where nobody looks."""

from tests.core.screening.held_out_second.invented import PLACE, case, mark, person, spaced
from tests.core.screening.held_out_second.packing import PACKAGE, A, R, W, paragraph, run, table, word
from tests.core.screening.held_out_second.photos import photo

P = [person(n) for n in range(700, 740)]
TITLE = paragraph("THÔNG BÁO", "Về việc triển khai công tác thu năm 2025")
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
    'fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{}"><vt:lpwstr>{}</vt:lpwstr></property>'
    "</Properties>"
)
BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent>"
    "</w:r></w:p>"
)
OLD_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{}'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
WORD_ART = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="PowerPlusWaterMarkObject1">'
    '<v:textpath style="font-family:Arial" string="{}"/></v:shape></w:pict></w:r></w:p>'
)
INSTRUCTION = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK '
    '"mailto:{}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>bấm vào '
    "đây</w:t>"
    '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="1" name="Ảnh 1" descr="{}"/></wp:inline></w:drawing></w:r></w:p>'
)


def _note(part: str, body: str) -> str:
    """A part beside the text: header, footer, notes, comments."""
    return f'<?xml version="1.0"?><w:{part} {W} {R} {A}>{body}</w:{part}>'


def _change(tag: str, text: str, element: str = "t") -> str:
    """A tracked change."""
    return (
        f'<w:p><w:{tag} w:id="7" w:author="Văn thư" w:date="2025-05-05T08:00:00Z"><w:r><w:{element}>{text}'
        f"</w:{element}></w:r></w:{tag}></w:p>"
    )


CASES = [
    case(
        "word-table-of-pensioners",
        "word",
        (
            "ds-luong-huu.docx",
            word(
                table(
                    ("STT", "Họ và tên", "Số sổ BHXH", "Số tài khoản"),
                    *((str(n), P[n].name, P[n].insurance, P[n].account) for n in range(3)),
                )
            ),
        ),
        *(pair for n in range(3) for pair in P[n].has("insurance", "account")),
    ),
    case(
        "word-number-cut-in-runs",
        "word",
        (
            "don.docx",
            word(
                paragraph("Số CCCD: ", P[3].citizen[:5], P[3].citizen[5:9], P[3].citizen[9:], " cấp năm 2021")
            ),
        ),
        *P[3].has("citizen"),
    ),
    case(
        "word-comment",
        "word",
        (
            "duthao.docx",
            word(
                TITLE,
                {
                    "word/comments.xml": _note(
                        "comments",
                        "<w:comment "
                        f'w:id="0">{paragraph(f"Gọi chị {P[4].name} {P[4].mobile} hỏi lại")}</w:comment>',
                    )
                },
            ),
        ),
        *P[4].has("mobile"),
    ),
    case(
        "word-deleted-in-review",
        "word",
        ("duthao2.docx", word(TITLE + _change("del", f"thẻ BHYT {P[5].card}", "delText"))),
        *P[5].has("card"),
    ),
    case(
        "word-inserted-in-review",
        "word",
        ("duthao3.docx", word(TITLE + _change("ins", f"số sổ BHXH {P[6].insurance}"))),
        *P[6].has("insurance"),
    ),
    case(
        "word-mark-in-header",
        "word",
        ("kehoach.docx", word(TITLE, {"word/header1.xml": _note("hdr", paragraph("TỐI MẬT"))})),
        mark("TỐI MẬT"),
    ),
    case(
        "word-footer",
        "word",
        (
            "giaymoi.docx",
            word(TITLE, {"word/footer1.xml": _note("ftr", paragraph(f"Soạn: {P[7].name} – {P[7].email}"))}),
        ),
        *P[7].has("email"),
    ),
    case(
        "word-phone-in-text-box",
        "word",
        ("hop.docx", word(TITLE + BOX.format(paragraph(f"LH: {spaced(P[8].mobile, 4, 3, 3)}")))),
        *P[8].has("mobile"),
    ),
    case(
        "word-mark-in-old-text-box",
        "word",
        ("hop2.docx", word(OLD_BOX.format(paragraph("MẬT")) + TITLE)),
        mark("MẬT"),
    ),
    case(
        "word-mark-as-watermark",
        "word",
        ("chim.docx", word(TITLE, {"word/header1.xml": _note("hdr", WORD_ART.format("TUYỆT MẬT"))})),
        mark("TUYỆT MẬT"),
    ),
    case(
        "word-hidden-text",
        "word",
        ("an.docx", word(TITLE + paragraph(f"CMND {P[9].old_id}", inside="<w:vanish/>"))),
        *P[9].has("old_id"),
    ),
    case(
        "word-footnote",
        "word",
        (
            "chuthich.docx",
            word(
                TITLE,
                {
                    "word/footnotes.xml": _note(
                        "footnotes",
                        "<w:footnote "
                        f'w:id="2">{paragraph(f"Theo ông {P[10].name}, CCCD {P[10].citizen}.")}</w:footnote>',
                    )
                },
            ),
        ),
        *P[10].has("citizen"),
    ),
    case(
        "word-endnote",
        "word",
        (
            "chuthichcuoi.docx",
            word(
                TITLE,
                {
                    "word/endnotes.xml": _note(
                        "endnotes",
                        "<w:endnote "
                        f'w:id="2">{paragraph(f"Tài khoản nhận tiền: {P[11].account} (BIDV)")}</w:endnote>',
                    )
                },
            ),
        ),
        *P[11].has("account"),
    ),
    case(
        "word-core-properties",
        "word",
        (
            "thuoctinh.docx",
            word(TITLE, {"docProps/core.xml": CORE.format(f"<dc:creator>{P[12].email}</dc:creator>")}),
        ),
        *P[12].has("email"),
    ),
    case(
        "word-custom-properties",
        "word",
        ("tuychinh.docx", word(TITLE, {"docProps/custom.xml": CUSTOM.format("Số điện thoại", P[13].mobile)})),
        *P[13].has("mobile"),
    ),
    case(
        "word-mark-in-custom-properties",
        "word",
        ("tuychinh2.docx", word(TITLE, {"docProps/custom.xml": CUSTOM.format("Độ mật", "Tối mật")})),
        mark("TỐI MẬT"),
    ),
    case(
        "word-link-by-relation",
        "word",
        (
            "lienket.docx",
            word(
                f'<w:p><w:hyperlink r:id="out1">{run("thư")}</w:hyperlink></w:p>',
                None,
                [f"mailto:{P[14].email}"],
            ),
        ),
        *P[14].has("email"),
    ),
    case(
        "word-link-by-field",
        "word",
        ("truong.docx", word(TITLE + INSTRUCTION.format(P[15].email))),
        *P[15].has("email"),
    ),
    case(
        "word-text-instead-of-picture",
        "word",
        ("mota.docx", word(TITLE + PICTURE.format(f"Ảnh thẻ BHYT số {P[16].card}"))),
        *P[16].has("card"),
    ),
    case(
        "word-content-control",
        "word",
        (
            "mau.docx",
            word(
                f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Số tài khoản: ', P[17].account)}"
                "</w:sdtContent></w:sdt>"
            ),
        ),
        *P[17].has("account"),
    ),
    case(
        "word-boxes-of-a-form",
        "word",
        ("tk1.docx", word(table(("Số CCCD", *P[18].citizen)) + table(("Mã số BHXH", *P[18].insurance)))),
        *P[18].has("citizen", "insurance"),
    ),
    case(
        "word-old-fonts",
        "word",
        (
            "vntime.docx",
            word(
                paragraph(
                    f"Hä vµ tªn: TrÇn V¨n B. Sè CCCD: {P[19].citizen}. §iÖn tho¹i: {P[19].mobile}",
                    inside='<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>',
                )
            ),
        ),
        *P[19].has("citizen", "mobile"),
    ),
    case(
        "word-photo-with-place",
        "word",
        (
            "tin-bai.docx",
            word(TITLE + PICTURE.format("Toàn cảnh hội nghị"), {"word/media/image1.jpeg": photo(True)}),
        ),
        PLACE,
    ),
    case(
        "word-data-of-a-form",
        "word",
        (
            "dulieu.docx",
            word(TITLE, {"customXml/item1.xml": f"<don><dienThoai>{P[20].mobile}</dienThoai></don>"}),
        ),
        *P[20].has("mobile"),
    ),
    # Ordinary
    case(
        "word-plain-notice",
        "word",
        (
            "thongbao.docx",
            word(
                TITLE
                + paragraph("Số: 0912/TB-BHXH ngày 03/04/2025; hạn nộp 15/4/2025; mức đóng 2.340.000 đồng.")
                + table(("Đơn vị", "Mã số thuế", "Số tiền"), ("Công ty A", "0401234567", "912.345.678")),
                {
                    "word/header1.xml": _note("hdr", paragraph("BẢO VỆ BÍ MẬT NHÀ NƯỚC - TÀI LIỆU TẬP HUẤN")),
                    "docProps/core.xml": CORE.format("<dc:creator>Phòng Tuyên truyền</dc:creator>"),
                },
            ),
        ),
    ),
    case(
        "word-photo-without-place",
        "word",
        ("anh.docx", word(TITLE, {"word/media/image1.jpeg": photo(False)})),
    ),
    case(
        "word-revision-marks",
        "word",
        (
            "rsid.docx",
            word(
                '<w:p w:rsidR="00912345" w:rsidRDefault="0A123456">'
                + run("Điều 1. Phạm vi điều chỉnh")
                + "</w:p>"
            ),
        ),
    ),
]
