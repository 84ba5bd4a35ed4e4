"""Keeps an index up to date until it is killed: `search_writer.py <folder> follow|rebuild`."""

import itertools
import sys
from pathlib import Path

from portal.search.documents import Document
from portal.search.index import Index, Unusable

MOST = 100_000


def document(number: int) -> Document:
    return Document("text", number, "vi", f"Bài số{number}", "bảo hiểm xã hội " * 20)


def follow(folder: Path) -> None:
    """One change after the other, each of which changes the text before as well."""
    index = Index(folder)
    print("begun", flush=True)
    for number in range(index.position + 1, MOST):
        index.follow([f"text:{number}", f"text:{number - 1}"], map(document, {number, number - 1}), number)


def rebuild(folder: Path) -> None:
    """Again and again beside the one in use, each with one more text."""
    try:
        first = Index(folder).position
    except Unusable:
        first = 1
    print("begun", flush=True)
    for count in itertools.count(first):
        Index.made(folder, map(document, range(1, count + 1)), count)


if __name__ == "__main__":
    {"follow": follow, "rebuild": rebuild}[sys.argv[2]](Path(sys.argv[1]))
