"""The sample texts of the demonstration: complete, well formed, tied to what exists."""

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from portal.editorial.seed.demonstration import AUDIENCES, PURPOSES, SAMPLE, STAGES, Sample, read

FILES = sorted(SAMPLE.glob("*/*.html"))
SAMPLES = {f"{path.parent.name}/{path.stem}": read(path) for path in FILES}
REQUIRED = ("kind", "section", "title", "summary", "source", "credit")
KNOWN = {
    *REQUIRED,
    *("genre", "picture", "picture_alt", "picture_caption", "translates", "origin"),
    *("stage", "return_reason", "tasks", "icon", "audience"),
}
GENRES = {"news", "guide", "introduction", "announcement"}
TAGS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "a"}
TAGS |= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
ICONS = Path(__file__).resolve().parents[2] / "portal/core/static/core/icons.svg"


def sections() -> dict[str, dict[str, str]]:
    table = SAMPLE.parent / "seed" / "sections.csv"
    with table.open(encoding="utf-8") as rows:
        return {row["path_vi"]: row for row in csv.DictReader(rows)}


def of(language: str, stage: str = "") -> list[Sample]:
    return [each for each in SAMPLES.values() if each.language == language and stage in ("", each.stage)]


@pytest.fixture(params=sorted(SAMPLES))
def sample(request: pytest.FixtureRequest) -> Sample:
    return SAMPLES[request.param]


def test_there_is_enough_to_show() -> None:
    assert len(of("vi")) >= 30
    assert len(of("en")) >= 15


def test_front_matter_is_whole(sample: Sample) -> None:
    missing = [key for key in REQUIRED if not sample.about.get(key, "").strip()]
    assert missing == []
    assert set(sample.about) <= KNOWN
    assert sample.body.startswith("<")
    assert len(sample.about["title"]) <= 80
    assert len(sample.about["summary"]) <= 250
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", sample.slug)


def test_kind_and_stage_are_known(sample: Sample) -> None:
    if sample.about["kind"] == "page":
        assert sample.slug in PURPOSES
    else:
        assert sample.about["kind"] == "article"
        assert sample.about["genre"] in GENRES
    assert sample.stage in (*STAGES, "returned")
    assert (sample.stage == "returned") == bool(sample.about.get("return_reason"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_files_are_composed_unicode(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")


def test_body_uses_plain_markup_well_nested(sample: Sample) -> None:
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)", sample.body):
        assert tag in TAGS
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert open_tags == []


def test_section_exists_in_its_language(sample: Sample) -> None:
    section = sections()[sample.about["section"]]
    assert sample.language == "vi" or section["path_en"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_slugs_are_unique_in_a_root_section(language: str) -> None:
    key = f"path_{language}"
    roots = [(sections()[each.about["section"]][key].split("/")[0], each.slug) for each in of(language)]
    topics = {tuple(row[key].split("/", 1)) for row in sections().values()}
    assert [slug for slug, times in Counter(roots).items() if times > 1] == []
    assert topics.isdisjoint(roots)


def test_picture_exists_with_its_words(sample: Sample) -> None:
    name = sample.about.get("picture")
    assert bool(name) == bool(sample.about.get("picture_alt"))
    if name:
        assert (SAMPLE / "pictures" / name).is_file()


def test_pictures_are_light_of_one_size_and_have_their_drawing() -> None:
    pictures = sorted((SAMPLE / "pictures").glob("*.jpg"))
    assert len(pictures) >= 12
    for path in pictures:
        with Image.open(path) as image:
            assert image.size == (1600, 900)
        assert path.stat().st_size <= 60 * 1024
        assert (path.parent / "src" / f"{path.stem}.svg").is_file()


def test_translation_has_a_live_original(sample: Sample) -> None:
    source = sample.about.get("translates")
    assert bool(source) == bool(sample.about.get("origin"))
    if source:
        assert sample.language == "en"
        assert SAMPLES[f"vi/{source}"].stage == "live"
        assert SAMPLES[f"vi/{source}"].about["section"] == sample.about["section"]
        assert sample.about["origin"] in ("translation", "adaptation")


def test_eight_tasks_have_known_icons() -> None:
    tasks = [each for each in of("vi", "live") if each.about.get("tasks") == "yes"]
    icons = set(re.findall(r'<symbol id="([^"]+)"', ICONS.read_text(encoding="utf-8")))
    assert len(tasks) == 8
    assert {each.about["icon"] for each in tasks} <= icons
    assert [key for key, each in SAMPLES.items() if "tasks" in each.about and each not in tasks] == []


def test_every_audience_has_links() -> None:
    links = Counter(each.about["audience"] for each in of("vi", "live") if "audience" in each.about)
    assert set(links) == set(AUDIENCES)
    assert min(links.values()) >= 3


def test_some_wait_at_every_desk() -> None:
    assert {each.stage for each in of("vi")} == {*STAGES, "returned"}
    assert {"with_board", "with_standing_office"} <= {each.stage for each in of("en")}
