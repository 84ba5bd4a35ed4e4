"""Lists whose heading says once what their numbers are, and other spellings of labels and numbers."""

from portal.core.screening import Kind
from tests.core.screening.held_out_third.making import Draft, Shapes, cut, lines

shape = Shapes()


@shape("tieu-de-ma-so-bhxh", 3)
def headed_numbers(d: Draft, turn: int) -> str:
    head = (
        "DANH SÁCH MÃ SỐ BHXH ĐÃ CẤP MỚI TRONG THÁNG",
        "Số sổ BHXH của các lao động nghỉ việc chờ chốt sổ:",
        "Đề nghị rà soát các mã số BHXH sau đây vì trùng thông tin:",
    )[turn]
    by = (" - ", ": ", "\t")[turn]
    rows = [f"{i}. {d.name()}{by}{d.so()}" for i in range(1, 4 + turn)]
    return lines(head, *rows, f"(Danh sách có {3 + turn} người, lập ngày {d.day()})")


@shape("tieu-de-the-bhyt", 3)
def headed_cards(d: Draft, turn: int) -> str:
    head = (
        "Mã thẻ BHYT học sinh lớp 1A năm học 2025-2026",
        "Danh sách số thẻ BHYT bị khóa do báo tăng trùng",
        "Thông báo mã thẻ BHYT mới của hộ gia đình",
    )[turn]
    card = (d.the_moi, d.the, d.the_moi)[turn]
    rows = [f"{i}) {d.name()} ({d.born()}): {card()}" for i in range(1, 5)]
    return lines(head, *rows, f"Phụ huynh kiểm tra lại trước ngày {d.day()}, mức đóng {d.money()} đồng.")


@shape("tieu-de-tai-khoan", 3)
def headed_accounts(d: Draft, turn: int) -> str:
    head = (
        "Danh sách số tài khoản nhận tiền hỗ trợ đợt 2",
        "Số tài khoản của các hộ được hoàn trả tiền đóng trùng:",
        "STK nhận trợ cấp thất nghiệp (nhờ ngân hàng đối chiếu)",
    )[turn]
    rows = [f"- {d.name()}: {d.stk((10, 13, 12)[turn])}, {d.bank()}, {d.money()} đ" for _ in range(3)]
    return lines(head, *rows)


@shape("cot-cmnd-cccd", 4)
def mixed_papers(d: Draft, turn: int) -> str:
    by = ("\t", " | ", "\t", ";")[turn]
    label = ("CMND/CCCD", "Số CMND", "CMND hoặc CCCD", "CMT/CCCD")[turn]
    rows = []
    for i in range(1, 5):
        paper = d.cmnd() if turn == 1 or i % 2 else d.cccd()
        rows.append(by.join((str(i), d.name(), d.born(), paper, d.money())))
    return lines(
        f"Bảng tổng hợp người hưởng trợ cấp một lần, kỳ {turn + 1}/2025",
        by.join(("TT", "Họ tên", "Ngày sinh", label, "Số tiền")),
        *rows,
    )


@shape("goi-ten-khac-nhau", 4)
def other_labels(d: Draft, turn: int) -> str:
    return (
        lambda: lines(
            f"Bà {d.name()}, chứng minh thư số {d.cmnd()}, BHXH số {d.so()}, đang hưởng {d.money()}"
            f" đồng/tháng.",
            f"ĐTDĐ: {d.sdt()}",
        ),
        lambda: lines(
            f"em ten {d.name()}, cmnd {d.cmnd()} cap 2010, so cccd moi {d.cccd()}",
            f"ma bhxh {d.so()} a, ma the bhyt {d.the()}",
        ),
        lambda: lines(
            f"Người đề nghị: {d.name()}; số ĐDCN: {d.cccd()}; mã BHXH: {d.so()}",
            f"Acc nhận tiền: STK {d.stk(13)} - {d.bank()}; Tel/Zalo: {d.sdt()}",
        ),
        lambda: lines(
            f"Full name: {d.name()}. ID card no.: {d.cccd()}. Social insurance code: {d.so()}.",
            f"Health insurance card no.: {d.the()}. Mobile: {d.sdt(6)}.",
        ),
    )[turn]()


@shape("the-bhyt-nhieu-cach-viet", 4)
def cards(d: Draft, turn: int) -> str:
    def card() -> str:
        number = d.mark(Kind.HEALTH_CARD, d.card_of(d.insurance()))
        return (
            cut(number, (2, 1, 2, 10), "-"),
            cut(number, (2, 1, 2, 10), " "),
            cut(number, (3, 2, 2, 3, 5), " "),
            number.lower(),
        )[turn]

    return lines(
        f"Bệnh nhân chuyển tuyến ngày {d.day()}",
        f"1. {d.name()}, thẻ BHYT: {card()}, chẩn đoán I10",
        f"2. {d.name()}, thẻ BHYT: {card()}, chẩn đoán E11.9",
        f"Tổng chi phí {d.money()} đồng; giấy chuyển số {d.number(9000) + 1}/GCT",
    )


@shape("ban-va-fax-chung", 3)
def shared_line(d: Draft, turn: int) -> str:
    return lines(
        f"CÔNG TY TNHH MẪU {turn + 1}",
        f"Địa chỉ: lô C{turn + 1}, KCN Ví Dụ, {d.place()}; MST {d.tax()}",
        f"{('Tel/Fax', 'ĐT/Fax', 'Điện thoại/Fax')[turn]}: {d.ban((0, 2, 1)[turn])}",
        f"Email: {d.mail().upper() if turn == 1 else d.mail()}",
        f"V/v đề nghị hoàn trả {d.money()} đồng đóng thừa",
    )


@shape("tieu-de-so-khac", 4)
def headed_otherwise(d: Draft, turn: int) -> str:
    head = (
        "Danh sách số biên nhận hồ sơ BHXH đã trả kết quả",
        "Mã số sinh viên được tặng thẻ BHYT",
        "Danh sách mã hồ sơ giám định BHYT quá hạn",
        "Mã vận đơn sổ BHXH gửi qua bưu điện",
    )[turn]
    rows = [f"{i}. {d.name()} - {d.account(10)}" for i in range(1, 6)]
    return lines(head, *rows, f"Cập nhật {d.day()}, tổng {d.number(900)} hồ sơ.")


@shape("bang-ma-don-vi", 3)
def codes(d: Draft, turn: int) -> str:
    rows = [
        f"{d.account((7, 10, 9)[turn])}\tTrường Mẫu {i}\t{d.number(90)}\t{d.money()}" for i in range(1, 6)
    ]
    head = ("Mã ĐVQHNS", "Mã số doanh nghiệp", "Mã trường")[turn]
    return lines(f"Tổng hợp thu BHYT học sinh ngày {d.day()}", f"{head}\tĐơn vị\tSố lớp\tSố tiền", *rows)


@shape("de-thi-bai-tap", 3)
def exercise(d: Draft, turn: int) -> str:
    return lines(
        f"Câu {turn + 1}. Người lao động đóng BHXH {12 + turn} năm 0{turn + 3} tháng, mức bình quân"
        f" {d.money()} đồng.",
        f"A. {d.money()} đồng    B. {d.money()} đồng    C. {d.money()} đồng    D. {d.money()} đồng",
        "Gợi ý: mức hưởng = 1,5 x bình quân x số năm trước 2014 + 2 x bình quân x số năm từ 2014.",
        f"Mã đề {d.digits(3)}; thời gian 45 phút; điểm đạt {50 + turn}/100.",
    )
