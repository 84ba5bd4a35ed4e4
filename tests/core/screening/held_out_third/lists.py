"""Lists as they are typed into a text: with tabs, bars, numbers and boxes."""

from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()


@shape("ds-tab", 3)
def tabs(d: Draft, turn: int) -> str:
    head = (
        "STT\tHọ và tên\tNgày sinh\tMã số BHXH\tMức đóng",
        "TT\tHọ tên\tNăm sinh\tSố sổ BHXH\tSố tiền",
        "STT\tHỌ VÀ TÊN\tNGÀY SINH\tMÃ SỐ BHXH\tTIỀN LƯƠNG",
        "Stt\tHo ten\tNgay sinh\tMa so BHXH\tSo tien",
    )[turn]
    rows = [f"{i}\t{d.name()}\t{d.born()}\t{d.so()}\t{d.money()}" for i in range(1, 4 + turn)]
    return lines(
        f"DANH SÁCH LAO ĐỘNG ĐIỀU CHỈNH THÁNG {1 + turn}/2025 (Mẫu D02-LT)",
        f"Mã đơn vị: TA{d.digits(4)}A   MST: {d.tax()}",
        head,
        *rows,
        f"Cộng\t{3 + turn} người\t\t\t{d.money()}",
    )


@shape("bang-gach-dung", 3)
def bars(d: Draft, turn: int) -> str:
    rows = [f"| {i} | {d.name()} | {d.cccd()} | {d.the()} | {d.money()} |" for i in range(1, 3 + turn)]
    rule = ("|---|---|---|---|---|", "+----+--------+-------+-------+------+")[turn % 2]
    paper = ("CCCD", "Số định danh cá nhân", "Số CCCD", "ĐDCN/CCCD")[turn]
    card = ("Thẻ BHYT", "Số thẻ BHYT", "Mã thẻ BHYT", "Mã thẻ")[turn]
    return lines(
        f"Danh sách người được ngân sách hỗ trợ đóng BHYT - xã Ví Dụ {turn + 1}, {d.place()}",
        f"| TT | Họ và tên | {paper} | {card} | Số tiền hỗ trợ |",
        rule,
        *rows,
    )


@shape("ds-gach-dau-dong", 3)
def bullets(d: Draft, turn: int) -> str:
    def person(i: int) -> str:
        sign = (f"{i}.", "-", "+", f"{i})")[turn]
        call = ("ĐT", "điện thoại", "sđt:", "Đ/T:")[turn]
        return (
            f"{sign} {('Ông', 'Bà')[i % 2]} {d.name()}, sinh năm {1950 + d.number(40)}, CCCD {d.cccd()},"
            f" thường trú tại thôn {i}, xã Mẫu; {call} {d.sdt()}"
        )

    return lines(
        "Kính gửi: Bưu điện văn hóa xã",
        f"BHXH {d.place()} đề nghị chi trả trợ cấp một lần tại nhà cho các ông, bà già yếu có tên sau:",
        *(person(i) for i in range(1, 4)),
        f"Tổng số tiền: {d.money()} đồng. Chi trả trước ngày {d.day()}.",
    )


@shape("no-dong-bhxh", 4)
def debtors(d: Draft, turn: int) -> str:
    rows = [
        f"{i}\tCông ty {('TNHH', 'CP')[i % 2]} Mẫu"
        f" {i}{turn}\tY{'NCTV'[turn]}{d.digits(4)}{'ABCD'[i % 4]}\t{d.tax()}"
        f"\t{d.number(400)}\t{2 + d.number(40)}\t{d.money()}"
        for i in range(1, 6)
    ]
    return lines(
        f"CÔNG KHAI DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BHXH, BHYT, BHTN TỪ {3 + turn} THÁNG TRỞ LÊN",
        f"(Số liệu đến hết ngày {d.day()}; đơn vị tính: đồng)",
        "STT\tTên đơn vị\tMã đơn vị\tMã số thuế\tSố lao động\tSố tháng\tSố tiền",
        *rows,
        f"\tTỔNG CỘNG\t\t\t{d.number(9000)}\t\t{d.money()}",
    )


@shape("thong-ke-tab", 3)
def statistics(d: Draft, turn: int) -> str:
    cells = ["\t".join([d.place(), *(d.money() for _ in range(4))]) for _ in range(6)]
    return lines(
        f"Biểu số 0{1 + turn}/BHXH: Số người tham gia và số thu năm {2022 + turn}",
        "Địa phương\tBHXH bắt buộc\tBHXH tự nguyện\tBHYT\tSố thu (đồng)",
        *cells,
        f"Toàn quốc\t18.{d.digits(3)}.{d.digits(3)}\t2.{d.digits(3)}.{d.digits(3)}"
        f"\t95.{d.digits(3)}.{d.digits(3)}"
        f"\t{d.digits(3)}.{d.digits(3)}.{d.digits(3)}.{d.digits(3)}",
    )


@shape("ho-gia-dinh", 3)
def household(d: Draft, turn: int) -> str:
    kin = ("Chủ hộ", "Vợ", "Con", "Mẹ")
    card = d.the_moi if turn % 2 else d.the
    label = ("thẻ BHYT số", "mã thẻ BHYT", "số thẻ BHYT:", "Mã thẻ BHYT (mới):")[turn]
    people = [f"{kin[i]}: {d.name()} ({d.born()}) - {label} {card()}" for i in range(2 + turn % 3)]
    return lines(
        f"Hộ gia đình ông/bà {d.name()}, tổ {4 + turn} phường Mẫu, {d.place()}",
        "Các thành viên gia hạn BHYT 12 tháng:",
        *people,
        f"Người thứ nhất đóng {d.money()}, người thứ hai bằng 70%, người thứ ba 60%, tổng {d.money()} đồng.",
        f"Đại lý thu ghi biên lai số 000{d.digits(4)}/{2024 + turn % 2}",
    )


@shape("to-khai-o-vuong", 4)
def boxes(d: Draft, turn: int) -> str:
    by = (" | ", "|", " ", "][")[turn]

    def boxed(number: str) -> str:
        inner = by.join(number)
        return (f"| {inner} |", f"|{inner}|", inner, f"[{inner}]")[turn]

    number, card = d.so(), d.cccd()
    return lines(
        "Mẫu TK1-TS - TỜ KHAI THAM GIA, ĐIỀU CHỈNH THÔNG TIN BHXH, BHYT",
        f"[01]. Họ và tên (viết chữ in hoa): {d.name().upper()}   [02]. Giới tính: {('Nam', 'Nữ')[turn % 2]}",
        f"[03]. Ngày, tháng, năm sinh: {d.born()}   [04]. Quốc tịch: Việt Nam",
        f"[08]. Mã số BHXH: {boxed(number)}",
        f"[09]. Số CCCD/ĐDCN/Hộ chiếu: {boxed(card)}",
        f"[10]. Số điện thoại: {d.sdt(0)}",
        f"[13]. Mức tiền đóng: {d.money()} đồng   [14]. Phương thức đóng: {3 + turn} tháng",
    )


@shape("ds-che-so", 4)
def masked(d: Draft, turn: int) -> str:
    def row(i: int) -> str:
        book, card, call = d.insurance(), d.citizen(), d.mobile()
        return (
            f"{i}. {d.name()} - BHXH: {book[:3]}****{book[-3:]} - CCCD: {card[:3]}******{card[-3:]}",
            f"{i}. {d.name()} | Mã số BHXH xxxxxx{book[-4:]} | SĐT {call[:4]}***{call[-3:]}",
            f"{i}. {d.name()}, thẻ BHYT GD4xxxxxxxx{book[-4:]}, điện thoại {call[:3]}.xxx.x{call[-3:]}",
            f"{i}. N.V.{'ABCD'[i]}, CCCD ********{card[-4:]}, STK *********{book[-4:]} ngân hàng {d.bank()}",
        )[turn]

    return lines(
        f"Danh sách nhận trợ cấp thất nghiệp tháng {1 + turn}/2025 (thông tin cá nhân đã được che)",
        *(row(i) for i in range(1, 4)),
        f"Tổng: 3 người, {d.money()} đồng",
    )


@shape("diem-chi-tra-co-so", 4)
def points(d: Draft, turn: int) -> str:
    rows = []
    for i in range(1, 4):
        call = d.sdt() if i % 2 else d.ban()
        rows.append(
            (
                f"{i}\tBưu cục Mẫu {i}\t{5 + i}/9/2025, 7h30-11h30\t{d.name()}\t{call}",
                f"* Điểm {i}: Nhà văn hóa thôn {i} - ngày {5 + i}/9 - người chi: {d.name()} - {call}",
                f"Nhân viên thu {d.name()} (xã Mẫu {i}): {call}",
                f"{d.name()};Đại lý thu xã {i};{call};đang hoạt động",
            )[turn]
        )
    return lines(
        "LỊCH CHI TRẢ LƯƠNG HƯU VÀ ĐIỂM THU BHXH, BHYT HỘ GIA ĐÌNH"
        if turn < 2
        else "Danh bạ nhân viên đại lý thu",
        (
            "TT\tĐiểm\tThời gian\tNhân viên\tĐiện thoại",
            "",
            "Liên hệ:",
            "Họ tên;Đơn vị;Số điện thoại;Trạng thái",
        )[turn],
        *rows,
    )


@shape("lich-chi-tra-chung", 3)
def calendar(d: Draft, turn: int) -> str:
    rows = [
        f"- Phường Mẫu {i}: từ ngày {i + 1:02}/{turn + 8:02}/2025 đến {i + 9:02}/{turn + 8:02}/2025,"
        f" {1200 + d.number(900)} người, {d.money()} đồng, bàn số 0{i}"
        for i in range(1, 6)
    ]
    return lines(
        f"THÔNG BÁO lịch chi trả lương hưu, trợ cấp BHXH tháng {turn + 8}/2025",
        *rows,
        "Người hưởng qua tài khoản cá nhân nhận tiền từ ngày 02 hằng tháng. Chi tiết gọi 1900 9068.",
    )


@shape("gia-thuoc-vat-tu", 3)
def drugs(d: Draft, turn: int) -> str:
    rows = [
        f"{i} | Thuốc mẫu {i}{turn} 500mg | VD-{d.digits(5)}-{20 + turn} | 893{d.digits(9)} | viên |"
        f" {d.digits(1)}.{d.digits(3)}"
        for i in range(1, 6)
    ]
    return lines(
        "Danh mục thuốc trúng thầu tập trung cấp quốc gia",
        "STT | Tên thuốc | Số đăng ký | Số GPLH | ĐVT | Đơn giá",
        *rows,
        f"Quyết định số {d.number(900)}/QĐ-TTMS ngày {d.day()}; mã TBMT: IB25{d.digits(8)}",
        f"Mã vạch: 893{d.digits(10)}",
    )
