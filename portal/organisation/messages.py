"""The words for what stands against a change: what happened, what to do, on what basis."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from portal.core import messages as core
from portal.core.messages import readable
from portal.law.findings import Finding

WORDS = {
    "dates-backwards": _("Ngày kết thúc trước ngày bắt đầu. Hãy sửa một trong hai ngày."),
    "no-proposal": _("Hãy ghi văn bản đề nghị của đơn vị tổ chức cán bộ và bộ phận thường trực."),
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
    "head-must-ask": _(
        "Tài khoản quản trị chỉ được cấp theo yêu cầu của Trưởng Ban Biên tập, có số và ngày. "
        "Hãy cấp từ yêu cầu đó."
    ),
    "not-the-heads-request": _(
        "Yêu cầu này không phải của Trưởng Ban Biên tập đương nhiệm. Cần yêu cầu mới."
    ),
    "not-as-asked": _("Yêu cầu của Trưởng Ban Biên tập nêu tài khoản hoặc vai trò khác."),
    "request-decided": _("Đề nghị này đã được xử lý hoặc đã rút."),
    "no-number": _("Hãy ghi số văn bản yêu cầu của Trưởng Ban Biên tập."),
    "no-date-of-request": _("Hãy ghi ngày của văn bản yêu cầu, không muộn hơn hôm nay."),
    "no-reason": _("Hãy ghi lý do."),
    "not-your-unit": _("Chỉ thủ trưởng đơn vị đề nghị tài khoản cho đơn vị mình. Hãy chọn đơn vị của bạn."),
    "unit-does-not-fit": _(
        "Vai trò này không làm việc ở đơn vị đã chọn, hoặc đơn vị không hoạt động vào ngày đó."
    ),
    "nobody": _("Hãy chọn một tài khoản đã có, hoặc ghi đủ tên đăng nhập, họ tên và thư công vụ."),
    "own-review": _("Không ai tự rà soát tài khoản của mình. Hãy để người khác của bộ phận xác nhận."),
    "not-in-quarter": _("Quý này không có tài khoản đó để rà soát."),
    "already-reviewed": _("Tài khoản này đã được rà soát trong quý."),
    "already-enabled": _("Tài khoản này đang mở."),
    "not-for-you": _("Không tìm thấy."),
    "own-recovery": _("Không ai tự xác nhận cho tài khoản của mình."),
    "recovery-over": _("Yêu cầu khôi phục này đã xử lý, đã hủy hoặc đã hết hạn. Hãy yêu cầu lại."),
    "no-mail": _("Tài khoản chưa có thư công vụ, nên không gửi được đường dẫn. Hãy ghi thư công vụ trước."),
    "csv-too-large": _("Tệp lớn hơn %(limit)s KB. Hãy chia thành nhiều tệp."),
    "csv-too-many": _("Tệp có hơn %(limit)s dòng. Hãy chia thành nhiều tệp."),
    "csv-not-utf8": _("Tệp không phải mã UTF-8. Hãy lưu lại dạng «CSV UTF-8»."),
    "csv-broken": _("Không đọc được tệp. Hãy kiểm tra dấu ngoặc kép và lưu lại dạng CSV."),
    "csv-columns": _("Dòng đầu phải có đủ các cột này, mỗi cột một lần: %(columns)s."),
    "csv-empty": _("Tệp không có dòng nào."),
    "csv-row-length": _("Số ô khác số cột."),
    "csv-changed": _("Tệp hoặc dữ liệu đã khác với bảng đã xem. Chưa có gì thay đổi. Hãy xem lại."),
    "csv-errors": _("Còn dòng có lỗi. Chưa có gì thay đổi."),
    "cell-too-long": _("Ô dài quá."),
    "doubled-username": _("Tên đăng nhập có ở nhiều dòng trong tệp."),
    "bad-username": _("Tên đăng nhập chỉ gồm chữ, số và các dấu @ . + - _"),
    "no-name": _("Tài khoản mới cần họ tên."),
    "bad-email": _("Thư điện tử chưa đúng."),
    "email-taken": _("Thư điện tử này đã có tài khoản khác dùng, hoặc có ở nhiều dòng."),
    "unknown-unit": _("Không có đơn vị nào có đường dẫn này."),
    "bad-date": _("Ngày chưa đúng. Hãy ghi như 2026-12-01 hoặc 01/12/2026."),
}


def words(finding: Finding) -> str:
    """A finding as a sentence for people, with the article it rests on."""
    params = {
        name: f"{value:%d/%m/%Y}" if isinstance(value, date) else value
        for name, value in readable(finding).items()
    }
    sentence = str({**core.WORDS, **WORDS}[finding.code]) % params
    return f"{sentence} ({finding.citation})" if finding.citation else sentence
