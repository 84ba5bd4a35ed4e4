"""A refusal is on record whatever becomes of the transaction that it happened in."""

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from portal.audit import actions
from portal.audit.middleware import AuditMiddleware
from portal.audit.models import Event
from portal.audit.origin import plain
from portal.core.acting import action
from portal.core.freshness import touch
from portal.core.models import FreshnessChange
from portal.law.findings import Finding, Refused


@action("test.refuse")
def refuse(*, by: None) -> None:
    touch("home")
    raise Refused(Finding("test.no"))


def refusals() -> list[str]:
    return list(Event.objects.filter(refused=True).values_list("verb", flat=True))


def test_a_refused_action_leaves_only_the_refusal(log: None) -> None:
    with pytest.raises(Refused):
        refuse(by=None)
    assert refusals() == ["test.refuse"]
    assert Event.objects.get(refused=True).detail == {"findings": ["test.no"]}
    assert not FreshnessChange.objects.exists()


def test_it_survives_the_rollback_of_an_outer_transaction(log: None) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        with pytest.raises(Refused), transaction.atomic():
            refuse(by=None)
        assert refusals() == []
        return HttpResponse()

    request = RequestFactory().post("/", REMOTE_ADDR="::ffff:10.0.0.7")
    AuditMiddleware(view)(request)
    assert refusals() == ["test.refuse"]
    assert Event.objects.get(refused=True).address == "10.0.0.7"


def test_it_is_written_once_where_the_outer_transaction_commits(log: None) -> None:
    with transaction.atomic(), pytest.raises(Refused):
        refuse(by=None)
    assert refusals() == ["test.refuse"]
    actions.write_waiting()
    assert refusals() == ["test.refuse"]


def test_it_survives_a_view_that_fails(log: None) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            refuse(by=None)
        raise AssertionError

    with pytest.raises(Refused):
        AuditMiddleware(view)(RequestFactory().post("/"))
    assert refusals() == ["test.refuse"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("10.0.0.7", "10.0.0.7"),
        ("2001:DB8:0:0::1", "2001:db8::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("", None),
        ("unix:", None),
        (None, None),
    ],
)
def test_addresses_have_one_spelling(told: str | None, kept: str | None) -> None:
    assert plain(told) == kept
