"""OpenDocument texts, sheets and shows, and presentations of the other family."""

from tests.core.screening.held_out_second.invented import PLACE, case, mark, person, spaced
from tests.core.screening.held_out_second.packing import A, open_document, shape, show, slide
from tests.core.screening.held_out_second.packing import P as PML
from tests.core.screening.held_out_second.photos import photo

P = [person(n) for n in range(1000, 1040)]
PROSE = "<text:p>Kính gửi: Bảo hiểm xã hội các huyện, thị xã, thành phố</text:p>"
DIAGRAM = (
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    "{}><dgm:ptLst><dgm:pt><dgm:t>"
    "<a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
)
SLIDE = slide(shape("Hội nghị sơ kết 6 tháng đầu năm 2025"))


def text(body: str, **parts: str) -> bytes:
    """An OpenDocument text."""
    return open_document("text", body, **parts)


def sheet(*rows: tuple[str, ...], hidden: bool = False, more: str = "") -> bytes:
    """An OpenDocument sheet."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    style = (
        '<style:style style:name="ta1" style:family="table"><style:table-properties '
        'table:display="{}"/></style:style>'
    )
    return open_document(
        "spreadsheet",
        f'<table:table table:name="S1" table:style-name="ta1">{cells}{more}</table:table>',
        automatic=style.format(str(not hidden).lower()),
    )


CASES = [
    case(
        "odt-declaration",
        "odt",
        (
            "tokhai.odt",
            text(
                f"<text:p>Số căn cước: <text:span>{P[0].citizen[:6]}</text:span>{P[0].citizen[6:]}</text:p>"
            ),
        ),
        *P[0].has("citizen"),
    ),
    case(
        "odt-annotation",
        "odt",
        (
            "gopy.odt",
            text(
                "<text:p>Dự thảo<office:annotation><dc:creator>VT</dc:creator><text:p>Hỏi "
                f"{P[1].email}</text:p>"
                "</office:annotation> lần 2</text:p>"
            ),
        ),
        *P[1].has("email"),
    ),
    case(
        "odt-deleted-in-review",
        "odt",
        (
            "xoa.odt",
            text(
                '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>STK '
                f"{P[2].account}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                f'{PROSE}<text:p>Hết<text:change text:change-id="c1"/></text:p>'
            ),
        ),
        *P[2].has("account"),
    ),
    case(
        "odt-mark-in-header",
        "odt",
        (
            "matphieu.odt",
            text(
                PROSE,
                master="<style:master-page "
                'style:name="Standard"><style:header><text:p>MẬT</text:p></style:header>'
                "</style:master-page>",
            ),
        ),
        mark("MẬT"),
    ),
    case(
        "odt-property",
        "odt",
        (
            "meta.odt",
            text(
                PROSE, meta=f'<meta:user-defined meta:name="Số điện thoại">{P[3].mobile}</meta:user-defined>'
            ),
        ),
        *P[3].has("mobile"),
    ),
    case(
        "odt-frame",
        "odt",
        (
            "khung.odt",
            text(
                "<text:p><draw:frame><draw:text-box><text:p>Thẻ BHYT: "
                f"{spaced(P[4].card, 2, 1, 2, 10)}</text:p></draw:text-box></draw:frame></text:p>"
            ),
        ),
        *P[4].has("card"),
    ),
    case(
        "odt-hidden-section",
        "odt",
        (
            "mucan.odt",
            text(
                f'{PROSE}<text:section text:display="none" text:name="a"><text:p>Sổ BHXH '
                f"{P[5].insurance}</text:p>"
                "</text:section>"
            ),
        ),
        *P[5].has("insurance"),
    ),
    case(
        "odt-footnote",
        "odt",
        (
            "chuthich.odt",
            text(
                "<text:p>Theo đơn<text:note "
                'text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                "<text:note-body><text:p>Điện thoại "
                f"{P[6].landline}</text:p></text:note-body></text:note>.</text:p>"
            ),
        ),
        *P[6].has("landline"),
    ),
    case(
        "odt-spaces-and-tabs-as-elements",
        "odt",
        (
            "khoang.odt",
            text(
                "<text:p>Di "
                f"động:<text:tab/>{P[7].mobile[:4]}<text:s/>{P[7].mobile[4:7]}<text:s/>{P[7].mobile[7:]}"
                "</text:p>"
            ),
        ),
        *P[7].has("mobile"),
    ),
    case(
        "odt-link",
        "odt",
        ("link.odt", text(f'<text:p><text:a xlink:href="mailto:{P[8].email}">Thư góp ý</text:a></text:p>')),
        *P[8].has("email"),
    ),
    case(
        "ods-list",
        "ods",
        (
            "ds.ods",
            sheet(
                ("Họ tên", "Số CMND", "Mã thẻ BHYT"), *((P[n].name, P[n].old_id, P[n].card) for n in (9, 10))
            ),
        ),
        *P[9].has("old_id", "card"),
        *P[10].has("old_id", "card"),
    ),
    case(
        "ods-hidden-table",
        "ods",
        ("an.ods", sheet(("Tên", "Số tài khoản"), (P[11].name, P[11].account), hidden=True)),
        *P[11].has("account"),
    ),
    case(
        "ods-number-shown-otherwise",
        "ods",
        (
            "so.ods",
            sheet(
                ("Điện thoại",),
                more='<table:table-row><table:table-cell office:value-type="float" '
                f'office:value="{int(P[12].mobile)}"><text:p>{spaced(P[12].mobile, 4, 3, 3)}</text:p>'
                "</table:table-cell></table:table-row>",
            ),
        ),
        *P[12].has("mobile"),
    ),
    case(
        "ods-annotation",
        "ods",
        (
            "ghichu.ods",
            sheet(
                ("Tên xã",),
                more="<table:table-row><table:table-cell><office:annotation><text:p>Sổ "
                f"BHXH số {P[13].insurance}</text:p></office:annotation><text:p>Trà "
                "My</text:p></table:table-cell>"
                "</table:table-row>",
            ),
        ),
        *P[13].has("insurance"),
    ),
    case(
        "odp-notes",
        "odp",
        (
            "trinhchieu.odp",
            open_document(
                "presentation",
                '<draw:page draw:name="p1"><draw:frame><draw:text-box><text:p>Chính sách '
                "mới</text:p></draw:text-box>"
                "</draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Nhớ gọi anh Bách "
                f"{P[14].mobile}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>",
            ),
        ),
        *P[14].has("mobile"),
    ),
    case(
        "pptx-text",
        "pptx",
        ("slide.pptx", show(slide(shape("Liên hệ:", f"{P[15].name} - {P[15].email}")))),
        *P[15].has("email"),
    ),
    case(
        "pptx-notes",
        "pptx",
        (
            "noi.pptx",
            show(
                SLIDE,
                {"ppt/notesSlides/notesSlide1.xml": slide(shape(f"CCCD {P[16].citizen}"), root="notes")},
            ),
        ),
        *P[16].has("citizen"),
    ),
    case(
        "pptx-hidden-slide",
        "pptx",
        ("slidean.pptx", show(slide(shape("TUYỆT MẬT"), more='show="0"'))),
        mark("TUYỆT MẬT"),
    ),
    case(
        "pptx-comment",
        "pptx",
        (
            "nhanxet.pptx",
            show(
                SLIDE,
                {
                    "ppt/comments/comment1.xml": f'<p:cmLst {PML}><p:cm authorId="0" idx="1"><p:text>Số TK '
                    f"của anh là {P[17].account}</p:text></p:cm></p:cmLst>"
                },
            ),
        ),
        *P[17].has("account"),
    ),
    case(
        "pptx-table",
        "pptx",
        (
            "bang.pptx",
            show(
                slide(
                    "<p:graphicFrame><a:graphic><a:graphicData><a:tbl>"
                    + "".join(
                        "<a:tr>"
                        + "".join(
                            f"<a:tc><a:txBody><a:p><a:r><a:t>{c}</a:t></a:r></a:p></a:txBody></a:tc>"
                            for c in r
                        )
                        + "</a:tr>"
                        for r in (
                            ("Họ tên", "Mã thẻ BHYT"),
                            (P[18].name, P[18].card),
                            (P[19].name, P[19].card),
                        )
                    )
                    + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
                )
            ),
        ),
        *P[18].has("card"),
        *P[19].has("card"),
    ),
    case(
        "pptx-diagram",
        "pptx",
        (
            "sodo.pptx",
            show(SLIDE, {"ppt/diagrams/data1.xml": DIAGRAM.format(A, f"Đ/c Thắng: {P[20].mobile}")}),
        ),
        *P[20].has("mobile"),
    ),
    case(
        "pptx-mark-in-layout",
        "pptx",
        (
            "bocuc.pptx",
            show(
                SLIDE, {"ppt/slideLayouts/slideLayout1.xml": slide(shape("TÀI LIỆU MẬT"), root="sldLayout")}
            ),
        ),
        mark("MẬT"),
    ),
    case(
        "pptx-photo-with-place",
        "pptx",
        ("anh.pptx", show(SLIDE, {"ppt/media/image1.jpeg": photo(True)})),
        PLACE,
    ),
    case(
        "pptx-text-instead-of-picture",
        "pptx",
        ("alt.pptx", show(slide(shape("Ảnh chụp sổ", described=f"Số sổ BHXH {P[21].insurance}")))),
        *P[21].has("insurance"),
    ),
    # Ordinary
    case(
        "odt-plain",
        "odt",
        (
            "cv.odt",
            text(
                PROSE
                + "<text:p>Số: 1234567/BHXH-CNTT; tổng đài 1900.9068; kinh phí 12.345.678.901 đồng.</text:p>"
                "<text:p>Công tác bảo vệ bí mật nhà nước; quản lý văn bản mật.</text:p>"
            ),
        ),
    ),
    case(
        "ods-plain",
        "ods",
        (
            "baocao.ods",
            sheet(
                ("Huyện", "Mã số thuế", "Số thu", "Tọa độ"),
                ("Bắc Trà My", "4000123456", "123456789", "15.3456, 108.2265"),
                ("Nam Giang", "4000987654", "987.654.321", "15.6543, 107.8901"),
            ),
        ),
    ),
    case(
        "pptx-plain",
        "pptx",
        (
            "baocao.pptx",
            show(slide(shape("Số người tham gia: 1.498.765", "MẬT ĐỘ BAO PHỦ", "Năm 2024: 94,29%"))),
        ),
    ),
]
