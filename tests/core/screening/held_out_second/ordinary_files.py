"""Files of every kind that an office publishes, with nobody's numbers in them."""

from portal.core.screening import Known
from tests.core.screening.held_out_second.invented import case
from tests.core.screening.held_out_second.open_documents import sheet, text
from tests.core.screening.held_out_second.packing import paragraph, shape, show, slide, table, word
from tests.core.screening.held_out_second.pages import pdf
from tests.core.screening.held_out_second.photos import noted, picture, taken
from tests.core.screening.held_out_second.plain_files import html, rtf
from tests.core.screening.held_out_second.sheets import book

OFFICE = Known(phones=frozenset({"02353852345"}), emails=frozenset({"bhxh@quangnam.gov.vn"}))
BLANK = ("Họ tên:", "Số CCCD:", "Mã số BHXH:", "Số điện thoại:", "Số tài khoản:", "Email:")
DIRECTION = {16: "T", 17: 123.5}  # which way the camera looked says nothing of where

CASES = [
    case(
        "file-word-form-to-fill-in",
        "file",
        ("TK1-TS.docx", word("".join(paragraph(label, " ......................") for label in BLANK))),
    ),
    case(
        "file-word-boxes-to-fill-in",
        "file",
        ("mau-o.docx", word(table(("Số CCCD", *([""] * 12)), ("Mã số BHXH", *([""] * 10))))),
    ),
    case(
        "file-word-draft-law",
        "file",
        (
            "du-thao.docx",
            word(
                paragraph("Điều 5. Bảo vệ bí mật nhà nước và bảo mật dữ liệu")
                + paragraph("1. Độ mật của tài liệu do người đứng đầu quyết định: Tuyệt mật, Tối mật, Mật.")
                + paragraph("2. Mật khẩu có ít nhất 12 ký tự; phiên bản 1.2.840.113549.1.1.11.")
            ),
        ),
    ),
    case(
        "file-word-tax-codes",
        "file",
        (
            "no-bhxh.docx",
            word(
                table(
                    ("STT", "Tên đơn vị", "Mã số thuế", "Số tiền nợ"),
                    ("1", "Công ty TNHH Bình Minh", "4000456789", "345678912"),
                    ("2", "Công ty CP Sông Thu", "4000765432-001", "1.098.765.432"),
                )
            ),
        ),
    ),
    case(
        "file-word-known-letterhead",
        "file",
        (
            "giaymoi.docx",
            word(paragraph("Điện thoại: 0235.3.852.345 - Email: bhxh@quangnam.gov.vn - Hotline 1900 9068")),
        ),
        known=OFFICE,
    ),
    case(
        "file-word-numbers-of-documents",
        "file",
        (
            "thi-hanh.docx",
            word(paragraph("Kèm theo Công văn số ", "0912345", "/BHXH-CSYT ngày 03", "/04/2025")),
        ),
    ),
    case(
        "file-sheet-year-by-year",
        "file",
        (
            "chuoi-so-lieu.xlsx",
            book(
                [
                    ("Năm", "Lượt KCB", "Số chi"),
                    *((2015 + n, 130987654 + n, 48123456789 * n) for n in range(9)),
                ]
            ),
        ),
    ),
    case(
        "file-sheet-medicines",
        "file",
        (
            "thuoc.xlsx",
            book(
                [
                    ("STT", "Số đăng ký", "Tên thuốc", "Giá"),
                    (1, "893110204523", "Paracetamol", 480),
                    (2, 893115678923, "Cefixim", 1250),
                    (3, "VD-24567-16", "Omeprazol", 345),
                ]
            ),
        ),
    ),
    case(
        "file-sheet-form-to-fill-in",
        "file",
        (
            "D02-LT.xlsx",
            book([("STT", "Họ và tên", "Mã số BHXH", "Số CCCD", "Mức lương"), (1, None, None, None, 0)]),
        ),
    ),
    case(
        "file-sheet-codes-of-places",
        "file",
        (
            "dia-ban.xlsx",
            book(
                [
                    ("Mã ĐVHC", "Tên", "Mã bưu chính", "Dân số"),
                    ("20335", "Trà My", 551230, 38456),
                    (20336, "Trà Leng", 551231, 2789),
                ]
            ),
        ),
    ),
    case(
        "file-sheet-fractions",
        "file",
        (
            "ty-le.xlsx",
            book(
                [("Huyện", "Tỷ lệ"), ("A", 0.912345678), ("B", 0.0987654321), ("C", 1 / 3)],
                formats={"B": "0.00%"},
            ),
        ),
    ),
    case(
        "file-sheet-invoices",
        "file",
        (
            "hoadon.xlsx",
            book(
                [
                    ("Ký hiệu", "Số hóa đơn", "MST", "Tiền"),
                    ("1C25TAA", "00012345", "0312345679", 90123456),
                    ("1K25TBB", 912345, 312345679, 123456789),
                ]
            ),
        ),
    ),
    case(
        "file-pdf-statistics",
        "file",
        (
            "nien-giam.pdf",
            pdf(
                [
                    "NIÊN GIÁM THỐNG KÊ 2024",
                    "Hà Nội 8 718 000 7 912 345 94,5",
                    "Đà Nẵng 1 276 000 1 234 567 96,8",
                ],
                ["Quảng Nam 15.5394 108.0191 1 526 123", "Ghi chú: mật độ dân số tính theo km2"],
            ),
        ),
    ),
    case(
        "file-pdf-plan-on-secrets",
        "file",
        (
            "ke-hoach.pdf",
            pdf(
                [
                    "KẾ HOẠCH",
                    "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2025",
                    "Rà soát, giải mật tài liệu hết thời hạn.",
                ]
            ),
        ),
    ),
    case(
        "file-pdf-schedule",
        "file",
        (
            "lich.pdf",
            pdf(
                ["LỊCH CÔNG TÁC TUẦN 34", "Thứ Hai 18/8/2025 08:00-11:30 họp giao ban; P.345; xe 92A-012.34"]
            ),
        ),
    ),
    case(
        "file-odt-rules-of-a-contest",
        "file",
        (
            "the-le.odt",
            text(
                "<text:p>Giải Nhất 10.000.000 đồng; mã dự thi 0912345; tin nhắn gửi 8079; hạn 24h00 ngày "
                "31/10.</text:p>"
            ),
        ),
    ),
    case(
        "file-ods-coordinates",
        "file",
        ("diem-thu.ods", sheet(("Điểm", "Vĩ độ", "Kinh độ"), ("Bưu cục 1", "15.56789012", "108.47890123"))),
    ),
    case(
        "file-pptx-charts-in-words",
        "file",
        (
            "tuyen-truyen.pptx",
            show(
                slide(
                    shape(
                        "5 quyền lợi khi có thẻ BHYT",
                        "Gọi 1900 9068",
                        "Mức hưởng 80%, 95%, 100%",
                        "340.000 đ",
                    )
                )
            ),
        ),
    ),
    case("file-photo-direction-only", "file", ("huong.jpg", picture("JPEG", taken(DIRECTION)))),
    case(
        "file-png-made-by-a-program",
        "file",
        ("infographic.png", picture("PNG", pnginfo=noted(Software="Inkscape 1.3.2", Title="Lương hưu 2025"))),
    ),
    case(
        "file-jpeg-with-resolution",
        "file",
        ("bia.jpg", picture("JPEG", dpi=(300, 300), comment=b"Created with GIMP")),
    ),
    case(
        "file-html-place-of-an-office",
        "file",
        (
            "ban-do.html",
            html(
                '<a href="https://www.openstreetmap.org/#map=18/15.57364/108.47403">Bản đồ trụ '
                "sở</a><p>Mã 550000</p>"
            ),
        ),
    ),
    case(
        "file-rtf-programme",
        "file",
        (
            "chuong-trinh.rtf",
            rtf("CHƯƠNG TRÌNH HỘI NGHỊ\\par 08h00-08h15: Đón tiếp đại biểu\\par Số 345-CTr/ĐU\\par "),
        ),
    ),
    case(
        "file-txt-release",
        "file",
        (
            "thong-cao.txt",
            "95.523.000 người tham gia BHYT; 439.816 tỷ đồng; Luật số 41/2024/QH15; 1.234/5.678 xã.".encode(),
        ),
    ),
    case(
        "file-csv-units",
        "file",
        (
            "don-vi.csv",
            "Mã đơn vị,Tên,Mã số thuế,Mã bưu chính\nTA0912A,Công ty A,0401234567,550000\n".encode(
                "utf-8-sig"
            ),
        ),
    ),
]
