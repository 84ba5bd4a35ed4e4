"""A due date in words, day by day, with the article: the same in the newsroom, in public and on paper."""

import datetime as dt
from typing import Final

from portal.law.calendars import Nature
from portal.law.citations import CIVIL_CODE, Citation, Lang
from portal.law.deadlines import DayStep, Deadline, Part
from portal.law.terms import NoFixedTerm, Scheduled, describe

DAY_ZERO: Final = Citation(147, 3, act=CIVIL_CODE.vi)
RUNS_ON: Final = Citation(148, 5, act=CIVIL_CODE.vi)
MIDNIGHT: Final = Citation(148, 6, act=CIVIL_CODE.vi)


def explain(deadline: Deadline, lang: Lang = "vi", *, citation: Citation | None = None) -> list[str]:
    """Sentences: the whole with the rule's article (`citation`), then one for each day, then warnings."""
    sentences = [_whole(deadline, lang, citation)]
    if deadline.target:
        sentences.append(_TARGET[lang].format(day=in_words(deadline.target, lang)))
    sentences += [f"{in_words(step.day, lang)}: {_step(step, deadline, lang)}" for step in deadline.days]
    if deadline.unannounced:
        years = ", ".join(str(year) for year in deadline.unannounced)
        sentences.append(_PROVISIONAL[lang].format(years=years))
    return sentences


def in_words(day: dt.date, lang: Lang = "vi") -> str:
    """ "Thứ Sáu 26/04/2024", "Friday 26/04/2024"."""
    return f"{_WEEKDAYS[lang][day.weekday()]} {day:%d/%m/%Y}"


def _whole(deadline: Deadline, lang: Lang, citation: Citation | None) -> str:
    article = f" ({citation.format(lang)})" if citation else ""
    if isinstance(deadline.term, NoFixedTerm) or deadline.due is None:
        return _NO_TERM[lang] + article + "."
    pattern = _ON_SCHEDULE if isinstance(deadline.term, Scheduled) else _WITHIN
    return pattern[lang].format(
        term=describe(deadline.term, lang),
        start=in_words(deadline.start, lang),
        due=in_words(deadline.due, lang),
        article=article,
        midnight=MIDNIGHT.format(lang),
    )


def _step(step: DayStep, deadline: Deadline, lang: Lang) -> str:
    why = _NATURES[step.nature][lang]
    if step.source and step.nature is not Nature.WEEKEND:
        why = f"{why} ({step.source})"
    late = _AFTER_HOURS[lang] if step.part is Part.EVENT and deadline.after_hours else ""
    return _PARTS[step.part][lang].format(
        why=why,
        number=step.number,
        late=late,
        day_zero=DAY_ZERO.format(lang),
        runs_on=RUNS_ON.format(lang),
    )


_WEEKDAYS: Final[dict[Lang, tuple[str, ...]]] = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_WITHIN: Final[dict[Lang, str]] = {
    "vi": "Thời hạn {term} tính từ {start} kết thúc vào 24 giờ {due}{article}; giờ kết thúc theo {midnight}.",
    "en": "The term ({term}) from {start} ends at 24:00 on {due}{article}; the hour follows {midnight}.",
}
_ON_SCHEDULE: Final[dict[Lang, str]] = {
    "vi": "Định kỳ đã được phê duyệt ấn định {due}{article}; kết thúc vào 24 giờ theo {midnight}.",
    "en": "The approved schedule names {due}{article}; it ends at 24:00 as {midnight} says.",
}
_NO_TERM: Final[dict[Lang, str]] = {
    "vi": "Quy chế không ấn định thời hạn",
    "en": "The Regulation sets no term",
}
_TARGET: Final[dict[Lang, str]] = {
    "vi": "Mốc phấn đấu là con số thứ nhất của thời hạn: {day}.",
    "en": "The target is the first figure of the term: {day}.",
}
_PROVISIONAL: Final[dict[Lang, str]] = {
    "vi": "Tạm tính: lịch nghỉ năm {years} chưa được công bố, mới tính các ngày lễ cố định; có thể thay đổi.",
    "en": "Provisional: days off of {years} are not announced, only fixed holidays are counted.",
}
_AFTER_HOURS: Final[dict[Lang, str]] = {"vi": ", sau giờ làm việc", "en": ", after office hours"}
_NATURES: Final[dict[Nature, dict[Lang, str]]] = {
    Nature.WORKING: {"vi": "ngày làm việc", "en": "working day"},
    Nature.WEEKEND: {"vi": "nghỉ hằng tuần", "en": "weekend"},
    Nature.FIXED: {"vi": "ngày lễ cố định", "en": "fixed public holiday"},
    Nature.HOLIDAY: {"vi": "nghỉ lễ, tết", "en": "public holiday"},
    Nature.COMPENSATION: {"vi": "nghỉ bù", "en": "day off in lieu"},
    Nature.SWAP: {"vi": "nghỉ hoán đổi", "en": "day off exchanged for another"},
    Nature.MAKE_UP: {"vi": "làm bù", "en": "make-up working day"},
}
_PARTS: Final[dict[Part, dict[Lang, str]]] = {
    Part.EVENT: {
        "vi": "ngày xảy ra sự kiện{late}, {why}, không tính theo {day_zero}",
        "en": "day of the event{late}, {why}, not counted, {day_zero}",
    },
    Part.COUNTED: {"vi": "{why}, ngày thứ {number}", "en": "{why}, day {number}"},
    Part.OFF: {"vi": "{why}, không tính", "en": "{why}, not counted"},
    Part.LAST_OFF: {
        "vi": "{why}, thời hạn kéo sang ngày làm việc tiếp theo theo {runs_on}",
        "en": "{why}, the term runs on to the next working day, {runs_on}",
    },
    Part.CARRIED: {
        "vi": "{why}, thời hạn kết thúc ở ngày này theo {runs_on}",
        "en": "{why}, the term ends here, {runs_on}",
    },
    Part.SCHEDULED: {"vi": "{why}, ngày theo định kỳ", "en": "{why}, the day of the schedule"},
}
