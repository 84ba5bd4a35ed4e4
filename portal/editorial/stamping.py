"""What is written on a publication's row as it goes live, so that its page asks for nothing more."""

from django.utils import timezone

from portal.editorial.credits import quotations_said
from portal.editorial.intervals import next_review
from portal.editorial.models import Publication


def stamp(publication: Publication) -> None:
    """Its sources as they are named today, and when it is to be looked through again. Doesn't save."""
    publication.quoted = quotations_said(publication)
    publication.review_due_on, publication.review_duty = next_review(publication, timezone.localdate())
