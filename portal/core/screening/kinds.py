"""What the screening looks for, and what it gives back."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What must not stand in public: personal data, and marks of secrecy."""

    CITIZEN_ID = "citizen-id"
    SOCIAL_INSURANCE = "social-insurance"
    HEALTH_CARD = "health-card"
    PHONE = "phone"
    BANK_ACCOUNT = "bank-account"
    EMAIL = "email"
    SECRECY = "secrecy"
    LOCATION = "location"


@dataclass(frozen=True)
class Found:
    """One thing found: `text[start:end]` of the text scanned, in NFC; `place` is "" in plain text.

    Digits of other writings stand as 0-9, and a number that has a box for each digit without its boxes.

    In a file, offsets count within the text of its place.
    """

    kind: Kind
    text: str
    start: int
    end: int
    place: str = ""


@dataclass(frozen=True)
class Known:
    """What is official and may stand in public: phones and accounts in any writing, mail addresses."""

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()


class Unreadable(Exception):
    """A file that cannot be looked into, and so never passes silently. `reason` is a code for the caller's
    words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
