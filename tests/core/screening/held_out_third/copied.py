"""Texts as they are pasted: from web pages, from a Mac, from forms and from under a post."""

import unicodedata

from tests.core.screening.held_out_third.making import Draft, Shapes, lines, mobile_written

shape = Shapes()
NBSP = "\u00a0"


@shape("dan-tu-trang-web", 4)
def pasted(d: Draft, turn: int) -> str:
    call, desk = d.sdt((1, 4, 6, 1)[turn]).replace(" ", NBSP), d.ban((0, 1, 0, 6)[turn]).replace(" ", NBSP)
    if turn == 3:
        desk = desk.replace(NBSP, "\u2009")
    return lines(
        f"Trang chủ{NBSP}» Liên hệ{NBSP}» Phòng Mẫu {turn + 1}",
        f"Trưởng phòng:{NBSP}{d.name()}",
        f"Điện thoại:{NBSP}{desk}",
        f"Di động{NBSP}:{NBSP}{call}",
        f"Email:{NBSP}{d.mail()}",
        f"Lượt xem:{NBSP}{d.money()} – Cập nhật {d.day()}",
    )


@shape("go-tren-may-mac", 3)
def decomposed(d: Draft, turn: int) -> str:
    text = (
        lambda: lines(
            f"Kính gửi: BHXH {d.place()}",
            f"Tôi là {d.name()}, số sổ BHXH {d.so()}, CMND số {d.cmnd()}.",
            f"Tiền trợ cấp {d.money()} đồng xin chuyển vào số tài khoản {d.stk(12)} {d.bank()}.",
        ),
        lambda: lines(
            f"Độ mật: {d.stamp('Tối mật')}",
            f"Kế hoạch số {d.number(90)}/KH-BHXH ngày {d.day()}",
            f"Kinh phí {d.money()} đồng.",
        ),
        lambda: lines(
            f"Họ và tên: {d.name()}",
            f"Mã thẻ BHYT: {d.the_moi()}",
            f"Số điện thoại: {d.sdt(2)}",
        ),
    )[turn]()
    return unicodedata.normalize("NFD", text)


@shape("hai-so-dien-thoai", 4)
def pairs(d: Draft, turn: int) -> str:
    one, two = d.sdt((0, 2, 1, 3)[turn]), d.sdt((0, 2, 1, 3)[turn])
    joined = one + (" - ", " / ", " hoặc ", "; ")[turn] + two
    return lines(
        f"Cần gặp tổ thu BHXH xã Mẫu {turn + 1}, {d.place()}",
        f"{('Liên hệ', 'ĐT', 'Gọi', 'Điện thoại')[turn]}: {joined} (gặp {d.name()})",
        f"Thu trong ngày {d.day()}, mức {d.money()} đồng/người.",
    )


@shape("nhan-va-so-khac-dong", 4)
def below(d: Draft, turn: int) -> str:
    rows = (
        lambda: ["Số CCCD", d.cccd(), "Mã số BHXH", d.so(), "Số điện thoại", d.sdt(0)],
        lambda: ["Mã thẻ BHYT:", d.the(), "Nơi KCB ban đầu:", f"79-{d.digits(3)}", "Di động:", d.sdt(2)],
        lambda: ["Số tài khoản:", d.stk(13), "Ngân hàng:", d.bank(), "Email:", d.mail()],
        lambda: ["Số sổ BHXH:", d.so(), "Số CMND:", d.cmnd(), "Ngày cấp:", d.day()],
    )[turn]()
    return lines(
        "THÔNG TIN NGƯỜI NỘP HỒ SƠ",
        "Họ và tên",
        d.name(),
        *rows,
        "Số tiền",
        d.money(),
        "Mã biên nhận",
        d.digits(6),
    )


@shape("tra-cuu-qua-trinh", 3)
def looked_up(d: Draft, turn: int) -> str:
    rows = [f"0{i}/20{15 + i} - 12/20{15 + i}  Công ty Mẫu {i}  {d.money()}" for i in range(1, 4)]
    return lines(
        "KẾT QUẢ TRA CỨU QUÁ TRÌNH THAM GIA",
        f"Họ tên: {d.name()}   Mã số BHXH: {d.so()}   CMND/CCCD: {d.cccd()}   Ngày sinh: {d.born()}",
        "Từ tháng - Đến tháng  Đơn vị  Mức đóng",
        *rows,
        f"Tổng thời gian tham gia: {2 + turn} năm {turn + 1} tháng. Mã xác nhận: {d.digits(4)}",
    )


@shape("giay-ra-vien", 3)
def discharged(d: Draft, turn: int) -> str:
    label = ("Mã số BHXH/Thẻ BHYT số", "Số thẻ BHYT", "Mã thẻ BHYT")[turn]
    card = d.the(2, 1, 2, 2, 3, 5) if turn == 1 else d.the()
    return lines(
        f"BỆNH VIỆN ĐA KHOA MẪU        Số lưu trữ: {d.digits(2)}.{d.digits(6)}   Mã y tế:"
        f" {d.digits(3)}/{d.digits(8)}",
        "GIẤY RA VIỆN",
        f"- Họ tên người bệnh: {d.name().upper()}   Ngày sinh {d.born()}   Dân tộc: Kinh",
        f"- {label}: {card}",
        f"- Vào viện lúc: 08 giờ {10 + turn} phút, ngày {d.day()}; ra viện ngày {d.day()}",
        f"- Chẩn đoán: J18.{turn}; chi phí {d.money()} đồng",
        f"- Số điện thoại người nhà: {d.sdt()}",
    )


@shape("binh-luan-mang-xa-hoi", 4)
def commented(d: Draft, turn: int) -> str:
    number = d.sdt(0)
    plain = (
        f"Ad ơi check giúp mình, sđt {number}",
        f"Kết bạn Zalo: https://zalo.me/{number}",
        f"ib mình {mobile_written(number, 4)} nha ad",
        f"mình ở nước ngoài, gọi 0084 {number[1:4]} {number[4:7]} {number[7:]} giúp",
    )[turn]
    return lines(
        f"{d.name()}: {3 + turn} giờ · Thích · Phản hồi",
        plain,
        f"BHXH {d.place()}: Chào bạn, bạn vui lòng gọi tổng đài 1900.9068 nhé!",
        f"{d.name()}: mã số bhxh của em {d.so()}, sao tra không ra ad ơi" if turn % 2 else "Cảm ơn ad 👍",
        f"{d.number(900)} lượt thích · {d.number(90)} bình luận · {10 + turn} chia sẻ",
    )


@shape("ke-khai-mot-dong", 4)
def one_line(d: Draft, turn: int) -> str:
    by = (" * ", "; ", " - ", ", ")[turn]

    def person() -> str:
        return by.join(
            (f"HT: {d.name()}", f"NS: {d.born()}", f"CCCD: {d.cccd()}", f"BHXH: {d.so()}", f"ĐT: {d.sdt(0)}")
        )

    return lines(
        f"Gửi kế toán danh sách bổ sung {d.day()}", person(), person(), f"Tổng 2 người, lương {d.money()}"
    )


@shape("english-payment", 4)
def payment(d: Draft, turn: int) -> str:
    label = ("A/C No.", "Account number", "Account No", "Bank account no.")[turn]
    return lines(
        f"PAYMENT INSTRUCTION    Ref: TT25-{d.digits(6)}    Date: {d.day()}",
        f"Beneficiary: {d.name()}",
        f"{label}: {d.stk((13, 12, 14, 10)[turn])}",
        f"Bank: {d.bank()}, SWIFT code: {('BFTVVNVX', 'BIDVVNVX', 'ICBVVNVX', 'VTCBVNVX')[turn]}00{turn}",
        f"Amount: VND {d.number(90)},{d.digits(3)},000 for survivor benefit, case no. {d.digits(8)}",
        f"Contact: {d.mail()}" if turn % 2 else f"Tel: {d.sdt(6)}",
    )
