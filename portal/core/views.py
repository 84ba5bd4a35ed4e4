"""What the editor asks while somebody pastes: is this text in an old encoding, and how does it read?"""

import json
from typing import Any

from django.http import HttpRequest, HttpResponseBadRequest, HttpResponseForbidden, JsonResponse
from django.http.request import RawPostDataException
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as translate
from django.views.decorators.http import require_POST

from portal.core import pasted

MOST = 2_000_000  # characters


@require_POST
def convert_text(request: HttpRequest) -> HttpResponseBase:
    """JSON {text} or {html} -> {encoding: "tcvn3" | "vni" | null, before, after}; staff, newsroom's host."""
    user = request.user
    if request.host != "desk" or not user.has_perm("wagtailadmin.access_admin"):  # type: ignore[attr-defined]
        return HttpResponseForbidden(translate("Chỉ dùng trong Khu vực biên tập."))
    sent = _sent(request)
    if sent is None:
        return HttpResponseBadRequest(translate("Cần một đoạn văn bản hoặc HTML."))
    kind, before = sent
    convert = pasted.converted_html if kind == "html" else pasted.converted_text
    encoding, after = convert(before)
    return JsonResponse({"encoding": encoding, "before": before, "after": after})


def _sent(request: HttpRequest) -> tuple[str, str] | None:
    """("html" | "text", its value), or None where the body is something else."""
    try:
        body: Any = json.loads(request.body)
    except (ValueError, RawPostDataException):
        return None  # no JSON, or a form, whose body was read before
    for kind in ("html", "text"):
        if isinstance(body, dict) and isinstance(body.get(kind), str) and len(body[kind]) <= MOST:
            return kind, body[kind]
    return None
