"""Who may move a text, and what a text must be before it moves. Pure: values in, findings out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from portal.law.calendars import WorkingCalendar
from portal.law.duties import Duty
from portal.law.findings import Finding

# Điều 8 khoản 1-3, Điều 7 khoản 1 điểm b, and what makes a text legible to everybody
CHECKLIST = (
    *("line", "accurate", "secrets", "rights", "source", "functions"),
    *("personal_data", "language", "alternatives", "links"),
)
EDITING = frozenset({"with_standing_office", "editing"})
# Offices that edit what they post themselves (Điều 7 khoản 2 điểm b, d)
OWN_OFFICES = frozenset({Duty.QA_OFFICE, Duty.PROCEDURES_OFFICE})
# The offices that a dossier may name as those who screen and edit (Điều 7 khoản 2 điểm a, b, d)
EDITING_OFFICES = frozenset({Duty.STANDING_OFFICE}) | OWN_OFFICES


@dataclass(frozen=True)
class Mandate:
    """An assignment or a delegation in force: what its holder may approve (Điều 6 khoản 3 điểm b)."""

    id: int
    given_by: int
    sections: frozenset[int]
    kinds: frozenset[str]
    powers: frozenset[str] = frozenset({"approve", "withdraw"})

    def covers(self, section_line: Sequence[int], kind: str, power: str = "approve") -> bool:
        """Whether it gives a power over a kind of content in a section or in one of the sections above it."""
        reaches = bool(self.sections.intersection(section_line)) and (not self.kinds or kind in self.kinds)
        return reaches and power in self.powers


@dataclass(frozen=True)
class Standing:
    """What somebody is on a day: units, duties, place on the board, mandates."""

    user: int | None
    units: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()
    duties: frozenset[str] = frozenset()
    board_position: str = ""
    mandates: tuple[Mandate, ...] = ()
    reads_all: bool = False

    @property
    def heads_board(self) -> bool:
        return self.board_position == "head"

    @property
    def in_standing_office(self) -> bool:
        return Duty.STANDING_OFFICE in self.duties

    @property
    def in_english_version(self) -> bool:
        return Duty.ENGLISH_VERSION in self.duties


@dataclass(frozen=True)
class Text:
    """What the rules need to know of a revision."""

    unit: int
    kind: str
    section_line: tuple[int, ...]
    section_state: str
    authors: frozenset[int] = frozenset()
    stage: str = ""
    is_translation: bool = False
    edited_by: str = Duty.STANDING_OFFICE
    is_settled: bool = False  # its latest revision is live, or waits for its hour


@dataclass(frozen=True)
class Quoted:
    """What a text says of one thing that it quotes or reuses; `source_holds`: may be named today."""

    author: str
    source: str
    source_holds: bool = True


@dataclass(frozen=True)
class Content:
    """What a text says of itself, for the completeness check."""

    title: str
    summary: str
    has_body: bool
    source: str
    contributors: int
    pictures_without_source: tuple[str, ...] = ()
    pictures_without_words: tuple[str, ...] = ()
    event_without_start: bool = False
    suspect_fields: tuple[str, ...] = field(default=())
    reused: bool = False
    quotations: tuple[Quoted, ...] = ()
    shares: Mapping[str, Sequence[int | None]] = field(default_factory=dict)


def may_write(standing: Standing, text: Text) -> list[Finding]:
    """Điều 7 khoản 2: the unit drafts; while the editing office has a text in hand, it alone edits."""
    if text.stage == "editing":
        allowed = text.edited_by in standing.duties
    else:
        allowed = not text.stage and text.unit in standing.units
    return [] if allowed else [Finding("not-yours-to-edit", citation="Điều 7 khoản 2")]


def may_submit(standing: Standing, text: Text) -> list[Finding]:
    """Điều 7 khoản 2 điểm e: the unit that drafted supplies it."""
    if text.stage:
        return [Finding("already-submitted")]
    if text.is_settled:
        return [Finding("nothing-new")]
    return [] if text.unit in standing.units else [Finding("not-your-unit", citation="Điều 7 khoản 2 điểm e")]


def first_stage(*, unit_is_editing_office: bool, english_translation: bool) -> str:
    """Where a submission goes first (Điều 7 khoản 1 điểm b, khoản 2 điểm đ).

    A unit's text waits for its head's confirmation. The editing office's own text and a translation made
    under the English-version duty are already in the editorial office's hands.
    """
    return "with_standing_office" if unit_is_editing_office or english_translation else "with_unit_head"


def may_confirm(standing: Standing, text: Text) -> list[Finding]:
    """Điều 7 khoản 1 điểm b: the head of the supplying unit answers for what it supplies."""
    if text.stage != "with_unit_head":
        return [Finding("wrong-stage")]
    allowed = text.unit in standing.heads
    return [] if allowed else [Finding("not-unit-head", citation="Điều 7 khoản 1 điểm b")]


def may_take(standing: Standing, text: Text) -> list[Finding]:
    """Điều 7 khoản 2 điểm a: the office receives, screens, and somebody of it takes the text in hand."""
    if text.stage != "with_standing_office":
        return [Finding("wrong-stage")]
    return against_editing(standing, text)


def may_pass_on(standing: Standing, text: Text) -> list[Finding]:
    """Điều 7 khoản 2 điểm a: the office edits and lays before the board."""
    if text.stage not in EDITING:
        return [Finding("wrong-stage")]
    return against_editing(standing, text)


def against_editing(standing: Standing, text: Text) -> list[Finding]:
    """Answers and procedures are edited by their own offices (Điều 7 khoản 2 điểm b, d)."""
    if text.edited_by in standing.duties:
        return []
    own = text.edited_by in OWN_OFFICES
    return [Finding("not-editing-office" if own else "not-standing-office", citation="Điều 7 khoản 2")]


def right_to(power: str, standing: Standing, text: Text) -> Mandate | bool:
    """By what right somebody has a power over a text: True for the head's own, a mandate, or False.

    Điều 6 khoản 3.
    """
    if standing.heads_board:
        return True
    if not standing.board_position:
        return False
    covering = (
        mandate for mandate in standing.mandates if mandate.covers(text.section_line, text.kind, power)
    )
    return next(covering, False)


def may_decide(standing: Standing, text: Text, power: str = "withdraw") -> list[Finding]:
    """Điều 6 khoản 2 điểm a, khoản 3: the section is approved, and the person has the power in it."""
    findings = []
    if text.section_state != "approved":
        findings.append(Finding("section-not-approved", "section", "Điều 6 khoản 2 điểm a"))
    if not right_to(power, standing, text):
        findings.append(Finding("no-authority", citation="Điều 6 khoản 3 điểm b"))
    return findings


def four_eyes(standing: Standing, text: Text) -> list[Finding]:
    """Who wrote any revision since the last publication doesn't approve it (Điều 7 khoản 1 điểm c)."""
    own = standing.user in text.authors
    return [Finding("own-text", citation="Điều 7 khoản 1 điểm c")] if own else []


def may_approve(standing: Standing, text: Text) -> list[Finding]:
    """Điều 6 khoản 2 điểm a, khoản 3: what the board has before it, by somebody with the right, four eyes."""
    findings = may_decide(standing, text, "approve")
    if text.stage != "with_board":
        findings.append(Finding("wrong-stage"))
    return findings + four_eyes(standing, text)


def may_approve_urgently(standing: Standing, text: Text) -> list[Finding]:
    """Điều 7 khoản 1 điểm c, before the board's turn: only confirmation and editing are put off.

    The checklist, the gates, the right and four eyes come first as ever.
    """
    findings = may_decide(standing, text, "urgent")
    if not text.stage or text.stage == "with_board":
        findings.append(Finding("wrong-stage"))
    return findings + four_eyes(standing, text)


def may_ask_urgency(standing: Standing, text: Text) -> list[Finding]:
    """The unit that sent it or the office that edits it asks for an urgent publication (Điều 7)."""
    if not text.stage or text.stage == "with_board":
        return [Finding("wrong-stage")]
    allowed = text.unit in standing.units or text.edited_by in standing.duties
    return [] if allowed else [Finding("not-your-unit", citation="Điều 7 khoản 2 điểm e")]


def may_ask_check(standing: Standing, text: Text) -> list[Finding]:
    """Điều 6 khoản 2 điểm a (kiểm chứng): its unit, the office that edits it, whoever is to approve it."""
    holds = text.unit in standing.units or (text.stage in EDITING and text.edited_by in standing.duties)
    decides = text.stage == "with_board" and bool(right_to("approve", standing, text))
    return [] if holds or decides else [Finding("not-yours-to-edit", citation="Điều 7 khoản 2")]


def may_return(standing: Standing, text: Text) -> list[Finding]:
    """Whoever holds a submission may return it."""
    if text.stage == "with_unit_head":
        return may_confirm(standing, text)
    if text.stage in EDITING:
        return may_pass_on(standing, text)
    if text.stage != "with_board":
        return [Finding("wrong-stage")]
    allowed = right_to("approve", standing, text)
    return [] if allowed else [Finding("no-authority", citation="Điều 6 khoản 3 điểm b")]


def may_withdraw(standing: Standing, text: Text) -> list[Finding]:
    """The unit takes back what it sent, as long as nobody has approved it."""
    if not text.stage:
        return [Finding("wrong-stage")]
    return [] if text.unit in standing.units else [Finding("not-your-unit", citation="Điều 7 khoản 2 điểm e")]


def checklist_findings(answers: Iterable[str]) -> list[Finding]:
    """Điều 7 khoản 1 điểm c, Điều 8: each point of the check is answered."""
    given = set(answers)
    return [Finding("unchecked", point, params={"point": point}) for point in CHECKLIST if point not in given]


def completeness(content: Content) -> list[Finding]:
    """What a text must have before it leaves its author (Điều 8 khoản 3; encoding: Điều 5 khoản 2)."""
    wanted = (
        ("no-title", "title", not content.title.strip()),
        ("no-summary", "summary", not content.summary.strip()),
        ("no-body", "body", not content.has_body),
        ("no-source", "source_name", not (content.reused or content.source.strip())),
        ("no-author", "contributions", content.contributors == 0),
        ("event-without-start", "starts_at", content.event_without_start),
    )
    findings = [Finding(code, name, "Điều 8 khoản 3") for code, name, missing in wanted if missing]
    for code, names in (
        ("picture-without-source", content.pictures_without_source),
        ("picture-without-words", content.pictures_without_words),
    ):
        findings += [Finding(code, "body", "Điều 8 khoản 3", {"picture": name}) for name in names]
    findings += [
        Finding("legacy-encoding", name, "Điều 5 khoản 2", {"field": name}) for name in content.suspect_fields
    ]
    return [*findings, *quotation_findings(content), *share_findings(content.shares)]


def quotation_findings(content: Content) -> list[Finding]:
    """Điều 8 khoản 3: what is quoted or reused is from an official source; it and the author are named."""
    findings = []
    if content.reused != bool(content.quotations):
        code = "no-quotation" if content.reused else "reuse-not-said"
        findings.append(Finding(code, "reuse", "Điều 8 khoản 3"))
    for number, quoted in enumerate(content.quotations, 1):
        for code, missing in (
            ("quotation-without-author", not quoted.author.strip()),
            ("quotation-without-source", not quoted.source),
            ("source-not-in-force", bool(quoted.source) and not quoted.source_holds),
        ):
            if missing:
                params = {"number": number, "source": quoted.source}
                findings.append(Finding(code, "quotations", "Điều 8 khoản 3", params))
    return findings


def whole_shares(given: Sequence[int | None]) -> list[int]:
    """The shares of one role in whole percent (Điều 7 khoản 2 điểm a: royalties follow them).

    What those given leave of 100 is split evenly among those left empty; of what can't be split evenly, each
    of the first named gets one percent. `ValueError` where the shares can't sum to 100 with one for each.
    """
    known = [share for share in given if share is not None]
    rest, empty = 100 - sum(known), len(given) - len(known)
    if min(known, default=1) < 1 or rest < empty or (rest and not empty):
        raise ValueError(given)
    each, more = divmod(rest, empty) if empty else (0, 0)
    filled = iter([each + 1] * more + [each] * (empty - more))
    return [next(filled) if share is None else share for share in given]


def share_findings(shares: Mapping[str, Sequence[int | None]]) -> list[Finding]:
    """Per role, the shares of a publication sum to 100 or can be filled in so that they do."""
    findings = []
    for role, given in shares.items():
        try:
            whole_shares(given)
        except ValueError:
            code = "no-share-left" if None in given else "shares-not-whole"
            findings.append(Finding(code, "contributions", params={"role": role}))
    return findings


def may_keep_records(standing: Standing) -> list[Finding]:
    """Điều 7 khoản 2 điểm a: the standing office keeps the register of sources and records consents."""
    allowed = standing.in_standing_office
    return [] if allowed else [Finding("not-standing-office", citation="Điều 7 khoản 2 điểm a")]


def may_read_consents(standing: Standing) -> list[Finding]:
    """Điều 6 khoản 2 điểm a: who checks what is published reads what the leaders agreed to."""
    allowed = standing.in_standing_office or standing.board_position or standing.reads_all
    return [] if allowed else [Finding("not-for-you", citation="Điều 7")]


def may_require(standing: Standing) -> list[Finding]:
    """Điều 6 khoản 2 điểm a: what needs consent, and how often texts are reviewed, the head decides."""
    return [] if standing.heads_board else [Finding("not-board-head", citation="Điều 6 khoản 2 điểm a")]


def may_review(standing: Standing, owners: frozenset[int]) -> list[Finding]:
    """Điều 6 khoản 2 điểm a, Điều 7 khoản 2: those whose task the review is, or the standing office."""
    allowed = standing.in_standing_office or bool(owners & standing.units)
    return [] if allowed else [Finding("not-your-review", citation="Điều 7 khoản 2")]


@dataclass(frozen=True)
class Interval:
    """How often what is reviewed, and by whom: a kind ("" for all), a section (None for all), a duty."""

    kind: str
    section: int | None
    days: int
    duty: str = ""


def interval_for(intervals: Sequence[Interval], kind: str, section_line: Sequence[int]) -> Interval | None:
    """The one that is nearest to a text: of its topic, of its section, of everything; then of its kind.

    Of two that are as near the later in the list holds.
    """

    def nearness(interval: Interval) -> tuple[int, bool]:
        above = section_line.index(interval.section) if interval.section else len(section_line)
        return (-above, bool(interval.kind))

    holding = [
        interval
        for interval in intervals
        if interval.kind in ("", kind) and (interval.section is None or interval.section in section_line)
    ]
    return max(reversed(holding), key=nearness, default=None)


def due_by(today: date, waited: int, calendar: WorkingCalendar) -> date:
    """The latest due date after which so many working days have gone by, today counted."""
    day = today
    while waited:
        waited -= calendar.is_working(day)
        day -= timedelta(days=1)
    return day


def address(*, section_path: str, slug: str, first_published_on: date | None) -> str:
    """Where a text lives: /<section>/<yyyy>/<mm>/<slug>/ when dated, /<section>/<slug>/ when lasting."""
    middle = f"{first_published_on:%Y/%m}/" if first_published_on else ""
    return f"{section_path}{middle}{slug}/"


def by_views(views: Sequence[int | None]) -> list[int]:
    """The order that views suggest, as places in the present order. None leads elsewhere and stays."""
    known = {at: seen for at, seen in enumerate(views) if seen is not None}
    most = iter(sorted(known, key=lambda at: -known[at]))
    return [next(most) if at in known else at for at in range(len(views))]
