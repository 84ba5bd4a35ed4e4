"""A due date explains itself, day by day, with the article, in both languages."""

import datetime as dt

from portal.law.citations import Citation
from portal.law.deadlines import LOCAL, deadline
from portal.law.explanations import explain
from portal.law.terms import CalendarDays, NoFixedTerm, SameDay, Scheduled, WorkingDays

from .calendar_2024_2026 import CALENDAR

PUBLISH = Citation(11, 1, "a", 3)
FRIDAY = dt.date(2024, 4, 26)


def test_two_working_days_in_vietnamese() -> None:
    assert explain(deadline(WorkingDays(2), FRIDAY, CALENDAR), citation=PUBLISH) == [
        "Thời hạn 02 ngày làm việc tính từ Thứ Sáu 26/04/2024 kết thúc vào 24 giờ Thứ Sáu 03/05/2024"
        " (Điều 11 khoản 1 điểm a gạch đầu dòng 3); giờ kết thúc theo Điều 148 khoản 6 Bộ luật Dân sự 2015.",
        "Thứ Sáu 26/04/2024: ngày xảy ra sự kiện, ngày làm việc, không tính"
        " theo Điều 147 khoản 3 Bộ luật Dân sự 2015",
        "Thứ Bảy 27/04/2024: nghỉ hằng tuần, không tính",
        "Chủ nhật 28/04/2024: nghỉ hằng tuần, không tính",
        "Thứ Hai 29/04/2024: nghỉ hoán đổi (TB 1570), không tính",
        "Thứ Ba 30/04/2024: nghỉ lễ, tết (TB 5015), không tính",
        "Thứ Tư 01/05/2024: nghỉ lễ, tết (TB 5015), không tính",
        "Thứ Năm 02/05/2024: ngày làm việc, ngày thứ 1",
        "Thứ Sáu 03/05/2024: ngày làm việc, ngày thứ 2",
    ]


def test_in_english() -> None:
    told = explain(deadline(WorkingDays(1), dt.date(2024, 5, 3), CALENDAR), "en", citation=PUBLISH)
    assert told == [
        "The term (1 working day) from Friday 03/05/2024 ends at 24:00 on Saturday 04/05/2024"
        " (Article 11(1)(a) indent 3); the hour follows Article 148(6) of the Civil Code 2015.",
        "Friday 03/05/2024: day of the event, working day, not counted,"
        " Article 147(3) of the Civil Code 2015",
        "Saturday 04/05/2024: make-up working day (TB 1570), day 1",
    ]


def test_a_calendar_term_that_runs_on_says_why() -> None:
    told = explain(deadline(CalendarDays(10), dt.date(2024, 4, 19), CALENDAR), "en")
    assert told[-4:] == [
        "Monday 29/04/2024: day off exchanged for another (TB 1570), day 10",
        "Tuesday 30/04/2024: public holiday (TB 5015), the term runs on to the next working day,"
        " Article 148(5) of the Civil Code 2015",
        "Wednesday 01/05/2024: public holiday (TB 5015), the term runs on to the next working day,"
        " Article 148(5) of the Civil Code 2015",
        "Thursday 02/05/2024: working day, the term ends here, Article 148(5) of the Civil Code 2015",
    ]


def test_after_hours_is_said() -> None:
    evening = dt.datetime(2024, 5, 3, 20, tzinfo=LOCAL)
    told = explain(deadline(SameDay(), evening, CALENDAR))
    assert "sau giờ làm việc" in told[1]


def test_a_provisional_date_says_so() -> None:
    found = deadline(WorkingDays(1), dt.date(2026, 12, 31), CALENDAR)
    assert explain(found)[-1].startswith("Tạm tính: lịch nghỉ năm 2027 chưa được công bố")
    assert explain(found, "en")[-1].startswith("Provisional: days off of 2027")


def test_target_schedule_and_no_term() -> None:
    triage = explain(deadline(WorkingDays(5, 2), dt.date(2026, 10, 5), CALENDAR))
    assert triage[1] == "Mốc phấn đấu là con số thứ nhất của thời hạn: Thứ Tư 07/10/2026."
    news = deadline(NoFixedTerm(), FRIDAY, CALENDAR)
    assert explain(news, citation=PUBLISH) == [
        "Quy chế không ấn định thời hạn (Điều 11 khoản 1 điểm a gạch đầu dòng 3)."
    ]
    periodic = explain(deadline(Scheduled(), FRIDAY, CALENDAR, scheduled=dt.date(2024, 6, 15)))
    assert periodic[0].startswith("Định kỳ đã được phê duyệt ấn định Thứ Bảy 15/06/2024")
