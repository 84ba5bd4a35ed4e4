"""The roles of Điều 7 as one table: the duty a role serves, what it may do in the newsroom, its family."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from portal.law.duties import Duty

VERBS: Final = ("add", "change", "delete", "view")


def rows(app: str, verbs: Iterable[str], *models: str) -> tuple[str, ...]:
    """The permissions to do these verbs on these models."""
    return tuple(f"{app}.{verb}_{model}" for verb in verbs for model in models)


ENTER: Final = ("wagtailadmin.access_admin",)
# How often public pages are read: whoever has to do with texts sees it
COUNTS: Final = rows("counting", ["view"], "daycount")
SEARCHES: Final = (*COUNTS, *rows("counting", ["view"], "searches"))
# The registers that texts rest on: seen by all who have to do with texts, kept by those of Điều 6 and 7
REGISTERS: Final = rows("editorial", ["view"], "source", "consentrequirement", "reviewinterval")
CONSENTS: Final = rows("editorial", ["view"], "consent")
SOURCES: Final = rows("editorial", ["add", "change"], "source")
REQUIRE: Final = rows("editorial", ["add", "change"], "consentrequirement", "reviewinterval")
WRITE: Final = (*rows("editorial", VERBS, "article", "staticpage"), *REGISTERS, *COUNTS)
READ: Final = (*rows("editorial", ["view"], "article", "staticpage"), *REGISTERS, *COUNTS)
FURNISH: Final = rows(
    *("editorial", VERBS, "alertbanner", "hometask", "audiencelink"),
    *("synonyms", "pinnedanswer", "searchsuggestion"),
)
SECTIONS: Final = rows("editorial", ["add", "change", "view"], "section")
DAYS: Final = (
    *rows("rulebook", VERBS, "dayrow"),
    *rows("rulebook", ["add", "change", "view"], "calendaryear"),
)
LAW: Final = rows("rulebook", ["view"], "dayrow", "calendaryear", "rule")
UNITS: Final = rows("organisation", ["view"], "unit", "dutyassignment", "boardmembership", "appointment")
ORGANISE: Final = (*UNITS, *rows("organisation", ["add", "change"], "unit", "dutyassignment", "appointment"))
BOARD: Final = rows("organisation", ["add", "change"], "boardmembership")
# Opens «Tài khoản»; which families are seen there, and who asks, `families` says
REQUESTS: Final = rows("organisation", ["view"], "accountrequest")
ACCOUNTS: Final = (
    *rows("organisation", ["add", "change", "view"], "rolegrant", "unitmembership"),
    *REQUESTS,
)

# On the collection of one's own unit: what its editors may do with pictures and documents
FILES: Final = rows("core", ["add", "change", "choose"], "image", "document")


class Family(StrEnum):
    """The four families of accounts, each managed by one body alone (Điều 7 khoản 2)."""

    POSTING = "posting"
    ANSWERS = "answers"
    PROCEDURES = "procedures"
    ADMINISTRATION = "administration"


POSTING, ANSWERS, PROCEDURES, ADMINISTRATION = Family

# Whose holders see, grant, review and end the accounts of a family
MANAGED_BY: Final[dict[Family, str]] = {
    POSTING: "posting-admin",
    ANSWERS: "qa-admin",
    PROCEDURES: "procedures-admin",
    ADMINISTRATION: "it-admin",
}
FAMILY_LABELS: Final[dict[Family, Any]] = {
    POSTING: _("Tài khoản đăng thông tin"),
    ANSWERS: _("Tài khoản đăng trả lời"),
    PROCEDURES: _("Tài khoản đăng thủ tục"),
    ADMINISTRATION: _("Tài khoản quản trị"),
}


@dataclass(frozen=True)
class Role:
    """A role: its name for people, the duty it serves (None: any unit), its permissions, article and family.

    One `on_board` follows from a seat; every other is granted.
    """

    name: Any
    duty: Duty | None
    permissions: tuple[str, ...]
    article: str
    family: Family
    on_board: bool = False

    @property
    def granted_by(self) -> str | None:
        """The role whose holders grant and end it; None where it follows from a seat on the board."""
        return None if self.on_board else MANAGED_BY[self.family]


ROLES: Final[dict[str, Role]] = {
    "head": Role(
        _("Trưởng Ban Biên tập"),
        None,
        (*READ, *SECTIONS, *REQUIRE, *CONSENTS, *UNITS, *REQUESTS, *LAW),
        "Điều 6 khoản 3",
        ADMINISTRATION,
        on_board=True,
    ),
    "deputy": Role(
        _("Phó Trưởng Ban Biên tập"),
        None,
        (*READ, *CONSENTS, *UNITS, *LAW),
        "Điều 6 khoản 1",
        ADMINISTRATION,
        on_board=True,
    ),
    "member": Role(
        _("Thành viên Ban Biên tập"),
        None,
        (*READ, *CONSENTS, *UNITS, *LAW),
        "Điều 6 khoản 1",
        ADMINISTRATION,
        on_board=True,
    ),
    "editor": Role(
        _("Biên tập viên"),
        Duty.STANDING_OFFICE,
        (*WRITE, *FURNISH, *SECTIONS, *SOURCES, *CONSENTS, *SEARCHES, *UNITS, *LAW),
        "Điều 7 khoản 2 điểm a",
        POSTING,
    ),
    "posting-admin": Role(
        _("Quản lý tài khoản đăng thông tin"),
        Duty.STANDING_OFFICE,
        (*READ, *UNITS, *ACCOUNTS),
        "Điều 7 khoản 2 điểm a",
        ADMINISTRATION,
    ),
    "qa-officer": Role(
        _("Cán bộ hỏi - đáp"), Duty.QA_OFFICE, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 2 điểm b", ANSWERS
    ),
    "qa-admin": Role(
        _("Quản lý tài khoản đăng trả lời"),
        Duty.QA_OFFICE,
        (*READ, *UNITS, *ACCOUNTS),
        "Điều 7 khoản 2 điểm b",
        ADMINISTRATION,
    ),
    "unit-answerer": Role(
        _("Người trả lời của đơn vị"), None, (*UNITS, *LAW), "Điều 11 khoản 1 điểm a", ANSWERS
    ),
    "procedures": Role(
        _("Cán bộ thủ tục hành chính"),
        Duty.PROCEDURES_OFFICE,
        (*WRITE, *UNITS, *LAW),
        "Điều 7 khoản 2 điểm d",
        PROCEDURES,
    ),
    "procedures-admin": Role(
        _("Quản lý tài khoản đăng thủ tục"),
        Duty.PROCEDURES_OFFICE,
        (*READ, *UNITS, *ACCOUNTS),
        "Điều 7 khoản 2 điểm d",
        ADMINISTRATION,
    ),
    "english": Role(
        _("Biên tập bản tiếng Anh"),
        Duty.ENGLISH_VERSION,
        (*WRITE, *UNITS, *LAW),
        "Điều 7 khoản 2 điểm đ",
        POSTING,
    ),
    "it-admin": Role(
        _("Quản trị kỹ thuật"),
        Duty.TECHNICAL_ADMINISTRATION,
        (*DAYS, *LAW, *UNITS, *ACCOUNTS, *SEARCHES),
        "Điều 7 khoản 2 điểm c",
        ADMINISTRATION,
    ),
    "unit-editor": Role(
        _("Cộng tác viên đơn vị"), None, (*WRITE, *UNITS, *LAW), "Điều 7 khoản 2 điểm e", POSTING
    ),
    "unit-head": Role(
        _("Thủ trưởng đơn vị"), None, (*WRITE, *UNITS, *REQUESTS, *LAW), "Điều 7 khoản 1 điểm b", POSTING
    ),
    "personnel": Role(
        _("Cán bộ tổ chức"), Duty.PERSONNEL, (*ORGANISE, *BOARD, *LAW), "Điều 6 khoản 1", ADMINISTRATION
    ),
    "finance": Role(_("Cán bộ tài chính"), Duty.FINANCE, (*UNITS, *LAW), "Điều 17 khoản 2", ADMINISTRATION),
    "accountant": Role(
        _("Kế toán bộ phận thường trực"), Duty.STANDING_OFFICE, UNITS, "Điều 17 khoản 2", ADMINISTRATION
    ),
    "qa-accountant": Role(_("Kế toán hỏi - đáp"), Duty.QA_OFFICE, UNITS, "Điều 17 khoản 2", ADMINISTRATION),
    "leader": Role(_("Lãnh đạo"), None, (*UNITS, *LAW), "Điều 11 khoản 1 điểm c", ADMINISTRATION),
    "auditor": Role(
        _("Kiểm tra, kiểm toán"),
        None,
        (*READ, *CONSENTS, *UNITS, *REQUESTS, *LAW),
        "Điều 19 khoản 2",
        ADMINISTRATION,
    ),
}

# What a seat or a membership makes of somebody
OF_SEATS: Final = {"head": "head", "standing_deputy": "deputy", "deputy": "deputy", "member": "member"}
OF_MEMBERSHIPS: Final = {"editor": "unit-editor", "head": "unit-head", "answerer": "unit-answerer"}
MEMBERSHIP_OF: Final = {role: membership for membership, role in OF_MEMBERSHIPS.items()}
STAFF: Final = "staff"  # works in a unit whose duty a granted role serves: of the family that recorded it

# Roles that act for a duty; an administrator of accounts or an accountant does not edit.
ACTING_ROLES: Final[dict[Duty, frozenset[str]]] = {
    Duty.STANDING_OFFICE: frozenset({"editor"}),
    Duty.QA_OFFICE: frozenset({"qa-officer"}),
    Duty.PROCEDURES_OFFICE: frozenset({"procedures"}),
    Duty.ENGLISH_VERSION: frozenset({"english"}),
    Duty.TECHNICAL_ADMINISTRATION: frozenset({"it-admin"}),
    Duty.PERSONNEL: frozenset({"personnel"}),
    Duty.FINANCE: frozenset({"finance"}),
}
READS_ALL: Final = frozenset({"auditor"})


def roles_in(families: Iterable[Family]) -> list[str]:
    """The names of the roles of these families."""
    wanted = set(families)
    return [name for name, role in ROLES.items() if role.family in wanted]


def family_of_membership(membership: str, recorded_in: Family = ADMINISTRATION) -> Family:
    """The family of a membership: that of the role it gives; of mere staff, the one it is recorded in."""
    return ROLES[OF_MEMBERSHIPS[membership]].family if membership in OF_MEMBERSHIPS else recorded_in
