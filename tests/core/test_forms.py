"""The form renderer: message before the field, ids that Django's aria attributes name, a summary on top."""

from bs4 import BeautifulSoup
from django.template import Context, Template

from portal.core.gallery.forms import SampleForm


def rendered(source: str) -> BeautifulSoup:
    return BeautifulSoup(Template(source).render(Context({"form": SampleForm({})})), "html.parser")


def test_the_message_stands_before_its_field_and_is_named_by_it() -> None:
    soup = rendered("{{ form.title.as_field_group }}")
    field, message = soup.select_one("input"), soup.select_one("#id_title_error")
    assert field is not None
    assert message is not None
    assert str(field["aria-describedby"]).split() == ["id_title_helptext", "id_title_error"]
    assert field["aria-invalid"] == "true"
    order = [tag.get("id") for tag in soup.find_all(id=True)]
    assert order.index("id_title_error") < order.index("id_title")


def test_choices_stand_in_a_named_group() -> None:
    group = rendered("{{ form.way.as_field_group }}").select_one("fieldset")
    assert group is not None
    assert group.legend is not None
    assert group["aria-describedby"] == "id_way_error"


def test_the_summary_links_to_the_fields_that_are_wrong() -> None:
    soup = rendered('{% include "core/components/error_summary.html" %}{{ form.as_div }}')
    links = [str(link["href"]) for link in soup.select(".error-summary a")]
    assert links == ["#id_title", "#id_way_0", "#id_agreed"]
    for link in links:
        assert soup.select_one(link), f"{link} leads nowhere"


def test_the_title_says_that_something_is_wrong() -> None:
    html = rendered('{% extends "core/base.html" %}')
    assert html.title is not None
    assert html.title.text.startswith("Lỗi:")
