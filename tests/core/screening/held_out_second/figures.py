"""Figures, tables and identifiers that belong to nobody."""

from tests.core.screening.held_out_second.invented import case

CASES = [
    case(
        "figures-by-province",
        "statistics",
        """Tỉnh\tNgười tham gia BHXH\tNgười tham gia BHYT\tSố thu (đồng)
Hà Nội\t2123456\t7987654321\t68.123.456.789.012
Quảng Nam\t201234\t1498765\t4123456789012
TP Hồ Chí Minh\t2.678.901\t8.765.432\t91234567890123""",
    ),
    case(
        "figures-coordinates",
        "statistics",
        """Bảng tọa độ các điểm giao dịch
Điểm\tVĩ độ (N)\tKinh độ (E)\tX (VN-2000)\tY (VN-2000)
Bưu cục Trà My\t15.345678\t108.226543\t1698234.567\t523456.789
Bưu cục Phước Sơn\t15°24'37.5"N\t107°49'12.3"E\t1704567.123\t480123.456""",
    ),
    case(
        "figures-budget-lines",
        "statistics",
        """Chương 022 Loại 370 Khoản 371 Mục 6000 Tiểu mục 6001: 12.345.678.901
Mã nguồn 0113; mã QHNS 1012345; mã KBNN 0011; mã CTMT 00394; số dư đầu kỳ 0912345678 (đơn vị: đồng)""",
    ),
    case(
        "figures-years",
        "statistics",
        "Năm 2019 2020 2021 2022 2023 2024\nSố lượt 184123456 167234567 126345678 151456789 174567890 "
        "186678901",
    ),
    case(
        "figures-exchange-rates",
        "statistics",
        "USD 25.412,00; EUR 27.893,45; JPY 163,20. Quỹ BHXH kết dư 1.234.567.890.123 đồng, lãi "
        "56.789.012.345 đồng.",
    ),
    case(
        "figures-scientific",
        "statistics",
        "Hệ số hồi quy 0,0912345678; p = 0.0001234567; độ lệch chuẩn 0.987654321; n = 123456789; R² = "
        "0.9345678901",
    ),
    case(
        "figures-dates-run-together",
        "statistics",
        "Tệp sao lưu: bhxh_20241231_235959.bak, DS_20250101.xlsx, 202506301745001.log; ngày 01012025 đến "
        "31122025.",
    ),
    case(
        "figures-invoice",
        "statistics",
        """HÓA ĐƠN GIÁ TRỊ GIA TĂNG
Ký hiệu: 1C25TBH Số: 00012345 Mã CQT: 00A1B2C3D4E5F60718293A4B5C6D7E8F90
MST người bán: 0100109106-998 Số công-tơ: 200912345678 Mã KH: PA05123456789
Tiền điện 9.123.456 đ, thuế 912.346 đ""",
    ),
    case(
        "figures-parcels",
        "statistics",
        "Mã vận đơn bưu gửi: EB123456789VN, RR912345678VN, CP0987654321; mã bưu chính 550000, 51000; "
        "cước 32.500 đồng.",
    ),
    case(
        "figures-bar-codes",
        "statistics",
        "Mã vạch sản phẩm 8934567890123, 893456789012; số lô 0912345; HSD 311225; số kiểm định 123456789.",
    ),
    case(
        "figures-document-register",
        "statistics",
        """Số đến\tNgày đến\tSố, ký hiệu\tTrích yếu
012345\t02/01/2025\t0912/BHXH-CĐ\tV/v giải quyết chế độ
012346\t02/01/2025\t1234567/TB-TCT\tThông báo số 098765432 về việc nộp thuế
012347\t03/01/2025\t38/2024/NQ-HĐND\tNghị quyết hỗ trợ BHYT""",
    ),
    case(
        "figures-codes-of-units",
        "statistics",
        "Mã cơ quan BHXH 04900; mã định danh điện tử G22.34.56, H17.099.01; mã đơn vị DN0912A, "
        "HB0345678; mã đại lý "
        "DL0490012345; mã thủ tục 2.000672; mã số dự án 7891234.",
    ),
    case(
        "figures-formula",
        "statistics",
        "Mbqtl = (2.340.000 x 12 + 5.310.000 x 36 + 6.000.000 x 60) / 108; kết quả 5.363.333; hệ số "
        "1.2345678901.",
    ),
    case(
        "figures-decimal-table-with-phone-like-shares",
        "statistics",
        "Tỷ trọng: 0,912 345 678 | 0,987 654 321 | 0,345 678 901; tổng 1. Chỉ số 0912.345 và 0,356; thứ "
        "hạng 035/063.",
    ),
    case(
        "figures-health-insurance-fund",
        "statistics",
        "Bệnh viện A quyết toán 098.765.432.100 đồng; vượt dự toán 12 345 678 901 đồng; 345 678 lượt nội "
        "trú.",
    ),
    case(
        "figures-timestamps",
        "statistics",
        "epoch 1735689600; 1735689600123; 2025-01-01T00:00:00+07:00; mã băm "
        "9f86d081884c7d659a2feaa0c55ad015; UUID "
        "550e8400-e29b-41d4-a716-446655440000.",
    ),
    case(
        "figures-icd-and-services",
        "statistics",
        "ICD-10: A09.9, J18.9; mã DVKT 03.0064.0272, 18.0015.0001, 02.1900; thẻ kho 0345; TT13/2019; "
        "tổng 389.000đ.",
    ),
    case(
        "figures-treasury-and-decree-ranges",
        "statistics",
        "Nghị định 45, 46, 47/2025; Điều 64-68; trang 123-145; khoảng 900.000-1.000.000 người; "
        "2023-2024: 9,12-9,34%.",
    ),
]
