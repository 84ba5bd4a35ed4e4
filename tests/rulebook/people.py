"""Accounts with exactly the rights that a test names."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission


def person(*permissions: str, name: str = "nguoi-giu-lich") -> Any:
    """An account that may enter the newsroom and do what the permissions ("rulebook.add_dayrow") say."""
    user = get_user_model().objects.create_user(
        username=name, email=f"{name}@example.vn", password="mat-khau"
    )
    group = Group.objects.create(name=f"Quyền của {name}")
    for permission in ("wagtailadmin.access_admin", *permissions):
        app, codename = permission.split(".")
        group.permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    user.groups.add(group)
    return user


DAYS = (
    "rulebook.add_dayrow",
    "rulebook.change_dayrow",
    "rulebook.delete_dayrow",
    "rulebook.change_calendaryear",
)
