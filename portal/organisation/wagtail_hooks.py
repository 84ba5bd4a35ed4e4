"""What the newsroom shows of the organisation."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from portal.organisation import keepers
from portal.organisation.viewsets import GrantViewSet, MembershipViewSet, Organisation

for registered in (Organisation, MembershipViewSet, GrantViewSet):
    register_snippet(registered)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    return [path("nguoi-dung/", include("portal.organisation.desk_urls"))]


class AccountsItem(MenuItem):
    """For those who manage accounts, see them or ask for them."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("organisation.view_accountrequest"))


@hooks.register("register_admin_menu_item")
def accounts_item() -> MenuItem:
    return AccountsItem(
        _("Tài khoản"), reverse_lazy("organisation:accounts"), icon_name="user", name="accounts", order=590
    )


class RecoveriesItem(MenuItem):
    """For those who answer for accounts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return keepers.may_keep(request.user)


@hooks.register("register_admin_menu_item")
def recoveries_item() -> MenuItem:
    return RecoveriesItem(
        _("Khôi phục tài khoản"),
        reverse_lazy("organisation:recoveries"),
        icon_name="key",
        name="recoveries",
        order=595,
    )
