"""Duties that the regulation gives to bodies. Which unit holds one on a day is a dated row."""

from enum import StrEnum


class Duty(StrEnum):
    """A duty (nhiệm vụ được giao) of Điều 6, 7, 11, 15, 17; the article stands beside each."""

    STANDING_OFFICE = "standing-office"  # Điều 7 khoản 2 điểm a: bộ phận thường trực của Ban Biên tập
    QA_OFFICE = "qa-office"  # Điều 7 khoản 2 điểm b: hỏi - đáp
    TECHNICAL_ADMINISTRATION = "technical-administration"  # Điều 7 khoản 2 điểm c: quản trị kỹ thuật
    PROCEDURES_OFFICE = "procedures-office"  # Điều 7 khoản 2 điểm d: đầu mối thủ tục hành chính
    ENGLISH_VERSION = "english-version"  # Điều 7 khoản 2 điểm đ: phiên bản tiếng Anh
    PERSONNEL = "personnel"  # Điều 6 khoản 1, Điều 11 khoản 1 điểm b: tổ chức cán bộ
    STATISTICS = "statistics"  # Điều 11 khoản 1 điểm c: thống kê
    PLANNING = "planning"  # Điều 11 khoản 1 điểm d: chiến lược, kế hoạch
    COMMENDATION = "commendation"  # Điều 11 khoản 1 điểm đ: thi đua - khen thưởng
    SCIENCE = "science"  # Điều 11 khoản 1 điểm e: nghiên cứu khoa học
    PROJECTS = "projects"  # Điều 11 khoản 1 điểm g: quản lý dự án
    FINANCE = "finance"  # Điều 17 khoản 2: tài chính - kế toán
