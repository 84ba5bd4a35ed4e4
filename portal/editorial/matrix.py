"""Who may do what to a text, in which state: Điều 6 and 7 as one table. What isn't in it is refused.

The rules decide; this table is what they have to come to, cell by cell. A test walks all of it over HTTP, and
the newsroom shows it.
"""

from collections.abc import Mapping
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Who(TextChoices):
    """Somebody, as seen from a text: of its unit or of another, with a role, a mandate or none."""

    UNIT_EDITOR = "unit-editor", _("Cộng tác viên của đơn vị cung cấp")
    UNIT_HEAD = "unit-head", _("Thủ trưởng đơn vị cung cấp")
    OTHER_EDITOR = "other-editor", _("Cộng tác viên đơn vị khác")
    OTHER_HEAD = "other-head", _("Thủ trưởng đơn vị khác")
    OFFICE = "office", _("Biên tập viên bộ phận thường trực (hoặc đơn vị phụ trách chuyên mục)")
    OTHER_OFFICE = "other-office", _("Cán bộ hỏi - đáp, cán bộ thủ tục, ngoài chuyên mục của mình")
    ENGLISH = "english", _("Biên tập bản tiếng Anh")
    HEAD = "head", _("Trưởng Ban Biên tập")
    APPROVER = "approver", _("Thành viên được giao duyệt chuyên mục này")
    URGENT = "urgent", _("Thành viên được giao đăng khẩn chuyên mục này")
    WITHDRAWER = "withdrawer", _("Thành viên được giao gỡ, thu hồi trong chuyên mục này")
    ELSEWHERE = "elsewhere", _("Thành viên được giao chuyên mục khác")
    UNASSIGNED = "unassigned", _("Thành viên chưa được giao")
    AUDITOR = "auditor", _("Kiểm tra, kiểm toán")
    ADMINISTRATOR = "administrator", _("Quản lý tài khoản, quản trị kỹ thuật")
    OTHERS = "others", _("Tổ chức cán bộ, tài chính, kế toán, lãnh đạo")
    SUPERUSER = "superuser", _("Tài khoản kỹ thuật toàn quyền")


class State(TextChoices):
    """Where a text is."""

    DRAFT = "draft", _("Bản nháp")
    SENT = "with_unit_head", _("Đơn vị đã gửi")
    SCREENING = "with_standing_office", _("Đã xác nhận, đang sàng lọc")
    EDITING = "editing", _("Đang biên tập")
    WITH_BOARD = "with_board", _("Chờ Ban Biên tập duyệt")
    SCHEDULED = "scheduled", _("Hẹn giờ đăng")
    LIVE = "live", _("Đang đăng")


class Act(TextChoices):
    """What somebody does to a text, as in the address of the act."""

    VIEW = "view", _("Xem")
    EDIT = "edit", _("Sửa")
    SUBMIT = "submit", _("Gửi")
    CONFIRM = "confirm", _("Xác nhận")
    TAKE = "take", _("Nhận biên tập")
    PASS_ON = "pass-on", _("Trình Ban Biên tập")
    APPROVE = "approve", _("Duyệt; trước lượt của Ban là đăng khẩn")
    RETURN = "return", _("Trả lại")
    WITHDRAW = "withdraw", _("Rút lại")
    ASK_URGENCY = "ask-urgency", _("Đề nghị đăng khẩn")
    UNPUBLISH = "unpublish", _("Gỡ khỏi Cổng")
    SCHEDULE = "schedule", _("Hẹn hoặc đổi giờ đăng")
    UNSCHEDULE = "unschedule", _("Huỷ hẹn giờ")


Cells = Mapping[State, frozenset[Who]]
UNIT: Final = frozenset({Who.UNIT_EDITOR, Who.UNIT_HEAD})
BEFORE_BOARD: Final = (State.SENT, State.SCREENING, State.EDITING)
URGENTLY: Final = frozenset({Who.HEAD, Who.URGENT})
OF_SECTION: Final = frozenset({Who.HEAD, Who.APPROVER, Who.URGENT, Who.WITHDRAWER})
LOOKING_ON: Final = frozenset({Who.AUDITOR})

# Of a text whose unit has asked for an urgent publication: then URGENTLY sees it before the board's turn
ALLOWED: Final[Mapping[Act, Cells]] = {
    Act.VIEW: {
        State.DRAFT: UNIT,
        State.SENT: UNIT | URGENTLY | LOOKING_ON,
        State.SCREENING: UNIT | URGENTLY | LOOKING_ON | {Who.OFFICE},
        State.EDITING: UNIT | URGENTLY | LOOKING_ON | {Who.OFFICE},
        **{
            state: UNIT | OF_SECTION | LOOKING_ON | {Who.OFFICE}
            for state in (State.WITH_BOARD, State.SCHEDULED, State.LIVE)
        },
    },
    Act.EDIT: {
        State.EDITING: frozenset({Who.OFFICE}),
        **dict.fromkeys((State.DRAFT, State.SCHEDULED, State.LIVE), UNIT),
    },
    Act.SUBMIT: {State.DRAFT: UNIT},
    Act.CONFIRM: {State.SENT: frozenset({Who.UNIT_HEAD})},
    Act.TAKE: {State.SCREENING: frozenset({Who.OFFICE})},
    Act.PASS_ON: dict.fromkeys((State.SCREENING, State.EDITING), frozenset({Who.OFFICE})),
    Act.APPROVE: {
        State.WITH_BOARD: frozenset({Who.HEAD, Who.APPROVER}),
        **dict.fromkeys(BEFORE_BOARD, URGENTLY),
    },
    Act.RETURN: {
        State.SENT: frozenset({Who.UNIT_HEAD}),
        State.SCREENING: frozenset({Who.OFFICE}),
        State.EDITING: frozenset({Who.OFFICE}),
        State.WITH_BOARD: frozenset({Who.HEAD, Who.APPROVER}),
    },
    Act.WITHDRAW: dict.fromkeys((*BEFORE_BOARD, State.WITH_BOARD), UNIT),
    Act.ASK_URGENCY: {
        State.SENT: UNIT,
        State.SCREENING: UNIT | {Who.OFFICE},
        State.EDITING: UNIT | {Who.OFFICE},
    },
    Act.UNPUBLISH: {State.LIVE: frozenset({Who.HEAD, Who.WITHDRAWER})},
    Act.SCHEDULE: {State.SCHEDULED: frozenset({Who.HEAD, Who.APPROVER, Who.OFFICE})},
    Act.UNSCHEDULE: {State.SCHEDULED: frozenset({Who.HEAD, Who.WITHDRAWER})},
}


def allowed(act: Act, state: State) -> frozenset[Who]:
    """Everybody who may do this to a text in this state."""
    return ALLOWED[act].get(state, frozenset())
