"""The rows an action works on, held until its transaction ends."""

from portal.editorial.models import Publication, Submission
from portal.law.findings import Finding, Refused


def locked(publication: Publication) -> Publication:
    """The row, held until the end of the transaction, as its own kind."""
    row: Publication = Publication.objects.select_for_update(of=("self",)).get(pk=publication.pk)
    return row.specific


def held(row: Publication) -> Submission:
    """The open submission of a text; refused where there is none."""
    submission: Submission | None = (
        Submission.objects.open().select_related("revision").filter(publication_id=row.pk).first()
    )
    if submission is None:
        raise Refused(Finding("wrong-stage"))
    return submission
