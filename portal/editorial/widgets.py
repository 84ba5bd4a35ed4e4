"""Fields of the newsroom's forms that ask for an account without listing everybody."""

from typing import Any

from django.forms import TextInput

from portal.organisation.models import User


class AccountInput(TextInput):
    """An account by its name of login; what names nobody is refused like any wrong choice."""

    def format_value(self, value: Any) -> str | None:
        if value is None or value == "":
            return None
        known = User.objects.filter(pk=value).first() if str(value).isdecimal() else None
        return known.username if known else str(value)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = str(data.get(name) or "").strip()
        known = User.objects.filter(username=typed, is_active=True).first() if typed else None
        # Nobody has the key 0
        return known.pk if known else "0" if typed else ""
