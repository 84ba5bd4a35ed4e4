"""The states of sections and submissions, and the moves between them (Điều 6 khoản 2, Điều 7)."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class SectionState(TextChoices):
    """Where a section stands with the board (Điều 6 khoản 2 điểm a)."""

    PROPOSED = "proposed", _("Đề nghị")
    APPROVED = "approved", _("Đã phê duyệt")
    CLOSED = "closed", _("Đã đóng")


class SectionAct(TextChoices):
    """What a request asks of a section (Điều 6 khoản 2 điểm a, Điều 7 khoản 1 điểm a)."""

    CREATE = "create", _("Lập chuyên mục")
    DOSSIER = "dossier", _("Sửa hồ sơ quản lý")
    RENAME = "rename", _("Đổi tên, đường dẫn, giới thiệu")
    MOVE = "move", _("Chuyển vị trí")
    MERGE = "merge", _("Nhập vào chuyên mục khác")
    CLOSE = "close", _("Đóng chuyên mục")
    REOPEN = "reopen", _("Mở lại chuyên mục")


class ChangeStage(TextChoices):
    """Who holds a request to change a section."""

    REQUESTED = "requested", _("Đơn vị đề nghị, chờ bộ phận thường trực trình")
    PROPOSED = "proposed", _("Đã trình, chờ xác nhận")
    CONFIRMED = "confirmed", _("Đã xác nhận, chờ Trưởng Ban phê duyệt")
    APPROVED = "approved", _("Đã phê duyệt")
    RETURNED = "returned", _("Đã trả lại")
    WITHDRAWN = "withdrawn", _("Đã rút")


CHANGE_ENDS = (ChangeStage.APPROVED, ChangeStage.RETURNED, ChangeStage.WITHDRAWN)


class Stage(TextChoices):
    """Who holds a submission (hồ sơ trình): the unit's head, the editing office, the board, or nobody.

    The editing office is the standing office; answers and procedures are edited by their own offices.
    """

    WITH_UNIT_HEAD = "with_unit_head", _("Chờ thủ trưởng đơn vị xác nhận")
    WITH_STANDING_OFFICE = "with_standing_office", _("Đã xác nhận, đang sàng lọc")
    EDITING = "editing", _("Đang biên tập")
    WITH_BOARD = "with_board", _("Chờ Ban Biên tập duyệt")
    APPROVED = "approved", _("Đã duyệt")
    RETURNED = "returned", _("Đã trả lại")
    WITHDRAWN = "withdrawn", _("Đã rút")


EDITING_STAGES = (Stage.WITH_STANDING_OFFICE, Stage.EDITING)
OPEN_STAGES = (Stage.WITH_UNIT_HEAD, *EDITING_STAGES, Stage.WITH_BOARD)
CLOSED_STAGES = (Stage.APPROVED, Stage.RETURNED, Stage.WITHDRAWN)


class Verb(TextChoices):
    """What somebody does to a submission; each is one action."""

    SUBMIT = "submit", _("Gửi")
    CONFIRM = "confirm", _("Xác nhận")
    RECEIVE = "receive", _("Tiếp nhận ngoài Cổng")
    TAKE = "take", _("Nhận biên tập")
    PASS_ON = "pass_on", _("Trình Ban Biên tập")
    APPROVE = "approve", _("Duyệt")
    RETURN = "return", _("Trả lại")
    WITHDRAW = "withdraw", _("Rút lại")


MOVES: dict[tuple[Stage, Verb], Stage] = {
    (Stage.WITH_UNIT_HEAD, Verb.CONFIRM): Stage.WITH_STANDING_OFFICE,
    (Stage.WITH_STANDING_OFFICE, Verb.TAKE): Stage.EDITING,
    **{(stage, Verb.PASS_ON): Stage.WITH_BOARD for stage in EDITING_STAGES},
    # Before the board's turn only as an urgent publication
    **{(stage, Verb.APPROVE): Stage.APPROVED for stage in OPEN_STAGES},
    **{(stage, Verb.RETURN): Stage.RETURNED for stage in OPEN_STAGES},
    **{(stage, Verb.WITHDRAW): Stage.WITHDRAWN for stage in OPEN_STAGES},
}


class ChangeKind(TextChoices):
    """What a new version of a text that is already public is."""

    UPDATE = "update", _("Cập nhật")
    CORRECTION = "correction", _("Đính chính")


class Severity(TextChoices):
    """How much what was wrong may have misled somebody."""

    MINOR = "minor", _("Lỗi chính tả, trình bày")
    SUBSTANTIVE = "substantive", _("Sai nội dung")
    SERIOUS = "serious", _("Sai lệch ảnh hưởng đến quyền lợi của người đọc")


class WithdrawalReason(TextChoices):
    """Why a text comes off (Điều 6 khoản 2 điểm a: who answers for content also takes it back)."""

    WRONG = "wrong", _("Nội dung sai")
    OUTDATED = "outdated", _("Hết hiệu lực hoặc không còn phù hợp")
    REPLACED = "replaced", _("Đã có nội dung khác thay thế")
    AUTHORITY = "authority", _("Theo yêu cầu của cơ quan có thẩm quyền")
    BOARD = "board", _("Trưởng Ban Biên tập thu hồi phê duyệt")
    PERSONAL_DATA = "personal-data", _("Có dữ liệu cá nhân không được công khai")
    SECRECY = "secrecy", _("Có bí mật Nhà nước hoặc bí mật của Ngành")
    RIGHTS = "rights", _("Quyền sở hữu trí tuệ")
    TECHNICAL = "technical", _("Lỗi kỹ thuật")
    EXPIRED = "expired", _("Hết thời hạn đăng")


# What was taken off for one of these is not shown as an earlier version either
HIDING = (
    WithdrawalReason.AUTHORITY,
    WithdrawalReason.PERSONAL_DATA,
    WithdrawalReason.SECRECY,
    WithdrawalReason.RIGHTS,
)


class Power(TextChoices):
    """What an assignment or a delegation lets a member do (Điều 6 khoản 3 điểm b)."""

    APPROVE = "approve", _("Duyệt")
    URGENT = "urgent", _("Đăng khẩn")
    WITHDRAW = "withdraw", _("Gỡ, thu hồi")
    SECTIONS = "sections", _("Xác nhận thay đổi chuyên mục")


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


class ReleaseState(TextChoices):
    """A set of texts that go live together."""

    DRAFT = "draft", _("Đang lập")
    READY = "ready", _("Sẵn sàng")
    RELEASED = "released", _("Đã đăng")
    CALLED_OFF = "called_off", _("Đã huỷ")
