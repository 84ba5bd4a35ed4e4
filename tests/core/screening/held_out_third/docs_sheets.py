"""Workbooks of Excel and Calc and tables as CSV, with numbers typed as text or as numbers."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tests.core.screening.held_out_third.decks import odf_rows, opened
from tests.core.screening.held_out_third.making import Draft, Shapes, package

shape = Shapes()
File = tuple[str, bytes]
MADE = datetime(2025, 9, 8, 8, 30, tzinfo=UTC).replace(tzinfo=None)


def book(title: str) -> tuple[Workbook, Worksheet]:
    made = Workbook()
    made.properties.created = MADE
    made.properties.creator = "Phòng Kế toán"
    sheet = made.active
    sheet.title = title
    return made, sheet


def fill(sheet: Worksheet, rows: Sequence[Sequence[object]]) -> None:
    for row in rows:
        sheet.append(list(row))


def saved(made: Workbook) -> bytes:
    """The workbook, the same in every run."""
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    core = parts["docProps/core.xml"]
    parts["docProps/core.xml"] = re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-09-08T08:30:00Z", core
    )
    return package(parts)


def amount(d: Draft) -> int:
    return int("123456789"[d.number(9)] + d.digits(5 + d.number(4)))


@shape("xlsx-d02", 3)
def d02(d: Draft, turn: int) -> File:
    made, sheet = book("D02-LT")
    head = [
        "STT",
        "Họ và tên",
        ("Mã số BHXH", "Số sổ BHXH", "Mã số\nBHXH", "MÃ SỐ BHXH")[turn],
        "Số CCCD",
        "Mức đóng",
    ]
    rows: list[list[object]] = [
        ["DANH SÁCH LAO ĐỘNG THAM GIA BHXH, BHYT, BHTN"],
        [f"Đơn vị: Công ty TNHH Mẫu {turn} - mã TZ{d.digits(4)}Z", None, None, None, f"MST {d.tax()}"],
        list(head),
    ]
    for i in range(1, 5):
        number: str | int = d.so()
        if turn % 2 and not str(number).startswith("0"):
            number = int(number)
        rows.append([i, d.name(), number, d.cccd(), amount(d)])
    rows.append(["Cộng", None, None, None, "=SUM(E4:E7)"])
    fill(sheet, rows)
    sheet.merge_cells("A1:E1")
    return f"D02-LT-{turn + 1}.xlsx", saved(made)


@shape("xlsx-bang-luong", 3)
def wages(d: Draft, turn: int) -> File:
    made, sheet = book(f"Luong T{turn + 1}")
    label = ("Số tài khoản", "STK", "Số TK ngân hàng", "Tài khoản nhận lương")[turn]
    rows: list[list[object]] = [["TT", "Họ tên", "Mã NV", "Thực lĩnh", label, "Ngân hàng"]]
    for i in range(1, 5):
        account: str | int = d.stk((13, 10, 12, 14)[turn])
        rows.append(
            [
                i,
                d.name(),
                f"NV{d.digits(4)}",
                amount(d),
                int(account) if turn in (1, 2) else account,
                d.bank(),
            ]
        )
    fill(sheet, rows)
    sheet.column_dimensions["E"].width = 20
    for row in sheet.iter_rows(min_row=2, min_col=5, max_col=5):
        row[0].number_format = "0" if turn in (1, 2) else "@"
    return f"bang-luong-{turn + 1}.xlsx", saved(made)


@shape("xlsx-trang-an", 3)
def hidden_sheet(d: Draft, turn: int) -> File:
    made, sheet = book("Tổng hợp")
    fill(
        sheet,
        [["Địa bàn", "Số thẻ", "Số tiền"], [d.place(), d.number(900), amount(d)], [d.place(), 12, amount(d)]],
    )
    kept = made.create_sheet(("Du lieu goc", "Sheet2", "nguon")[turn])
    fill(kept, [["Họ tên", "Mã thẻ BHYT", "Hạn dùng"], *([d.name(), d.the(), d.day()] for _ in range(3))])
    kept.sheet_state = ("hidden", "veryHidden", "hidden")[turn]
    return f"tong-hop-the-{turn + 1}.xlsx", saved(made)


@shape("xlsx-cot-hang-an", 4)
def hidden_lines(d: Draft, turn: int) -> File:
    made, sheet = book("DS")
    draw = (d.sdt, d.cccd, d.so, d.the_moi)[turn]
    label = ("Số điện thoại", "CCCD", "Mã số BHXH", "Mã thẻ BHYT")[turn]
    fill(sheet, [["STT", "Họ tên", label, "Kết quả"], *([i, d.name(), draw(), "Đạt"] for i in range(1, 4))])
    if turn % 2:
        sheet.row_dimensions[3].hidden = True
    else:
        sheet.column_dimensions["C"].hidden = True
    return f"ket-qua-{turn + 1}.xlsx", saved(made)


@shape("xlsx-ghi-chu-o", 3)
def cell_notes(d: Draft, turn: int) -> File:
    made, sheet = book("Theo dõi")
    fill(sheet, [["Đơn vị", "Số phải thu", "Đã thu"], ["Công ty Mẫu A", amount(d), amount(d)]])
    said = (
        lambda: f"Kế toán đơn vị: {d.name()} {d.sdt()}",
        lambda: f"gửi bảng kê cho {d.mail()} trước thứ 6",
        lambda: f"TK nhận hoàn trả: số tài khoản {d.stk(12)} {d.bank()}",
    )[turn]()
    sheet["A2"].comment = Comment(said, "Phòng Thu")
    return f"theo-doi-thu-{turn + 1}.xlsx", saved(made)


@shape("xlsx-dinh-dang-so-khong", 3)
def zero_format(d: Draft, turn: int) -> File:
    made, sheet = book("Sheet1")
    rows: list[list[object]] = [["STT", "Họ và tên", "Số CCCD", "Số tiền"]]
    rows += [[i, d.name(), int(d.cccd()), amount(d)] for i in range(1, 4 + turn)]
    fill(sheet, rows)
    for row in sheet.iter_rows(min_row=2, min_col=3, max_col=3):
        row[0].number_format = "000000000000"
    return f"ds-cap-the-{turn + 1}.xlsx", saved(made)


@shape("xlsx-thong-ke", 4)
def figures(d: Draft, turn: int) -> File:
    made, sheet = book(f"Biểu 0{turn + 1}")
    fill(sheet, [["TT", "Địa phương", "Số thu", "Số chi", "Tỷ lệ", "Ngày báo cáo"]])
    for i in range(1, 8):
        sheet.append([i, d.place(), amount(d) * 1000, amount(d) * 100, d.number(99) / 100, MADE])
    sheet.append(["", "Cộng", "=SUM(C2:C8)", "=SUM(D2:D8)"])
    return f"bieu-thong-ke-{turn + 1}.xlsx", saved(made)


@shape("xlsx-kho-hoa-don", 3)
def store(d: Draft, turn: int) -> File:
    made, sheet = book("Nhập xuất")
    fill(sheet, [["Số hóa đơn", "Ngày", "MST người bán", "Mã hàng", "Mã vạch", "Số lượng", "Thành tiền"]])
    for i in range(1, 7):
        barcode = int("893" + d.digits(10))
        sheet.append([f"000{d.digits(5)}", MADE, d.tax(), f"VPP-{d.digits(4)}", barcode, i * 10, amount(d)])
    sheet["G1"].comment = Comment(f"Đã gồm VAT 8%, theo HĐ số {d.number(90)}/2025/HĐ-BHXH", "Kế toán")
    return f"nhap-xuat-{turn + 1}.xlsx", saved(made)


@shape("xlsx-dau-mat", 3)
def stamped(d: Draft, turn: int) -> File:
    made, sheet = book("Phụ lục")
    level = d.stamp(("MẬT", "TỐI MẬT", "MẬT")[turn])
    fill(
        sheet,
        [
            ["Phụ lục kèm theo báo cáo"],
            ["TT", "Nội dung", "Số vụ", "Số tiền"],
            [1, "Vụ việc A", 3, amount(d)],
        ],
    )
    if turn == 0:
        sheet.oddHeader.right.text = level
    elif turn == 1:
        sheet["D1"] = level
    else:
        sheet.oddFooter.center.text = level
    return f"phu-luc-{turn + 1}.xlsx", saved(made)


def ods(name: str, *tables: str) -> File:
    return name, opened("spreadsheet", "".join(tables))


@shape("ods-danh-sach", 3)
def calc(d: Draft, turn: int) -> File:
    rows: list[list[object]] = [["STT", "Họ và tên", "Mã số BHXH", "Thẻ BHYT", "Điện thoại", "Số tiền"]]
    for i in range(1, 4):
        number, card = d.so_the()
        rows.append([i, d.name(), number, card, d.sdt((0, 2, 1)[turn]), amount(d)])
    note = [["Ghi chú", f"Số liệu ngày {d.day()}"]]
    return ods(f"ds-huong-{turn + 1}.ods", odf_rows(rows, "DS"), odf_rows(note, "Ghi chú", hidden=True))


@shape("ods-an", 3)
def calc_hidden(d: Draft, turn: int) -> File:
    shown = odf_rows(
        [["Nhóm", "Số người"], ["Hưu trí", d.number(9000)], ["Tuất", d.number(9000)]], "Tổng hợp"
    )
    draw = (d.cccd, d.mail, d.stk)[turn]
    label = ("CCCD", "Email", "Số tài khoản")[turn]
    rows: list[list[object]] = [["Họ tên", label]]
    rows += [[d.name(), draw()] for _ in range(2)]
    return ods(f"tong-hop-{turn + 1}.ods", shown, odf_rows(rows, "Nguồn", hidden=True))


@shape("ods-thong-ke", 3)
def calc_plain(d: Draft, turn: int) -> File:
    rows: list[list[object]] = [["Mã đơn vị", "Mã số thuế", "Số lao động", "Số tiền"]]
    rows += [[f"TA{d.digits(4)}A", d.tax(), d.number(900), amount(d)] for _ in range(6)]
    return ods(f"don-vi-{turn + 1}.ods", odf_rows(rows, f"Tháng {turn + 1}"))


@shape("csv-ket-xuat", 4)
def exported(d: Draft, turn: int) -> File:
    by = (",", ";", "\t", ";")[turn]
    head = ["STT", "HO_TEN", "NGAY_SINH", "MA_THE_BHYT", "SO_CCCD", "DIEN_THOAI", "SO_TIEN"]
    if turn % 2:
        head = ["STT", "Họ tên", "Ngày sinh", "Mã thẻ BHYT", "Số CCCD", "Điện thoại", "Số tiền"]
    rows = [[str(i), d.name(), d.born(), d.the(), d.cccd(), d.sdt(0), str(amount(d))] for i in range(1, 5)]
    if turn == 0:
        rows = [[f'"{cell}"' for cell in row] for row in rows]
    text = "\r\n".join(by.join(row) for row in [head, *rows]) + "\r\n"
    coded = text.encode("utf-16" if turn == 2 else "utf-8-sig" if turn == 1 else "utf-8")
    return f"ket-xuat-{turn + 1}.csv", coded


@shape("csv-lien-he", 3)
def addresses(d: Draft, turn: int) -> File:
    head = (["Name", "E-mail 1 - Value", "Phone 1 - Value"], ["Họ tên", "Thư điện tử", "Di động"])[turn % 2]
    rows = [[d.name(), d.mail(), d.sdt((7, 1, 3)[turn])] for _ in range(3)]
    return f"contacts-{turn + 1}.csv", "\n".join(",".join(row) for row in [head, *rows]).encode("utf-8-sig")


@shape("csv-so-lieu", 3)
def open_data(d: Draft, turn: int) -> File:
    rows = [
        f"{i:02};{d.place()};{2020 + i % 5};{amount(d)};{amount(d)};{d.digits(2)},{d.digits(2)}"
        for i in range(1, 9)
    ]
    head = "ma_tinh;ten_tinh;nam;so_nguoi;so_tien;ty_le"
    return f"du-lieu-mo-{turn + 1}.csv", ("\r\n".join([head, *rows]) + "\r\n").encode()
