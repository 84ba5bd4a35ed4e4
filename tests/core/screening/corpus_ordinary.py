"""Ordinary texts in which nothing may be found, though much looks like it."""

from collections.abc import Iterator

from tests.core.screening.cases import Case
from tests.core.screening.people import Made, grouped

SECRECY = (
    *(
        "bảo mật thông tin",
        "Luật Bảo vệ bí mật nhà nước",
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "mật ong rừng",
        "MẬT ONG",
        "mật độ dân số",
    ),
    *(
        "MẬT ĐỘ DÂN SỐ",
        "Đổi mật khẩu VssID",
        "MẬT KHẨU",
        "ĐỔI MẬT KHẨU",
        "thông tin mật thiết",
        "QUAN HỆ MẬT THIẾT",
        "BẢO MẬT",
    ),
    *(
        "Tài liệu mật là tài liệu có đóng dấu theo Luật.",
        "a) Tuyệt mật;\nb) Tối mật;\nc) Mật.",
        "CẮT TÚI MẬT",
        "VIÊM ĐƯỜNG MẬT",
    ),
    *(
        "SỎI MẬT",
        "Bí mật đời tư",
        "Không đăng văn bản đóng dấu MẬT lên Cổng.",
        "Độ mật: không",
        "cơ mật viện",
        "MẬT MÃ",
    ),
    *(
        "Secret santa",
        "The secret of good service",
        "client secret",
        "Bộ trưởng nói về bí mật nhà nước độ Tối mật trong luật.",
    ),
    *(
        "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "đường mật ngọt",
        "MẬT MÍA",
        "DANH MỤC BÍ MẬT NHÀ NƯỚC",
        "mật vụ",
        "Lệ phí mật mã",
    ),
)
NUMBERS = (
    *(
        "Tổng đài 1900 9068",
        "Hotline: 1900.9068",
        "Gọi 1800 1234",
        "Gọi 113, 114, 115",
        "Điện thoại: 19009068",
    ),
    *(
        "Công văn số 1234/BHXH-CNTT ngày 05/06/2024",
        "Quyết định số 595/QĐ-BHXH",
        "Luật số 41/2024/QH15",
        "0912345678/QĐ-MAU",
    ),
    *(
        "Thu 1.234.567.890 đồng",
        "Chi 0,912345678 tỷ đồng",
        "125 000 000 đ",
        "Tổng số 1 234 567 890 đồng",
        "lương 2.340.000 đồng",
    ),
    *(
        "Mã số thuế: 0100109106",
        "MST 0100109106-001",
        "mã số thuế của đơn vị là 0312345678",
        "Tax code: 0312345678-002",
    ),
    *(
        "ISBN 978-604-77-1234-5",
        "ISBN: 0-306-40615-2",
        "ISSN 1859-1234",
        "21.028511, 105.804817",
        "Tọa độ 10.7769, 106.7009",
    ),
    *(
        "từ 01.02.2025 đến 28.02.2025",
        "ngày 07-02-2025 10:30",
        "từ 08.12.2024 17.30",
        "năm 2023 2024 2025 2026",
        "07/02/2025 10",
    ),
    *(
        "12 345 678 901 234",
        "Tỉnh A 1.234 567.890 12,5 0,9",
        "0 345 678 912 0 111",
        "3 124 455 908 123 456 789",
        "100 200 300 400",
    ),
    *(
        "Mã hồ sơ: 012345678901",
        "Mã giao dịch 0123456789012345",
        "https://mau.example/tin/0912345678.html",
        "#0912345678",
    ),
    *(
        "Tra cứu ?ma=001085001234 tại https://mau.example/?ma=001085001234",
        "Mã đơn vị: TA0123B",
        "mã số đơn vị 0123456789",
    ),
    *(
        "Đã mở 12.345.678 tài khoản",
        "tài khoản 112 và 331",
        "cấp 1234567 thẻ BHYT",
        "15.000.000 tài khoản VssID",
        "25.500.000 người",
    ),
    *(
        "Điều 33, khoản 2, điểm a",
        "Điều 103 Luật BHXH 2014",
        "trang 12-15",
        "Số trang: 120 345",
        "Mã vạch 8934567890123",
    ),
    *(
        "mã tra cứu 0987654321",
        "số hiệu 0123456789",
        "số hợp đồng: 0123456789",
        "Biên lai số 0012345",
        "hóa đơn 00123456",
    ),
    *(
        "tài khoản có 25.000.000 đồng",
        "số tiền 912345678 đồng",
        "Tài khoản VssID mức 2",
        "phiên bản 3.10.2.0912",
        "IP 192.168.100.200",
    ),
    *(
        "số người 9123456",
        "BHXH 2024: 1234567890",
        "Thông tư 59/2015/TT-BLĐTBXH",
        "tỷ lệ 0,0912345678",
        "1.0912345678",
        "số: 1/2/3/4/5",
    ),
    *(
        "Giải nhất: 5.000.000đ; nhì: 3.000.000đ",
        "cao 1.234 m, rộng 12345678 m2",
        "8h00 - 11h30, 13h30 - 17h00",
        "QCVN 102:2016",
    ),
    *(
        "Mã thủ tục 1.001234",
        "1.002179.000.00.00.H56",
        "Nghị quyết 28-NQ/TW",
        "thẻ BHYT DN4",
        "DN 401 và HX 402",
        "VN 123 456",
    ),
    *(
        "Số tài khoản: 1.250.000",
        "Số tài khoản đã mở 32.145.678",
        "STT 001 002 003 004",
        "BHXH 2024: 1234567891",
        "Số tài khoản VssID: 1234567",
        "Số HĐLĐ 012345678901",
        "@baohiemxahoi",
        "bhxh@",
        "a @ b",
        "user@localhost",
        "10@5",
        "Email: (chưa có)",
        "giá @ 5.000",
        "https://mau.example/@kenh",
    ),
)
SENTENCES = ("{0}", "Theo báo cáo, {0}.", "{0}\nNội dung khác của tin.")


def ordinary() -> Iterator[Case]:
    for index, text in enumerate(SECRECY):
        yield Case(f"no-stamp-{index}", "no stamp", text)
    for index, text in enumerate(NUMBERS):
        yield Case(f"no-number-{index}", "no number", SENTENCES[index % 3].format(text))
    made = Made(41)
    for index in range(20):
        figures = [grouped("123456789"[index % 9] + made.digits(6), 1, 3, by=".") for _ in range(6)]
        yield Case(
            f"statistics-{index}",
            "statistics",
            "\n".join(f"Tỉnh mẫu {n}\t{each}" for n, each in enumerate(figures)),
        )
        yield Case(
            f"news-{index}",
            "news",
            f"Đến ngày 3{index % 2}/12/2024, số người tham gia BHXH là {figures[0]} người, số thu"
            f" {figures[1]} đồng,"
            f" giải quyết {made.account(7)} lượt hồ sơ theo Quyết định số {made.account(4)}/QĐ-BHXH.",
        )
