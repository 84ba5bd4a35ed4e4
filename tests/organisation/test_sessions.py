"""What ends the sessions of an account, and of no other (security promise 11)."""

from django.conf import settings
from django.test import Client

from portal.organisation.models import User
from portal.organisation.seed.demonstration import PASSWORD
from portal.organisation.sessions import end_sessions


def test_every_session_of_an_account_ends_and_nobody_elses(demonstration: None, desk_client: Client) -> None:
    editor = User.objects.get(username="editor")
    other = Client(headers={"host": settings.HOSTS["desk"]})
    for browser, name in ((desk_client, "editor"), (other, "unit-head")):
        browser.post("/tai-khoan/login/", {"login": name, "password": PASSWORD})
        assert browser.get("/admin/").status_code == 200
    end_sessions(editor)
    assert desk_client.get("/admin/").status_code == 302
    assert other.get("/admin/").status_code == 200
    desk_client.post("/tai-khoan/login/", {"login": "editor", "password": PASSWORD})
    assert desk_client.get("/admin/").status_code == 200
