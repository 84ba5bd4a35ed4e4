"""What counts as a second factor: an app that shows codes, a key. Codes in reserve alone do not."""

from typing import Final

from allauth.mfa.models import Authenticator

FACTORS: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
