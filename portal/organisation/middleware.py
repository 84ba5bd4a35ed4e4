"""What stands between somebody signed in and the newsroom: the second factor, the end of a working day."""

import time
from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from portal.organisation.factors import FACTORS
from portal.organisation.session_store import BEGAN, USED

Answer = Callable[[HttpRequest], HttpResponse]

# What somebody without a second factor needs on the way to one
OPEN = (
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_set_password",
    "account_logout",
    "account_login",
)
# What an open editor sends by itself, every few seconds: nobody need sit before it
BY_ITSELF = "/admin/editing-sessions/"
A_WHILE = 60  # seconds within which use is not noted again


class SessionEndMiddleware:
    """Ends a session that nobody used for `settings.SESSION_COOKIE_AGE`, or older than `SESSION_LONGEST`.

    An article that is written is saved by itself as it changes, and each saving is use; an editor that stands
    open is not.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now, session = int(time.time()), request.session
            began, used = session.setdefault(BEGAN, now), session.setdefault(USED, now)
            if now - began > settings.SESSION_LONGEST or now - used > settings.SESSION_COOKIE_AGE:
                logout(request)
            elif now - used > A_WHILE and not request.path.startswith(BY_ITSELF):
                session[USED] = now
        return self.get_response(request)


class SecondFactorMiddleware:
    """Who has no second factor yet sets one up before anything else (`settings.MFA_REQUIRED`)."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.MFA_REQUIRED and request.user.is_authenticated and self.lacks_factor(request):
            return redirect("mfa_activate_totp")
        return self.get_response(request)

    def lacks_factor(self, request: HttpRequest) -> bool:
        if request.path in {reverse(name) for name in OPEN}:
            return False
        return not is_mfa_enabled(request.user, FACTORS)
