"""Every component renders from its sample, stands in the gallery, and keeps what the stylesheet promises."""

import gzip
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.http import Http404
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings

from portal.core.gallery import samples
from portal.core.gallery.views import gallery

STATIC = Path(settings.PACKAGE) / "core" / "static" / "core"
TEMPLATES = Path(settings.PACKAGE) / "core" / "templates" / "core"
# Parts of others, or shown by the gallery page itself in the places where they belong
NOT_BY_THEMSELVES = {
    "alert",
    "breadcrumb",
    "contents_items",
    "display_options",
    "footer",
    "masthead",
    "navigation",
    "navigation_items",
    "pagination",
    "picture",
    "skip_link",
    "teaser",
}


@pytest.mark.parametrize(
    "specimen", samples.specimens(), ids=lambda specimen: f"{specimen.name}-{specimen.title}"
)
def test_a_component_renders_from_its_sample(specimen: samples.Specimen) -> None:
    html = render_to_string(specimen.path, specimen.context)
    soup = BeautifulSoup(html, "html.parser")
    assert soup.find(True), "an empty component"
    assert not soup.select("[style], style, script, [onclick]"), "inline style or script breaks the CSP"


def test_every_component_has_a_sample() -> None:
    files = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    shown = {specimen.name for specimen in samples.specimens()}
    assert files - NOT_BY_THEMSELVES <= shown
    assert len(files) >= 30


def test_the_gallery_shows_them_all(rf: RequestFactory) -> None:
    page = gallery(rf.get("/_gallery/"))
    assert page.content.count(b'class="specimen"') == len(samples.specimens())


@override_settings(PORTAL_DEMONSTRATION=False)
def test_the_gallery_is_closed_outside_develop(rf: RequestFactory) -> None:
    with pytest.raises(Http404):
        gallery(rf.get("/_gallery/"))


def test_icons_that_templates_name_are_drawn() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', (STATIC / "icons.svg").read_text()))
    named = set()
    for template in Path(settings.PACKAGE).rglob("*.html"):
        named |= set(re.findall(r'\{% icon "([a-z-]+)"', template.read_text(encoding="utf-8")))
    assert named
    assert named <= drawn


def test_stylesheet_and_scripts_stay_small() -> None:
    stylesheet = gzip.compress((STATIC / "portal.css").read_bytes(), 9)
    scripts = gzip.compress(b"".join(path.read_bytes() for path in sorted(STATIC.glob("*.js"))), 9)
    assert len(stylesheet) <= 14 * 1024
    assert len(scripts) <= 6 * 1024


def test_every_class_in_a_template_is_in_the_stylesheet() -> None:
    stylesheet = (STATIC / "portal.css").read_text(encoding="utf-8")
    known = set(re.findall(r"\.([a-z][a-z0-9-]*)", stylesheet)) | {"icon", "name", "word"}
    for template in [*TEMPLATES.rglob("*.html"), *(Path(settings.PACKAGE) / "web").rglob("*.html")]:
        for value in re.findall(r'class="([^"]*)"', template.read_text(encoding="utf-8")):
            literal = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", " ", value)
            unknown = {word for word in literal.split() if word not in known and not word.endswith("-")}
            assert not unknown, f"{template.name}: {unknown}"
