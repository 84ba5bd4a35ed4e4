"""Files of LibreOffice Writer and Impress, and slides of PowerPoint."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.open_office import (
    annotation,
    grid,
    note,
    odf,
    op,
    otable,
    pptx,
    span,
    tracked,
)
from tests.core.screening.held_out_fourth.writer import Writer, cases


def writer_minutes(w: Writer) -> Content:
    body = op(f"BIÊN BẢN LÀM VIỆC\nHôm nay, {w.date()}, tại UBND xã Mẫu, chúng tôi gồm:")
    body += op(f"1. {w.who()} - {w.pick('CCCD', 'CCCD số', 'Số CCCD')} {w.cid()} - ĐT {w.mob()}")
    body += span("2. ", w.who(), " - mã số BHXH ", w.bhxh(), "; tài khoản ", w.acct(13), f" ({w.bank()})")
    return f"bien-ban-{w.v + 1}.odt", odf("text", body)


def writer_table(w: Writer) -> Content:
    rows = [["TT", "Họ tên", w.pick("Số thẻ BHYT", "Mã thẻ BHYT", "Thẻ BHYT"), "Ghi chú"]]
    rows += [[str(at), w.who(), w.bhyt(), w.pick("Cấp mới", "", "Đổi nơi KCB")] for at in range(1, 4)]
    return "cap-the.odt", odf("text", op("DANH SÁCH CẤP THẺ") + otable(rows, "Table1"))


def writer_stamp(w: Writer) -> Content:
    head = op(w.mark(w.pick("TUYỆT MẬT", "MẬT", "TỐI MẬT")))
    foot = op(f"Người soạn: {w.who()}, {w.mail('vss.gov.vn')}")
    return "to-trinh-mat.odt", odf(
        "text", op(f"TỜ TRÌNH\nVề phương án số {w.n(2)}"), header=head, footer=foot
    )


def writer_beneath(w: Writer) -> Content:
    body = tracked(f"Liên hệ bà {w.who()} theo số {w.mob()}.") + annotation(f"Sửa STK thành {w.acct(12)} nhé")
    body += note(f"Trao đổi với {w.who()}, {w.mail()}")
    return "du-thao.odt", odf("text", op(f"DỰ THẢO LẦN {w.v + 1}") + body)


def writer_report(w: Writer) -> Content:
    rows = [
        ["Nội dung", "Số tiền"],
        ["Chi hoạt động", w.n(9)],
        ["Chi tiền lương", w.n(10)],
        ["Cộng", w.n(10)],
    ]
    body = op(
        f"THUYẾT MINH DỰ TOÁN {w.pick('2024', '2025', '2026')}\nCăn cứ {w.doc()}, mã QHNS {w.n(7)}"
    ) + otable(rows, "T1")
    return "thuyet-minh.odt", odf("text", body, footer=op("Trang 1"), meta="<dc:title>Thuyết minh</dc:title>")


def writer_guide(w: Writer) -> Content:
    body = op(
        "HƯỚNG DẪN BẢO MẬT TÀI KHOẢN\n1. Mật khẩu tối thiểu 12 ký tự.\n2. Không gửi tài liệu mật qua "
        "thư thường."
    )
    body += span("Hỗ trợ: ", w.ok_line(), " hoặc ", w.ok_mail()) + note("Quyết định số " + w.doc())
    return f"huong-dan-{w.v + 1}.odt", odf("text", body)


def slides_training(w: Writer) -> Content:
    one = ("TẬP HUẤN NGHIỆP VỤ THU", f"BHXH {w.place()}\nNgày {w.date()}")
    two = ("Liên hệ", f"Giảng viên: {w.who()}\nĐiện thoại: {w.mob()}\nEmail: {w.mail()}")
    return f"tap-huan-{w.v + 1}.pptx", pptx(one, two)


def slides_notes(w: Writer) -> Content:
    one = ("Tình huống nghiệp vụ", "Người lao động có 02 sổ BHXH\nXử lý gộp sổ theo QĐ 595")
    said = (
        f"Ca thật: {w.who()}, số sổ BHXH {w.bhxh()}, {w.pick('CCCD', 'căn cước', 'số CCCD')} "
        f"{w.cid()}\nKhông chiếu"
    )
    return "tinh-huong.pptx", pptx(one, notes=said)


def slides_table(w: Writer) -> Content:
    rows = [["Họ tên", "Số thẻ BHYT"], *([w.who(), w.bhyt()] for _ in range(3))]
    title = w.pick("Ca giám định điển hình", "Hồ sơ từ chối thanh toán", "Bệnh nhân chi phí cao")
    return "giam-dinh.pptx", pptx((title, "Quý 1/2025"), tables=grid(rows))


def slides_stamp(w: Writer) -> Content:
    level = w.mark(w.pick("MẬT", "CONFIDENTIAL", "TỐI MẬT"))
    one = ("PHƯƠNG ÁN ĐẦU TƯ QUỸ", f"{level}\nBan Quản lý đầu tư quỹ, {w.date()}")
    return "phuong-an.pptx", pptx(one, ("Quy mô", f"{w.count()} tỷ đồng\nLãi suất 4,{w.n(2)}%"))


def slides_figures(w: Writer) -> Content:
    rows = [
        ["Chỉ tiêu", "2023", "2024"],
        ["Số người BHYT", w.n(8), w.n(8)],
        ["Số thu (tỷ)", w.count(), w.count()],
    ]
    one = (
        w.pick("KẾT QUẢ 2024", "SƠ KẾT 6 THÁNG", "TỔNG KẾT NĂM"),
        f"Tăng {w.n(1)},{w.n(2)}%\nTổng đài 1900 9068",
    )
    return "ket-qua.pptx", pptx(
        one, ("Số liệu", "Nguồn: Ban TST"), tables=grid(rows), notes=f"Nói 5 phút, QĐ {w.doc()}"
    )


def slides_secrets(w: Writer) -> Content:
    one = ("LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Những điểm mới\nBài " + str(w.v + 1))
    two = ("Phân loại", "Bí mật nhà nước có 3 độ: Tuyệt mật, Tối mật, Mật\nThời hạn bảo vệ: 30, 20 và 10 năm")
    return "luat-bmnn.pptx", pptx(
        one, two, notes=f"Hỏi lớp: ai đã thấy dấu mật trên văn bản? Trả lời ở trang {w.n(2)}"
    )


def impress_invitation(w: Writer) -> Content:
    words = (
        f"GIẤY MỜI HỌP MẶT\nNgày "
        f"{w.date()}\n{w.pick('Hội trường A', 'Nhà văn hóa', 'Phòng họp 2')}\nBàn số {w.n(2)}"
    )
    body = (
        f'<draw:page draw:name="page1"><draw:frame><draw:text-box>{op(words)}</draw:text-box>'
        f"</draw:frame></draw:page>"
    )
    return "giay-moi.odp", odf("presentation", body)


CASES = cases(
    "open",
    [
        *(writer_minutes, writer_table, writer_stamp, writer_beneath, writer_report, writer_guide),
        *(slides_training, slides_notes, slides_table, slides_stamp, slides_figures, slides_secrets),
        impress_invitation,
    ],
)
