"""`portal deadline`, `portal rules`, `portal calendar`: an answer, or one line that says why not."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from portal.rulebook.models import CalendarYear, DayRow

pytestmark = pytest.mark.usefixtures("seeded")


def run(*words: str) -> list[str]:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue().splitlines()


def refused(*words: str) -> str:
    with pytest.raises(CommandError) as error:
        run(*words)
    said = str(error.value)
    assert "\n" not in said
    return said


@pytest.mark.parametrize("typed", ["11.1a-qa-publish", "R11.1a-qa-publish"])
def test_deadline_prints_the_date_then_why(typed: str) -> None:
    lines = run("deadline", typed, "--from", "2024-04-26")
    assert lines[0] == "2024-05-03"
    assert "Điều 11 khoản 1 điểm a" in lines[2]
    assert "Thứ Hai 29/04/2024: nghỉ hoán đổi (TB 1570), không tính" in lines
    assert lines[-1] == "Thứ Sáu 03/05/2024: ngày làm việc, ngày thứ 2"


def test_deadline_in_english() -> None:
    lines = run("deadline", "11.1d", "--from", "2024-04-19", "--lang", "en")
    assert lines[0] == "2024-05-02"
    assert lines[1] == "R11.1d: Strategies, orientations, master plans, plans (10 calendar days)"
    assert "Article 11(1)(d) indent 2" in lines[2]


def test_deadline_from_an_hour_counts_office_hours() -> None:
    assert run("deadline", "11.1a-qa-refuse", "--from", "2024-05-03T16:59")[0] == "2024-05-03"
    assert run("deadline", "11.1a-qa-refuse", "--from", "2024-05-03T18:00")[0] == "2024-05-04"
    assert run("deadline", "11.1a-qa-refuse", "--from", "2024-05-03T11:00+00:00")[0] == "2024-05-04"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("11.1a-contact", "--from", "2027-03-01"), "Chưa công bố lịch nghỉ năm 2027"),
        (("11.1a-contact", "--from", "2026-12-31"), "Chưa công bố lịch nghỉ năm 2027"),
        (("11.1a-news", "--from", "2026-03-02"), "không ấn định thời hạn"),
        (("11.1c-periodic", "--from", "2026-03-02"), "theo định kỳ đã được phê duyệt"),
        (("11.7", "--from", "2026-03-02"), "Không có quy định mang mã 11.7"),
        (("11.1d", "--from", "2020-03-02"), "không có hiệu lực vào ngày 02/03/2020"),
        (("11.1d", "--from", "2026-02-30"), "“2026-02-30” không phải là ngày"),
        (("11.1d", "--from", "hôm nay"), "không phải là ngày"),
    ],
)
def test_deadline_refuses_in_one_line(words: tuple[str, ...], why: str) -> None:
    assert why in refused("deadline", *words)


def test_rules_lists_every_row_in_the_order_of_the_regulation() -> None:
    lines = run("rules")
    codes = [line.split()[0] for line in lines]
    assert len(codes) == 21
    assert codes[0] == "R11.1a-contact"
    assert codes[-6:] == ["R11.1d", "R11.1đ", "R11.1e", "R11.1g", "R11.1h", "R11.2"]
    assert "10 calendar days" in next(line for line in run("rules", "--lang", "en") if "R11.1d " in line)


TABLE = "Ngày,Loại,Quyết định,Ngày được biết,Mức xác thực,Ghi chú\n08/02/2027,nghỉ lễ,TB thử,chưa rõ,U,\n"


class TestCalendar:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "days.csv"
        path.write_text(TABLE, encoding="utf-8-sig")
        return path

    def test_a_dry_run_says_what_it_would_do(self, file: Path) -> None:
        assert run("calendar", "import", str(file), "--dry-run") == [
            "Chỉ thử, chưa ghi: thêm 1 ngày, sửa 0 ngày, 0 ngày giữ nguyên."
        ]
        assert not DayRow.objects.filter(day__year=2027).exists()

    def test_import_then_announce_then_the_deadline_is_firm(self, file: Path) -> None:
        assert run("calendar", "import", str(file)) == ["thêm 1 ngày, sửa 0 ngày, 0 ngày giữ nguyên."]
        refused("deadline", "11.1a-contact", "--from", "2027-02-05")
        run("calendar", "announce", "2027", "--decision", "TB thử", "--known-on", "2026-11-01")
        assert CalendarYear.objects.get(year=2027).announced
        assert run("deadline", "11.1a-contact", "--from", "2027-02-05")[0] == "2027-02-09"

    def test_a_wrong_row_a_missing_file_another_encoding(self, file: Path) -> None:
        file.write_text(TABLE.replace("08/02/2027", "30/02/2027"), encoding="utf-8")
        assert "Dòng 2: “30/02/2027” không phải là ngày" in refused("calendar", "import", str(file))
        assert "không phải là ngày" in refused("calendar", "import", str(file), "--dry-run")
        file.write_bytes(TABLE.encode("utf-16"))
        assert "CSV UTF-8" in refused("calendar", "import", str(file))
        assert "Không đọc được tệp" in refused("calendar", "import", str(file.with_name("none.csv")))

    def test_announcing_needs_a_decision(self) -> None:
        assert "Chưa ghi quyết định" in refused("calendar", "announce", "2027", "--decision", "")
