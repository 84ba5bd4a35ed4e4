"""The mails about an account in trouble: to its owner, and to those who answer for it."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from portal.core import mail
from portal.organisation import keepers
from portal.organisation.models import Recovery, User
from portal.organisation.states import Lost


def address(path: str) -> str:
    """A path of the newsroom's host as a whole address, never from the Host that a request names."""
    port = f":{settings.PUBLIC_PORT}" if settings.PUBLIC_PORT else ""
    return f"{settings.PUBLIC_SCHEME}://{settings.HOSTS['desk']}{port}{path}"


def recovery_asked(recovery: Recovery) -> None:
    """To the body of the account: somebody waits for them to make sure."""
    values = {"recovery": recovery, "url": address(reverse("organisation:recoveries"))}
    _send(_keepers(recovery.user), _("Có yêu cầu khôi phục tài khoản"), "recovery_asked", values)


def recovery_link(recovery: Recovery, link: str) -> None:
    """To the owner: the link, of no use without the code."""
    values = {"recovery": recovery, "url": address(reverse("recovery_use", args=[link]))}
    _send([recovery.user], _("Khôi phục tài khoản Khu vực biên tập"), "recovery_link", values)


def recovery_used(recovery: Recovery) -> None:
    """To the owner and the body: it has been done."""
    people = [recovery.user, *_keepers(recovery.user)]
    values = {"recovery": recovery, "has_factor": Lost(recovery.what).has_factor}
    _send(people, _("Đã khôi phục tài khoản"), "recovery_used", values)


def besieged(user: User) -> None:
    """To the owner and the body: somebody tries passwords from many addresses."""
    values = {"user": user, "url": address(reverse("organisation:recoveries"))}
    _send([user, *_keepers(user)], _("Có người đang thử mật khẩu tài khoản"), "besieged", values)


def _keepers(user: User) -> list[User]:
    return keepers.keepers_of(user, timezone.localdate())


def _send(people: Iterable[User], subject: str, template: str, values: dict[str, Any]) -> None:
    with translation.override("vi"):
        text = render_to_string(f"account/email/{template}.txt", values)
    about = f"{template} {uuid4()}"
    for to in dict.fromkeys(person.email for person in people if person.email):
        mail.send(to=to, subject=subject, text=text, about=about)
