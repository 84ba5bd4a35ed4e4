"""What ends or opens somebody's way in, at their own wish or at the hand of who answers for them."""

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest
from django.utils import timezone

from portal.audit import actions as audit
from portal.core.acting import action
from portal.law.findings import Finding, Refused
from portal.organisation import keepers, lockout, rules
from portal.organisation.models import User
from portal.organisation.sessions import end_sessions


@action("organisation.end_sessions")
def end_others(*, by: User, request: HttpRequest) -> None:
    """End every session of somebody's own but the one of the request, which goes on under a new id."""
    end_sessions(by)
    update_session_auth_hash(request, by)
    audit.record(verb="organisation.end_sessions", actor=by, target=by)


@action("organisation.unlock")
def unlock(*, by: User, user: User) -> None:
    """Forget the wrong tries on an account, so that its owner may sign in at once (Điều 7 khoản 2)."""
    if not keepers.keeps(by, user, timezone.localdate()):
        code = "own-account" if by == user else "not-your-accounts"
        raise Refused(Finding(code, citation=rules.ACCOUNTS))
    audit.record(verb="organisation.unlock", actor=by, target=user, detail={"addresses": lockout.clear(user)})
