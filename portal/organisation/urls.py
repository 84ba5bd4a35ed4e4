"""Signing in on the newsroom's host: the screens we offer, none else of the library, no door of Wagtail's."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView, TemplateView

from portal.organisation import entry_views, views

page = TemplateView.as_view

accounts: list[URLPattern | URLResolver] = [
    path("", views.mine, name="account_mine"),
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("khoi-phuc/", entry_views.ask, name="account_reset_password"),
    path("khoi-phuc/da-nhan/", page(template_name="account/recovery_asked.html"), name="recovery_asked"),
    path("khoi-phuc/xong/", page(template_name="account/recovery_done.html"), name="recovery_done"),
    path("khoi-phuc/<str:link>/", entry_views.use, name="recovery_use"),
    path("phien/ket-thuc/", entry_views.end_others, name="account_end_others"),
    path("2fa/", RedirectView.as_view(pattern_name="account_mine"), name="mfa_index"),
    path("2fa/authenticate/", entry_views.second_factor, name="mfa_authenticate"),
    path("2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/keys/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("2fa/keys/add/", keys.add_webauthn, name="mfa_add_webauthn"),
    path(
        "2fa/keys/reauthenticate/",
        entry_views.ConfirmWithKey.as_view(),
        name="mfa_reauthenticate_webauthn",
    ),
    path("2fa/keys/<int:pk>/rename/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("2fa/keys/<int:pk>/remove/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("2fa/recovery-codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("2fa/recovery-codes/download/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("tai-khoan/", include(accounts)),
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("admin/logout/", account.logout),
    path("admin/account/", RedirectView.as_view(pattern_name="account_mine")),
    re_path(r"^admin/password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
]
