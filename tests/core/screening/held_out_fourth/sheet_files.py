"""Workbooks and tables: of Excel, of Calc, and as comma separated text."""

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from portal.core.screening import Kind
from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.office import xlsx
from tests.core.screening.held_out_fourth.open_office import annotation, odf, op, otable
from tests.core.screening.held_out_fourth.writer import Writer, cases


def filled(rows: Sequence[Sequence[object]], title: str = "Sheet1") -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    book.properties.creator = "Phòng Thu"
    return book, sheet


def number(w: Writer, kind: Kind, length: int) -> int:
    return int(w.note(kind, w.n(length)))


def lost_zero(w: Writer, kind: Kind, digits: str) -> int:
    return int(w.note(kind, str(int(digits))))


def list_text(w: Writer) -> Content:
    head = (
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Số CCCD",
        w.pick("Mã số BHXH", "Số sổ BHXH", "Mã số BHXH"),
        "Mức lương",
    )
    rows = [(at, w.who(), w.born(), w.cid(), w.bhxh(), int(w.n(8))) for at in range(1, 6)]
    book, sheet = filled(
        [(f"DANH SÁCH LAO ĐỘNG THAM GIA (Mẫu D02-LT) tháng {w.v + 2}/2025",), (), head, *rows]
    )
    sheet.merge_cells("A1:F1")
    return "D02-LT.xlsx", xlsx(book)


def list_numbers(w: Writer) -> Content:
    rows = [(at, w.who(), number(w, Kind.SOCIAL_INSURANCE, 10), int(w.n(7))) for at in range(1, 5)]
    book, _ = filled([("STT", "Họ tên", w.pick("Mã số BHXH", "Số BHXH", "Mã BHXH"), "Tiền trợ cấp"), *rows])
    return "tro-cap.xlsx", xlsx(book)


def lost_zeros(w: Writer) -> Content:
    rows = [
        (
            w.who(),
            lost_zero(w, Kind.CITIZEN_ID, "079" + w.one_of("0123") + w.digits(8)),
            lost_zero(w, Kind.PHONE, w.mobile()),
        )
        for _ in range(4)
    ]
    book, _ = filled(
        [("Họ và tên", w.pick("CCCD", "Số CCCD", "Số căn cước công dân"), "Số điện thoại"), *rows]
    )
    return "khach-moi.xlsx", xlsx(book)


def accounts_numbers(w: Writer) -> Content:
    rows = [
        (at, w.who(), number(w, Kind.BANK_ACCOUNT, 10 + w.v), w.bank(), int(w.n(7))) for at in range(1, 5)
    ]
    book, sheet = filled([("STT", "Họ tên", "Số tài khoản", "Ngân hàng", "Số tiền"), *rows], "Chi lương")
    sheet.append((None, "Cộng", None, None, "=SUM(E2:E5)"))
    return "chi-luong.xlsx", xlsx(book)


def hidden_column(w: Writer) -> Content:
    rows = [(w.who(), w.mob(), w.pick("Đạt", "Chưa đạt", "Xét lại")) for _ in range(4)]
    book, sheet = filled([("Họ tên", "ĐT", "Kết quả"), *rows])
    sheet.column_dimensions["B"].hidden = True
    return "ket-qua.xlsx", xlsx(book)


def hidden_sheet(w: Writer) -> Content:
    book, _ = filled([("Tỉnh", "Số người"), ("Mẫu", int(w.n(6)))], "Tổng hợp")
    sheet = book.create_sheet("Chi tiết")
    sheet.append(("Họ tên", "Mã thẻ BHYT", "Email"))
    for _ in range(3):
        sheet.append((w.who(), w.bhyt(), w.mail()))
    sheet.sheet_state = w.pick("hidden", "veryHidden", "hidden")
    return "tong-hop.xlsx", xlsx(book)


def hidden_row(w: Writer) -> Content:
    book, sheet = filled(
        [("Chỉ tiêu", "Quý 1"), (f"Người lập: {w.who()} {w.mob()}",), ("Số thu", int(w.n(9)))]
    )
    sheet.row_dimensions[2].hidden = True
    return "bieu-thu.xlsx", xlsx(book)


def cell_comment(w: Writer) -> Content:
    book, sheet = filled([("Đơn vị", "Số lao động"), ("Công ty CP Mẫu", int(w.n(3)))])
    sheet["A2"].comment = Comment(
        f"Kế toán: {w.who()}\n{w.mob()}\n{w.mail()}", w.pick("Thu", "Chuyên quản", "admin")
    )
    return "chuyen-quan.xlsx", xlsx(book)


def print_footer(w: Writer) -> Content:
    book, sheet = filled([("Nội dung", "Số tiền"), ("Quỹ dự phòng", int(w.n(10)))])
    sheet.oddHeader.center.text = w.mark(w.pick("MẬT", "TỐI MẬT", "MẬT"))
    sheet.oddFooter.left.text = f"Người lập: {w.who()} - {w.line(0)}"
    return "quy-du-phong.xlsx", xlsx(book)


def one_column(w: Writer) -> Content:
    lines = [(f"{at}. {w.who()}, số thẻ BHYT {w.bhyt()}, STK {w.acct(12)} {w.bank()}",) for at in range(1, 4)]
    book, _ = filled([(w.pick("Hỗ trợ đột xuất", "Thăm hỏi ốm đau", "Hỗ trợ bão lũ"),), *lines])
    return "ho-tro.xlsx", xlsx(book)


def figures(w: Writer) -> Content:
    rows = [
        (w.digits(2), f"Xã Mẫu {at}", int(w.n(5)), int(w.n(9)), int(w.n(12)), 0.9123) for at in range(1, 9)
    ]
    book, sheet = filled([("Mã xã", "Tên xã", "Số người", "Số thu", "Lũy kế", "Tỷ lệ"), *rows], "Biểu 01")
    sheet["A12"] = f"Kết xuất từ TST lúc 09:15 {w.date()}, phiên bản {w.n(1)}.{w.n(2)}"
    return f"bieu-01-{w.v + 1}.xlsx", xlsx(book)


def invoices(w: Writer) -> Content:
    rows = [
        (at, w.tax(), w.digits(8), f"1K25T{w.one_of('ABC')}A", int(w.n(9)), w.date()) for at in range(1, 6)
    ]
    head = (
        "STT",
        "MST người bán",
        w.pick("Số hóa đơn", "Số HĐ", "Hóa đơn số"),
        "Ký hiệu",
        "Tiền hàng",
        "Ngày lập",
    )
    book, _ = filled([head, *rows], "Bảng kê")
    return "bang-ke-hoa-don.xlsx", xlsx(book)


def assets(w: Writer) -> Content:
    rows = [
        (f"TS{w.n(6)}", w.pick("Máy tính", "Máy in", "Điều hòa"), w.n(10), int(w.n(8)), 2021)
        for _ in range(5)
    ]
    book, _ = filled([("Mã tài sản", "Tên tài sản", "Serial", "Nguyên giá", "Năm"), *rows])
    return "tai-san.xlsx", xlsx(book)


def directory_known(w: Writer) -> Content:
    rows = [(f"BHXH cơ sở Mẫu {at}", w.ok_line(), w.ok_mail(), w.ok_acct(13)) for at in range(1, 4)]
    book, _ = filled(
        [("Đơn vị", "Điện thoại", "Email", "Tài khoản chuyên thu"), *rows], w.pick("DB", "Danh bạ", "S1")
    )
    return "danh-ba.xlsx", xlsx(book)


def calc_list(w: Writer) -> Content:
    rows: list[list[object]] = [["STT", "Họ tên", "Số định danh", "Số tiền"]]
    rows += [[at, w.who(), w.cid(), int(w.n(7))] for at in range(1, 5)]
    return "danh-sach.ods", odf("spreadsheet", otable(rows, hidden=2 if w.v == 1 else -1))


def calc_numbers(w: Writer) -> Content:
    rows: list[list[object]] = [["Họ tên", w.pick("Số sổ BHXH", "Mã số BHXH", "Mã BHXH"), "Số TK"]]
    rows += [[w.who(), number(w, Kind.SOCIAL_INSURANCE, 10), w.acct(13)] for _ in range(3)]
    return "so-lieu.ods", odf("spreadsheet", otable(rows))


def calc_comment(w: Writer) -> Content:
    remark = (
        annotation(f"Hỏi {w.who()} {w.mob()} hoặc {w.mail()}")
        .replace("<text:p>Ghi chú", "")
        .removesuffix("</text:p>")
    )
    cell = f'<table:table-cell office:value-type="string">{remark}{op("Chờ xác minh")}</table:table-cell>'
    row = f"<table:table-row>{cell}</table:table-row>"
    return "theo-doi.ods", odf("spreadsheet", f'<table:table table:name="T{w.v}">{row}</table:table>')


def calc_figures(w: Writer) -> Content:
    rows: list[list[object]] = [["Tháng", "Số người", "Chi phí KCB", "Mã đợt"]]
    rows += [[at, int(w.n(6)), int(w.n(11)), f"{w.n(4)}/QT-{w.n(5)}"] for at in range(1, 7)]
    return "thong-ke.ods", odf("spreadsheet", otable(rows, w.pick("Quý 1", "Quý 2", "Sheet1")))


def _csv(rows: Sequence[Sequence[object]], delimiter: str = ",", coding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(coding)


def csv_export(w: Writer) -> Content:
    rows = [("STT", "HO_TEN", w.pick("SO_CCCD", "CCCD", "So CCCD"), "MA_THE_BHYT", "TU_NGAY")]
    rows += [(str(at), w.who(), w.cid(), w.bhyt(), w.date()) for at in range(1, 5)]
    return "export.csv", _csv(rows, w.pick(",", ";", "\t"))


def csv_form(w: Writer) -> Content:
    rows = [("Dấu thời gian", "Họ và tên", "Số điện thoại", "Địa chỉ email", "Ý kiến")]
    rows += [
        (f"{w.date()} 09:15:0{at}", w.who(), w.mob(), w.mail(), 'Tốt, "rất" hài lòng') for at in range(3)
    ]
    return "Cau tra loi bieu mau.csv", _csv(rows, coding=w.pick("utf-8", "utf-8-sig", "utf-8"))


def csv_bank(w: Writer) -> Content:
    rows = [("Số TK", "Tên người hưởng", "Ngân hàng", "Số tiền", "Nội dung")]
    rows += [(w.acct(9 + w.v * 2), w.who(), w.bank(), w.n(7), f"Tra luong huu T{w.v + 3}") for _ in range(4)]
    return "chuyen-khoan.csv", _csv(rows, ";")


def csv_open_data(w: Writer) -> Content:
    rows = [("ma_tinh", "nam", "so_nguoi", "so_thu_dong", "ma_chi_tieu", "cap_nhat")]
    rows += [(w.digits(2), "2024", w.n(7), w.n(13), f"0{w.n(3)}", "2025-03-04T09:15:00") for _ in range(6)]
    return "du-lieu-mo.csv", _csv(rows, w.pick(",", ";", ","))


CASES = cases(
    "sheets",
    [
        *(list_text, list_numbers, lost_zeros, accounts_numbers, hidden_column, hidden_sheet, hidden_row),
        *(cell_comment, print_footer, one_column, figures, invoices, assets, directory_known, calc_list),
        *(calc_numbers, calc_comment, calc_figures, csv_export, csv_form, csv_bank, csv_open_data),
    ],
)
