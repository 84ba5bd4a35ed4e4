"""What stands between somebody signed in and the newsroom: the second factor, the end of a working day."""

import time
from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

Answer = Callable[[HttpRequest], HttpResponse]

# What somebody without a second factor needs on the way to one
OPEN = (
    "mfa_activate_totp",
    "account_reauthenticate",
    "account_set_password",
    "account_logout",
    "account_login",
)
BEGAN = "began"  # key of the session: when it was first seen signed in, seconds since 1970


class SessionEndMiddleware:
    """Ends a session that has lasted longer than `settings.SESSION_LONGEST`, used or not."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            began = request.session.setdefault(BEGAN, int(time.time()))
            if time.time() - began > settings.SESSION_LONGEST:
                logout(request)
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
        return not is_mfa_enabled(request.user, [Authenticator.Type.TOTP])
