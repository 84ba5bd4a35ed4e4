"""The roles of Điều 7 as one table: the duty a role serves, and what it may do in the newsroom."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.law.duties import Duty

ENTER = ("wagtailadmin.access_admin",)
WRITE = tuple(
    f"editorial.{verb}_{kind}" for verb in ("add", "change", "delete", "view") for kind in ("article", "staticpage")
)
READ = ("editorial.view_article", "editorial.view_staticpage")
FURNISH = tuple(
    f"editorial.{verb}_{row}"
    for verb in ("add", "change", "delete", "view")
    for row in ("alertbanner", "hometask", "audiencelink")
)
SECTIONS = ("editorial.add_section", "editorial.change_section", "editorial.view_section")
DAYS = tuple(f"rulebook.{verb}_dayrow" for verb in ("add", "change", "delete", "view"))
LAW = ("rulebook.view_dayrow", "rulebook.view_rule")
UNITS = tuple(f"organisation.view_{row}" for row in ("unit", "dutyassignment", "boardmembership", "appointment"))
ORGANISE = (
    *UNITS,
    *(f"organisation.{verb}_{row}" for verb in ("add", "change") for row in ("unit", "dutyassignment", "appointment")),
)
BOARD = ("organisation.add_boardmembership", "organisation.change_boardmembership")


@dataclass(frozen=True)
class Role:
    """A role: its name for people, the duty it serves (None: any unit), its permissions, the article."""

    name: Any
    duty: Duty | None
    permissions: tuple[str, ...]
    article: str
    on_board: bool = False


ROLES: dict[str, Role] = {
    "head": Role(_("Trưởng Ban Biên tập"), None, (*READ, *SECTIONS, *UNITS, *LAW), "Điều 6 khoản 3", on_board=True),
    "deputy": Role(_("Phó Trưởng Ban Biên tập"), None, (*READ, *UNITS, *LAW), "Điều 6 khoản 1", on_board=True),
    "member": Role(_("Thành viên Ban Biên tập"), None, (*READ, *UNITS, *LAW), "Điều 6 khoản 1", on_board=True),
    "editor": Role(
        _("Biên tập viên"),
        Duty.STANDING_OFFICE,
        (*WRITE, *FURNISH, *SECTIONS, *UNITS, *LAW),
        "Điều 7 khoản 2 điểm a",
    ),
    "posting-admin": Role(
        _("Quản lý tài khoản đăng thông tin"), Duty.STANDING_OFFICE, (*READ, *UNITS), "Điều 7 khoản 2 điểm a"
    ),
    "qa-officer": Role(_("Cán bộ hỏi - đáp"), Duty.QA_OFFICE, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 2 điểm b"),
    "qa-admin": Role(
        _("Quản lý tài khoản đăng trả lời"), Duty.QA_OFFICE, (*READ, *UNITS), "Điều 7 khoản 2 điểm b"
    ),
    "procedures": Role(
        _("Cán bộ thủ tục hành chính"), Duty.PROCEDURES_OFFICE, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 2 điểm d"
    ),
    "procedures-admin": Role(
        _("Quản lý tài khoản đăng thủ tục"), Duty.PROCEDURES_OFFICE, (*READ, *UNITS), "Điều 7 khoản 2 điểm d"
    ),
    "english": Role(
        _("Biên tập bản tiếng Anh"), Duty.ENGLISH_VERSION, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 2 điểm đ"
    ),
    "it-admin": Role(
        _("Quản trị kỹ thuật"), Duty.TECHNICAL_ADMINISTRATION, (*DAYS, *LAW, *UNITS), "Điều 7 khoản 2 điểm c"
    ),
    "unit-editor": Role(_("Cộng tác viên đơn vị"), None, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 2 điểm e"),
    "unit-head": Role(_("Thủ trưởng đơn vị"), None, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 1 điểm b"),
    "personnel": Role(_("Cán bộ tổ chức"), Duty.PERSONNEL, (*ORGANISE, *BOARD, *LAW), "Điều 6 khoản 1"),
    "finance": Role(_("Cán bộ tài chính"), Duty.FINANCE, (*UNITS, *LAW), "Điều 17 khoản 2"),
    "accountant": Role(_("Kế toán bộ phận thường trực"), Duty.STANDING_OFFICE, UNITS, "Điều 17 khoản 3"),
    "qa-accountant": Role(_("Kế toán hỏi - đáp"), Duty.QA_OFFICE, UNITS, "Điều 17 khoản 3"),
    "leader": Role(_("Lãnh đạo"), None, (*UNITS, *LAW), "Điều 11 khoản 1 điểm c"),
    "auditor": Role(_("Kiểm tra, kiểm toán"), None, (*READ, *UNITS, *LAW), "Điều 19 khoản 2"),
}

# Roles that act for a duty; an administrator of accounts or an accountant does not edit.
ACTING_ROLES: dict[Duty, frozenset[str]] = {
    Duty.STANDING_OFFICE: frozenset({"editor"}),
    Duty.QA_OFFICE: frozenset({"qa-officer"}),
    Duty.PROCEDURES_OFFICE: frozenset({"procedures"}),
    Duty.ENGLISH_VERSION: frozenset({"english"}),
    Duty.TECHNICAL_ADMINISTRATION: frozenset({"it-admin"}),
    Duty.PERSONNEL: frozenset({"personnel"}),
    Duty.FINANCE: frozenset({"finance"}),
}
READS_ALL = frozenset({"auditor"})
