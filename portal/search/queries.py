"""What people type -> what the index is asked."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from tantivy import Occur, Query, Schema, Searcher

from portal.search.spoken import counted
from portal.search.words import folded, has_marks, marked, pairs

LONGEST: Final = 20  # words that are looked at
LONGEST_WAY: Final = 10  # words of a way of saying
TITLE: Final = 6.0
AS_WRITTEN: Final = 3.0
TOGETHER: Final = 4.0  # words that stand together, in this order
ALL: Final = 100.0  # for an answer that has all of it: more than the rest together
Synonyms = dict[tuple[str, ...], Collection[tuple[str, ...]]]
Way = tuple[str, ...]


def synonyms(groups: Iterable[Sequence[str]]) -> Synonyms:
    """Each way of saying -> the others as written, from groups of ways that mean the same.

    What a group says of an abbreviation (BHXH, bảo hiểm xã hội) holds within the ways of all others.
    """
    listed = [list(group) for group in groups]
    short = [pair for group in listed for pair in _abbreviations(group)]
    found: dict[Way, set[Way]] = {}
    for group in listed:
        ways = {tuple(marked(way)) for way in group}
        ways |= {respelled for way in ways for respelled in _respelled(way, short)}
        for way in ways:
            found.setdefault(_key(way), set()).update(ways - {way})
    return {way: sorted(others) for way, others in found.items()}


def _abbreviations(group: Sequence[str]) -> Iterator[tuple[Way, Way]]:
    """(short, long) and (long, short) for what is written in capitals."""
    for short in group:
        if short.isupper() and short.isalpha():
            for long in (tuple(marked(way)) for way in group if not way.isupper()):
                yield (short.lower(),), long
                yield long, (short.lower(),)


def _respelled(way: Way, pairs: Iterable[tuple[Way, Way]]) -> Iterator[Way]:
    """The way with one part of it, not the whole, spelled short or in full."""
    for one, other in pairs:
        for at in range(len(way) - len(one) + 1):
            if way[at : at + len(one)] == one != way:
                yield (*way[:at], *other, *way[at + len(one) :])


def _key(way: Sequence[str]) -> Way:
    """How a way of saying is known when it is typed: by its marks where it is one word (đẻ is not để)."""
    return tuple(way) if len(way) == 1 else tuple(folded(" ".join(way)))


@dataclass(frozen=True)
class Asked:
    """A search: what was typed, where, and its parts."""

    words: str
    must: tuple[str, ...]
    parts: list["Part"]

    @classmethod
    def of(cls, words: str, language: str, facets: Sequence[str], synonyms: Synonyms) -> "Asked":
        written = marked(words)[:LONGEST]
        parts = list(_parts(written, synonyms)) or [Part((word,), ()) for word in written]
        return cls(words, (f"language:{language}", *facets), parts)

    def frequency(self, searcher: Searcher) -> int:
        """How many texts at most have the rarest part in them."""
        return min((part.frequency(searcher) for part in self.parts), default=0)


@dataclass(frozen=True)
class Part:
    """A word, or a run of words: found in any spelling, or as one of its other ways, as these are written."""

    said: Way
    others: Collection[Way]

    def ways(self) -> Iterator[tuple[str, list[str]]]:
        """(before the names of its fields, words that must stand there)."""
        bare = folded(" ".join(self.said))
        yield "bare_", pairs(bare) or bare
        for way in self.others:
            yield "", pairs(way) or list(way)

    def frequency(self, searcher: Searcher) -> int:
        return sum(
            min(searcher.doc_freq(f"{sort}body", word) for word in words) for sort, words in self.ways()
        )


def _parts(written: list[str], synonyms: Synonyms) -> Iterator[Part]:
    """Each run of words that may be said otherwise, the longest first, and each other word that counts."""
    counting, at = counted(written), 0
    bare = [folded(word)[0] for word in written]
    while at < len(written):
        size, said = _run(written, bare, counting, at, synonyms)
        if size:
            yield Part(said, synonyms[said])
        elif counting[at]:
            yield Part((written[at],), ())
        at += size or 1


def _run(
    written: list[str], bare: list[str], counting: list[bool], at: int, synonyms: Synonyms
) -> tuple[int, Way]:
    """How many words from here on may be said otherwise, and how they are known: as they are, or without
    the words that only make a question (rút được BHXH is rút BHXH); 0 where none may."""
    for end in range(min(len(written), at + LONGEST_WAY), at + 1, -1):
        whole = tuple(bare[at:end])
        lean = tuple(word for word, counts in zip(whole, counting[at:end], strict=True) if counts)
        for way in (whole, lean):
            if len(way) > 1 and way in synonyms:
                return end - at, way
    alone = (written[at],)
    return (1, alone) if alone in synonyms else (0, ())


@dataclass(frozen=True)
class Questions:
    """A search in the terms of an index; in titles alone, where `titles`."""

    schema: Schema
    asked: Asked
    titles: bool = False

    def all_of_it(self) -> Query:
        return self._must(self._needed(len(self.asked.parts)))

    def some_of_it(self, share: float) -> Query:
        """What has this share of the parts."""
        return self._must(self._needed(max(1, ceil(len(self.asked.parts) * share))))

    def best_first(self, found: Query) -> Query:
        """The same texts: first what has it all, as written, in the title, and together."""
        better = list(_better(self.schema, self.asked.words, self.titles))
        if self.asked.parts:
            better.append(Query.const_score_query(self._needed(len(self.asked.parts)), ALL))
        return Query.boolean_query([(Occur.Must, found), *((Occur.Should, each) for each in better)])

    def _must(self, said: Query) -> Query:
        facets = [(Occur.Must, _term(self.schema, "facets", facet)) for facet in self.asked.must]
        return Query.boolean_query([*facets, (Occur.Must, said)])

    def _needed(self, enough: int) -> Query:
        parts = [(Occur.Should, self._part(part)) for part in self.asked.parts]
        return Query.boolean_query(parts, minimum_number_should_match=enough)

    def _part(self, part: Part) -> Query:
        said = [self._said(sort, words) for sort, words in part.ways()]
        return said[0] if len(said) == 1 else Query.disjunction_max_query(said)

    def _said(self, sort: str, words: list[str]) -> Query:
        in_title = _all(self.schema, f"{sort}title", words)
        if self.titles:
            return in_title
        in_body = _all(self.schema, f"{sort}body", words)
        return Query.disjunction_max_query([Query.boost_query(in_title, TITLE), in_body], 0.3)


def beginning(schema: Schema, words: str, language: str) -> Query:
    """Titles that have the words, the last of which is still being typed; those as written first."""
    here = [_term(schema, "facets", f"language:{language}")]
    must = [*here, *_begun(schema, "bare_title", folded(words))]
    written = marked(words)
    better = _begun(schema, "title", written) if any(map(has_marks, written)) else ()
    return Query.boolean_query(
        [*((Occur.Must, part) for part in must), *((Occur.Should, part) for part in better)]
    )


def _begun(schema: Schema, name: str, words: Sequence[str]) -> Iterator[Query]:
    *whole, last = words[:LONGEST] or [""]
    yield from (_term(schema, name, word) for word in whole)
    yield Query.regex_query(schema, name, f"{last}[^_]*")


def _better(schema: Schema, words: str, titles: bool) -> Iterator[Query]:
    """What puts one answer before another: words as written, and words that stand together."""
    bare, written = folded(words)[:LONGEST], marked(words)[:LONGEST]
    said = {"bare_title": (TITLE * TOGETHER, pairs(bare)), "bare_body": (TOGETHER, pairs(bare))}
    if any(map(has_marks, written)):
        said["title"] = (TITLE * AS_WRITTEN, [*written, *pairs(written)])
        said["body"] = (AS_WRITTEN, pairs(written) or written)
        del said["bare_body"]
    for name, (boost, each) in said.items():
        if not titles or name.endswith("title"):
            yield from (Query.boost_query(_term(schema, name, word), boost) for word in each)


def _all(schema: Schema, name: str, words: list[str]) -> Query:
    terms = [_term(schema, name, word) for word in words]
    return terms[0] if len(terms) == 1 else Query.boolean_query([(Occur.Must, term) for term in terms])


def _term(schema: Schema, name: str, word: str) -> Query:
    return Query.term_query(schema, name, word)
