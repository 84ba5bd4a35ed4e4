"""How a workbook shows a number: 912345678 kept under the form 0000 000 000 is read as 0912 345 678."""

import re
from typing import Final

from portal.core.screening.packages import Package, attribute, local

_BUILT_IN: Final = {"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "49": "@"}
_UNSEEN: Final = re.compile(r"\[[^\]]{0,60}\]|_.|\*.")
_LITERAL: Final = re.compile(r'"([^"]{0,60})"|\\(.)')
_PLACES: Final = re.compile(r"[0#?]")
_WHOLE: Final = re.compile(r"[0#? .\-()+\u00a0]{1,60}")
_FRACTION: Final = re.compile(r"\.[0#?]{1,15}\Z")


def forms(package: Package) -> list[str]:
    """The forms of a workbook's cells, in the order by which cells name them."""
    if "xl/styles.xml" not in package.names:
        return []
    root = package.xml("xl/styles.xml")
    own = {
        attribute(each, "numFmtId"): attribute(each, "formatCode")
        for each in root.iter()
        if local(each) == "numFmt"
    }
    cells = next((each for each in root if local(each) == "cellXfs"), None)
    if cells is None:
        return []
    numbers = [attribute(each, "numFmtId") for each in cells]
    return [own.get(number, _BUILT_IN.get(number, "")) for number in numbers]


def shown(digits: str, form: str) -> str:
    """A whole number as its form shows it; as it is where the form is of another kind: a date, an amount."""
    form = _UNSEEN.sub("", form.partition(";")[0])
    marks: list[str] = []  # what is written literally, kept out of the form while it is judged

    def kept(literal: re.Match[str]) -> str:
        marks.append(literal[1] or literal[2] or "")
        return chr(0xE000 + len(marks) - 1)

    form = _LITERAL.sub(kept, form)
    plain = re.sub(r"[\ue000-\uf8ff]", "", form)
    if not digits.isdigit() or not _WHOLE.fullmatch(plain) or "0" not in plain:
        return digits
    if len(_PLACES.findall(plain)) < 6 and not marks:
        return digits
    if _FRACTION.search(plain) and plain.count(".") == 1:
        return digits
    return _filled(digits, form, marks)


def _filled(digits: str, form: str, marks: list[str]) -> str:
    """The digits put into the form's places from the right; the first place takes what is left."""
    left, out = list(digits), []
    places = [at for at, mark in enumerate(form) if _PLACES.fullmatch(mark)]
    for at in range(len(form) - 1, -1, -1):
        mark = form[at]
        if at == places[0]:
            out.append("".join(left) or ("0" if mark == "0" else ""))
            left = []
        elif at in places:
            out.append(left.pop() if left else "0" if mark == "0" else "")
        else:
            out.append(marks[ord(mark) - 0xE000] if "\ue000" <= mark <= "\uf8ff" else mark)
    return "".join(reversed(out))
