"""What editors have set for the search: ways of saying the same, answers put first, words to try."""

from portal.core.remembered import remembered
from portal.editorial.models import PinnedAnswer, SearchSuggestion, Synonyms
from portal.editorial.models.finding import lines
from portal.search import queries

MOST = 1000  # rows, more than anybody keeps up to date
SUGGESTED = 4


@remembered("finding")
def synonyms(language: str) -> queries.Synonyms:
    rows = Synonyms.objects.filter(language=language).values_list("words", flat=True)[:MOST]
    return queries.synonyms(lines(words) for words in rows)


@remembered("finding")
def pins() -> list[PinnedAnswer]:
    return list(PinnedAnswer.objects.select_related("publication")[:MOST])


@remembered("finding")
def suggestions(language: str) -> list[str]:
    """Words that are offered to who has none, or has found nothing."""
    rows = SearchSuggestion.objects.filter(language=language)
    return list(rows.values_list("words", flat=True)[:SUGGESTED])
