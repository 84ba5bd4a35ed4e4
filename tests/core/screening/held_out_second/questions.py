"""Questions of citizens with their answers, as the portal would publish them."""

from tests.core.screening.held_out_second.invented import case, person, spaced

P = [person(n) for n in range(500, 530)]

CASES = [
    case(
        "question-book-in-running-prose",
        "question",
        f"Hỏi: Em đóng BHXH từ 2012 đến 2019 ở Bình Dương, mã BHXH của em là {P[0].insurance}, giờ em "
        "muốn gộp sổ "
        "thì làm ở đâu ạ?\nTrả lời: Bạn nộp hồ sơ tại cơ quan BHXH nơi gần nhất (mẫu TK1-TS).",
        *P[0].has("insurance"),
    ),
    case(
        "question-two-books-to-join",
        "question",
        f"Tôi có 2 sổ BHXH: {P[1].insurance} và {P[2].insurance}, nay xin gộp lại thành một.",
        *P[1].has("insurance"),
        *P[2].has("insurance"),
    ),
    case(
        "question-card-in-lower-case",
        "question",
        f"cho minh hoi the bhyt {P[3].card.lower()} con han khong a, minh o que moi len thanh pho",
        *P[3].has("card"),
    ),
    case(
        "question-number-only",
        "question",
        f"cccd {P[4].citizen} nhờ tra giúp quá trình đóng",
        *P[4].has("citizen"),
    ),
    case(
        "question-old-and-new-identity",
        "question",
        f"Trước đây sổ của tôi ghi CMND {P[5].old_id}, nay tôi đã đổi sang CCCD gắn chip số "
        f"{P[5].citizen}. Tôi có "
        "phải làm thủ tục điều chỉnh không?",
        *P[5].has("old_id", "citizen"),
    ),
    case(
        "question-call-me-back",
        "question",
        f"Ad gọi lại cho em {spaced(P[6].mobile, 3, 3, 2, 2)} nhé, em cảm ơn!!!",
        *P[6].has("mobile"),
    ),
    case(
        "question-reply-by-mail",
        "question",
        f"Vui lòng phản hồi vào mail:{P[7].email}.Tôi xin cảm ơn.",
        *P[7].has("email"),
    ),
    case(
        "question-card-of-a-child",
        "question",
        f"Con tôi sinh ngày 09/12/2020, thẻ TE1 của cháu số {spaced(P[8].card, 3, 2, 10)} hết hạn chưa?",
        *P[8].has("card"),
    ),
    case(
        "question-wrong-bank-account",
        "question",
        f"Tôi ghi nhầm số tài khoản thành {P[9].account}, đúng phải là {P[10].account} (MB Bank). Làm "
        "sao sửa?",
        *P[9].has("account"),
        *P[10].has("account"),
    ),
    case(
        "question-number-after-a-dash",
        "question",
        f"Người hỏi: {P[11].name} - {P[11].email} - {P[11].mobile} - Đắk Lắk",
        *P[11].has("email", "mobile"),
    ),
    case(
        "question-id-between-brackets",
        "question",
        f"Bà {P[12].name} (số ĐDCN: {P[12].citizen}; mã thẻ BHYT: {P[12].card}) hỏi về mức hưởng khi "
        "trái tuyến.",
        *P[12].has("citizen", "card"),
    ),
    case(
        "question-temporary-residence",
        "question",
        f"Tôi tên {P[13].name}, có số CMT là {P[13].old_id} cấp tại Công an Thanh Hóa năm 2009, tạm trú "
        "Đồng Nai.",
        *P[13].has("old_id"),
    ),
    case(
        "question-landlines",
        "question",
        f"Gọi máy bàn nhà tôi {spaced(P[14].landline, 4, 3, 4)} hoặc máy hàng xóm số {P[15].landline} "
        "đều được.",
        *P[14].has("landline"),
        *P[15].has("landline"),
    ),
    # Without anybody's numbers
    case(
        "question-about-levels",
        "question",
        "Hỏi: Lương đóng BHXH của tôi 5.678.900 đồng, nghỉ ốm 12 ngày thì được bao nhiêu?\n"
        "Trả lời: Mức hưởng = 5.678.900 / 24 x 75% x 12 = 2.129.587,5 đồng (khoản 1 Điều 28).",
    ),
    case(
        "question-about-years",
        "question",
        "Tôi đóng BHXH từ 10/1998 đến 06/2007, rồi từ 02/2010 đến 05/2025, tổng cộng 24 năm 01 tháng; "
        "tôi sinh ngày "
        "20081969? (20/8/1969), nay đủ 55 tuổi 9 tháng có được nghỉ hưu không?",
    ),
    case(
        "question-about-forms",
        "question",
        "Mẫu 14-HSB, mẫu C70a-HD, mẫu TK1-TS ban hành kèm theo Quyết định 490/QĐ-BHXH ngày 28/3/2023; "
        "mẫu D02-LT, "
        "phiếu giao nhận hồ sơ 600a, 607, 103; thủ tục 1.001939.000.00.00.H00 còn dùng không?",
    ),
    case(
        "question-what-is-a-number",
        "question",
        "Mã số BHXH là gì? Là số định danh cá nhân duy nhất gồm 10 ký tự; từ 01/8/2025 số CCCD 12 số "
        "thay cho mã số. "
        "Hai ký tự đầu của thẻ là mã đối tượng (HT, GD, TE...), ký tự thứ 3 là mức hưởng 1, 2, 3, 4, 5.",
    ),
    case(
        "question-about-late-payment",
        "question",
        "Công ty tôi (MST 0312345679) nợ BHXH 7 tháng, hóa đơn điện tử 00001234 ký hiệu 1C25TAA, số hợp "
        "đồng lao động "
        "0123/2022/HĐLĐ-ABC. Người lao động phải làm gì?",
    ),
    case(
        "question-application-error",
        "question",
        "Ứng dụng báo lỗi 'Mã lỗi 500-0987-1234', phiên bản 1.6.9 (20250612), Android 14, máy SM-A536E. "
        "Mã OTP 482913 "
        "gửi chậm. Mã giao dịch FT25163012345678 đã trừ tiền nhưng chưa gia hạn thẻ.",
    ),
    case(
        "question-foreign-worker",
        "question",
        "Lao động nước ngoài có hộ chiếu, giấy phép lao động, hợp đồng từ 12 tháng trở lên thì tham gia "
        "BHXH bắt buộc "
        "theo Nghị định 143/2018/NĐ-CP, tỷ lệ 8% và 17,5%.",
    ),
]
