"""The rows of Điều 11 say what the regulation says, and end where it says (`R11.*`)."""

import datetime as dt

import pytest

from portal.law.duties import Duty
from portal.law.moments import Condition, Moment
from portal.law.terms import CalendarDays, Immediately, NoFixedTerm, SameDay, Scheduled, Term, WorkingDays
from portal.law.units import UnitKind
from portal.rulebook.calendars import deadline_of, rule_in_force, working_calendar
from portal.rulebook.models import Rule

pytestmark = pytest.mark.usefixtures("seeded")

EVENT = dt.date(2026, 10, 5)
CENTRAL = frozenset({UnitKind.CENTRAL})
LOCAL = frozenset({UnitKind.PROVINCE, UnitKind.REGION, UnitKind.SECTOR})
COMPLETE = {Moment.COMPLETED, Moment.PERMITTED}


@pytest.mark.parametrize(
    ("code", "citation", "owner", "term"),
    [
        ("R11.1a-contact", "Điều 11 khoản 1 điểm a gạch đầu dòng 1", CENTRAL, WorkingDays(1)),
        ("R11.1a-news", "Điều 11 khoản 1 điểm a gạch đầu dòng 2", CENTRAL, NoFixedTerm()),
        ("R11.1a-qa-triage", "Điều 11 khoản 1 điểm a gạch đầu dòng 3", Duty.QA_OFFICE, WorkingDays(5, 2)),
        ("R11.1a-qa-refuse", "Điều 11 khoản 1 điểm a gạch đầu dòng 3", Duty.QA_OFFICE, SameDay()),
        ("R11.1a-qa-answer", "Điều 11 khoản 1 điểm a gạch đầu dòng 3", CENTRAL, WorkingDays(7)),
        ("R11.1a-qa-complex", "Điều 11 khoản 1 điểm a gạch đầu dòng 3", CENTRAL, WorkingDays(10)),
        ("R11.1a-qa-publish", "Điều 11 khoản 1 điểm a gạch đầu dòng 3", Duty.QA_OFFICE, WorkingDays(2)),
        ("R11.1a-activity", "Điều 11 khoản 1 điểm a gạch đầu dòng 4", CENTRAL, WorkingDays(1)),
        ("R11.1a-document", "Điều 11 khoản 1 điểm a gạch đầu dòng 5", CENTRAL, WorkingDays(1)),
        ("R11.1a-draft", "Điều 11 khoản 1 điểm a gạch đầu dòng 6", CENTRAL, Immediately()),
        ("R11.1a-policy", "Điều 11 khoản 1 điểm a gạch đầu dòng 7", CENTRAL, WorkingDays(10)),
        ("R11.1b-leader", "Điều 11 khoản 1 điểm b gạch đầu dòng 1", Duty.PERSONNEL, SameDay()),
        ("R11.1b-staff", "Điều 11 khoản 1 điểm b gạch đầu dòng 2", Duty.PERSONNEL, Immediately()),
        ("R11.1c-periodic", "Điều 11 khoản 1 điểm c gạch đầu dòng 1", Duty.STATISTICS, Scheduled()),
        ("R11.1c-adhoc", "Điều 11 khoản 1 điểm c gạch đầu dòng 2", Duty.STATISTICS, WorkingDays(10)),
        ("R11.1d", "Điều 11 khoản 1 điểm d gạch đầu dòng 2", Duty.PLANNING, CalendarDays(10)),
        ("R11.1đ", "Điều 11 khoản 1 điểm đ", Duty.COMMENDATION, WorkingDays(5)),
        ("R11.1e", "Điều 11 khoản 1 điểm e", Duty.SCIENCE, WorkingDays(20)),
        ("R11.1g", "Điều 11 khoản 1 điểm g", Duty.PROJECTS, WorkingDays(10)),
        ("R11.1h", "Điều 11 khoản 1 điểm h", LOCAL, NoFixedTerm()),
        ("R11.2", "Điều 11 khoản 2", frozenset({UnitKind.IVAN_PROVIDER}), NoFixedTerm()),
    ],
)
def test_every_clause_has_its_row(
    code: str, citation: str, owner: Duty | frozenset[UnitKind], term: Term
) -> None:
    rule = rule_in_force(code, EVENT)
    assert (str(rule.cited), rule.owed_by, rule.term) == (citation, owner, term)
    assert rule.title("vi") != rule.title("en")
    assert rule.owner_words()


def test_no_row_is_without_a_clause() -> None:
    assert Rule.objects.in_force(EVENT).count() == 21


@pytest.mark.parametrize(
    ("code", "starts"),
    [
        ("R11.1a-contact", [{Moment.CHANGED, Moment.PERMITTED}]),
        ("R11.1a-document", [COMPLETE]),
        ("R11.1a-qa-publish", [{Moment.ANSWERED}]),
        ("R11.1b-leader", [{Moment.APPOINTED, Moment.ASSIGNED}]),
        ("R11.1đ", [COMPLETE]),
        ("R11.1e", [{Moment.APPROVED}, {Moment.ACCEPTED}]),
        ("R11.1g", [{Moment.PROJECT_APPROVED}, {Moment.ITEM_APPROVED}, {Moment.TENDER_APPROVED}]),
        ("R11.1h", []),
    ],
)
def test_what_starts_a_clock(code: str, starts: list[set[Moment]]) -> None:
    """ "Hoàn thiện xong và được phép công bố" binds two moments; "hoặc" makes two clocks."""
    assert list(rule_in_force(code, EVENT).started_by) == starts


def test_11_1c_and_d_ask_for_the_leaders_first() -> None:
    consent = {Condition.LEADERS_CONSENT}
    asked = {rule.code: rule.preconditions for rule in Rule.objects.exclude(conditions="")}
    assert asked == {
        "R11.1c-periodic": consent,
        "R11.1c-adhoc": consent,
        "R11.1d": consent | {Condition.LEADERS_APPROVAL},
    }


def test_every_row_can_be_read() -> None:
    """Codes of moments, conditions, duties and kinds of unit are known; the citation is one."""
    for rule in Rule.objects.all():
        assert rule.cited.article == 11
        assert rule.owed_by
        assert all(rule.started_by)
        assert (rule.started_by == ()) == (rule.code in {"R11.1h", "R11.2"})


@pytest.mark.parametrize(
    ("code", "event", "due"),
    [
        ("R11.1a-contact", "2026-02-13", "2026-02-23"),  # Friday before Tết
        ("R11.1a-contact", "2024-05-03", "2024-05-04"),  # Friday before a make-up Saturday
        ("R11.1a-qa-triage", "2024-04-26", "2024-05-07"),
        ("R11.1a-qa-answer", "2026-10-05", "2026-10-14"),
        ("R11.1a-qa-complex", "2026-10-05", "2026-10-19"),
        ("R11.1a-qa-publish", "2024-04-26", "2024-05-03"),
        ("R11.1a-activity", "2025-04-25", "2025-04-26"),  # Friday before a make-up Saturday
        ("R11.1a-document", "2023-01-19", "2023-01-27"),  # Thursday before Tết
        ("R11.1a-policy", "2022-01-28", "2022-02-18"),
        ("R11.1b-leader", "2021-02-12", "2021-02-17"),  # mùng 1 Tết
        ("R11.1c-adhoc", "2026-08-20", "2026-09-07"),
        ("R11.1d", "2024-04-19", "2024-05-02"),  # the tenth day is a day off
        ("R11.1d", "2024-04-24", "2024-05-04"),  # the tenth day is a make-up Saturday
        ("R11.1đ", "2026-11-20", "2026-11-30"),  # 24/11 is off
        ("R11.1e", "2025-04-25", "2025-05-27"),
        ("R11.1g", "2021-04-29", "2021-05-17"),
    ],
)
def test_when_it_is_due(code: str, event: str, due: str) -> None:
    day = dt.date.fromisoformat(event)
    found = deadline_of(rule_in_force(code, day), day, working_calendar())
    assert found.due == dt.date.fromisoformat(due)
    assert not found.provisional
