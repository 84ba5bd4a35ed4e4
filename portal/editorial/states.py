"""The states of sections and submissions, and the moves between them (Điều 6 khoản 2, Điều 7)."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class SectionState(TextChoices):
    """Where a section stands with the board (Điều 6 khoản 2 điểm a)."""

    PROPOSED = "proposed", _("Đề nghị")
    APPROVED = "approved", _("Đã phê duyệt")
    CLOSED = "closed", _("Đã đóng")


SECTION_MOVES: dict[SectionState, frozenset[SectionState]] = {
    SectionState.PROPOSED: frozenset({SectionState.APPROVED, SectionState.CLOSED}),
    SectionState.APPROVED: frozenset({SectionState.CLOSED}),
    SectionState.CLOSED: frozenset({SectionState.APPROVED}),
}


class Stage(TextChoices):
    """Who holds a submission (hồ sơ trình): the unit's head, the standing office, the board, or nobody."""

    WITH_UNIT_HEAD = "with_unit_head", _("Chờ thủ trưởng đơn vị xác nhận")
    WITH_STANDING_OFFICE = "with_standing_office", _("Bộ phận thường trực biên tập")
    WITH_BOARD = "with_board", _("Chờ Ban Biên tập duyệt")
    APPROVED = "approved", _("Đã duyệt")
    RETURNED = "returned", _("Đã trả lại")
    WITHDRAWN = "withdrawn", _("Đã rút")


OPEN_STAGES = (Stage.WITH_UNIT_HEAD, Stage.WITH_STANDING_OFFICE, Stage.WITH_BOARD)
CLOSED_STAGES = (Stage.APPROVED, Stage.RETURNED, Stage.WITHDRAWN)


class Verb(TextChoices):
    """What somebody does to a submission; each is one action."""

    SUBMIT = "submit", _("Gửi")
    CONFIRM = "confirm", _("Xác nhận")
    PASS_ON = "pass_on", _("Trình Ban Biên tập")
    APPROVE = "approve", _("Duyệt")
    RETURN = "return", _("Trả lại")
    WITHDRAW = "withdraw", _("Rút lại")


MOVES: dict[tuple[Stage, Verb], Stage] = {
    (Stage.WITH_UNIT_HEAD, Verb.CONFIRM): Stage.WITH_STANDING_OFFICE,
    (Stage.WITH_STANDING_OFFICE, Verb.PASS_ON): Stage.WITH_BOARD,
    (Stage.WITH_BOARD, Verb.APPROVE): Stage.APPROVED,
    **{(stage, Verb.RETURN): Stage.RETURNED for stage in OPEN_STAGES},
    **{(stage, Verb.WITHDRAW): Stage.WITHDRAWN for stage in OPEN_STAGES},
}


class Reuse(TextChoices):
    """Whether a text is the portal's own work or takes from others' (Điều 8 khoản 3)."""

    OWN = "own", _("Tự biên soạn")
    REUSED = "reused", _("Có trích dẫn hoặc sử dụng lại")


class CreditRole(TextChoices):
    """What somebody did for a text (Điều 8 khoản 3)."""

    AUTHOR = "author", _("Tác giả")
    PHOTOGRAPHER = "photographer", _("Ảnh")
    ILLUSTRATOR = "illustrator", _("Minh hoạ")
    FILMER = "filmer", _("Người quay phim")
    TRANSLATOR = "translator", _("Người dịch")
    EDITOR = "editor", _("Biên tập")
    SUPPLIER = "supplier", _("Cung cấp thông tin")
    ANSWERER = "answerer", _("Trả lời")


class ReviewLevel(IntegerChoices):
    """Who hears of a review that is due: those whose task it is, then their head, then the board."""

    UNIT = 1, _("Người biên tập của đơn vị")
    HEAD = 2, _("Thủ trưởng đơn vị")
    BOARD = 3, _("Ban Biên tập")
