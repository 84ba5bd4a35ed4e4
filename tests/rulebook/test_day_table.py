"""The table of days as people keep it: every wrong line is named, in words."""

import datetime as dt
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.law.calendars import RowKind
from portal.rulebook import day_table
from portal.rulebook.day_table import COLUMNS, decode, read, write
from portal.rulebook.messages import words
from portal.rulebook.rules import DayEntry

TODAY = dt.date(2026, 11, 23)
HEADER = ",".join(COLUMNS)
GOOD = "04/05/2024,làm bù,TB 1570,chưa rõ,S,"


def told(*lines: str) -> list[str]:
    _entries, findings = read("\n".join([HEADER, *lines]), TODAY)
    return [words(finding) for finding in findings]


def test_a_good_table() -> None:
    entries, findings = read(
        f"{HEADER}\r\n{GOOD}\r\n\r\n29/04/2024,Hoán đổi,TB 1570,2024-04-12,v,ghi chú\r\n", TODAY
    )
    assert findings == []
    assert entries == [
        DayEntry(dt.date(2024, 5, 4), RowKind.MAKE_UP, "TB 1570", None, "S"),
        DayEntry(dt.date(2024, 4, 29), RowKind.SWAP, "TB 1570", dt.date(2024, 4, 12), "V", "ghi chú"),
    ]


def test_excel_with_a_vietnamese_locale_writes_semicolons() -> None:
    entries, findings = read(";".join(COLUMNS) + "\n04/05/2024;làm bù;TB 5015, 1570;chưa rõ;S;", TODAY)
    assert findings == []
    assert entries[0].decision == "TB 5015, 1570"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("32/01/2024,nghỉ lễ,TB,chưa rõ,S,", "Dòng 2: “32/01/2024” không phải là ngày."),
        ("30/04/2024,nghỉ phép,TB,chưa rõ,S,", "Dòng 2: “nghỉ phép” không phải là loại ngày."),
        ("30/04/2024,nghỉ lễ,TB,,S,", "Nếu không biết, hãy ghi “chưa rõ”."),
        ("30/04/2024,nghỉ lễ,TB,hôm qua,S,", "“hôm qua” không phải là ngày."),
        ("30/04/2024,nghỉ lễ,TB,chưa rõ,A,", "“A” không phải là mức xác thực."),
        ("30/04/2024,nghỉ lễ,,chưa rõ,S,", "Dòng 2: Chưa ghi quyết định"),
        ("30/04/2024,nghỉ lễ,TB", "Dòng 2: Có 3 cột, cần 6 cột."),
        ("30/04/2024,làm bù,TB,chưa rõ,S,", "vốn là ngày làm việc"),
        (f"30/04/2024,nghỉ lễ,TB,chưa rõ,S,{'x' * 501}", "Ghi chú dài quá 500 ký tự"),
        ("30/04/2124,nghỉ lễ,TB,chưa rõ,S,", "Năm phải từ 2000 đến 2028."),
    ],
)
def test_a_wrong_line_is_named_with_its_number(line: str, problem: str) -> None:
    (said,) = told(line)
    assert problem in said
    assert said.startswith("Dòng 2: ")


def test_all_wrong_lines_are_named_at_once() -> None:
    assert [said[:6] for said in told("x,nghỉ lễ,TB,chưa rõ,S,", GOOD, "y,z,TB,chưa rõ,S,")] == [
        "Dòng 2",
        "Dòng 4",
        "Dòng 4",
    ]


def test_a_day_twice() -> None:
    assert told(GOOD, GOOD) == ["Dòng 3: Ngày 04/05/2024 đã có ở dòng 2 của tệp."]


@pytest.mark.parametrize("text", ["", "\n", "a,b,c", "Ngày;Loại"])
def test_a_table_without_its_columns(text: str) -> None:
    _entries, (finding,) = read(text, TODAY)
    assert words(finding).startswith("Dòng tiêu đề phải gồm các cột: Ngày, Loại")


def test_an_empty_and_a_long_table(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told() == ["Tệp không có dòng nào."]
    monkeypatch.setattr(day_table, "LONGEST", 1)
    assert told(GOOD, GOOD) == ["Tệp có quá 1 dòng. Hãy chia nhỏ."]


def test_a_file_in_another_encoding_is_refused_not_guessed() -> None:
    text, (finding,) = decode("Ngày".encode("cp1258", "replace"))
    assert (text, finding.code) == ("", "table.not-utf8")
    assert "CSV UTF-8" in words(finding)
    assert decode("\ufeffNgày".encode()) == ("Ngày", [])


TEXTS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=30)


@given(
    st.lists(
        st.builds(
            DayEntry,
            day=st.dates(dt.date(2000, 1, 1), dt.date(2028, 12, 31)),
            kind=st.just(RowKind.HOLIDAY),
            decision=st.sampled_from(["TB 1", "TB 5015; TB 1570", 'QĐ "mới", số 2']),
            known_on=st.none() | st.dates(dt.date(2000, 1, 1), TODAY),
            mark=st.sampled_from(day_table.MARKS),
            note=TEXTS.map(lambda text: " ".join(normalize("NFC", text).split())),
        ),
        min_size=1,
        unique_by=lambda entry: entry.day,
    )
)
def test_what_is_written_is_read_back(entries: list[DayEntry]) -> None:
    text, findings = decode(write(entries).encode())
    assert findings == []
    found, findings = read(text, TODAY)
    assert findings == []
    assert found == entries
