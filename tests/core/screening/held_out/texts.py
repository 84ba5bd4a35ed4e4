"""Texts with findings, as readers, offices, hospitals and firms write them. All numbers are invented."""

from tests.core.screening.held_out.ink import Case, written

# Each template is written once per line: the fields of `ink`, in the ways people write them.
TEMPLATES: dict[str, tuple[str, ...]] = {
    "reader-question": (
        "Kính gửi BHXH tỉnh A, tôi tên Nguyễn Văn A, số CCCD {cccd}, mã số BHXH {bhxh}. Tôi nghỉ việc"
        " từ tháng 3/2024,"
        " xin hỏi tôi có được hưởng trợ cấp một lần không? Xin trả lời qua số {sdt}.",
        "Tôi là Trần Thị B, sinh năm 1984, căn cước công dân số: {cccd:s}, đã đóng 12 năm 7 tháng. Xin"
        " hỏi lương hưu."
        " ĐT liên hệ: {sdt:n}. Tôi xin cảm ơn!",
        "Cho tôi hỏi: sổ BHXH của tôi số {bhxh:s} ghi sai ngày sinh so với CMND {cmnd}. Tôi cần làm gì?",
        "Mẹ tôi có thẻ BHYT {card}, vừa chuyển về xã B. Đổi nơi khám ban đầu ở đâu? Liên hệ tôi: {mail}",
    ),
    "without-diacritics": (
        "da chao anh chi, em ten Hoa, cccd cua em la {cccd}, so bhxh {bhxh} em muon rut bhxh 1 lan a",
        "sdt e {sdt} nha, zalo cung so do luon, em cam on",
        "ad oi check giup e ma so bhxh {bhxh} con thieu thang nao k, e lam o cty may tu 2019",
        "chuyen khoan giup chi vao stk {stk} vietcombank ten TRAN THI B nhe",
        "the bhyt {card:l} cua be nha em het han chua a? goi lai {sdt:x}",
        "cmnd cu {cmnd}, cccd moi {cccd}, minh co phai cap nhat lai khong",
    ),
    "chat": (
        "- Bạn cho mình xin số CCCD\n- {cccd}\n- Cảm ơn bạn, còn số điện thoại?\n- {sdt:s}",
        "Alo, {sdt:h} là số mới của anh Ba kế toán nhé, số cũ bỏ rồi",
        "Gửi e: {mail}; cc {mail} giúp chị",
        "Đây ạ {cccd}. Em sinh 2003, học lớp 12A1.",
    ),
    "contact-line": (
        "Mọi thắc mắc xin liên hệ bà Lê Thị C, Phòng Chế độ BHXH, điện thoại {sdt:L}, email: {mail}.",
        "Đầu mối: ông Phạm Văn D (di động: {sdt:p}; thư điện tử: {mail:U})",
        "ĐT: {sdt:D} – Di động: {sdt:+}",
        "Liên hệ: {sdt:8} (Zalo)",
        "Người nhận: Vũ Thị E, số 12, ngõ 34, đường Láng, Hà Nội. Tel.: {sdt:n}",
        "Hộp thư góp ý: <{mail}>",
    ),
    "insured-list": (
        "STT\tHọ và tên\tMã số BHXH\tSố CCCD\n1\tNguyễn Văn A\t{bhxh}\t{cccd}\n2\tTrần Thị"
        " B\t{bhxh}\t{cccd}\n"
        "3\tLê Văn C\t{bhxh}\t{cccd}",
        "| TT | Họ tên | Mã số BHXH | Mức đóng |\n|---|---|---|---|\n| 1 | Đỗ Văn G | {bhxh} | 5.307.200 |\n"
        "| 2 | Hồ Thị H | {bhxh} | 6.120.000 |",
        "Họ tên;Ngày sinh;Mã thẻ BHYT;Nơi KCB\nBùi Văn K;12/05/1979;{card};01-004\nNgô Thị"
        " L;03/11/1990;{card};01-018",
        "Số CMND | Họ tên\n{cmnd} | Đặng Văn M\n{cmnd} | Lý Thị N",
    ),
    "payment-list": (
        "Danh sách chi trả qua thẻ ATM: Nguyễn Thị P – số tài khoản {stk} – Agribank chi nhánh B –"
        " 4.215.000 đồng.",
        "Họ tên\tSố tài khoản\tNgân hàng\tSố tiền\nTrần Q\t{stk}\tBIDV\t3.500.000\nLê"
        " R\t{stk}\tVietinBank\t2.750.000",
        "Số TK: {stk:s} tại Ngân hàng TMCP Ngoại thương, chủ tài khoản Hoàng Văn S",
        "STK {stk:n} (MB Bank), nội dung: nop BHYT ho gia dinh",
        "Đơn vị nộp vào tài khoản số {stk} mở tại Kho bạc Nhà nước tỉnh A.",
        "Tài khoản ngân hàng: {stk:h}, Techcombank, CTK: VU THI T",
    ),
    "decision": (
        "QUYẾT ĐỊNH\nĐiều 1. Ông Nguyễn Văn A, sinh ngày 02/9/1962, số định danh cá nhân {cccd}, mã số"
        " BHXH {bhxh},"
        " được hưởng chế độ hưu trí từ ngày 01/10/2024.\nMức lương hưu: 5.412.300 đồng/tháng.",
        "Điều 2. Chi trả qua tài khoản {stk} tại Ngân hàng B. Điều 3. Bà Trần Thị B (CMND số {cmnd:s}"
        " do Công an tỉnh A"
        " cấp ngày 05/6/2009) chịu trách nhiệm thi hành.",
    ),
    "minutes": (
        "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 30 ngày 15/4/2024, tại trụ sở Công ty C. Đại diện: ông Lê Văn U,"
        " CCCD: {cccd:n},"
        " điện thoại {sdt}. Nội dung: đối chiếu 214 lao động, nợ 1.254.307.912 đồng.",
        "Người bị kiểm tra khai: số CMND {cmnd:h}, số sổ BHXH {bhxh}, đang tạm trú số 123 đường D.",
    ),
    "hospital": (
        "Bệnh nhân: PHẠM THỊ V, 45 tuổi. Số thẻ BHYT: {card:s}. Hạn thẻ 01/01/2024-31/12/2024. Chẩn"
        " đoán: J18.9.",
        "BN vào viện 10h15, thẻ BHYT {card:h}, người nhà ĐT {sdt:s}, viện phí 2.345.678đ",
        "Mã thẻ BHYT: {newcard}. Mã bệnh: E11. Tổng chi phí: 12.345.678 đồng.",
        "Thẻ BHYT số {newcard:s} (mẫu mới) dùng từ 01/4/2021.",
        "Giấy ra viện. Mã số BHXH/Thẻ BHYT số: {card}. Họ tên: Mai Văn X. CCCD/Hộ chiếu: {cccd}.",
    ),
    "authorisation": (
        "GIẤY ỦY QUYỀN\nTôi là: Đinh Thị Y\nSố CCCD/CMND: {cccd}   Ngày cấp: 12/8/2021\nĐiện thoại: {sdt}\n"
        "Ủy quyền cho: Đinh Văn Z\nSố CCCD/CMND: {cmnd}   Ngày cấp: 3/3/2012",
        "Họ và tên: .................... Số CCCD: {cccd} ........ Số điện thoại: {sdt:n} ........",
    ),
    "form": (
        "[01]. Họ và tên: NGUYỄN VĂN A\n[02]. Mã số BHXH: {bhxh}\n[03]. Số CCCD: {cccd}\n[04]. Số điện"
        " thoại: {sdt}\n"
        "[05]. Email: {mail}",
        "Số điện thoại (nếu có): {sdt:x}. Số tài khoản: {stk}. Ngân hàng: Sacombank.",
        "Mã số BHXH (10 số): {bhxh:h}\nThẻ BHYT: {card}",
    ),
    "two-lines": (
        "Số căn cước\n{cccd}\nNgày cấp\n01/7/2021",
        "Mã số BHXH:\n{bhxh}\nThời gian tham gia: 01/2010 đến nay",
        "Số tài khoản\n\n{stk}\n\nNgân hàng B",
    ),
    "caption": (
        "Ảnh: Trao sổ BHXH số {bhxh} cho ông Nguyễn Văn A (ảnh do nhân vật cung cấp)",
        "Hình 2. Thẻ BHYT mang mã {card} được in sai tên.",
    ),
    "letter-foot": (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, CĐ.\n\nSoạn thảo: Lê Thị C – {mail} – {sdt:+}",
        "Trân trọng,\nTrần Văn B\nTrưởng phòng Thu\nM: {sdt:s} | E: {mail}",
    ),
    "refutation": (
        "Tin nhắn giả mạo gửi từ số {sdt} yêu cầu chuyển tiền vào số tài khoản {stk}, BHXH tỉnh A đề"
        " nghị cảnh giác.",
        "Đối tượng dùng hộp thư {mail} mạo danh cơ quan BHXH.",
    ),
    "english": (
        "Dear Sir, my ID card number is {cccd}, social insurance number {bhxh}. Please reply to {mail}.",
        "Bank account no. {stk}, Vietcombank; mobile {sdt:+}",
        "Health insurance card {card} expired. Phone: {sdt}",
    ),
    "stamp-head": (
        "BẢO HIỂM XÃ HỘI TỈNH A\nSố: 12/BC-BHXH\n\n{stamp:1}\n\nBÁO CÁO\nvề tình hình tổ chức",
        "{stamp:2}\n\nBỘ B\nSố: 04/TTr-B\nTỜ TRÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n{stamp:3}\n\nHà Nội, ngày"
        " 01 tháng 02 năm 2024",
        "Số: 35/KH-BHXH\t\t\t{stamp:1}\nKẾ HOẠCH diễn tập",
    ),
    "stamp-field": (
        "Độ mật: {stamp:1}\nĐộ khẩn: Hỏa tốc\nNơi nhận: như danh sách",
        "Độ mật: {stamp:2}\nSố bản: 03. Bản số: 01",
        "Mức độ mật: {stamp:3}",
        "(Độ {stamp:2})\nPhụ lục kèm theo Công văn số 07/BHXH-TCCB",
    ),
    "stamp-table": (
        "Số: 18/QĐ-BHXH | {stamp:1}\nV/v điều động | Bản số: 02",
        "[{stamp:2}]\nDANH MỤC PHƯƠNG ÁN",
        "|  {stamp:3}  |\n|---|\n| Bản số: 01 |",
    ),
    "typed-marks": (
        "CCCD:{cccd};SĐT:{sdt};BHXH:{bhxh}",
        "Số CCCD_{cccd}_hồ sơ",
        "Số CCCD:\u00a0{cccd:s}, ĐT:\u00a0{sdt:s}",
        "Căn cước số “{cccd}”, mã số BHXH ({bhxh}), ĐTDĐ ‘{sdt}’.",
    ),
    "beside-figures": (
        "Ông A đóng 38 tháng, tổng 182.345.000 đồng, mã số BHXH {bhxh}, theo Công văn số 1234/BHXH-CSXH"
        " ngày 05/5/2023.",
        "Mã số thuế 0109876543, người đại diện CCCD {cccd}, hotline 1900 9068, di động {sdt}.",
        "Hồ sơ 000.00.01.G13-240415-0012 của bà B, CCCD số {cccd}, trả ngày 22/4/2024.",
    ),
}

# Insurance numbers that begin as telephones do: the name before them decides.
LOOKALIKES = (
    ("Mã số BHXH của tôi là 0912004567, tra cứu không thấy.", "social-insurance", "0912004567"),
    ("Sổ BHXH số 0360123458 cấp năm 2014.", "social-insurance", "0360123458"),
    ("Số tài khoản 0987001234 ngân hàng MB.", "bank-account", "0987001234"),
    ("STK: 079185004321 – VPBank", "bank-account", "079185004321"),
    ("Thẻ BHYT mã số 0386002345 còn hạn.", "health-card", "0386002345"),
    ("Điện thoại 0791234506 (gặp chị B)", "phone", "0791234506"),
)


def cases() -> list[Case]:
    """Each line of each template, and the numbers that look like others."""
    plain = [
        written(f"{template}-{at}", template, line)
        for template, lines in TEMPLATES.items()
        for at, line in enumerate(lines, start=1)
    ]
    alike = [
        Case(f"lookalike-{at}", "lookalike", text, frozenset({(kind, number)}))
        for at, (text, kind, number) in enumerate(LOOKALIKES, start=1)
    ]
    return plain + alike
