"""What sets a clock going: "and" binds moments, "or" makes two starts (Điều 11)."""

import pytest

from portal.law.moments import Condition, Moment, describe_starts, read_conditions, read_starts


def test_complete_and_permitted_must_both_hold() -> None:
    assert read_starts("completed+permitted") == (frozenset({Moment.COMPLETED, Moment.PERMITTED}),)
    assert describe_starts("completed+permitted") == "hoàn thiện xong thông tin và được phép công bố"


def test_approved_or_accepted_are_two_starts() -> None:
    assert read_starts("approved|accepted") == (frozenset({Moment.APPROVED}), frozenset({Moment.ACCEPTED}))
    assert describe_starts("approved|accepted", "en") == "it is approved; or it is accepted"


def test_conditions() -> None:
    assert read_conditions("leaders-approval+leaders-consent") == set(Condition)
    assert (read_conditions(""), read_starts(""), describe_starts("")) == (frozenset(), (), "")


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(ValueError, match="whenever"):
        read_starts("changed+whenever")


def test_every_code_has_words_in_both_languages() -> None:
    for code in (*Moment, *Condition):
        assert code.label("vi")
        assert code.label("en")
