"""From a revision to what `rules.completeness` judges."""

from django.utils import timezone
from wagtail.rich_text import RichText

from portal.core.legacy_encodings import suspect
from portal.core.models import Image
from portal.editorial.credits import shares_given
from portal.editorial.models import Article, Publication, Quotation
from portal.editorial.rules import Content, Quoted
from portal.editorial.shown import files_of
from portal.editorial.states import Reuse

TEXT_FIELDS = ("title", "summary", "lead_caption", "source_name")


def content_of(publication: Publication) -> Content:
    """What a text says of itself, its pictures looked up in one query."""
    pictures = list(Image.objects.filter(pk__in=files_of(publication).images))
    contributions = list(publication.contributions.all())
    is_event = isinstance(publication, Article) and publication.genre == Article.Genre.EVENT
    return Content(
        title=publication.title,
        summary=publication.summary,
        has_body=bool(len(publication.body)),
        source=publication.source_name,
        contributors=len(contributions),
        pictures_without_source=tuple(
            picture.title for picture in pictures if not (picture.author.strip() or picture.source.strip())
        ),
        pictures_without_words=tuple(
            picture.title for picture in pictures if not picture.description.strip()
        ),
        event_without_start=is_event and publication.starts_at is None,
        suspect_fields=tuple(name for name, text in texts(publication) if suspect(text)),
        reused=publication.reuse == Reuse.REUSED,
        quotations=tuple(quoted(quotation) for quotation in publication.quotations.all()),
        shares=shares_given(contributions),
    )


def quoted(quotation: Quotation) -> Quoted:
    """One thing quoted, as the rule judges it today."""
    source = quotation.source
    return Quoted(
        author=quotation.author,
        source=source.name_vi if source else "",
        source_holds=bool(source and source.holds_on(timezone.localdate(), quotation.original_on)),
    )


def texts(publication: Publication) -> list[tuple[str, str]]:
    """Every text of a publication with the field it stands in."""
    found = [(name, getattr(publication, name)) for name in TEXT_FIELDS]
    for quotation in publication.quotations.all():
        found += [("quotations", quotation.author), ("quotations", quotation.title)]
    for child in publication.body:
        value = child.value
        if isinstance(value, RichText):
            found.append(("body", value.source))
        elif hasattr(value, "values"):
            found.extend(("body", each) for each in value.values() if isinstance(each, str))
    return found
