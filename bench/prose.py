"""Sentences of the portal's own samples, shuffled: Vietnamese with its words as common as they are."""

import re
from functools import cache
from html import unescape
from pathlib import Path
from random import Random
from typing import Final

SAMPLES: Final = Path(__file__).resolve().parents[1] / "portal/editorial/sample/vi"
TAG: Final = re.compile(r"<[^>]+>")
SENTENCES: Final = 8  # of a text: some 150 words


@cache
def sentences() -> list[str]:
    found = []
    for sample in sorted(SAMPLES.glob("*.html")):
        _head, _, body = sample.read_text(encoding="utf-8").partition("\n\n")
        words = unescape(TAG.sub(" ", body))
        found += [each.strip() for each in re.split(r"(?<=[.?!;:])\s+", words) if len(each.split()) > 5]
    return found


def text(number: int) -> tuple[str, str]:
    """The title and the body of a text; the same for the same number."""
    chosen = Random(number).choices(sentences(), k=SENTENCES + 1)
    title = " ".join(chosen[0].split()[:9]).rstrip(".,;:")
    return f"{title} ({number}/TB-MAU)", f"<p>{' '.join(chosen[1:])}</p>"
