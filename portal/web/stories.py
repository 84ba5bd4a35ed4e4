"""Texts as lists and teasers show them."""

import dataclasses
import datetime
from collections.abc import Iterable

from portal.core import pictures
from portal.core.models import Image
from portal.editorial.models import Publication


@dataclasses.dataclass(frozen=True)
class Story:
    """A text in a list. `alt` says what its picture shows."""

    title: str
    url: str
    summary: str
    label: str
    date: datetime.datetime | None
    image: Image | None = None
    alt: str = ""
    is_sample: bool = False


def stories(publications: Iterable[Publication], language: str, pictured: bool = True) -> list[Story]:
    """The texts of a list with their pictures, those in one query."""
    listed = list(publications)
    images = pictures.load((one.lead_image_id for one in listed), "cover") if pictured else {}
    return [
        Story(
            title=one.title,
            url=one.path or "",
            summary=one.summary,
            label=one.section.name(language),
            date=one.first_published_at,
            is_sample=one.is_sample,
            image=images.get(one.lead_image_id) if one.lead_image_id else None,
            alt=images[one.lead_image_id].description if one.lead_image_id in images else "",
        )
        for one in listed
    ]
