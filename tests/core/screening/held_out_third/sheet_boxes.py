"""Workbooks with a text box drawn over their cells, as Excel writes it."""

import io
import zipfile
from html import escape

from tests.core.screening.held_out_third.docs_sheets import amount, book, fill, saved
from tests.core.screening.held_out_third.making import Draft, Shapes, package
from tests.core.screening.held_out_third.word import OFFICE, OPEN, XML

shape = Shapes()
File = tuple[str, bytes]
DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml"


def boxed(workbook: bytes, text: str) -> bytes:
    """This workbook of one sheet, with a text box."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    spaces = (
        'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    lines = "".join(
        f'<a:p><a:r><a:rPr lang="vi-VN"/><a:t>{escape(line)}</a:t></a:r></a:p>' for line in text.split("\n")
    )
    place = "".join(
        f"<xdr:{name}><xdr:col>{x}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{y}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
        f"</xdr:{name}>"
        for name, x, y in (("from", 5, 1), ("to", 8, 4))
    )
    drawn = (
        f'{XML}<xdr:wsDr {spaces}><xdr:twoCellAnchor>{place}<xdr:sp macro="" textlink=""><xdr:nvSpPr>'
        '<xdr:cNvPr id="2" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
        f"<xdr:txBody><a:bodyPr/><a:lstStyle/>{lines}</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
    )
    parts["xl/drawings/drawing1.xml"] = drawn.encode()
    relation = (
        f'<Relationship Id="rId1" Type="{OFFICE}/relationships/drawing" Target="/xl/drawings/drawing1.xml"/>'
    )
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'{XML}<Relationships xmlns="{OPEN}/relationships">{relation}</Relationships>'.encode()
    )
    tag = f'<drawing xmlns:r="{OFFICE}/relationships" r:id="rId1"/></worksheet>'
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        b"</worksheet>", tag.encode()
    )
    types = f'<Override PartName="/xl/drawings/drawing1.xml" ContentType="{DRAWING}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", types.encode())
    return package(parts)


@shape("xlsx-hop-van-ban", 4)
def drawn_over(d: Draft, turn: int) -> File:
    said = (
        lambda: f"Liên hệ kế toán: {d.name()}\n{d.sdt()}",
        lambda: d.stamp("MẬT"),
        lambda: f"Gửi về {d.mail()}\ntrước ngày {d.day()}",
        lambda: f"Chuyển vào STK {d.stk(12)}\n{d.bank()}",
    )[turn]()
    made, sheet = book("Phân bổ")
    fill(sheet, [["Đơn vị", "Chỉ tiêu", "Kinh phí"], [f"BHXH {d.place()}", d.number(900), amount(d)]])
    return f"phan-bo-{turn + 1}.xlsx", boxed(saved(made), said)


@shape("xlsx-hop-van-ban-thuong", 3)
def drawn_plain(d: Draft, turn: int) -> File:
    said = (
        f"Đơn vị tính: đồng\nLàm tròn đến {d.money()}",
        f"Theo QĐ số {d.docno('QĐ-BHXH')}",
        "Bảng mẫu, xem Biểu 02",
    )
    made, sheet = book("Phân bổ")
    fill(sheet, [["Đơn vị", "MST", "Kinh phí"], [f"BHXH {d.place()}", d.tax(), amount(d)]])
    return f"phan-bo-thuong-{turn + 1}.xlsx", boxed(saved(made), said[turn])
