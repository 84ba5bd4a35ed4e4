"""One's own account: who one is here, and the ways to keep it safe."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from portal.organisation import authority
from portal.organisation.access import actor
from portal.organisation.factors import FACTORS
from portal.organisation.roles import ROLES
from portal.organisation.sessions import open_sessions


@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """Name, units and roles of today, password, second factor, where one is signed in."""
    user, today = actor(request), timezone.localdate()
    context = {
        "memberships": authority.memberships(user, today),
        "roles": [ROLES[name].name for name in sorted(authority.roles_held(user, today))],
        "sessions": open_sessions(user),
        "this": request.session.session_key,
        "keys": Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).count(),
        "app": is_mfa_enabled(user, [Authenticator.Type.TOTP]),
        "second_factor": is_mfa_enabled(user, FACTORS),
    }
    return TemplateResponse(request, "account/mine.html", context)
