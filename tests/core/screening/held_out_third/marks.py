"""Documents under a mark of secrecy, and those that only speak about secrets."""

from tests.core.screening.held_out_third.making import Draft, Shapes, lines

shape = Shapes()
LEVELS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT", "MẬT")


@shape("dau-mat-dau-trang", 4)
def stamped(d: Draft, turn: int) -> str:
    level = d.stamp(LEVELS[turn])
    top = (
        f"{level}\n\nBỘ TÀI CHÍNH\nBẢO HIỂM XÃ HỘI VIỆT NAM",
        f"BẢO HIỂM XÃ HỘI VIỆT NAM\t\t{level}",
        f"BẢO HIỂM XÃ HỘI VIỆT NAM\nBAN KIỂM TOÁN NỘI BỘ\n\n[{level}]",
        f"BHXH {d.place().upper()}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      {level}\n     HỎA TỐC",
    )[turn]
    return lines(
        top,
        f"Số: {d.number(90)}/BC-BHXH   Hà Nội, ngày {d.day()}",
        "BÁO CÁO",
        f"Kết quả phối hợp với cơ quan chức năng quý {1 + turn}/2025",
        "Kính gửi: Lãnh đạo Bộ",
        f"Trong quý đã chuyển {d.number(90)} hồ sơ với tổng số tiền {d.money()} đồng.",
    )


@shape("truong-do-mat", 4)
def field(d: Draft, turn: int) -> str:
    word = ("Mật", "Tối mật", "Tuyệt mật", "MẬT")[turn]
    d.stamp(word)
    return (
        lines("PHIẾU XỬ LÝ VĂN BẢN ĐẾN", f"Số đến: {d.number(900)}", f"Độ mật: {word}", "Độ khẩn: Thường"),
        lines(
            "Thông tin văn bản",
            f"Số ký hiệu\t{d.number(90)}/BHXH-TTKT",
            f"Độ mật\t{word}",
            f"Số trang\t{3 + turn}",
        ),
        lines(
            f"Văn bản số {d.number(90)}/BC-BHXH; ngày {d.day()}; độ mật: {word}; độ khẩn: hỏa tốc; người"
            f" ký: {d.name()}"
        ),
        lines("| Trường | Giá trị |", f"| Độ mật | {word} |", "| Loại | Công văn |", f"| Ngày | {d.day()} |"),
    )[turn]


@shape("kem-tai-lieu-mat", 4)
def enclosed(d: Draft, turn: int) -> str:
    level = ("Mật", "TỐI MẬT", "MẬT", "Tuyệt mật")[turn]
    d.stamp(level)
    said = (
        f"Gửi kèm Báo cáo số {d.number(90)}/BC-BHXH (độ mật: {level}), đề nghị bảo quản theo chế độ tài"
        f" liệu mật.",
        f"Tài liệu kèm theo: Phụ lục II, đóng dấu {level}, 04 trang.",
        f'Kèm theo Công văn này là danh sách có dấu "{level}", không sao chụp.',
        f"File đính kèm: Phương án 01 (Độ mật: {level}).",
    )[turn]
    return lines(
        f"Số: {d.docno('BHXH-VP')}",
        f"Kính gửi: {d.place()}",
        f"Thực hiện ý kiến chỉ đạo ngày {d.day()} về công tác phối hợp, BHXH Việt Nam báo cáo như sau.",
        said,
        "Trân trọng./.",
    )


@shape("english-stamp", 4)
def english(d: Draft, turn: int) -> str:
    level = d.stamp(("CONFIDENTIAL", "SECRET", "TOP SECRET", "CONFIDENTIAL")[turn])
    return (
        lines(
            level,
            "",
            "MEMORANDUM",
            f"To: Director General    Date: {d.day()}",
            "Subject: Joint inspection plan",
        ),
        lines(
            "Viet Nam Social Security",
            f"Classification: {level}",
            f"Ref: {d.number(90)}/VSS",
            "1. Background",
        ),
        lines(
            f"*** {level} ***", f"Working group minutes, {d.day()}", "Item 1. Data exchange with the police"
        ),
        lines(
            "Annex III - Negotiation position on the bilateral agreement",
            f"Estimated cost: VND {d.money()}",
            "Page 1 of 4",
            f"- {level} -",
        ),
    )[turn]


@shape("ve-luat-bi-mat", 4)
def about_law(d: Draft, turn: int) -> str:
    said = (
        "Bí mật nhà nước được phân loại thành 03 độ mật, bao gồm: Tuyệt mật, Tối mật và Mật (Điều 8 Luật"
        " Bảo vệ bí mật"
        " nhà nước năm 2018).",
        "Người soạn thảo đề xuất độ mật của văn bản; dấu chỉ độ mật được đóng dưới số, ký hiệu của văn bản.",
        "Không đăng tải lên Cổng Thông tin điện tử các nội dung thuộc danh mục bí mật nhà nước, bí mật"
        " đời tư.",
        "Thời hạn bảo vệ bí mật nhà nước là 30 năm đối với độ Tuyệt mật, 20 năm đối với độ Tối mật, 10"
        " năm đối với"
        " độ Mật.",
    )
    return lines(
        f"Hỏi đáp pháp luật kỳ {turn + 1} ({d.day()})",
        said[turn],
        said[(turn + 1) % 4],
        f"Căn cứ Quyết định số {d.number(1900)}/QĐ-TTg của Thủ tướng Chính phủ ban hành danh mục bí mật"
        f" nhà nước.",
    )


@shape("tap-huan-bao-ve-bi-mat", 3)
def training(d: Draft, turn: int) -> str:
    return lines(
        f"BHXH {d.place()} tập huấn công tác bảo vệ bí mật nhà nước",
        f"Ngày {d.day()}, {80 + d.number(90)} cán bộ tham gia lớp tập huấn về soạn thảo, lưu giữ tài"
        f" liệu mật, sử dụng"
        " máy tính độc lập không nối mạng.",
        (
            "Báo cáo viên lưu ý việc đóng dấu độ mật phải đúng thẩm quyền.",
            "Học viên làm bài trắc nghiệm 20 câu.",
            "",
        )[turn],
        f"Kế hoạch số {d.number(90)}/KH-BHXH; kinh phí {d.money()} đồng.",
    )


@shape("mat-khac", 4)
def other_words(d: Draft, turn: int) -> str:
    return (
        lines(
            "HỢP TÁC XÃ MẬT ONG VÍ DỤ",
            f"Mật ong rừng chai 500ml giá {d.number(400)}.000 đồng; hộ nuôi ong được hỗ trợ BHXH tự"
            f" nguyện {d.money()} đ.",
        ),
        lines(
            "Hướng dẫn đặt lại mật khẩu VssID",
            "1. Chọn Quên mật khẩu; 2. Nhập mã OTP gồm 6 chữ số gửi qua tin nhắn (ví dụ 123456); 3. Nhập"
            " MẬT KHẨU mới.",
            "Tuyệt đối bảo mật, không cung cấp mật khẩu, mã OTP cho người khác.",
        ),
        lines(
            "PHIẾU CHUYỂN VĂN BẢN",
            f"Số: {d.number(900)}/PC-VP",
            "Độ mật: Thường",
            "Độ khẩn: Hỏa tốc",
            f"{d.day()}",
        ),
        lines(
            "QUY ĐỊNH BẢO MẬT DỮ LIỆU",
            f"Mật độ dân số bình quân {d.digits(3)} người/km2. Hệ thống dùng mã hóa, thư mật mã, khóa bí"
            f" mật 2048 bit.",
            "Secret key và private key lưu trên HSM; confidential data được phân quyền.",
        ),
    )[turn]


@shape("cau-xac-dinh-mat", 4)
def stated(d: Draft, turn: int) -> str:
    level = d.stamp(("TỐI MẬT", "Mật", "Tuyệt mật", "SECRET")[turn])
    return (
        lines(
            f"TÀI LIỆU {level} - Bản số: 0{1 + d.number(5)}",
            f"PHƯƠNG ÁN phối hợp năm {2025 + turn}",
            f"Kinh phí: {d.money()} đồng",
        ),
        lines(
            f"Tờ trình số {d.number(90) + 1}/TTr-BHXH ngày {d.day()}",
            f"Văn bản này được xác định độ mật: {level}; thời hạn bảo vệ 10 năm; người xác định: {d.name()}.",
            "Nội dung: đề xuất phương án đàm phán.",
        ),
        lines(
            f"BIÊN BẢN HỌP ngày {d.day()}",
            f"Tài liệu này thuộc bí mật nhà nước độ {level}, không được sao chụp, đăng tải.",
            f"Có mặt: {d.number(20)} người.",
        ),
        lines(
            f"Minutes of the working group, {d.day()}",
            f"This document is classified {level}. Do not copy or forward.",
            f"1. Budget: VND {d.money()}",
        ),
    )[turn]


@shape("mau-dau-theo-thong-tu", 3)
def samples(d: Draft, turn: int) -> str:
    return lines(
        f"Phụ lục {turn + 1}: Mẫu dấu, mẫu văn bản (kèm theo Thông tư số 104/2021/TT-BCA)",
        (
            'Mẫu số 02: dấu "MẬT" hình chữ nhật, kích thước 20mm x 8mm, có đường viền xung quanh.',
            'Mẫu số 03: dấu "TỐI MẬT" hình chữ nhật, kích thước 30mm x 8mm, chữ in hoa đậm.',
            'Mẫu số 04: dấu "TUYỆT MẬT" hình chữ nhật, kích thước 40mm x 8mm, mực màu đỏ.',
        )[turn],
        "Mẫu số 18: Sổ đăng ký văn bản mật đi, gồm các cột: số, ký hiệu; ngày; trích yếu; độ mật; nơi nhận.",
        f"Công báo số {d.number(900)}, ngày {d.day()}.",
    )


@shape("chu-mat-trong-tin", 3)
def in_news(d: Draft, turn: int) -> str:
    return lines(
        (
            f"Công an khởi tố {2 + d.number(8)} người làm lộ bí mật thương mại của doanh nghiệp",
            f"Hai ngành duy trì quan hệ mật thiết, ký quy chế phối hợp số {d.docno('QCPH')}",
            f"Chuyện nghề: người giữ kho tài liệu mật ở BHXH {d.place()}",
        )[turn],
        f"Ngày {d.day()}, đại diện hai bên cho biết tổng số tiền liên quan là {d.money()} đồng.",
        ("Vụ việc không liên quan tài liệu của Nhà nước.", "", "Kho có 12 tủ sắt, hai lớp khóa.")[turn],
    )
