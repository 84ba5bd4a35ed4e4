"""DATABASE_URL, read or refused."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.config.database import from_url


def test_every_part_is_read() -> None:
    found = from_url("postgresql://cong%40vss:m%3At%2Fk@db.example:5433/portal?sslmode=verify-full")
    assert (found["USER"], found["PASSWORD"]) == ("cong@vss", "m:t/k")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", "5433", "portal")
    assert found["OPTIONS"]["sslmode"] == "verify-full"
    assert found["OPTIONS"]["pool"]["max_size"] > 1


def test_what_is_left_out_is_left_to_postgresql() -> None:
    found = from_url("postgresql:///portal?host=/run/postgresql")
    assert (found["USER"], found["HOST"], found["PORT"], found["NAME"]) == ("", "", "", "portal")
    assert found["OPTIONS"]["host"] == "/run/postgresql"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "sqlite:///portal.db",
        "postgresql://host",
        "postgresql://host:many/portal",
        "postgresql://host/p?novalue",
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        from_url(url)
