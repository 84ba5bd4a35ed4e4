"""The words for what stands against a change: what happened, what to do, on what basis."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from portal.law.findings import Finding

WORDS = {
    "dates-backwards": _("Ngày kết thúc trước ngày bắt đầu. Hãy sửa một trong hai ngày."),
    "no-decision": _("Hãy ghi số quyết định hoặc căn cứ."),
    "no-last-day": _("Hãy ghi ngày cuối cùng."),
    "already-ended": _("Việc này đã kết thúc từ ngày %(day)s."),
    "not-permitted": _("Bạn không có quyền thực hiện việc này."),
    "position-taken": _(
        "Chức danh này đã có người giữ trong thời gian đó. Hãy ghi ngày thôi giữ của người trước."
    ),
    "already-on-board": _("Người này đã có chức danh trong Ban Biên tập trong thời gian đó."),
    "duty-taken": _("Nhiệm vụ này đã giao cho một đơn vị trong thời gian đó. Hãy kết thúc lần giao trước."),
    "unit-not-there": _("Đơn vị không hoạt động suốt thời gian đó. Hãy xem lại ngày, hoặc chọn đơn vị khác."),
    "unit-has-duties": _("Đơn vị còn giữ nhiệm vụ sau ngày đó. Hãy giao nhiệm vụ cho đơn vị khác trước."),
    "unit-of-itself": _("Một đơn vị không thể kế thừa chính nó."),
    "already-succeeded": _("Việc kế thừa này đã được ghi."),
    "slug-taken": _("Đường dẫn này đã có đơn vị khác dùng. Hãy đổi đường dẫn."),
    "own-account": _("Không ai tự cấp quyền cho tài khoản của mình."),
    "not-your-accounts": _("Loại tài khoản này do bộ phận khác quản lý. Hãy gửi đề nghị tới bộ phận đó."),
    "already-granted": _("Tài khoản đã có vai trò này trong thời gian đó."),
    "unknown-role": _("Không có vai trò này."),
    "username-taken": _("Tên đăng nhập này đã có người dùng. Hãy chọn tên khác."),
    "weak-password": _("Mật khẩu chưa đạt: %(reasons)s"),
}


def words(finding: Finding) -> str:
    """A finding as a sentence for people, with the article it rests on."""
    params = {
        name: f"{value:%d/%m/%Y}" if isinstance(value, date) else value
        for name, value in finding.params.items()
    }
    sentence = str(WORDS[finding.code]) % params
    return f"{sentence} ({finding.citation})" if finding.citation else sentence
