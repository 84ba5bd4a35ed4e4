"""What people type, and what they must find among the first five answers.

All texts stand in one index, as they would on the portal, with the synonyms that it starts with. The topics
of `held_out` are kept from whoever writes synonyms, fillers and the order of answers; their share is told
apart.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from portal.editorial.seed import first_synonyms
from portal.search.documents import Document
from portal.search.index import Index
from portal.search.queries import Synonyms, synonyms

FOLDER: Final = Path(__file__).parent
PARTS: Final = ("open", "held_out")
FIRST: Final = 5


@dataclass(frozen=True)
class Query:
    """What was typed on the host of a language, and the keys of the texts that it must find."""

    words: str
    finds: frozenset[str]
    language: str


def rows(part: str, kind: str) -> list[dict[str, Any]]:
    """The rows "text" or "query" of all topics of a part."""
    topics = [
        tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((FOLDER / part).glob("*.toml"))
    ]
    return [row for topic in topics for row in topic[kind]]


def queries(part: str) -> list[Query]:
    return [
        Query(row["words"], frozenset(row["finds"]), row.get("language", "vi")) for row in rows(part, "query")
    ]


class Collection:
    """All texts, in an index of their own."""

    def __init__(self, folder: Path) -> None:
        texts = [row for part in PARTS for row in rows(part, "text")]
        self.keys = [row["key"] for row in texts]
        Index.made(folder, (document(number, row) for number, row in enumerate(texts)), 0)
        self.index = Index(folder)
        self.synonyms = {language: said_otherwise(language) for language in ("vi", "en")}

    def found(self, query: Query) -> list[str]:
        """The keys of the first answers."""
        table = self.synonyms[query.language]
        answers = self.index.search(query.words, query.language, synonyms=table, size=FIRST)
        return [self.keys[number] for _kind, number in answers.hits]

    def missed(self, part: str) -> list[tuple[Query, list[str]]]:
        """The queries of a part that don't find all they must, and what they find."""
        asked = [(query, self.found(query)) for query in queries(part)]
        return [(query, found) for query, found in asked if not query.finds <= set(found)]


def document(number: int, row: dict[str, str]) -> Document:
    return Document(row["kind"], number, row["language"], row["title"], row["body"])


def said_otherwise(language: str) -> Synonyms:
    return synonyms(ways for spoken, ways in first_synonyms() if spoken == language)
