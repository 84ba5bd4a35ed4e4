"""Deny by default: the newsroom answers only the screens that are listed here."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from portal.editorial.messages import words
from portal.law.findings import Refused
from portal.organisation import messages as organisation

# Names of views that do not read or write the work of others, or that ask their own objects.
ALLOWED = frozenset(
    {
        "wagtailadmin_home",
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_account",
        "wagtailadmin_sprite",
        "wagtailadmin_dismissibles",
        "wagtailadmin_tag_autocomplete",
        "wagtailadmin_choose_page_external_link",
        "wagtailadmin_choose_page_email_link",
        "wagtailadmin_choose_page_phone_link",
        "wagtailadmin_choose_page_anchor_link",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_block_preview",
    }
)
# Namespaces whose every view goes through a policy of ours.
ALLOWED_NAMESPACES = frozenset(
    {
        "board",
        "editorial",
        "desk",
        "organisation",
        "rulebook_days",
        "rulebook_years",
        "rulebook_rules",
        "core",
        "wagtailimages",
        "wagtailimages_chooser",
        "wagtaildocs",
        "wagtaildocs_chooser",
        "wagtailadmin_editing_sessions",
    }
)
SNIPPETS = ("editorial", "organisation", "rulebook")


def is_allowed(view_name: str) -> bool:
    """Whether the newsroom answers a screen at all."""
    namespace = view_name.rpartition(":")[0]
    if not namespace:
        return view_name in ALLOWED or not view_name.startswith("wagtail")
    return namespace in ALLOWED_NAMESPACES or namespace.startswith(
        tuple(f"wagtailsnippets_{app}_" for app in SNIPPETS)
    )


class AdminGate:
    """Lets only listed screens through, and turns a refusal of an action into a page with its reasons."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        match = request.resolver_match
        if match is not None and request.path.startswith("/admin/") and not is_allowed(match.view_name):
            raise PermissionDenied

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, ProtectedError):
            return refused(request, [str(_("Mục này còn được dùng ở nơi khác nên không xoá được."))])
        if not isinstance(exception, Refused):
            return None
        match = request.resolver_match
        of_accounts = match is not None and match.namespace == "organisation"
        said = organisation.words if of_accounts else words
        return refused(request, [said(finding) for finding in exception.findings])


def refused(request: HttpRequest, sentences: list[str]) -> HttpResponse:
    """Why an act was not done."""
    return TemplateResponse(request, "desk/refused.html", {"sentences": sentences}, status=403).render()
