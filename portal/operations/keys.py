"""What the portal's keys let a backup say without showing them: their fingerprints, and its seal."""

import hashlib
import hmac
from typing import Final

from django.conf import settings

KEYS: Final = ("SECRET_KEY",)  # what the settings keep secret and the data can't be used without


def fingerprints() -> dict[str, str]:
    """Key -> what it is recognised by."""
    return {name: fingerprint(getattr(settings, name)) for name in KEYS}


def fingerprint(key: str) -> str:
    return hashlib.sha256(b"key-fingerprint:" + key.encode()).hexdigest()[:16]


def new_seal() -> hmac.HMAC:
    """HMAC-SHA256 under a key that is used for nothing else; whoever changes an archive can't make it."""
    key = hashlib.sha256(b"backup-seal:" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(key, digestmod=hashlib.sha256)
