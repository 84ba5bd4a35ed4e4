"""Ordinary files of every sort, with the many numbers of an office."""

from tests.core.screening.held_out_third.decks import odf_pars, opened
from tests.core.screening.held_out_third.docs_sheets import MADE, amount, book, fill, saved
from tests.core.screening.held_out_third.making import Draft, Shapes, lines
from tests.core.screening.held_out_third.prints import html, pdf
from tests.core.screening.held_out_third.word import changed, docx, grid, link, noted, par, pars, run

shape = Shapes()
File = tuple[str, bytes]


@shape("docx-lien-he-chinh-thuc", 3)
def official(d: Draft, turn: int) -> File:
    mail = d.office_mail()
    rows = [["Đơn vị", "Điện thoại", "Địa chỉ"]]
    rows += [[f"BHXH cơ sở Mẫu {i}", d.office_phone(), f"Số {d.number(300)} đường Mẫu"] for i in range(1, 4)]
    body = par(f"PHỤ LỤC {turn + 1}: ĐẦU MỐI TIẾP NHẬN") + grid(rows)
    body += par(run("Hộp thư chung: "), link("rIdMail", mail), run("; tổng đài 1900 9068"))
    return f"dau-moi-{turn + 1}.docx", docx(body, links={"rIdMail": f"mailto:{mail}"})


@shape("docx-che-so", 3)
def masked(d: Draft, turn: int) -> File:
    rows = [["TT", "Họ tên", "Mã số BHXH", "CCCD", "Điện thoại"]]
    for i in range(1, 5):
        book_number, paper, call = d.insurance(), d.citizen(), d.mobile()
        rows.append(
            [
                str(i),
                d.name(),
                f"{book_number[:4]}***{book_number[-3:]}",
                f"*********{paper[-3:]}",
                f"{call[:4]}xxx{call[-3:]}",
            ]
        )
    return f"cong-khai-{turn + 1}.docx", docx(par(f"Công khai kết quả chi trả {d.day()}") + grid(rows))


@shape("docx-gop-y-du-thao", 3)
def discussed(d: Draft, turn: int) -> File:
    said = (
        f"Sửa thành {d.money()} đồng cho khớp Biểu 0{turn + 1}.",
        "Bỏ đoạn này, trùng khoản 2 Điều 8 Quy chế.",
        f"Dẫn chiếu Công văn {d.docno()} ngày {d.day()}.",
    )[turn]
    body = par(
        run("Số thu toàn ngành là "),
        changed("del", d.money()),
        changed("ins", d.money()),
        run(" đồng."),
        '<w:r><w:commentReference w:id="2"/></w:r>',
    )
    body += pars(
        f"Văn bản thuộc danh mục công khai, không có nội dung bí mật nhà nước.\nMã hồ sơ lưu: {d.digits(8)}"
    )
    return f"du-thao-{turn + 1}.docx", docx(
        body, {"comments": noted("comments", said)}, {"dc:creator": "Ban Pháp chế"}
    )


@shape("xlsx-du-toan", 3)
def budget(d: Draft, turn: int) -> File:
    made, sheet = book("Dự toán")
    fill(sheet, [["Mã chương", "Mã NDKT", "Nội dung", "Tài khoản kế toán", "Số tiền"]])
    for i in range(6):
        sheet.append([160, 6300 + i, f"Chi mục {i}", (33821, 3383, 3384, 3386, 1121, 6428)[i], amount(d)])
    hidden = made.create_sheet("Tham số")
    fill(hidden, [["Lương cơ sở", 2340000], ["Ngày", MADE], ["Mã ĐVQHNS", int("1" + d.digits(6))]])
    hidden.sheet_state = "hidden"
    return f"du-toan-{turn + 1}.xlsx", saved(made)


@shape("xlsx-danh-muc-don-vi", 3)
def units(d: Draft, turn: int) -> File:
    made, sheet = book("Danh mục")
    fill(sheet, [["Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Giấy phép ĐKKD", "Số hợp đồng", "Số lao động"]])
    for i in range(1, 8):
        tax = d.tax()
        sheet.append(
            [
                f"IC{d.digits(4)}C",
                f"Công ty Mẫu {i}{turn}",
                tax,
                tax,
                f"{d.number(90)}/HĐKT-2025",
                d.number(900),
            ]
        )
    return f"danh-muc-don-vi-{turn + 1}.xlsx", saved(made)


@shape("pdf-tieng-anh", 3)
def english(d: Draft, turn: int) -> File:
    phone = d.office_phone()
    text = lines(
        f"Viet Nam Social Security - Annual report {2022 + turn}",
        f"Contributions: VND {d.money()} ; benefits: VND {d.money()}",
        f"Members: {d.digits(2)},{d.digits(3)},{d.digits(3)} ; call centre 1900 9068 ; office {phone}",
        "Data are confidential under Law No. 91/2025/QH15 ; ISBN 978-604-80-" + d.digits(4) + "-1",
    )
    return f"annual-report-{turn + 1}.pdf", pdf(text, info={"/Author": "VSS", "/Title": "Annual report"})


@shape("pdf-hop-dong-in", 3)
def contract(d: Draft, turn: int) -> File:
    text = lines(
        f"BIÊN BẢN NGHIỆM THU Hợp đồng số {d.number(90)}/2025/HĐ-BHXH",
        f"Hóa đơn số 000{d.digits(5)} ký hiệu 1C25TAA ngày {d.day()}, MST {d.tax()}",
        "Mã hàng\tSố lô\tSố lượng\tThành tiền",
        *(f"SP-{d.digits(5)}\tL{d.digits(6)}\t{d.number(900)}\t{d.money()}" for _ in range(4)),
        f"Giá trị nghiệm thu: {d.money()} đồng; bảo lãnh số MD25{d.digits(8)}",
    )
    return f"nghiem-thu-{turn + 1}.pdf", pdf(text, pieces=turn == 1)


@shape("html-tin-bao", 3)
def article(d: Draft, turn: int) -> File:
    title = ("Mật ong rừng giúp dân nghèo đóng BHXH", "Giữ bí mật đời tư trên mạng", "Tối ưu mật độ bưu cục")[
        turn
    ]
    body = lines(
        f"<h1>{title}</h1>",
        f'<p class="sapo">Đến {d.day()}, xã có {d.money()} người tham gia, trị giá {d.money()} đồng.</p>',
        f'<p>Theo <a href="https://vd-bao.example/tin-{d.account(10)}.html">báo Ví Dụ</a>, ID bài'
        f" {d.account(9)}.</p>",
        "<!-- het bai -->",
    )
    return f"bai-bao-{turn + 1}.html", html(title, body)


@shape("odt-bien-ban", 3)
def minutes(d: Draft, turn: int) -> File:
    text = lines(
        f"BIÊN BẢN HỌP CHI BỘ tháng {turn + 1}/2025",
        f"Có mặt {20 + turn}/2{turn + 2} đồng chí; chủ trì: {d.name()}; thư ký: {d.name()}",
        f"Quỹ chi bộ: {d.money()} đồng; đảng phí quý {turn + 1}: {d.money()} đồng; phiếu thu số"
        f" {d.digits(6)}",
        "Quán triệt Chỉ thị số 13-CT/TW về công tác bảo vệ bí mật nhà nước, Luật số 29/2018/QH14.",
    )
    return f"bien-ban-{turn + 1}.odt", opened("text", odf_pars(text))


@shape("csv-ho-so", 3)
def dossiers(d: Draft, turn: int) -> File:
    rows = [
        f"G22.99.{d.digits(2)}-25{d.digits(4)}-{d.digits(4)},{d.day('-')},{amount(d)},{d.digits(8)}"
        f",{('DA_TRA', 'CHO')[i % 2]}"
        for i in range(8)
    ]
    head = "ma_ho_so,ngay_nhan,so_tien,so_bien_lai,trang_thai"
    return f"ho-so-{turn + 1}.csv", "\r\n".join([head, *rows]).encode("utf-8-sig" if turn else "utf-8")
