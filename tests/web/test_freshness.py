"""No page is older than what it shows: each change by its own action, then every page beside a fresh one."""

import datetime
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.utils import timezone

from portal.core import freshness
from portal.editorial.actions import home, publications
from portal.editorial.models import (
    AlertBanner,
    Article,
    AudienceLink,
    HomeTask,
    PinnedAnswer,
    SearchSuggestion,
    Section,
    Synonyms,
)
from portal.editorial.states import WithdrawalReason
from portal.editorial.versions import Because
from portal.front.counters import Counters
from portal.front.pages import PageStore
from portal.organisation.actions import units
from portal.organisation.models import Appointment, Person, Unit
from portal.search import following
from tests.editorial.changing import renamed
from tests.editorial.scene import Scene, picture
from tests.editorial.scene import scene as make_scene
from tests.web import factories

pytestmark = pytest.mark.django_db(transaction=True)  # what a process remembers, it remembers outside one
DOMAINS = {"vi": "baohiemxahoi.localhost", "en": "vss.localhost"}
SEARCH = "/tim-kiem/?q=o+cu"  # asks the index, so it isn't kept


class Readers:
    """Somebody who reads through the page store, and somebody who reads what Django says now."""

    def __init__(self, store: PageStore) -> None:
        self.store = store

    def stored(self, host: str, path: str) -> tuple[bytes, str]:
        headers, body = read(self.store, host, path)
        return body, headers["X-Page-Store"]

    def fresh(self, host: str, path: str) -> bytes:
        return read(self.store.application, host, path)[1]


def read(application: WSGIApplication, host: str, path: str) -> tuple[dict[str, str], bytes]:
    """A page's headers and body."""
    heard: dict[str, str] = {}
    environ = {
        "REQUEST_METHOD": "GET",
        "HTTP_HOST": DOMAINS[host],
        "SERVER_NAME": DOMAINS[host],
        "SERVER_PORT": "80",
        "PATH_INFO": path.partition("?")[0],
        "QUERY_STRING": path.partition("?")[2],
        "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "http",
    }

    def start(_status: str, headers: list[tuple[str, str]], *_error: Any) -> Callable[[bytes], object]:
        heard.update(headers)
        return heard.get  # type: ignore[return-value]

    body = b"".join(application(environ, start))
    return heard, body


@pytest.fixture
def scene(emptied_db: None) -> Scene:
    return make_scene()


@pytest.fixture
def readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Readers]:
    counters = Counters(tmp_path / "freshness")
    monkeypatch.setattr(freshness, "counters", lambda: counters)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # the test's transaction goes on
    yield Readers(PageStore(WSGIHandler(), counters, DOMAINS.values(), limit=10_000_000, tell=True))
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def index(settings: Any, tmp_path: Path) -> None:
    settings.SEARCH_INDEX = tmp_path / "search" / "index"


@pytest.mark.usefixtures("index")
def test_every_page_is_new_after_each_change(scene: Scene, readers: Readers) -> None:
    pages = furnish(scene)
    following.rebuild()
    for name, change in changes(scene).items():
        for host, path in pages:
            readers.stored(host, path)
            assert readers.stored(host, path)[1] == "hit" or path == SEARCH, (name, host, path)
        before = {page: readers.fresh(*page) for page in pages}
        with transaction.atomic():
            change()
        after = {page: readers.fresh(*page) for page in pages}
        assert before != after, f"{name} is seen somewhere"
        stale = [page for page in pages if readers.stored(*page)[0].strip() != after[page].strip()]
        assert stale == [], name


def furnish(scene: Scene) -> list[tuple[str, str]]:
    """A portal that shows one of everything; its pages."""
    image = picture(scene.unit)
    article = scene.live(title="Bài thứ nhất", slug="bai-mot", lead_image=image)
    link = f'<p><a linktype="publication" id="{article.translation_key}">Xem bài trước</a></p>'
    body = factories.body([("paragraph", link)])
    other = scene.live(title="Bài thứ hai", slug="bai-hai", body=body, section=scene.section)
    factories.attach(other)
    english = factories.article(scene.topic, "en", translation_key=article.translation_key, title="First")
    help_page = factories.static_page(scene.section, "help")
    HomeTask.objects.create(position=1, title_vi="Việc hay làm", publication=article, icon="document")
    AudienceLink.objects.create(audience="workers", title_vi="Cho người lao động", section=scene.topic)
    person = Person.objects.create(name="Người mẫu")
    Appointment.objects.create(
        person=person,
        unit=scene.unit,
        post_vi="Trưởng ban",
        valid_from=datetime.date(2021, 1, 1),
        leads_agency=True,
    )
    slug = scene.unit.slug("vi")
    return [
        ("vi", "/"),
        ("vi", scene.section.path("vi")),
        ("vi", scene.topic.path("vi")),
        ("vi", article.path or ""),
        ("vi", other.path or ""),
        ("vi", help_page.path or ""),
        ("vi", "/lien-he/"),
        ("vi", f"/gioi-thieu/don-vi/{slug}/"),
        ("vi", "/gioi-thieu/lanh-dao/"),
        ("vi", "/so-do-trang/"),
        ("vi", SEARCH),
        ("vi", "/nguon-tin/"),
        ("vi", "/atom.xml"),
        ("vi", f"/rss{scene.topic.path('vi').rstrip('/')}.xml"),
        ("vi", f"/atom/gioi-thieu/don-vi/{slug}.xml"),
        ("vi", "/rss/nguon-tin/tin-bai.xml"),
        ("vi", "/rss/nguon-tin/su-kien.xml"),
        ("vi", "/sitemap.xml"),
        ("en", "/"),
        ("en", english.path or ""),
        ("en", "/contact/"),
        ("en", "/atom.xml"),
        ("en", "/sitemap.xml"),
    ]


def changes(scene: Scene) -> dict[str, Callable[[], Any]]:
    """What may happen to what is shown, each by its own action."""

    def article() -> Article:
        found: Article = Article.objects.get(title="Bài thứ nhất")
        return found

    def renamed_section() -> None:
        renamed(scene, scene.topic, name_vi="Thông báo mới")

    def phone() -> None:
        unit = Unit.objects.get(pk=scene.unit.pk)
        unit.phone, unit.decision = "024 0000 0000", "01/QĐ-THU"
        units.change_unit(by=None, row=unit)

    def name() -> None:
        unit = Unit.objects.get(pk=scene.unit.pk)
        unit.name_vi = unit.short_name_vi = "Đơn vị đổi tên"
        unit.decision = "02/QĐ-THU"
        units.change_unit(by=None, row=unit)

    def alert() -> None:
        now = timezone.now()
        banner = AlertBanner(
            text_vi="Cổng tạm dừng",
            text_en="The portal will pause",
            starts_at=now,
            ends_at=now + datetime.timedelta(hours=1),
        )
        home.keep(row=banner, by=scene.editor)

    def task() -> None:
        row = HomeTask.objects.get()
        row.title_vi = "Việc khác"
        home.keep(row=row, by=scene.editor)

    return {
        "a section's new name": renamed_section,
        **more_changes(scene),
        "a unit's new phone": phone,
        "a unit's new name": name,
        "a new article": lambda: scene.live(title="Bài mới đăng", slug="bai-moi"),
        "an alert": alert,
        "a task of the home page": task,
        "a withdrawn article": lambda: publications.unpublish(
            publication=article(),
            by=scene.member,
            because=Because(WithdrawalReason.WRONG, note="Thử"),
        ),
    }


def more_changes(scene: Scene) -> dict[str, Callable[[], Any]]:
    """Menu, search, languages, people."""

    def menu() -> None:
        row = Section.objects.get(pk=scene.section.pk)
        renamed(scene, row, in_menu=not row.in_menu)

    def pin() -> None:
        row = PinnedAnswer(title_vi="Nghỉ sinh", words_vi="ở cữ", section=scene.topic)
        home.keep(row=row, by=scene.editor)

    def translation() -> None:
        scene.live(
            title="Second",
            slug="second",
            section=scene.section,
            language="en",
            translation_key=Article.objects.get(title="Bài thứ hai").translation_key,
        )

    def post() -> None:
        today, another = timezone.localdate(), Person.objects.create(name="Người khác")
        units.end_appointment(by=None, appointment=Appointment.objects.get(), on=today, decision="03/QĐ-THU")
        units.appoint(
            by=None,
            person=another,
            unit=scene.unit,
            valid_from=today,
            decision="04/QĐ-THU",
            post_vi="Trưởng ban",
            leads_agency=True,
        )

    return {
        "a section out of the menu": menu,
        "a synonym": lambda: home.keep(
            row=Synonyms(language="vi", words="ở cữ\nbài thứ hai"), by=scene.editor
        ),
        "a pinned answer": pin,
        "a suggested search": lambda: home.keep(
            row=SearchSuggestion(language="vi", words="thai sản"), by=scene.editor
        ),
        "a translation": translation,
        "another person in a post": post,
    }
