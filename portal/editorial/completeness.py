"""From a revision to what `rules.completeness` judges."""

from wagtail.rich_text import RichText

from portal.core.legacy_encodings import suspect
from portal.core.models import Image
from portal.editorial.models import Article, Publication
from portal.editorial.rules import Content
from portal.editorial.shown import referenced

TEXT_FIELDS = ("title", "summary", "lead_caption", "source_name")


def content_of(publication: Publication) -> Content:
    """What a text says of itself, its pictures looked up in one query."""
    pictures = list(Image.objects.filter(pk__in=referenced(publication, Image)))
    is_event = isinstance(publication, Article) and publication.genre == Article.Genre.EVENT
    return Content(
        title=publication.title,
        summary=publication.summary,
        has_body=bool(len(publication.body)),
        source=publication.source_name,
        contributors=len(publication.contributions.all()),
        pictures_without_source=tuple(
            picture.title for picture in pictures if not (picture.author.strip() or picture.source.strip())
        ),
        pictures_without_words=tuple(
            picture.title for picture in pictures if not picture.description.strip()
        ),
        event_without_start=is_event and publication.starts_at is None,
        suspect_fields=tuple(name for name, text in texts(publication) if suspect(text)),
    )


def texts(publication: Publication) -> list[tuple[str, str]]:
    """Every text of a publication with the field it stands in."""
    found = [(name, getattr(publication, name)) for name in TEXT_FIELDS]
    for child in publication.body:
        value = child.value
        if isinstance(value, RichText):
            found.append(("body", value.source))
        elif hasattr(value, "values"):
            found.extend(("body", each) for each in value.values() if isinstance(each, str))
    return found
