"""What sets a clock of Điều 11 going, and what must hold before anything is published."""

from enum import StrEnum

from portal.law.citations import Lang


class Moment(StrEnum):
    """A moment that a term is counted from, as the text names it."""

    CHANGED = "changed"
    PERMITTED = "permitted"
    COMPLETED = "completed"
    RECEIVED = "received"
    ANSWERED = "answered"
    NEWS = "news"
    EVENT = "event"
    NEEDED = "needed"
    ISSUED = "issued"
    APPOINTED = "appointed"
    ASSIGNED = "assigned"
    PERIOD_ENDED = "period-ended"
    AGREED = "agreed"
    APPROVED = "approved"
    ACCEPTED = "accepted"
    PROJECT_APPROVED = "project-approved"
    ITEM_APPROVED = "item-approved"
    TENDER_APPROVED = "tender-approved"
    REQUESTED = "requested"

    def label(self, lang: Lang = "vi") -> str:
        return _MOMENTS[self][lang]


class Condition(StrEnum):
    """What must hold, with its document, before the information is made public."""

    LEADERS_APPROVAL = "leaders-approval"
    LEADERS_CONSENT = "leaders-consent"

    def label(self, lang: Lang = "vi") -> str:
        return _CONDITIONS[self][lang]


Starts = tuple[frozenset[Moment], ...]


def read_starts(text: str) -> Starts:
    """ "changed+permitted" asks for both; "approved|accepted" are two starts, each with its own clock."""
    if not text:
        return ()
    return tuple(frozenset(Moment(code) for code in one.split("+")) for one in text.split("|"))


def read_conditions(text: str) -> frozenset[Condition]:
    """ "leaders-approval+leaders-consent"; empty text for none."""
    return frozenset(Condition(code) for code in text.split("+") if code)


def describe_starts(text: str, lang: Lang = "vi") -> str:
    """The starts in words."""
    both, either = {"vi": (" và ", "; hoặc "), "en": (" and ", "; or ")}[lang]
    ways = [one.split("+") for one in text.split("|") if one]
    return either.join(both.join(Moment(code).label(lang) for code in way) for way in ways)


_MOMENTS: dict[Moment, dict[Lang, str]] = {
    Moment.CHANGED: {"vi": "có thay đổi thông tin", "en": "the information changes"},
    Moment.PERMITTED: {"vi": "được phép công bố", "en": "publication is permitted"},
    Moment.COMPLETED: {"vi": "hoàn thiện xong thông tin", "en": "the information is complete"},
    Moment.RECEIVED: {"vi": "tiếp nhận câu hỏi", "en": "the question is received"},
    Moment.ANSWERED: {"vi": "tiếp nhận câu trả lời", "en": "the answer is received"},
    Moment.NEWS: {"vi": "có thông tin mới", "en": "there is new information"},
    Moment.EVENT: {"vi": "hoạt động, sự kiện", "en": "the event"},
    Moment.NEEDED: {"vi": "cần công bố hoặc cần xin ý kiến", "en": "publication or comment is needed"},
    Moment.ISSUED: {"vi": "văn bản chính thức được ban hành", "en": "the act is officially issued"},
    Moment.APPOINTED: {"vi": "được bổ nhiệm", "en": "the leader is appointed"},
    Moment.ASSIGNED: {"vi": "được phân công nhiệm vụ", "en": "duties are assigned"},
    Moment.PERIOD_ENDED: {"vi": "hết kỳ số liệu", "en": "the period ends"},
    Moment.AGREED: {"vi": "được lãnh đạo đồng ý công bố", "en": "the leaders agree to publication"},
    Moment.APPROVED: {"vi": "được phê duyệt", "en": "it is approved"},
    Moment.ACCEPTED: {"vi": "được nghiệm thu", "en": "it is accepted"},
    Moment.PROJECT_APPROVED: {"vi": "dự án được phê duyệt", "en": "the project is approved"},
    Moment.ITEM_APPROVED: {
        "vi": "hạng mục đầu tư được phê duyệt",
        "en": "the investment item is approved",
    },
    Moment.TENDER_APPROVED: {"vi": "đấu thầu được phê duyệt", "en": "the tender is approved"},
    Moment.REQUESTED: {"vi": "có yêu cầu của Ban Biên tập", "en": "the editorial board asks"},
}
_CONDITIONS: dict[Condition, dict[Lang, str]] = {
    Condition.LEADERS_APPROVAL: {"vi": "lãnh đạo phê duyệt", "en": "the leaders' approval"},
    Condition.LEADERS_CONSENT: {"vi": "lãnh đạo đồng ý công bố", "en": "the leaders' consent to publication"},
}
