"""The choices of the rows, with their Vietnamese labels; the values are those of `law`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.law.calendars import RowKind
from portal.law.duties import Duty
from portal.law.terms import TermKind
from portal.law.units import UnitKind


class DayKind(models.TextChoices):
    """What a row makes of its day."""

    HOLIDAY = RowKind.HOLIDAY.value, _("nghỉ lễ, tết")
    COMPENSATION = RowKind.COMPENSATION.value, _("nghỉ bù")
    SWAP = RowKind.SWAP.value, _("nghỉ hoán đổi")
    MAKE_UP = RowKind.MAKE_UP.value, _("làm bù")


class Mark(models.TextChoices):
    """How sure a row is of its source."""

    READ = "V", _("đã đọc trong văn bản")
    SECONDARY = "S", _("theo nguồn thứ cấp")
    KNOWN = "K", _("theo hiểu biết chung, chưa đối chiếu")
    UNSURE = "U", _("chưa chắc chắn")


class Term(models.TextChoices):
    """The kinds of term."""

    WORKING_DAYS = TermKind.WORKING_DAYS.value, _("ngày làm việc")
    CALENDAR_DAYS = TermKind.CALENDAR_DAYS.value, _("ngày (kể cả ngày nghỉ)")
    SAME_DAY = TermKind.SAME_DAY.value, _("trong ngày")
    IMMEDIATELY = TermKind.IMMEDIATELY.value, _("ngay")
    SCHEDULED = TermKind.SCHEDULED.value, _("theo định kỳ đã được phê duyệt")
    NO_FIXED_TERM = TermKind.NO_FIXED_TERM.value, _("không ấn định thời hạn")


DUTY_LABELS = {
    Duty.STANDING_OFFICE: _("Bộ phận thường trực của Ban Biên tập"),
    Duty.QA_OFFICE: _("Bộ phận hỏi đáp"),
    Duty.TECHNICAL_ADMINISTRATION: _("Quản trị kỹ thuật"),
    Duty.PROCEDURES_OFFICE: _("Đầu mối thủ tục hành chính"),
    Duty.ENGLISH_VERSION: _("Phiên bản tiếng Anh"),
    Duty.PERSONNEL: _("Tổ chức cán bộ"),
    Duty.STATISTICS: _("Thống kê"),
    Duty.PLANNING: _("Chiến lược, quy hoạch, kế hoạch"),
    Duty.COMMENDATION: _("Thi đua, khen thưởng"),
    Duty.SCIENCE: _("Nghiên cứu khoa học"),
    Duty.PROJECTS: _("Quản lý dự án"),
    Duty.FINANCE: _("Tài chính, kế toán"),
}
UNIT_LABELS = {
    UnitKind.CENTRAL: _("Đơn vị trực thuộc"),
    UnitKind.PROVINCE: _("Bảo hiểm xã hội tỉnh"),
    UnitKind.REGION: _("Bảo hiểm xã hội khu vực"),
    UnitKind.SECTOR: _("Bảo hiểm xã hội Bộ Quốc phòng, Bảo hiểm xã hội Công an nhân dân"),
    UnitKind.IVAN_PROVIDER: _("Tổ chức cung cấp dịch vụ I-VAN"),
}
