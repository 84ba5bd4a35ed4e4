"""Contact pages, directories, signatures and announcements with ways to call."""

from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()


@shape("lien-he-chinh-thuc", 4)
def official(d: Draft, turn: int) -> str:
    rows = [
        f"{('BHXH cơ sở', 'Phòng', 'Trung tâm', 'Tổ')[turn]} Mẫu {i}: {d.office_phone()} - {d.office_mail()}"
        for i in range(1, 4)
    ]
    return lines(
        f"Thông tin liên hệ - BHXH {d.place()}",
        f"Trụ sở: số {d.number(300)} đường Lê Lợi; mã bưu chính {d.digits(5)}",
        *rows,
        "Tổng đài: 1900 9068 (1.000 đồng/phút) | Miễn phí: 1800 6132 | Cấp cứu 115 | Công an 113",
        "Giờ làm việc: 7h30-11h30, 13h30-17h00 (thứ Hai đến thứ Sáu)",
    )


@shape("lien-he-lan-so-rieng", 4)
def strayed(d: Draft, turn: int) -> str:
    rows = [f"- Bộ phận {i}: {d.office_phone()}, {d.office_mail()}" for i in range(1, 3)]
    private = (
        lambda: f"- Trực đường dây nóng: đ/c {d.name()}, {d.sdt()}",
        lambda: f"- Ngoài giờ: anh {d.name()} ({d.sdt()})",
        lambda: f"- Phụ trách trang tin: {d.name()}, {d.mail()}",
        lambda: f"- Giám đốc {d.name()}: di động {d.sdt()}, thư riêng {d.mail()}",
    )[turn]()
    return lines(f"Liên hệ BHXH {d.place()}", *rows, private, "Tổng đài hỗ trợ 24/7: 1900.9068")


@shape("thong-cao-bao-chi", 3)
def press(d: Draft, turn: int) -> str:
    return lines(
        "THÔNG CÁO BÁO CHÍ",
        f"Hội nghị trực tuyến sơ kết {6 + turn} tháng thực hiện Nghị quyết số {d.number(90)}/NQ-CP, ngày"
        f" {d.day()}",
        f"Quý {turn + 1}, toàn ngành giải quyết {d.money()} lượt hồ sơ, trả đúng hạn 99,{d.digits(2)}%;"
        f" chi {d.money()}"
        " đồng từ quỹ BHYT cho 141,6 triệu lượt khám chữa bệnh.",
        "Mọi thông tin chi tiết đề nghị liên hệ:",
        f"Văn phòng BHXH Việt Nam, số 7 Tràng Thi, Hà Nội. ĐT: {d.office_phone()}; email: {d.office_mail()}",
    )


@shape("danh-ba-xa-phuong", 4)
def directory(d: Draft, turn: int) -> str:
    rows = []
    for i in range(1, 5):
        call = d.ban()
        rows.append(
            (
                f"{i}\tUBND phường Mẫu {i}\t{d.name()}\t{call}",
                f"Trạm y tế xã Mẫu {i}: {call}",
                f"| {i} | Bệnh viện Mẫu {i} | mã KCB 38{d.digits(3)} | {call} |",
                f"BHXH cơ sở Mẫu {i} - ĐT {call} (máy lẻ 10{i})",
            )[turn]
        )
    return lines(f"Danh bạ điện thoại cơ quan phối hợp tại {d.place()} (cập nhật {d.day()})", *rows)


@shape("tuyen-dung", 3)
def vacancy(d: Draft, turn: int) -> str:
    return lines(
        f"Thông báo tuyển dụng viên chức năm {2024 + turn % 2}",
        f"Chỉ tiêu: {3 + turn} người, ngạch 01.003, hệ số 2,34; lệ phí {300 + turn * 50}.000 đồng/thí sinh.",
        f"Hồ sơ gửi về hộp thư {d.mail()} trước 17h00 ngày {d.day()}.",
        f"Ai cần hỏi thêm, gặp {('chị', 'anh')[turn % 2]} {d.name()}, {('số', 'đt', 'ĐT:', 'máy')[turn]}"
        f" {d.sdt()}"
        f" hoặc {d.ban()}.",
    )


@shape("chu-ky-thu", 4)
def signature(d: Draft, turn: int) -> str:
    mobile, desk, mail = d.sdt((6, 7, 8, 6)[turn]), d.ban((5, 6, 5, 6)[turn]), d.mail()
    form = (
        lines(f"M: {mobile}", f"T: {desk}", f"E: {mail}"),
        f"Mobile: {mobile} | Office: {desk} | {mail}",
        lines(f"Cell {mobile}", f"Tel {desk} ext. 12{turn}", f"<{mail}>"),
        f"Phone/Zalo/WhatsApp {mobile} - Tel. {desk} - mailto:{mail}",
    )[turn]
    return lines(
        "Thank you for the draft programme. We confirm two participants for the ASSA meeting.",
        "",
        "Best regards,",
        d.name(),
        "International Cooperation Department, Viet Nam Social Security",
        form,
        "This e-mail and its attachments are confidential and intended only for the persons named above.",
    )


@shape("duong-day-nong-bao", 3)
def newsroom(d: Draft, turn: int) -> str:
    return lines(
        f"Công nhân {d.place()} bị nợ sổ, không chốt được BHXH",
        f"Sau khi nhận phản ánh của {10 + d.number(90)} công nhân Công ty Mẫu {turn}, phóng viên đã làm"
        f" việc với đơn vị."
        f" Số tiền chậm đóng đến {d.day()} là {d.money()} đồng.",
        f'"Tôi sinh năm 19{70 + turn}, làm ở đây 12 năm rồi", chị {d.name()} nói.',
        f"Bạn đọc có thông tin xin gọi {('đường dây nóng', 'số', 'phóng viên theo số')[turn]} {d.sdt()}"
        f" hoặc gửi về"
        f" {d.mail()}.",
    )


@shape("dau-so-tong-dai", 4)
def short_numbers(d: Draft, turn: int) -> str:
    return (
        lines(
            "Các đầu số cần biết: 111 (bảo vệ trẻ em), 112, 113, 114, 115, 1022, 1080",
            "BHXH Việt Nam: 1900 9068 - Bộ Y tế: 1900 9095 - Cổng DVC quốc gia: 18001096",
        ),
        lines(
            "Tin nhắn thương hiệu BHXHVN chỉ gửi từ đầu số 8079, không gửi đường dẫn lạ.",
            f"Cước 1.000 đồng/tin; mã OTP {d.digits(6)} có hiệu lực 5 phút. Hỗ trợ: 1900.90.68, 1800-1091.",
        ),
        lines(
            f"Ngân hàng phối hợp thu: tổng đài 1900545413, 1800 588822, 19009247; hợp đồng"
            f" {d.number(90)}/HĐ-2025",
            f"Phí 0 đồng với giao dịch dưới {d.money()} đồng.",
        ),
        lines(
            "Call 1900 9068 (Viet Nam Social Security), press 0 to talk to an officer, press 9 for English.",
            "Tourist police 113; ambulance 115; fire 114; toll-free 1800 6132.",
        ),
    )[turn]


@shape("duong-day-nong-chinh-thuc", 3)
def official_hotline(d: Draft, turn: int) -> str:
    return lines(
        f"Đường dây nóng tiếp nhận phản ánh của BHXH {d.place()} (công bố ngày {d.day()})",
        f"- {('Di động', 'Zalo OA', 'Hotline')[turn]}: {d.office_mobile()} và {d.office_mobile()}",
        f"- Điện thoại bàn: {d.office_phone()}; thư: {d.office_mail()}",
        f"- Tài khoản thu của cơ quan: số tài khoản {d.office_account(13)} tại {d.bank()}",
        f"Trong quý đã tiếp nhận {d.number(900)} cuộc gọi, {d.number(90)} thư.",
    )
