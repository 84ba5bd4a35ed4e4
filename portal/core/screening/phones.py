"""What Vietnamese telephone numbers look like (Thông tư 22/2014/TT-BTTTT and the plan in force since
2018)."""

import re
from typing import Final

_MOBILE: Final = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}")
_LANDLINE: Final = re.compile(r"02[0-9]{9}")
_MOBILE_UNTIL_2018: Final = re.compile(r"01[2689][0-9]{8}")
_NAMED: Final = re.compile(r"0[1-9][0-9]{7,9}")
_LOCAL: Final = re.compile(r"[2-8][0-9]{6,7}|[35789][0-9]{8}")
_COUNTRY: Final = re.compile(r"(?:00)?84(?:0(?=[0-9]{9}))?(?=[0-9]{9,10}\Z)")


def national(digits: str) -> str:
    """Digits as dialled in the country: 84 and 0084 before a whole number become 0."""
    return _COUNTRY.sub("0", digits, count=1)


def is_phone(digits: str) -> bool:
    """Whether national digits alone tell a phone."""
    return any(shape.fullmatch(digits) for shape in (_MOBILE, _LANDLINE, _MOBILE_UNTIL_2018))


def may_be_phone(digits: str, *, local: bool) -> bool:
    """Whether they are one where the text says so; `local`: also without the area's code or the leading 0."""
    return bool(_NAMED.fullmatch(digits) or (local and _LOCAL.fullmatch(digits)))


def is_old_landline(first_group: str, digits: str, *, in_brackets: bool) -> bool:
    """Numbers from before 2017, told by how the area's code is set apart: (04) 3775 2412, (038) 384 2123."""
    if not 9 <= len(digits) <= 11 or not first_group.startswith("0"):
        return False
    return first_group == "04" or (in_brackets and len(first_group) in (2, 3, 4) and first_group[1] != "0")
