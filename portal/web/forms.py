"""The GET forms over lists. What they do not understand they leave out, and say nothing."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.core.text import nfc
from portal.editorial.models import Article, Section
from portal.editorial.querysets import PublicationQuerySet

FIRST_YEAR = 2021
LONGEST_SEARCH = 200  # characters; the search box takes no more


def years() -> list[tuple[str, Any]]:
    """From this year down to the first of the portal's regulation."""
    this_year = timezone.localdate().year
    return [("", _("Tất cả")), *((str(year), str(year)) for year in range(this_year, FIRST_YEAR - 1, -1))]


class ListFilters(forms.Form):
    """Narrows a section's list by topic, genre and year."""

    use_required_attribute = False

    topic = forms.ChoiceField(label=_("Mục"), required=False)
    genre = forms.ChoiceField(label=_("Thể loại"), required=False)
    year = forms.ChoiceField(label=_("Năm"), required=False, choices=years)

    def __init__(self, data: Mapping[str, Any], *, topics: list[Section], language: str) -> None:
        super().__init__(data, auto_id="filter-%s")
        self.topics = {topic.slug(language): topic for topic in topics}
        everything = ("", _("Tất cả"))
        self.choices(
            "topic", [everything, *((slug, topic.name(language)) for slug, topic in self.topics.items())]
        )
        self.choices("genre", [everything, *Article.Genre.choices])
        if not self.topics:
            del self.fields["topic"]

    def choices(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Tất cả")), *choices]

    def narrow(self, publications: PublicationQuerySet) -> PublicationQuerySet:
        """The list that was asked for."""
        self.is_valid()
        chosen = getattr(self, "cleaned_data", {})
        if topic := self.topics.get(chosen.get("topic", "")):
            publications = publications.filter(section=topic)
        if genre := chosen.get("genre"):
            publications = publications.filter(article__genre=genre)
        if year := chosen.get("year"):
            publications = publications.filter(first_published_at__year=int(year))
        return publications


def searched(data: Mapping[str, Any]) -> str:
    """The words to look for, in one line; of a very long text its beginning, which the page shows."""
    typed = "".join(each if each.isprintable() else " " for each in str(data.get("q", "")))
    return nfc(" ".join(typed.split()))[:LONGEST_SEARCH].rstrip()
