"""Word files: text, tables, and what lies beneath."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.office import box, deleted, docx, inserted, p, ps, table, torn
from tests.core.screening.held_out_fourth.prints import picture
from tests.core.screening.held_out_fourth.writer import Writer, cases

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
HEAD = ps(MOTTO)


def decision(w: Writer) -> Content:
    body = HEAD + ps(
        f"QUYẾT ĐỊNH\nSố: {w.n(4)}/QĐ-BHXH\nVề việc {w.pick('hưởng BHXH một lần', 'trợ cấp tuất', 'hưu trí')}"
    )
    body += torn(f"Ông (bà): {w.who()}, mã số BHXH: {w.bhxh()}, số CCCD {w.cid()}.")
    body += torn(f"Địa chỉ: xã Mẫu, điện thoại {w.mob(0)}.") + p(f"Số tiền: {w.money()} đồng.")
    return f"quyet-dinh-{w.v + 1}.docx", docx(body, dc_title="Quyết định", dc_creator="Phòng Chế độ BHXH")


def list_table(w: Writer) -> Content:
    rows = [["STT", "Họ và tên", "Số thẻ BHYT", "Số điện thoại"]]
    rows += [[str(at), w.who(), w.bhyt(), w.mob()] for at in range(1, 5)]
    return "danh-sach.docx", docx(
        HEAD + table(rows, f"DANH SÁCH CẤP THẺ ĐỢT {w.v + 1}") + p("Người lập biểu")
    )


def form_cells(w: Writer) -> Content:
    rows = [
        ["1. Họ và tên", w.who().upper()],
        [w.pick("2. Số CCCD", "2. Số định danh cá nhân", "2. Số CMND/CCCD"), w.cid()],
        ["3. Số tài khoản", f"{w.acct(13)}\nNgân hàng {w.bank()}"],
        ["4. Thư điện tử", w.mail()],
    ]
    return "to-khai.docx", docx(ps("TỜ KHAI\nMẫu 14-HSB") + table(rows) + p(f"Ngày {w.date()}"))


def stamp_in_header(w: Writer) -> Content:
    level = w.mark(w.pick("MẬT", "TỐI MẬT", "TUYỆT MẬT"))
    body = HEAD + ps(
        f"BÁO CÁO\nCông tác nhân sự quý {w.v + 1}\nTổng biên chế {w.n(3)}, luân chuyển {w.n(2)} đồng chí."
    )
    return "bao-cao-nhan-su.docx", docx(body, header=p(level, align="center"), dc_title="Báo cáo")


def stamp_in_box(w: Writer) -> Content:
    level = w.mark(w.pick("TỐI MẬT", "MẬT", "MẬT"))
    body = box(level) + HEAD + ps(f"KẾ HOẠCH\nDiễn tập phòng thủ, số {w.n(2)}/KH-BHXH, ngày {w.date()}")
    return "ke-hoach.docx", docx(body)


def contact_in_footer(w: Writer) -> Content:
    foot = p(f"Soạn thảo: {w.who()} - {w.mob()} - {w.mail('vss.gov.vn')}")
    body = HEAD + ps(f"CÔNG VĂN số {w.doc()}\nV/v rà soát {w.count()} hồ sơ\nKính gửi: Các đơn vị trực thuộc")
    return f"cong-van-{w.v + 1}.docx", docx(body, footer=foot)


def in_comment(w: Writer) -> Content:
    remark = p(
        w.pick("Kiểm tra lại: ", "Chị xem giúp ", "@Thu: "),
        f"số CCCD đúng là {w.cid()}, gọi {w.mob()} để hỏi",
    )
    body = HEAD + ps(f"TỜ TRÌNH\nVề việc giải quyết đơn của bà {w.who()}\nHồ sơ số {w.n(5)} ngày {w.date()}.")
    return "to-trinh.docx", docx(body, comment=remark)


def tracked_changes(w: Writer) -> Content:
    body = HEAD + p(f"Thông báo kết quả giải quyết hồ sơ {w.n(6)}")
    body += deleted("Bà " + w.who() + " ", f"(số sổ BHXH {w.bhxh()}) ", f"được hưởng {w.money()} đồng.")
    body += inserted(
        f"Tiền chuyển vào tài khoản số {w.acct(14)} của {w.bank()}." if w.v else f"Liên hệ: {w.line()}."
    )
    return "thong-bao-sua.docx", docx(body)


def in_footnote(w: Writer) -> Content:
    note = p(f"Phỏng vấn ngày {w.date()}, {w.who()}, đt {w.mob()}, {w.mail()}")
    return "chuyen-de.docx", docx(
        ps("CHUYÊN ĐỀ\nTác động của BHXH tự nguyện tới hộ nghèo (n = 1.250)"), footnote=note
    )


def in_properties(w: Writer) -> Content:
    body = HEAD + ps(f"BÁO CÁO THÁNG\nSố thu {w.big()} đồng, đạt {w.n(2)}%")
    remark = f"Liên hệ {w.who()} {w.mob()}" if w.v else "Bản nháp 2"
    whole = docx(body, dc_creator=w.mail(), dc_subject="Báo cáo tháng", dc_description=remark)
    return "bao-cao-thang.docx", whole


def photo_inside(w: Writer) -> Content:
    degrees = {1: "N", 2: (20.0 + w.v, 15.0, 3.0), 3: "E", 4: (105.0, 20.0 + w.v, 0.0)}
    w.place_of_photo()
    body = HEAD + ps(
        f"BIÊN BẢN XÁC MINH\nNgày {w.date()}, tổ công tác đến xưởng may. Ảnh hiện trường kèm theo."
    )
    return "bien-ban-anh.docx", docx(body + _shown(), picture=picture("JPEG", gps=degrees))


def _shown() -> str:
    part = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    inner = (
        f'<pic:pic xmlns:pic="{part}"><pic:nvPicPr><pic:cNvPr id="5" name="IMG_0412.jpeg"/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill><pic:spPr/></pic:pic>'
    )
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="700000"/><wp:docPr id="5" '
        'name="Picture 5"/>'
        f'<a:graphic><a:graphicData uri="{part}">{inner}</a:graphicData></a:graphic></wp:inline>'
        f"</w:drawing></w:r></w:p>"
    )


def report_plain(w: Writer) -> Content:
    rows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện", "%"]]
    rows += [[name, w.n(9), w.n(9), "98,7"] for name in ("Thu BHXH", "Thu BHYT", "Chi ốm đau, thai sản")]
    body = HEAD + ps(f"BÁO CÁO số {w.n(3)}/BC-BHXH\nMã số thuế cơ quan: {w.tax()}") + table(rows)
    foot = p(f"Trang 1/{w.n(1)} - In lúc 09:15 {w.date()}")
    return "bao-cao-tong-hop.docx", docx(
        body, footer=foot, comment=p(w.pick("Sửa số liệu", "Thống nhất", "OK"))
    )


def letter_known(w: Writer) -> Content:
    head = ps(f"BHXH {w.place()} - ĐT: {w.ok_line()} - Email: {w.ok_mail()}")
    body = HEAD + ps(
        f"THÔNG BÁO\nChuyển tiền vào tài khoản {w.ok_acct(12)} tại {w.bank()}\nTổng đài 1900 9068"
    )
    return "thong-bao-thu.docx", docx(body, header=head, dc_creator=w.pick("Văn phòng", "admin", "Phòng Thu"))


def training_paper(w: Writer) -> Content:
    body = ps(f"TÀI LIỆU TẬP HUẤN\nChuyên đề {w.v + 1}: Bảo vệ bí mật nhà nước trong công tác văn thư")
    body += torn(f"Luật số 29/2018/QH14; Nghị định số 26/2020/NĐ-CP; hồ sơ {w.n(9)}; biên lai {w.digits(7)}.")
    body += p("Khi nào đóng dấu Mật? Ai có thẩm quyền xác định độ mật?")
    return "tai-lieu-tap-huan.docx", docx(
        body, header=p(w.pick("Lưu hành nội bộ", "Bản in thử", "Tài liệu học viên"))
    )


CASES = cases(
    "docx",
    [
        *(decision, list_table, form_cells, stamp_in_header, stamp_in_box, contact_in_footer, in_comment),
        *(
            tracked_changes,
            in_footnote,
            in_properties,
            photo_inside,
            report_plain,
            letter_known,
            training_paper,
        ),
    ],
)
