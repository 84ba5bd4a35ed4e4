"""What the newsroom shows of the organisation."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from portal.organisation import authority
from portal.organisation.viewsets import Organisation

register_snippet(Organisation)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    return [path("nguoi-dung/", include("portal.organisation.desk_urls"))]


class RecoveriesItem(MenuItem):
    """For those who answer for accounts."""

    def is_shown(self, request: HttpRequest) -> bool:
        if request.user.has_perm("organisation.view_rolegrant"):
            return True
        return authority.board_position(request.user, timezone.localdate()) == "head"


@hooks.register("register_admin_menu_item")
def recoveries_item() -> MenuItem:
    return RecoveriesItem(
        _("Khôi phục tài khoản"),
        reverse_lazy("organisation:recoveries"),
        icon_name="key",
        name="recoveries",
        order=610,
    )
