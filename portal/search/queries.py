"""What people type -> what the index is asked."""

from collections.abc import Collection, Sequence
from typing import Final

from tantivy import Occur, Query, Schema

from portal.search.words import folded, has_marks, marked

LONGEST: Final = 20  # words that are looked at
TITLE: Final = 6.0
AS_WRITTEN: Final = 3.0
TOGETHER: Final = 4.0  # words that stand together, in this order
Synonyms = dict[tuple[str, ...], Collection[tuple[str, ...]]]


def query(schema: Schema, words: str, language: str, facets: Sequence[str], synonyms: Synonyms) -> Query:
    """All words, in any spelling; first what has them as written, in the title, and together."""
    bare, written = folded(words)[:LONGEST], marked(words)[:LONGEST]
    parts = [(Occur.Must, _term(schema, "facets", facet)) for facet in (f"language:{language}", *facets)]
    parts += [(Occur.Must, each) for each in _said(schema, bare, synonyms)]
    parts += [
        (Occur.Should, Query.boost_query(_either(schema, "title", "body", [word]), AS_WRITTEN))
        for word in (written if any(map(has_marks, written)) else ())
    ]
    for fields, all_words in ((("title", "body"), written), (("bare_title", "bare_body"), bare)):
        if len(all_words) > 1:
            parts.append((Occur.Should, Query.boost_query(_either(schema, *fields, all_words), TOGETHER)))
    return Query.boolean_query(parts)


def _said(schema: Schema, bare: list[str], synonyms: Synonyms) -> list[Query]:
    """Each word, or each run of words that may be said otherwise, with what it may be said as."""
    asked, at = [], 0
    while at < len(bare):
        length = next(
            (size for size in range(len(bare) - at, 0, -1) if tuple(bare[at : at + size]) in synonyms), 1
        )
        said = bare[at : at + length]
        ways = [said, *map(list, synonyms.get(tuple(said), ()))]
        asked.append(
            Query.disjunction_max_query([_either(schema, "bare_title", "bare_body", way) for way in ways])
        )
        at += length
    return asked


def _either(schema: Schema, title: str, body: str, words: list[str]) -> Query:
    return Query.disjunction_max_query(
        [Query.boost_query(_phrase(schema, title, words), TITLE), _phrase(schema, body, words)], 0.3
    )


def _phrase(schema: Schema, name: str, words: list[str]) -> Query:
    return _term(schema, name, words[0]) if len(words) == 1 else Query.phrase_query(schema, name, list(words))


def _term(schema: Schema, name: str, word: str) -> Query:
    return Query.term_query(schema, name, word)
