"""Marks of secrecy as they stand on documents, told from words that only contain mật (Luật Bảo vệ bí mật nhà
nước, Điều 8).

A stamp stands apart: alone in its line or set off in it by a tab, a bar or wide space, in capitals, with at
most the words
that stamps have beside them. A sentence about stamps is none, and neither is TÚI MẬT nor BẢO MẬT.
"""

import re
from collections.abc import Iterator
from typing import Final

_LEVEL: Final = (
    r"(TUYỆT[ \u00a0_.-]{0,3}MẬT|TỐI[ \u00a0_.-]{0,3}MẬT|Tuyệt Mật|Tối Mật|MẬT|T ?U ?Y ?Ệ ?T {1,3}M ?Ậ ?T"
    r"|T ?Ố ?I {1,3}M ?Ậ ?T|M ?Ậ ?T"
    r"|TUYET[ _-]MAT|TOI[ _-]MAT|TOP[ _-]?SECRET|T O P {1,3}S E C R E T|Top Secret|SECRET|S E C R E T"
    r"|CONFIDENTIAL)"
)
_BESIDE: Final = (
    r"(?:(?:Tài liệu|Hồ sơ|Văn bản|Báo cáo|Đóng dấu|Dấu|Loại)(?= ?[:–-])|LƯU HÀNH NỘI BỘ|NỘI BỘ|ĐÓNG DẤU"
    r"|(?:THIS )?DOCUMENT IS"
    r"|TÀI LIỆU|TAI LIEU|VĂN BẢN|VAN BAN|CÔNG VĂN|HỒ SƠ|BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO"
    r"|BIÊN BẢN|CHỈ THỊ"
    r""
    r"|ĐỘ MẬT|DO MAT|(?:MỨC|Mức|CẤP|Cấp) (?:ĐỘ|độ)|ĐỘ|Độ|LOẠI|DẤU|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|STRICTLY"
    r"|CLASSIFIED|CLASSIFICATION|STATE|HIGHLY"
    r"|MOST|KÈM THEO|CỦA NHÀ NƯỚC)"
)
_TAIL: Final = (
    r"(?=[\W_]*\Z|[\W_]{1,9}(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|KHÔNG|CẤM|LƯU HÀNH|CHỈ|BẢN SỐ|Bản số"
    r"|bản số|SỐ"
    r"|Số|THU HỒI|SAO|TRANG"
    r"|Trang|NOFORN|FOR OFFICIAL|DOCUMENT|DOCUMENTS|FILE|DO NOT|EYES|[ABC]\b[\W_]*\Z|[0-9]))"
)
_STAMP: Final = re.compile(r"[\W_]*" + rf"(?:{_BESIDE}[\W_]{{1,9}})?" * 3 + _LEVEL + _TAIL)
_FIELD: Final = (
    r"(?<!\w)(?:(?:mức |cấp )?độ (?:bảo )?mật|(?:dấu|mức|cấp) (?:độ )?mật|(?:muc )?do ?mat|muc do mat|dau mat"
    r"|độ(?= ?:)|mức độ(?= ?:)|classification|sensitivity|security level|security classification)"
    r"(?: của (?:văn bản|tài liệu))?(?: \([^()\n]{1,60}\))?(?: là)?[ \t\u00a0]{0,4}"
)
_STATED: Final = (
    r"(tuyệt mật|tối mật|mật|tuyet mat|toi mat|mat|top secret|secret|confidential)(?![^\W\d_])"
    r"(?![ \u00a0](?:độ|khẩu|mã|ong)\b)"
)
_OTHERS: Final = (
    r"(?![ \t]{0,3}(?:[,;/|]|hoặc|hay|và)[ \t]{0,3}(?:tối|tuyệt|mật|toi|tuyet|mat|secret|top|thường)\b)"
)
_DECLARED: Final = re.compile(
    _FIELD + r"(?:[:：=\-–|\t.…]|(?<=\t))[^\w☐□○\[(]{0,60}[\[(]?" + _STATED + _OTHERS, re.IGNORECASE
)
_TICKED: Final = re.compile(
    r"(?:[☒☑✓✔✗✘■●]|\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\))[ \t\u00a0]{0,3}" + _STATED, re.IGNORECASE
)
_NAMED: Final = re.compile(_FIELD + r"[:：]?", re.IGNORECASE)
_SEGMENT: Final = re.compile(r"[^\n\r\t|\v\f]+")
_WIDE: Final = re.compile(r"[ \u00a0]{3,}")
_ALONE: Final = re.compile(r"[\W_]*(tuyệt mật|tối mật|mật|top secret|secret)[\W_]*", re.IGNORECASE)
_HINT: Final = re.compile(
    r"M ?Ậ ?T|mật|Mật|S ?E ?C ?R ?E ?T|secret|CONFIDENTIAL|confidential|M ?A ?T\b|\bmat\b", re.IGNORECASE
)
_LONGEST_LINE: Final = 160  # characters; what is longer is prose


# In a sentence, where it is this document or one that comes with it: Tài liệu kèm theo đóng dấu TỐI MẬT
_ENCLOSED: Final = re.compile(
    r"(?:[Kk]èm theo|[Gg]ửi kèm|[Pp]hụ lục|[Tt]ài liệu kèm)[^\n.;]{0,80}?(?:đóng dấu|có dấu|dấu|độ)"
    r"[ \"“”':]{1,3}(TUYỆT MẬT|TỐI MẬT|MẬT)(?!\w)"
)
_THIS: Final = re.compile(
    r"(?:(?:tài liệu|văn bản|báo cáo|hồ sơ|công văn|biên bản) này[^\n.;]{0,60}? độ"
    r" (tuyệt mật|tối mật|mật)(?!\w)|this (?:document|report|file|annex)[^\n.;]{0,30}?"
    r" (?:classified|marked)(?: as)? [\"“]?(top secret|secret|confidential)(?!\w))",
    re.IGNORECASE,
)
# After a document's number: Công văn số 207/BHXH-TTKT (MẬT) ngày ...
_BRACKETED: Final = re.compile(r"[0-9]/[\w/-]{2,40} ?\((TUYỆT MẬT|TỐI MẬT|MẬT)\)")


def stamps(text: str, *, set_apart: bool = False, hint: str = "") -> Iterator[tuple[int, int]]:
    """Where levels of secrecy are stated. `set_apart`: the text is a page's head or foot, where any case
    will do. `hint`: what the text's table calls it."""
    if not _HINT.search(text):
        return
    set_apart = set_apart or is_field(hint)
    for start, end in _segments(text):
        stamp = _STAMP.match(text[start:end]) or (set_apart and _ALONE.fullmatch(text[start:end]))
        if stamp:
            yield start + stamp.start(1), start + stamp.end(1)
    for pattern in (_DECLARED, _TICKED, _BRACKETED, _ENCLOSED, _THIS):
        for declared in pattern.finditer(text):
            yield declared.span(declared.lastindex or 1)


def is_field(text: str) -> bool:
    """Whether a text does nothing but ask for a level: Độ mật."""
    return bool(_NAMED.fullmatch(text.strip()))


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """What stands apart in its line, not longer than a stamp can be."""
    for line in _SEGMENT.finditer(text):
        start = line.start()
        for gap in _WIDE.finditer(text, line.start(), line.end()):
            if 0 < gap.start() - start <= _LONGEST_LINE:
                yield start, gap.start()
            start = gap.end()
        if 0 < line.end() - start <= _LONGEST_LINE:
            yield start, line.end()
