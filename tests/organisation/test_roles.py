"""Điều 7: the table of roles, and the groups that follow from it."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.core.management.base import CommandError
from wagtail.models import GroupCollectionPermission

from portal.organisation import roles
from portal.organisation.models import User
from portal.organisation.roles import FILES, ROLES, Family, Role
from portal.organisation.seed.demonstration import PASSWORD, table

PERMISSIONS = {name for role in ROLES.values() for name in role.permissions} | set(FILES)


def test_nobody_may_publish_and_no_role_may_manage_users_or_pages() -> None:
    verbs = {name.partition(".")[2].partition("_")[0] for name in PERMISSIONS}
    assert verbs == {"add", "change", "choose", "delete", "view"}
    apps = {name.partition(".")[0] for name in PERMISSIONS}
    assert apps == {"core", "counting", "editorial", "organisation", "rulebook"}


def test_whoever_reads_only_has_no_other_right() -> None:
    for name in ("auditor", "leader", "finance", "accountant", "qa-accountant"):
        assert all(".view_" in permission for permission in ROLES[name].permissions)


def test_every_role_is_granted_by_another_body_or_follows_from_a_seat() -> None:
    assert {name for name, role in ROLES.items() if role.granted_by is None} == {"head", "deputy", "member"}
    assert {role.granted_by for role in ROLES.values()} - {None} <= set(ROLES)


def test_groups_are_the_table_and_again_change_nothing(seeded: None) -> None:
    before = sorted(Group.objects.values_list("name", "permissions__codename"))
    call_command("roles", "sync", stdout=StringIO())
    assert sorted(Group.objects.values_list("name", "permissions__codename")) == before
    assert Group.objects.filter(name__startswith="role:").count() == len(ROLES)


def test_what_was_changed_by_hand_is_put_back(demonstration: None) -> None:
    group = Group.objects.get(name="role:auditor")
    group.permissions.add(Permission.objects.get(codename="add_user"))
    stray = Group.objects.create(name="role:khong-con")
    user = User.objects.get(username="auditor")
    user.groups.add(Group.objects.get(name="role:editor"), stray)
    call_command("roles", "sync", stdout=StringIO())
    assert not group.permissions.filter(codename="add_user").exists()
    assert [row.name for row in user.groups.all()] == ["role:auditor"]
    assert not Group.objects.filter(name="role:khong-con").exists()


def test_a_permission_that_nothing_has_is_an_error(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Role("Hỏng", None, ("editorial.fly_article",), "Điều 7", Family.POSTING)
    monkeypatch.setitem(roles.ROLES, "broken", broken)
    with pytest.raises(CommandError, match=r"editorial\.fly_article"):
        call_command("roles", "sync", stdout=StringIO())
    assert not Group.objects.filter(name="role:broken").exists()


def test_a_unit_has_its_pictures_to_itself(demonstration: None) -> None:
    mine = User.objects.get(username="unit-editor").groups.get(name__startswith="unit:")
    theirs = User.objects.get(username="province-editor").groups.get(name__startswith="unit:")
    collections = [
        set(GroupCollectionPermission.objects.filter(group=group).values_list("collection", flat=True))
        for group in (mine, theirs)
    ]
    assert [len(found) for found in collections] == [1, 1]
    assert collections[0].isdisjoint(collections[1])


def test_demonstration_accounts_are_named_by_role_and_marked(demonstration: None) -> None:
    accounts = {user.username: user for user in User.objects.all()}
    assert set(accounts) == {row["username"] for row in table()}
    assert len(accounts) == 21
    for user in accounts.values():
        assert user.is_demonstration
        assert user.name.endswith("(trình diễn)")
        assert user.check_password(PASSWORD)
        assert user.has_perm("wagtailadmin.access_admin")
        assert not user.is_superuser
        assert not user.is_staff
