"""Letters, mails and questions of citizens, and the answers to them."""

from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()


@shape("khieu-nai-cham", 3)
def complaint(d: Draft, turn: int) -> str:
    head = lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------")
    who = (
        f"Tôi tên là: {d.name()}, sinh ngày {d.born()}",
        f"Tên tôi là {d.name()}      Sinh năm: {1950 + d.number(50)}",
    )[turn % 2]
    card = d.cccd(3, 3, 3, 3) if turn == 3 else d.cccd()
    paper = ("CCCD số", "Số CCCD:", "Căn cước công dân số:", "Số định danh cá nhân:")[turn]
    book = ("Mã số BHXH:", "Số sổ BHXH", "Mã số bảo hiểm xã hội là", "sổ bảo hiểm xã hội số")[turn]
    call = ("Điện thoại liên hệ:", "ĐT:", "SĐT", "Số điện thoại (Zalo):")[turn]
    return lines(
        head,
        f"ĐƠN KHIẾU NẠI\n(V/v chậm giải quyết"
        f" {('trợ cấp thai sản', 'BHXH một lần', 'lương hưu', 'tuất')[turn]})",
        f"Kính gửi: Bảo hiểm xã hội {d.place()}",
        who,
        f"{paper} {card} do Cục Cảnh sát QLHC về TTXH cấp ngày {d.day()}",
        f"Địa chỉ: thôn {1 + turn}, xã Mẫu, {d.place()}",
        f"{book} {d.so()}",
        f"{call} {d.sdt()}",
        f"Ngày {d.day()} tôi có nộp hồ sơ tại bộ phận một cửa, được cấp giấy hẹn số"
        f" {d.number(9000)}/TNHS, hẹn trả"
        f" kết quả ngày {d.day()}. Đến nay đã quá hạn {3 + d.number(60)} ngày mà tôi chưa nhận được số tiền"
        f" {d.money()} đồng.",
        "Kính mong quý cơ quan xem xét, giải quyết theo Điều 121 Luật BHXH số 41/2024/QH15.",
        "Tôi xin chân thành cảm ơn!",
        "        Người làm đơn\n      (Ký, ghi rõ họ tên)",
    )


@shape("khong-dau", 4)
def plain_letters(d: Draft, turn: int) -> str:
    asked = (
        "cho e hoi e nghi viec tu thang 3 ma cty chua chot so thi lam sao rut BHXH 1 lan a",
        "me toi mat the BHYT gio di kham co dung VNeID duoc khong",
        "toi dong BHXH tu nguyen duoc 8 nam 4 thang, nay muon dong 1 lan cho du 15 nam thi het bao nhieu",
        "nho kiem tra giup qua trinh dong bi thieu tu 06/2016 den 11/2017 o cty may Vi Du",
    )[turn]
    number = d.so(4, 3, 3) if turn == 2 else d.so()
    label = ("ma so bhxh", "so so BHXH", "Ma so BHXH cua toi:", "so bhxh:")[turn]
    call = d.sdt((0, 4, 2, 12)[turn])
    return lines(
        f"Kinh gui BHXH {('quan', 'huyen', 'thanh pho', 'tinh')[turn]},",
        f"{asked}.",
        f"{label} {number}, {('dt', 'sdt', 'DT:', 'goi cho toi so')[turn]} {call}",
        f"toi da goi 1900 9068 {1 + turn} lan nhung may ban. Cam on.",
    )


@shape("hoi-dap-co-so", 4)
def asked_with_number(d: Draft, turn: int) -> str:
    name = d.name()
    text = (
        lambda: f"Tôi có mã số BHXH {d.so()}, đóng từ 01/2010 đến 12/2022. Xin hỏi mức hưởng BHXH một lần?",
        lambda: (
            f"Con tôi sinh ngày {d.born()}, thẻ BHYT {d.the()} hạn dùng đến 30/9/2025, nay chuyển tuyến"
            f" được không?"
        ),
        lambda: (
            f"Vợ chồng tôi (CCCD {d.cccd()} và {d.cccd()}) tham gia BHXH tự nguyện, đóng chung được không?"
        ),
        lambda: (
            f"Mẹ tôi hưởng lương hưu, số sổ BHXH {d.so()}, muốn chuyển nơi lĩnh từ Lâm Đồng về Nghệ An"
            f" thì làm thế nào?"
        ),
    )[turn]()
    return lines(
        f"Câu hỏi của bạn đọc {name} ({d.place()}), gửi lúc {d.day()} 09:{10 + turn}",
        text,
        "Trả lời:",
        "Về vấn đề bạn hỏi, BHXH Việt Nam có ý kiến như sau:",
        "- Căn cứ khoản 1 Điều 70 Luật BHXH năm 2024 và Nghị định số 158/2025/NĐ-CP ngày 25/6/2025 của"
        " Chính phủ;",
        f"- Mức bình quân tiền lương tháng đóng BHXH là {d.money()} đồng.",
        "Đề nghị bạn liên hệ cơ quan BHXH nơi cư trú hoặc gọi tổng đài 1900.9068 để được hướng dẫn.",
    )


@shape("hoi-dap-chung", 4)
def asked_plainly(d: Draft, turn: int) -> str:
    asked = (
        "Người lao động nghỉ việc trước ngày 01/7/2025 có được rút BHXH một lần không?",
        "Mức đóng BHYT hộ gia đình năm 2025 của người thứ nhất, thứ hai là bao nhiêu?",
        "Thẻ BHYT có mã nơi đối tượng sinh sống K1, K2, K3 thì được hưởng quyền lợi gì?",
        "Đơn vị có mã TA0123A nộp chậm tiền BHXH 32 ngày thì bị tính lãi bao nhiêu?",
    )[turn]
    return lines(
        f"Hỏi: {asked}",
        "",
        f"Đáp: Theo Điều {3 + d.number(80)} Luật số 41/2024/QH15 và Công văn số {d.docno()} ngày"
        f" {d.day()}, mức lương"
        f" cơ sở hiện nay là 2.340.000 đồng/tháng, do đó mức đóng tối đa là {d.money()} đồng.",
        f"Thủ tục có mã 1.00{d.digits(4)}.000.00.00.H{10 + turn}; thời hạn giải quyết không quá 05 ngày"
        f" làm việc.",
        "Bạn có thể tra cứu trên ứng dụng VssID hoặc gọi tổng đài 1900 90 68 (nhánh số 2).",
    )


@shape("thu-dien-tu-trich", 3)
def quoted_mail(d: Draft, turn: int) -> str:
    sender, officer = d.mail(), d.mail()
    call, desk = d.sdt(), d.ban()
    sent = ("Vào Th 3, 14 thg 10, 2025 vào lúc 08:12", "On Mon, Oct 6, 2025 at 3:41 PM")[turn % 2]
    wrote = ("đã viết:", "wrote:")[turn % 2]
    back = f"{sent} {d.name()} <{sender}> {wrote}"
    if turn >= 2:
        back = lines(
            "________________________________",
            f"Từ: {d.name()} <{sender}>",
            f"Đã gửi: {d.day()} 7:45 SA",
            f"Đến: {d.name()} <{officer}>",
            "Chủ đề: RE: Điều chỉnh thông tin",
        )
    return lines(
        "Chào anh/chị,",
        f"Hồ sơ mã {d.digits(5)}.2025.{d.digits(6)} của anh/chị đã được chuyển phòng Quản lý Thu - Sổ, Thẻ.",
        "Trân trọng.",
        "--",
        f"{d.name()} | Chuyên viên",
        f"Tel: {desk} | E: {officer}" if turn % 2 else f"Điện thoại cơ quan: {desk}\nEmail: {officer}",
        "",
        back,
        "> Kính gửi cơ quan BHXH,",
        "> Tôi xin gửi lại tờ khai TK1-TS đã ký, nhờ anh chị kiểm tra giúp.",
        f"> Có gì gọi tôi {call} nhé.",
    )


@shape("thu-cam-on", 3)
def thanks(d: Draft, turn: int) -> str:
    return lines(
        "THƯ CẢM ƠN",
        f"Kính gửi: Ban Giám đốc Bệnh viện Đa khoa Mẫu {1 + turn} và BHXH {d.place()}",
        f"Gia đình tôi có người nhà nhập viện đêm {d.day()} do xe cấp cứu 115 đưa đến, điều trị"
        f" {5 + turn} ngày tại"
        f" phòng 30{turn}, khoa Hồi sức. Tổng chi phí {d.money()} đồng, quỹ BHYT chi trả 95%.",
        f"Số vào viện: {d.digits(2)}.{d.digits(6)}; mã bệnh án {d.digits(8)}/{24 + turn % 2}; giường"
        f" {12 + turn}.",
        "Nhờ có bảo hiểm y tế mà gia đình bớt được gánh nặng. Xin cảm ơn các y bác sĩ và cán bộ BHXH.",
        f"{d.name()}",
    )


@shape("tin-nhan-zalo", 4)
def chat(d: Draft, turn: int) -> str:
    account, call = d.stk((10, 13, 14, 12)[turn]), d.sdt((0, 1, 2, 9)[turn])
    label = ("stk", "STK:", "so tk", "số tài khoản của e là")[turn]
    day, who = d.day(), d.name()
    return lines(
        f"[08:{10 + turn}, {day}] {who}: chị ơi tiền thai sản của em về chưa ạ",
        f"[08:{15 + turn}, {day}] BHXH cơ sở: Em cho chị xin lại số tài khoản với số đt nhé, hồ sơ báo"
        f" sai tk",
        f"[08:{20 + turn}, {day}] {who}: dạ {label} {account} {d.bank()} ạ",
        f"[08:{21 + turn}, {day}] {who}: {('đt', 'sđt e', 'dt', 'số e')[turn]} {call}",
        f"[08:{30 + turn}, {day}] BHXH cơ sở: Ok em, chị chuyển lại rồi, {d.money()}đ, 2-3 hôm nữa có nhé",
    )


@shape("bao-mat-so-the", 3)
def lost(d: Draft, turn: int) -> str:
    old = d.cmnd(3, 3, 3) if turn == 1 else d.cmnd(3, 3, 3, by=".") if turn == 3 else d.cmnd()
    number, card = d.so_the()
    written = (card, f"{card[:2]} {card[2]} {card[3:5]} {card[5:7]} {card[7:10]} {card[10:]}")[turn % 2]
    return lines(
        "ĐƠN ĐỀ NGHỊ CẤP LẠI SỔ BHXH, THẺ BHYT",
        f"Kính gửi: BHXH cơ sở {1 + turn}, {d.place()}",
        f"Tôi là {d.name()}, {('CMND số', 'CMND:', 'số CMND', 'giấy CMND số')[turn]} {old}, cấp ngày"
        f" 12/4/2009.",
        f"Ngày {d.day()} trên đường đi làm về tôi đánh rơi ví, trong đó có sổ BHXH và thẻ BHYT:",
        f"  + {('Sổ BHXH số', 'Số sổ BHXH:', 'Mã số BHXH', 'sổ BHXH mang số')[turn]}: {number}".replace(
            "::", ":"
        ),
        f"  + {('Thẻ BHYT số', 'Số thẻ BHYT', 'Mã thẻ BHYT', 'thẻ BHYT mã số')[turn]}: {written}",
        f"Vậy tôi làm đơn này đề nghị cấp lại. Lệ phí bưu điện {15 + turn}.000đ tôi xin tự trả.",
    )


@shape("giay-uy-quyen", 3)
def mandate(d: Draft, turn: int) -> str:
    ways = ((12,), (3, 3, 3, 3), (4, 4, 4), (12,))[turn]
    by = (" ", " ", " ", "")[turn]
    one, two = d.cccd(*ways, by=by), d.cccd(*ways, by=by)
    return lines(
        "GIẤY ỦY QUYỀN (Mẫu số 13-HSB)",
        f"Hôm nay, ngày {d.day()}, tại UBND phường Mẫu, {d.place()}, chúng tôi gồm:",
        f"I. Bên ủy quyền (Bên A): Ông/Bà {d.name()}. Sinh ngày {d.born()}",
        f"   Số CCCD/ĐDCN/Hộ chiếu: {one}   cấp ngày {d.day()}",
        f"   Điện thoại: {d.sdt()}",
        f"II. Bên được ủy quyền (Bên B): {d.name()}.",
        f"   Số CCCD/ĐDCN/Hộ chiếu: {two}",
        f"   Số điện thoại: {d.sdt()}",
        f"III. Nội dung: Bên B thay Bên A nhận lương hưu từ tháng 10/2025 đến tháng 9/2026, mỗi tháng"
        f" {d.money()} đ.",
        f"Chứng thực số {d.number(900)} quyển số 02/2025-SCT/CK,ĐC",
    )


@shape("english-worker-letter", 3)
def english(d: Draft, turn: int) -> str:
    number, card = d.so_the()
    said = (
        f"My social insurance number is {number} and my health insurance card no. is {card}.",
        f"Social insurance book No.: {number}\nHealth insurance card: {card}",
        f"SI number: {number}; health insurance card number {card[:2]} {card[2:5]} {card[5:]}",
        f"I hold social insurance no. {number} (health card {card}).",
    )[turn]
    call = d.sdt((6, 8, 7, 6)[turn])
    return lines(
        "Dear Sir or Madam,",
        f"I am a citizen of {('Japan', 'Korea', 'France', 'India')[turn]} and worked in {d.place()} from"
        f" 2019 to 2024.",
        said,
        "I left my job on 31 December 2024 and would like to claim the lump-sum allowance of about"
        f" VND {d.money()} under Article {60 + turn} of the Law on Social Insurance No. 41/2024/QH15.",
        f"You can reach me at {call} or {d.mail()}.",
        "Your hotline 1900 9068 could not be called from abroad.",
        "Sincerely,",
    )


@shape("phan-anh-ma-ho-so", 4)
def feedback(d: Draft, turn: int) -> str:
    return lines(
        f"Phản ánh, kiến nghị số PAKN.2025{d.digits(4)}.{d.digits(4)} gửi qua Cổng Dịch vụ công quốc gia",
        f"Mã hồ sơ: G22.99.{10 + turn}-25{d.digits(4)}-{d.digits(4)}",
        f"Biên lai thu tiền số: 00{d.digits(5)}, ký hiệu BH/25E, ngày {d.day()}, số tiền {d.money()} đồng",
        f"Mã vận đơn bưu điện: E{'BCHK'[turn]}{d.digits(9)}VN",
        f'Nội dung: hồ sơ 630a nộp ngày {d.day()} báo "đã tiếp nhận" nhưng tra cứu trên cổng thì hiện mã lỗi'
        f" 500-{d.digits(4)}. Đề nghị kiểm tra.",
        "Người phản ánh: (không công khai)",
    )
