"""Where sessions are kept: in rows that say whose they are, so that somebody can see and end their own."""

from datetime import UTC, datetime
from typing import Any, Final

from django.contrib.sessions.backends.db import SessionStore as Store

# Keys of a session: when somebody signed in and last did something (seconds since 1970), from where, in what
BEGAN, USED, ADDRESS, BROWSER = "began", "used", "address", "browser"
USER: Final = "_auth_user_id"


class SessionStore(Store):
    """Django's own, in the rows of `organisation.Session`."""

    @classmethod
    def get_model_class(cls) -> Any:
        from portal.organisation.models import Session

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row: Any = super().create_model_instance(data)
        row.user_id = int(data[USER]) if USER in data else None
        row.began_at = datetime.fromtimestamp(data[BEGAN], UTC) if BEGAN in data else None
        row.address = data.get(ADDRESS) or None
        row.browser = str(data.get(BROWSER, ""))[:200]
        return row
