"""The register of official sources, and what a text says of what it takes from others (Điều 8 khoản 3)."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset

from portal.audit.models import Event
from portal.editorial.actions import registers, submissions, translations
from portal.editorial.models import Article, Publication, Source
from portal.editorial.rules import Content, Quoted, completeness
from tests.editorial.registers import DAY, quotation, refused, reusing, source
from tests.editorial.scene import Scene, again, client
from tests.editorial.test_contributions import carried
from tests.editorial.test_newsroom import ARTICLES, form
from tests.web.machines import linked_data, page, said

pytestmark = pytest.mark.django_db
SOURCES = "/admin/snippets/editorial/source/"


def content(**fields: Any) -> Content:
    """A whole text of one's own."""
    values: dict[str, Any] = {
        "title": "Bài",
        "summary": "Tóm tắt",
        "has_body": True,
        "source": "Đơn vị A",
        "contributors": 1,
        **fields,
    }
    return Content(**values)


def codes(**fields: Any) -> set[str]:
    return {finding.code for finding in completeness(content(**fields))}


def test_own_work_names_its_unit_reuse_names_registered_sources() -> None:
    whole = Quoted(author="Người viết", source="Cơ quan")
    assert codes() == set()
    assert codes(source=" ") == {"no-source"}
    assert codes(source="", reused=True, quotations=(whole,)) == set()
    assert codes(reused=True) == {"no-quotation"}
    assert codes(quotations=(whole,)) == {"reuse-not-said"}


@pytest.mark.parametrize(
    ("quoted", "code"),
    [
        (Quoted(author=" ", source="Cơ quan"), "quotation-without-author"),
        (Quoted(author="Người viết", source=""), "quotation-without-source"),
        (Quoted(author="Người viết", source="Cơ quan", source_holds=False), "source-not-in-force"),
    ],
)
def test_each_thing_quoted_has_an_author_and_a_source_in_force(quoted: Quoted, code: str) -> None:
    whole = Quoted(author="Người viết", source="Cơ quan")
    (finding,) = completeness(content(reused=True, quotations=(whole, quoted)))
    assert (finding.code, finding.citation, finding.params["number"]) == (code, "Điều 8 khoản 3", 2)


def test_a_source_is_entered_by_the_standing_office_and_on_record(scene: Scene) -> None:
    row = source(scene)
    assert row.added_by == scene.editor
    event = Event.objects.get(verb="editorial.keep_source")
    assert (event.actor_id, event.detail["name_vi"]) == (scene.editor.pk, row.name_vi)
    for by in (scene.author, scene.unit_head, scene.head, scene.member, scene.superuser):
        other = Source(name_vi="Nguồn khác", address="https://k.example.vn", valid_from=row.valid_from)
        assert refused(registers.keep_source, row=other, by=by) == {"not-standing-office"}
    assert Source.objects.count() == 1


def test_the_database_holds_dates_and_reasons(scene: Scene) -> None:
    row = source(scene)
    for wrong in ({"why_official": ""}, {"address": ""}, {"valid_to": row.valid_from - DAY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Source.objects.filter(pk=row.pk).update(**wrong)


def test_a_source_in_use_keeps_its_name_and_is_never_deleted(scene: Scene) -> None:
    row = source(scene)
    carried(scene, reusing(scene, quotation(row)))
    row.name_vi = "Tên khác"
    assert refused(registers.keep_source, row=row, by=scene.editor) == {"source-kept-as-named"}
    with pytest.raises(ProtectedError):
        row.delete()


def test_everybody_in_the_newsroom_reads_the_register_the_office_keeps_it(scene: Scene) -> None:
    row = source(scene)
    for reader in (scene.author, scene.head, scene.member, scene.editor):
        assert row.name_vi in client(reader).get(SOURCES).content.decode()
    data = {
        "name_vi": "Cơ quan Hai",
        "name_en": "",
        "address": "https://hai.example.vn/",
        "kind": "press",
        "why_official": "Dùng trong kiểm thử.",
        "valid_from": "2026-01-01",
        "valid_to": "",
    }
    client(scene.author).post(f"{SOURCES}add/", data)
    assert not Source.objects.filter(name_vi="Cơ quan Hai").exists()
    client(scene.editor).post(f"{SOURCES}add/", data)
    assert Source.objects.get(name_vi="Cơ quan Hai").added_by == scene.editor
    backwards = {**data, "name_vi": row.name_vi, "valid_to": "2020-01-01"}
    client(scene.editor).post(f"{SOURCES}edit/{row.pk}/", backwards)
    assert Source.objects.get(pk=row.pk).valid_to is None
    client(scene.editor).post(f"{SOURCES}delete/{row.pk}/")
    assert Source.objects.filter(pk=row.pk).exists()


def posted(scene: Scene, of: Source, **fields: Any) -> dict[str, Any]:
    row = {"source": of.pk, "author": "Người viết", "title": "", "url": "", "original_on": "", **fields}
    quotations = inline_formset([{"extent": "quoted", **row}])
    return form(scene, reuse="reused", quotations=quotations)


def test_an_ended_source_can_no_longer_be_chosen_but_stays_where_it_was(scene: Scene) -> None:
    row, ended = source(scene), source(scene, name_vi="Đã thôi")
    Source.objects.filter(pk=ended.pk).update(valid_to=timezone.localdate() - DAY)
    client(scene.author).post(f"{ARTICLES}add/", posted(scene, ended))
    assert not Article.objects.exists()
    client(scene.author).post(f"{ARTICLES}add/", posted(scene, row))
    text = Article.objects.get()
    edit = f"{ARTICLES}edit/{text.pk}/"
    assert "Đã thôi" not in client(scene.author).get(edit).content.decode()
    Source.objects.filter(pk=row.pk).update(valid_to=timezone.localdate() - DAY)
    assert row.name_vi in client(scene.author).get(edit).content.decode()
    assert text.get_latest_revision_as_object().quotations.get().source == row


def test_the_form_lists_sources_and_units_once_however_many_rows(scene: Scene) -> None:
    text = reusing(scene, *[quotation(source(scene))] * 30)
    edit = f"{ARTICLES}edit/{text.pk}/"
    with CaptureQueriesContext(connection) as captured:
        assert client(scene.author).get(edit).content.decode().count("Cơ quan Thử nghiệm") >= 31
    for table in ("editorial_source", "organisation_unit"):
        lists = [
            query["sql"]
            for query in captured
            if f'FROM "{table}" WHERE' in query["sql"] and '"name_vi" COLLATE' in query["sql"]
        ]
        assert len(lists) == 1, lists


def test_page_feeds_and_metadata_name_author_and_source(scene: Scene, vi_client: Client) -> None:
    row = source(scene)
    taken = [quotation(row), quotation(row, extent="reprinted", title="Bài đăng lại", url="")]
    text = reusing(scene, *taken)
    carried(scene, text)
    live = again(text)
    soup = page(vi_client, live.path or "")
    byline = " ".join(str(soup.select_one(".byline")).split())
    assert "<dt>Trích dẫn:</dt><dd>Người viết bản gốc, <cite><a " in byline
    assert 'href="https://nguon.example.vn/bai-goc"' in byline
    assert '<a href="https://nguon.example.vn/">Cơ quan Thử nghiệm</a>' in byline
    assert "<dt>Đăng lại:</dt>" in byline
    assert said(soup, "DC.")["source"].startswith("Người viết bản gốc, Bài gốc, Cơ quan Thử nghiệm, https://")
    data = linked_data(soup)["NewsArticle"]
    assert data["citation"][0]["author"] == "Người viết bản gốc"
    assert data["citation"][0]["publisher"]["name"] == "Cơ quan Thử nghiệm"
    assert [one["name"] for one in data["isBasedOn"]] == ["Bài đăng lại"]
    assert "Trích dẫn: Người viết bản gốc" in data["creditText"]
    for address in ("/atom.xml", "/rss.xml"):
        assert "<dc:source>Trích dẫn: Người viết bản gốc, Bài gốc" in vi_client.get(address).content.decode()


def test_an_english_page_names_the_source_in_english(scene: Scene, en_client: Client) -> None:
    row = source(scene)
    text = reusing(scene, quotation(row))
    carried(scene, text)
    english = translations.translate(
        publication=again(text), by=scene.english, origin="translation", title="In English"
    )
    assert (english.quoted, english.reviewed_on, english.review_due_on) == ([], None, None)
    english.save_revision(user=scene.english)
    submissions.submit(publication=english, by=scene.english)
    submissions.pass_on(publication=english, by=scene.editor)
    scene.approve(Article.objects.get(pk=english.pk))
    shown = page(en_client, Article.objects.get(pk=english.pk).path or "")
    assert "Test Agency" in str(shown.select_one(".byline"))
    assert "Cơ quan Thử nghiệm" not in str(shown.select_one(".byline"))


def test_what_is_quoted_adds_no_query_to_a_page(scene: Scene, vi_client: Client) -> None:
    own = scene.live(slug="tu-soan")
    text = reusing(scene, *[quotation(source(scene))] * 5)
    carried(scene, text)
    counts = []
    for path in (own.path, again(text).path):
        vi_client.get(path or "")
        with CaptureQueriesContext(connection) as captured:
            vi_client.get(path or "")
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_preview_shows_the_quotations_of_the_draft(scene: Scene) -> None:
    text = reusing(scene, quotation(source(scene)))
    shown = client(scene.author).get(f"/admin/noi-dung/{text.pk}/xem/").content.decode()
    assert "Người viết bản gốc" in shown
    assert Publication.objects.get(pk=text.pk).quoted == []


def test_a_name_changed_in_the_register_does_not_change_a_page(scene: Scene, vi_client: Client) -> None:
    row = source(scene)
    text = reusing(scene, quotation(row))
    carried(scene, text)
    Source.objects.filter(pk=row.pk).update(name_vi="Tên mới", valid_to=timezone.localdate() - DAY)
    assert "Cơ quan Thử nghiệm" in vi_client.get(again(text).path or "").content.decode()
