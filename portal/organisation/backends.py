"""Signing in, and what an account may: through its roles and no other way."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend


class RolesBackend(AuthenticationBackend):
    """Permissions come with roles (Điều 7); none is ever given to a single account."""

    def get_user_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()
