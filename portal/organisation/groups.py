"""Groups follow from roles and units: made from the table of `roles`, kept for each account by its rows.

Nobody is put into a group by hand, and no group holds a right to publish.
"""

from datetime import date

from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.models import GroupCollectionPermission

from portal.organisation import authority
from portal.organisation.models import Unit, User
from portal.organisation.roles import ENTER, FILES, OF_MEMBERSHIPS, ROLES
from portal.organisation.sessions import end_sessions

ROLE, UNIT = "role:", "unit:"


class UnknownPermission(LookupError):
    """The table of roles names a permission that no model has."""


def sync() -> None:
    """Make the groups what the table says, and every account's groups what its rows say today."""
    for name, role in ROLES.items():
        group = Group.objects.get_or_create(name=f"{ROLE}{name}")[0]
        group.permissions.set(permissions({*ENTER, *role.permissions}))
    Group.objects.filter(name__startswith=ROLE).exclude(name__in=[f"{ROLE}{name}" for name in ROLES]).delete()
    for unit in Unit.objects.filter(collection__isnull=False):
        unit_group(unit)
    for user in User.objects.all():
        if follow(user):
            end_sessions(user)


def permissions(names: set[str]) -> list[Permission]:
    """The permissions of these names ("app.verb_model"); `UnknownPermission` where one is missing."""
    codes = {name.partition(".")[2] for name in names}
    found = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.filter(codename__in=codes).select_related("content_type")
    }
    if missing := sorted(names - found.keys()):
        raise UnknownPermission(", ".join(missing))
    return [found[name] for name in names]


def unit_group(unit: Unit) -> Group:
    """The group of those who write for a unit: its collection is theirs."""
    group, created = Group.objects.get_or_create(name=f"{UNIT}{unit.pk}")
    if created:
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(group=group, collection=unit.collection, permission=permission)
            for permission in permissions(set(FILES))
        )
    return group


def follow(user: User, on: date | None = None) -> bool:
    """Put an account into the groups that its seats, roles and units give it on a day, today by default.

    Says whether that changed what it may.
    """
    day = on or timezone.localdate()
    authority.forget(user)
    names = {f"{ROLE}{role}" for role in authority.roles_held(user, day)} if user.is_active else set()
    groups = list(Group.objects.filter(name__in=names))
    if user.is_active:
        groups += [
            unit_group(row.unit)
            for row in authority.memberships(user, day)
            if row.role in OF_MEMBERSHIPS and row.unit.collection_id
        ]
    if set(groups) == set(user.groups.all()):
        return False
    user.groups.set(groups)
    return True
