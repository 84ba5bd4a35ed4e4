"""The index in a folder: derived from the database, made anew beside the old one where it is damaged."""

import json
import shutil
import tempfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import tantivy

from portal.search.documents import Document
from portal.search.queries import Synonyms, query
from portal.search.words import folded, marked

VERSION: Final = 1  # of the schema: another one is built anew
MEMORY: Final = 50_000_000  # bytes that a writer may take
TEXTS: Final = ("title", "body", "bare_title", "bare_body")


class Unusable(Exception):
    """The index is missing, damaged, or of another version."""


@dataclass(frozen=True)
class Found:
    """A page of what was found: (kind, key) best first, and how many there are."""

    hits: list[tuple[str, int]]
    total: int


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("facets", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


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
        """Build it whole beside `folder`, then take its place: readers have the old one or the new."""
        folder.parent.mkdir(parents=True, exist_ok=True)
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
        """What has all the words, best first."""
        self.index.reload()
        searcher = self.index.searcher()
        asked = query(self.index.schema, words, language, facets, synonyms or {})
        result = searcher.search(asked, size, count=True, offset=start)
        ids = [str(searcher.doc(address)["id"][0]) for _score, address in result.hits]
        hits = [(kind, int(pk)) for kind, pk in (each.split(":") for each in ids)]
        return Found(hits, result.count)  # type: ignore[attr-defined]


def _row(document: Document) -> tantivy.Document:
    facets = {f"language:{document.language}", f"kind:{document.kind}", *document.facets}
    return tantivy.Document(
        id=f"{document.kind}:{document.pk}",
        title=" ".join(marked(document.title)),
        body=" ".join(marked(document.body)),
        bare_title=" ".join(folded(document.title)),
        bare_body=" ".join(folded(document.body)),
        facets=sorted(facets),
    )


def _say(folder: Path, position: int) -> None:
    new = folder / "state.new"
    new.write_text(json.dumps({"version": VERSION, "position": position}))
    new.replace(folder / "state.json")
