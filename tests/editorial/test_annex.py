"""The annex: from the register alone, the same bytes for the same rows (Điều 7 khoản 1 điểm a)."""

import datetime
import io
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from lxml import etree

from portal.editorial import annex
from tests.editorial.changing import changed, created, dossier, renamed
from tests.editorial.scene import Scene, client

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def table_of(odt: bytes) -> list[list[str]]:
    """The cells of the table in a document, header first."""
    content = zipfile.ZipFile(io.BytesIO(odt)).read("content.xml")
    return [
        ["".join(cell.itertext()) for cell in row.findall(f"{TABLE}table-cell")]
        for row in etree.fromstring(content).iter(f"{TABLE}table-row")
    ]


def test_it_is_numbered_and_says_who_supplies_what_and_how_often(scene: Scene) -> None:
    changed(scene, "dossier", scene.topic, **dossier(scene.unit, scene.other_unit, kinds=("article",)))
    rows = table_of(annex.odt(annex.rows(TODAY), TODAY))
    assert rows[0] == list(annex.COLUMNS)
    assert [(row[0], row[1]) for row in rows[1:]] == [
        ("1", "Chuyên mục tin-tuc"),
        ("1.1", "Chuyên mục tin-tuc › Chuyên mục thong-bao"),
        ("2", "Chuyên mục van-ban"),
    ]
    topic = rows[2]
    assert topic[2:] == [
        "Thông tin về thử nghiệm",
        "Bộ phận thường trực của Ban Biên tập",
        "Don vi A; Don vi B",
        "tin, bài",
        "Khi có thông tin mới; ít nhất 30 ngày một lần",
        f"12/QĐ-BBT, {TODAY:%d/%m/%Y}",
    ]


@pytest.mark.parametrize("form", sorted(annex.FORMS))
def test_made_twice_it_is_the_same_to_the_byte(scene: Scene, form: str) -> None:
    changed(scene, "dossier", scene.topic, **dossier(scene.unit, scene.other_unit))
    make = annex.FORMS[form][1]
    assert make(annex.rows(TODAY), TODAY) == make(annex.rows(TODAY), TODAY)
    before = make(annex.rows(TODAY), TODAY)
    renamed(scene, scene.topic, name_vi="Khác")
    assert make(annex.rows(TODAY), TODAY) != before


def test_the_document_is_a_package_that_offices_open(scene: Scene) -> None:
    package = zipfile.ZipFile(io.BytesIO(annex.odt(annex.rows(TODAY), TODAY)))
    first = package.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert package.read("mimetype").decode() == annex.ODT
    named = {part.filename for part in package.infolist()} - {"mimetype", "META-INF/manifest.xml"}
    manifest = etree.fromstring(package.read("META-INF/manifest.xml"))
    space = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
    listed = {entry.get(f"{space}full-path") for entry in manifest}
    assert named == listed - {"/"} == {"content.xml", "styles.xml", "meta.xml"}
    for name in named:
        etree.fromstring(package.read(name))


def test_what_xml_cannot_hold_does_not_break_it(scene: Scene) -> None:
    changed(scene, "dossier", scene.topic, **dossier(purpose="A < B & \x0b«C»"))
    assert table_of(annex.odt(annex.rows(TODAY), TODAY))[2][2] == "A < B & «C»"


def test_the_page_is_a_table_with_headers_in_vietnamese(scene: Scene) -> None:
    class Tags(HTMLParser):
        seen: list[tuple[str, dict[str, str | None]]] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.seen.append((tag, dict(attrs)))

    parser = Tags()
    parser.feed(annex.html(annex.rows(TODAY), TODAY).decode())
    names = [tag for tag, _attributes in parser.seen]
    assert ("html", {"lang": "vi"}) in parser.seen
    assert (names.count("h1"), names.count("caption")) == (1, 1)
    assert parser.seen.count(("th", {"scope": "col"})) == 8
    assert parser.seen.count(("th", {"scope": "row"})) == 3


def test_it_says_what_stood_on_a_day(scene: Scene) -> None:
    created(scene, "moi")
    renamed(scene, scene.topic, name_vi="Tên mới")
    changed(scene, "close", scene.other_section)
    yesterday = [row.name for row in annex.rows(TODAY - DAY)]
    today = [row.name for row in annex.rows(TODAY)]
    assert yesterday == [
        "Chuyên mục tin-tuc",
        "Chuyên mục tin-tuc › Chuyên mục thong-bao",
        "Chuyên mục van-ban",
    ]
    assert today == ["Chuyên mục tin-tuc", "Chuyên mục tin-tuc › Tên mới", "Chuyên mục moi"]


def test_the_board_and_the_office_have_it_nobody_else(scene: Scene) -> None:
    for form in annex.FORMS:
        address = reverse("board:annex", args=[form])
        for user, status in ((scene.head, 200), (scene.editor, 200), (scene.author, 302)):
            assert client(user).get(address).status_code == status
    assert client(scene.head).get(reverse("board:annex", args=["pdf"])).status_code == 404


def test_the_command_writes_the_same(scene: Scene, tmp_path: Path) -> None:
    target = tmp_path / "phu-luc.odt"
    call_command("annex", "--format", "odt", "--on", TODAY.isoformat(), "--to", str(target))
    assert target.read_bytes() == annex.odt(annex.rows(TODAY), TODAY)
    with pytest.raises(CommandError):
        call_command("annex", "--on", "hôm nay", "--to", str(target))
