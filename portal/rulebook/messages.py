"""The words of this app's findings: what happened, what to do, on what basis."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from portal.law.findings import Finding

WORDS = {
    "rulebook.not-permitted": _("Bạn không có quyền thực hiện việc này."),
    "day.off-on-weekend": _(
        "Ngày %(day)s là ngày nghỉ hằng tuần. Hãy chọn ngày trong tuần cho ngày nghỉ bù hoặc nghỉ hoán đổi."
    ),
    "day.make-up-on-weekday": _(
        "Ngày %(day)s vốn là ngày làm việc. Hãy chọn thứ Bảy hoặc Chủ nhật để làm bù."
    ),
    "day.no-decision": _("Chưa ghi quyết định, thông báo. Hãy ghi số, ký hiệu của văn bản đã công bố."),
    "day.long-decision": _("Tên quyết định, thông báo dài quá %(limit)s ký tự. Hãy ghi gọn số và ký hiệu."),
    "day.long-note": _("Ghi chú dài quá %(limit)s ký tự. Hãy rút gọn."),
    "day.known-later": _("Ngày được biết %(known_on)s ở trong tương lai. Hãy xem lại."),
    "day.known-or-unknown": _("Hãy ghi ngày được biết, hoặc đánh dấu chưa rõ; chỉ chọn một."),
    "day.year-out-of-range": _("Năm phải từ %(first)s đến %(last)s."),
    "day.twice": _("Ngày %(day)s đã có trong danh sách. Hãy sửa dòng đã có."),
    "table.not-utf8": _("Tệp không phải là văn bản UTF-8. Trong Excel, hãy lưu dạng “CSV UTF-8”."),
    "table.header": _("Dòng tiêu đề phải gồm các cột: %(columns)s."),
    "table.empty": _("Tệp không có dòng nào."),
    "table.long": _("Tệp có quá %(limit)s dòng. Hãy chia nhỏ."),
    "table.cells": _("Có %(found)s cột, cần %(wanted)s cột."),
    "table.day": _("“%(value)s” không phải là ngày. Hãy ghi như 04/05/2024 hoặc 2024-05-04."),
    "table.kind": _("“%(value)s” không phải là loại ngày. Hãy ghi một trong: %(kinds)s."),
    "table.mark": _("“%(value)s” không phải là mức xác thực. Hãy ghi một trong: V, S, K, U."),
    "table.known": _("“%(value)s” không phải là ngày. Nếu không biết, hãy ghi “chưa rõ”."),
    "table.twice": _("Ngày %(day)s đã có ở dòng %(first)s của tệp."),
    "rule.unknown": _("Không có quy định mang mã %(code)s. Lệnh “rules” liệt kê các mã."),
    "rule.not-in-force": _("Quy định %(code)s không có hiệu lực vào ngày %(day)s."),
    "rule.no-term": _("%(code)s: Quy chế không ấn định thời hạn (%(citation)s)."),
    "rule.scheduled": _(
        "%(code)s: thời hạn theo định kỳ đã được phê duyệt, không tính từ một ngày (%(citation)s)."
    ),
    "calendar.unannounced": _("Chưa công bố lịch nghỉ năm %(years)s nên chưa tính được thời hạn."),
    "command.file": _("Không đọc được tệp %(file)s. Hãy xem lại tên và quyền đọc."),
    "command.day": _("“%(value)s” không phải là ngày. Hãy ghi như 2024-04-26."),
}


def words(finding: Finding) -> str:
    """The finding in words, with its article where it rests on one; "Dòng n: ..." where it has a line."""
    params = {key: _shown(value) for key, value in finding.params.items()}
    text = str(WORDS[finding.code]) % params
    basis = f" ({finding.citation})" if finding.citation else ""
    line = str(_("Dòng %(line)s: ")) % params if "line" in params else ""
    return f"{line}{text}{basis}"


def _shown(value: object) -> object:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else value
