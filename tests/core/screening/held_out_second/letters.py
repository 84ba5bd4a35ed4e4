"""Petitions, letters and answers to them: what people write to an office, and what it writes back."""

from tests.core.screening.held_out_second.invented import case, digits, person, spaced

P = [person(n) for n in range(100, 140)]

CASES = [
    case(
        "letter-petition-head",
        "letter",
        f"""CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ
V/v giải quyết chế độ tuất một lần

Kính gửi: Bảo hiểm xã hội huyện Đại Lộc
Tên tôi là: {P[0].name}, sinh ngày 14/8/1968
Số CCCD: {P[0].citizen}, cấp ngày 22/4/2021 tại Cục Cảnh sát QLHC về TTXH
Nơi cư trú: thôn Phú Hương, xã Đại Quang
Điện thoại liên hệ: {spaced(P[0].mobile, 4, 3, 3)}
Tôi làm đơn này đề nghị quý cơ quan xem xét giải quyết theo quy định.""",
        *P[0].has("citizen", "mobile"),
    ),
    case(
        "letter-change-of-account",
        "letter",
        f"Tôi đề nghị chuyển hình thức nhận lương hưu từ tiền mặt sang tài khoản cá nhân.\n"
        f"Chủ tài khoản: {P[1].name.upper()}\nSố tài khoản: {P[1].account}\n"
        f"Mở tại: Agribank chi nhánh huyện Tiên Phước\nSố sổ BHXH: {P[1].insurance}",
        *P[1].has("account", "insurance"),
    ),
    case(
        "letter-of-attorney",
        "letter",
        f"""GIẤY ỦY QUYỀN
Bên ủy quyền (Bên A): bà {P[2].name}, CMND số {spaced(P[2].old_id, 3, 3, 3)} do Công an tỉnh Nam Định cấp.
Bên được ủy quyền (Bên B): ông {P[3].name}, căn cước công dân số {spaced(P[3].citizen, 3, 3, 3, 3)}.
Bên A ủy quyền cho Bên B nhận thay lương hưu từ tháng 3/2025 đến tháng 8/2025.""",
        *P[2].has("old_id"),
        *P[3].has("citizen"),
    ),
    case(
        "letter-mail-headers",
        "letter",
        f"From: {P[4].name} <{P[4].email}>\nTo: <tiepdan@example.org>\nSubject: Hỏi về thẻ BHYT bị sai "
        "họ tên\n\n"
        f"Kính gửi anh chị, thẻ của con tôi in sai tên đệm, số thẻ {P[4].card}. Mong được cấp lại sớm.",
        *P[4].has("email", "card"),
        (P[4].has("email")[0][0], "tiepdan@example.org"),
    ),
    case(
        "letter-signature-block",
        "letter",
        f"Trân trọng cảm ơn.\n\n--\n{P[5].name}\nKế toán tiền lương\nM: +84 "
        f"{spaced(P[5].mobile[1:], 3, 3, 3)}"
        f" | T: ({P[5].landline[:4]}) {P[5].landline[4:]}\nE: {P[5].email.upper()}",
        *P[5].has("mobile", "landline", "email"),
    ),
    case(
        "letter-answer-names-the-petitioner",
        "letter",
        f"""BẢO HIỂM XÃ HỘI TỈNH
Số: 1187/BHXH-CĐBHXH
V/v trả lời đơn của công dân

Ngày 05/6/2025, BHXH tỉnh nhận được đơn của ông {P[6].name} (mã số BHXH {P[6].insurance}), thường trú tại
phường An Hải, về việc tính thời gian công tác trước năm 1995. Qua kiểm tra hồ sơ, ông có 23 năm 4 tháng
đóng BHXH. Căn cứ khoản 2 Điều 139 Luật BHXH năm 2024, BHXH tỉnh trả lời để ông được biết.""",
        *P[6].has("insurance"),
    ),
    case(
        "letter-complaint-two-telephones",
        "letter",
        f"Tôi đã gọi nhiều lần không gặp. Khi có kết quả xin báo cho tôi theo số {P[7].mobile} hoặc số "
        "của con "
        f"trai tôi là {spaced(P[8].mobile, 4, 3, 3, by='.')}. Tôi xin chân thành cảm ơn.",
        *P[7].has("mobile"),
        *P[8].has("mobile"),
    ),
    case(
        "letter-household-declaration",
        "letter",
        f"TỜ KHAI THAM GIA BHYT HỘ GIA ĐÌNH\n[01]. Họ và tên: {P[9].name}\n[02]. Giới tính: Nữ\n"
        "[03]. Ngày, tháng, năm sinh: 02/9/1979\n[06]. Số CMND/CCCD/Hộ chiếu/Định danh cá nhân: "
        f"{P[9].citizen}\n"
        f"[07]. Mã số BHXH đã được cấp: {P[9].insurance}\n[08]. Số điện thoại: {P[9].mobile}\n"
        f"[09]. Email (nếu có): {P[9].email}",
        *P[9].has("citizen", "insurance", "mobile", "email"),
    ),
    case(
        "letter-boxes-of-a-form",
        "letter",
        f"Số định danh cá nhân: |{'|'.join(P[10].citizen)}|\nMã số BHXH: |{'|'.join(P[10].insurance)}|",
        *P[10].has("citizen", "insurance"),
    ),
    case(
        "letter-of-a-survivor",
        "letter",
        f"Chồng tôi là {P[11].name}, CMTND {P[11].old_id}, mất ngày 30/12/2024, có sổ BHXH số "
        f"{spaced(P[11].insurance, 4, 3, 3)}. Tôi xin hỏi gia đình được hưởng trợ cấp mai táng bao nhiêu?",
        *P[11].has("old_id", "insurance"),
    ),
    case(
        "letter-refund-of-a-double-payment",
        "letter",
        f"Đề nghị BHXH hoàn trả số tiền 4.536.000 đồng đóng trùng vào STK {P[12].account} - Ngân hàng TMCP "
        f"Công Thương (VietinBank), tên người thụ hưởng {P[12].name}.",
        *P[12].has("account"),
    ),
    case(
        "letter-all-in-capitals",
        "letter",
        f"KÍNH GỬI BHXH QUẬN. TÔI TÊN {P[13].name.upper()}, CĂN CƯỚC {P[13].citizen}, THẺ BHYT "
        f"{spaced(P[13].card, 2, 1, 2, 10)}, ĐT {P[13].mobile}. TÔI BỊ MẤT THẺ NGÀY 3/3 VÀ XIN CẤP LẠI.",
        *P[13].has("citizen", "card", "mobile"),
    ),
    case(
        "letter-without-accents",
        "letter",
        f"kinh gui co quan bhxh. toi ten la {P[14].email.split('@')[0]}, so cccd {P[14].citizen} so dien "
        "thoai "
        f"{P[14].mobile}. toi muon rut bhxh mot lan, so tai khoan {P[14].account} vietcombank",
        *P[14].has("citizen", "mobile", "account"),
    ),
    case(
        "letter-new-health-card",
        "letter",
        f"Thẻ BHYT mẫu mới của mẹ tôi có mã thẻ: {P[15].insurance}, hạn sử dụng từ 01/01/2025. Khi đi "
        "khám tại "
        "trung tâm y tế thì báo thẻ không còn giá trị.",
        (P[15].has("card")[0][0], P[15].insurance),
    ),
    case(
        "letter-mail-spelled-out",
        "letter",
        f"Hồ sơ bổ sung xin gửi về hộp thư {P[16].email} trước ngày 15/7, ghi rõ tên đơn vị ở tiêu đề thư.",
        *P[16].has("email"),
    ),
    case(
        "letter-old-eleven-digit-mobile",
        "letter",
        f"Đơn đề ngày 12/5/2016. Điện thoại di động của tôi: 0168{digits(7, 'old mobile')}.",
        (P[0].has("mobile")[0][0], f"0168{digits(7, 'old mobile')}"),
    ),
    # What an office writes without naming anybody's numbers
    case(
        "letter-plain-dispatch",
        "letter",
        """BẢO HIỂM XÃ HỘI VIỆT NAM
Số: 2345/BHXH-TST
V/v hướng dẫn thu BHXH, BHYT theo mức lương cơ sở mới
Hà Nội, ngày 27 tháng 6 năm 2024

Kính gửi: Bảo hiểm xã hội các tỉnh, thành phố trực thuộc Trung ương
Thực hiện Nghị định số 73/2024/NĐ-CP ngày 30/6/2024 của Chính phủ, mức lương cơ sở từ ngày 01/7/2024 là
2.340.000 đồng/tháng. Mức đóng BHYT hộ gia đình của người thứ nhất là 105.300 đồng/tháng.
Nơi nhận: - Như trên; - Tổng Giám đốc (để b/c); - Lưu: VT, TST.""",
    ),
    case(
        "letter-urging-a-company",
        "letter",
        """V/v đôn đốc nộp tiền BHXH, BHYT, BHTN
Kính gửi: Công ty TNHH May mặc Hòa Khánh (mã đơn vị: YN0234A; mã số thuế: 0401567893)
Tính đến hết ngày 31/5/2025, đơn vị còn chậm đóng 1.287.654.320 đồng của 214 lao động, trong đó tiền lãi
45.678.912 đồng. Đề nghị đơn vị nộp trước ngày 20/6/2025, nội dung chuyển tiền ghi rõ mã đơn vị.""",
    ),
    case(
        "letter-dossier-receipt",
        "letter",
        """GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
Mã hồ sơ: 000.00.12.H17-250618-0043
Số: 1304202500871/TNTKQ
Thủ tục: 1.002179 - Giải quyết hưởng chế độ ốm đau
Tiếp nhận lúc 08 giờ 45 phút ngày 18/6/2025, hẹn trả ngày 24/6/2025.
Tra cứu tình trạng hồ sơ: gọi tổng đài 1900.9068 hoặc nhắn tin BH QT gửi 8079.""",
    ),
    case(
        "letter-list-of-legal-bases",
        "letter",
        """Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29 tháng 6 năm 2024;
Căn cứ Nghị định số 158/2025/NĐ-CP ngày 25 tháng 6 năm 2025;
Căn cứ Thông tư số 12/2025/TT-BNV ngày 30 tháng 6 năm 2025;
Căn cứ Quyết định số 366/QĐ-BTC ngày 26/02/2025 và Công văn số 0912/BHXH-VP ngày 03/4/2025;
Xét Tờ trình số 134567/TTr-TCCB, đề nghị tại Phiếu trình số 987654321/PT-VP.""",
    ),
    case(
        "letter-blank-declaration",
        "letter",
        """Họ và tên: ....................................  Nam/Nữ: ........
Số CCCD: ……………………… Ngày cấp: …/…/……
Mã số BHXH: ______________  Số điện thoại: ______________
Số tài khoản: ...................... tại Ngân hàng: ......................
Email (nếu có): ........................@.....................""",
    ),
]
