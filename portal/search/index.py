"""The index in a folder: derived from the database, made anew beside the old one where it is damaged."""

import json
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import tantivy

from portal.search.documents import Document
from portal.search.queries import Asked, Questions, Synonyms, beginning
from portal.search.words import folded, marked, pairs

VERSION: Final = 4  # of the schema: another one is built anew
MEMORY: Final = 50_000_000  # bytes that a writer may take
TEXTS: Final = ("title", "body", "bare_title", "bare_body")
ENOUGH: Final = 5  # answers that have everything; where there are fewer, those that have most are added
MOST: Final = (0.6, 0.3)  # of what was asked for, where there is not enough
PANIC: Final = "PanicException"  # how tantivy says that a file makes no sense; it has no name to import
COMMON: Final = 5000  # texts; words that stand in more are looked for in titles
FACETS: Final = 200  # different ones that are counted


class Unusable(Exception):
    """The index is missing, damaged, or of another version."""


@dataclass(frozen=True)
class Found:
    """A page of what was found: (kind, key) best first, how many there are, of these how many have all that
    was asked for, whether only titles were looked at, and how many have each facet."""

    hits: list[tuple[str, int]]
    total: int
    exact: int = 0
    titles: bool = False
    facets: Mapping[str, int] = field(default_factory=dict)


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("facets", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


_opened: dict[Path, tuple[int, "Index"]] = {}


def opened(folder: Path) -> "Index":
    """The index to search in, opened once for each time it was made; `Unusable` where there is none."""
    try:
        made = (folder / "segments").stat().st_ino
        if not (folder / "state.json").exists():
            raise Unusable
    except OSError as error:
        raise Unusable from error
    known = _opened.get(folder)
    if known is None or known[0] != made:
        known = _opened[folder] = (made, Index(folder))
    return known[1]


class Index:
    """One generation of the index: a folder, and up to which row of the outbox it has followed."""

    def __init__(self, folder: Path) -> None:
        try:
            self.folder = folder
            said = json.loads((folder / "state.json").read_text())
            if said["version"] != VERSION:
                raise Unusable
            self.position: int = said["position"]
            self.index = tantivy.Index(schema(), path=str(folder / "segments"))
        except (OSError, ValueError, KeyError) as error:
            raise Unusable from error

    @classmethod
    def made(cls, folder: Path, documents: Iterable[Document], position: int) -> None:
        """Build it whole beside `folder`, then take its place: readers have the old one or the new.

        One writer at a time: what stands beside it otherwise was left by one that was killed.
        """
        folder.parent.mkdir(parents=True, exist_ok=True)
        for left in (*folder.parent.glob("building-*"), *folder.parent.glob("old-*")):
            shutil.rmtree(left)
        beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix="building-"))
        (beside / "segments").mkdir()
        writer = tantivy.Index(schema(), path=str(beside / "segments")).writer(MEMORY, 1)
        for each in documents:
            writer.add_document(_row(each))
        writer.commit()
        writer.wait_merging_threads()
        _say(beside, position)
        old = Path(tempfile.mkdtemp(dir=folder.parent, prefix="old-"))
        if folder.exists():
            folder.rename(old / "index")
        beside.rename(folder)
        shutil.rmtree(old)

    def follow(self, gone: Collection[str], documents: Iterable[Document], position: int) -> None:
        """Take out what `gone` names ("text:12"), put in `documents`. Killed in between, it is done again."""
        writer = self.index.writer(MEMORY, 1)
        for each in gone:
            writer.delete_documents_by_term("id", each)
        for document in documents:
            writer.add_document(_row(document))
        writer.commit()
        writer.wait_merging_threads()
        _say(self.folder, position)
        self.position = position

    def search(
        self,
        words: str,
        language: str,
        *,
        facets: Sequence[str] = (),
        synonyms: Synonyms | None = None,
        start: int = 0,
        size: int = 20,
    ) -> Found:
        """What has all the words, best first; where that is little, also what has most of them."""
        asked = Asked.of(words, language, facets, synonyms or {})
        with self._readable():
            self.index.reload()
            searcher, schema = self.index.searcher(), self.index.schema
            titles = asked.frequency(searcher) > COMMON
            questions = Questions(schema, asked, titles)
            found = questions.all_of_it()
            exact = _count(searcher.search(found, 1, count=True))
            for share in MOST if exact < ENOUGH else ():
                found = questions.some_of_it(share)
                if _count(searcher.search(found, 1, count=True)) >= ENOUGH:
                    break
            result = searcher.search(questions.best_first(found), size, count=True, offset=start)
            counted = searcher.aggregate(found, {"facets": {"terms": {"field": "facets", "size": FACETS}}})
            return Found(_hits(searcher, result), _count(result), exact, titles, _facets(counted))

    def beginning(self, words: str, language: str, size: int) -> list[tuple[str, int]]:
        """What has the words in its title, the last of which may be unfinished."""
        with self._readable():
            self.index.reload()
            searcher = self.index.searcher()
            asked = beginning(self.index.schema, words, language)
            return _hits(searcher, searcher.search(asked, size, count=False))

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """What can't be read is given up, so that the writer makes it anew."""
        try:
            yield
        except BaseException as error:
            if not isinstance(error, (OSError, ValueError)) and type(error).__name__ != PANIC:
                raise
            with suppress(OSError):
                (self.folder / "state.json").unlink()
            raise Unusable from error


def _count(result: tantivy.SearchResult) -> int:
    return int(result.count)  # type: ignore[attr-defined]


def _hits(searcher: tantivy.Searcher, result: tantivy.SearchResult) -> list[tuple[str, int]]:
    ids = [str(searcher.doc(address)["id"][0]) for _score, address in result.hits]
    return [(kind, int(pk)) for kind, pk in (each.split(":") for each in ids)]


def _facets(counted: Mapping[str, Any]) -> dict[str, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in counted["facets"]["buckets"]}


def _row(document: Document) -> tantivy.Document:
    facets = {f"language:{document.language}", f"type:{document.type or document.kind}", *document.facets}
    return tantivy.Document(
        id=f"{document.kind}:{document.pk}",
        title=_words(marked(document.title)),
        body=_words(marked(document.body)),
        bare_title=_words(folded(document.title)),
        bare_body=_words(folded(document.body)),
        facets=sorted(facets),
    )


def _words(words: list[str]) -> str:
    return " ".join([*words, *pairs(words)])


def _say(folder: Path, position: int) -> None:
    new = folder / "state.new"
    new.write_text(json.dumps({"version": VERSION, "position": position}))
    new.replace(folder / "state.json")
