"""The editor's question while somebody pastes: staff only, on the newsroom's host only."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from portal.core.views import convert_text


def asked(body: Any, host: str = "desk", staff: bool = True) -> HttpRequest:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = RequestFactory().post("/", content, content_type="application/json")
    request.host = host  # type: ignore[attr-defined]
    request.user = SimpleNamespace(has_perm=lambda _name: staff)  # type: ignore[assignment]
    return request


def test_it_answers_before_and_after() -> None:
    answer = convert_text(asked({"html": "<p>B¶o hiÓm x· héi</p>"}))
    assert json.loads(answer.content) == {  # type: ignore[attr-defined]
        "encoding": "tcvn3",
        "before": "<p>B¶o hiÓm x· héi</p>",
        "after": "<p>Bảo hiểm xã hội</p>",
    }
    plain = json.loads(convert_text(asked({"text": "Bảo hiểm"})).content)  # type: ignore[attr-defined]
    assert plain == {"encoding": None, "before": "Bảo hiểm", "after": "Bảo hiểm"}


@pytest.mark.parametrize("body", [b"{", b"\xff", [], {}, {"text": 1}, {"html": "x" * 2_000_001}])
def test_anything_else_is_a_bad_request(body: Any) -> None:
    assert convert_text(asked(body)).status_code == 400


def test_nobody_else_may_ask() -> None:
    assert convert_text(asked({"text": "x"}, host="vi")).status_code == 403
    assert convert_text(asked({"text": "x"}, staff=False)).status_code == 403
    request = asked({"text": "x"})
    request.method = "GET"
    assert convert_text(request).status_code == 405
