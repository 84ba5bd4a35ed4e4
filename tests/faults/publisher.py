"""Changes three live texts together, faster than any editor: `python -m tests.faults.publisher ROUNDS`.

Prints the texts' pages, then after each change that has returned its number and the moment. At a line
from outside it puts the old titles back and ends.
"""

import json
import os
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import Any

import django

from portal.__main__ import settings_of

PAUSES = 0.005, 0.03, 0.013, 0.03, 0.06, 0.03, 0.021, 0.03, 0.008, 0.03, 0.044, 0.03, 0.034
WAITS = cycle((0, 0.005, 0.06, 0, 0.002, 0.12, 0.001))
TEXTS = 3


def main(rounds: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of(Path(os.environ["DATA"]))
    django.setup()

    from portal.editorial.models import Publication

    newest = Publication.objects.public("vi").filter(kind="article").newest().select_related("unit")
    section = newest[0].section
    texts = list(newest.in_section(section)[:TEXTS])
    say(["/", section.path("vi"), *(text.path for text in texts)])
    pauses = cycle(PAUSES)
    for number in range(1, 2 * rounds + 1):
        change(dict.fromkeys(texts, f"Lượt {number:06}"))
        say([number, time.monotonic()])
        time.sleep(next(pauses))
    sys.stdin.readline()
    change({text: text.title for text in texts})


def change(titles: dict[Any, str]) -> None:
    """What publishing does to the page store: change, touch, commit."""
    from django.db import transaction

    from portal.core import freshness
    from portal.editorial.door import keys_of
    from portal.editorial.models import Publication

    with transaction.atomic():
        transaction.on_commit(lambda: time.sleep(next(WAITS)))  # committed, and not yet told
        freshness.touch(*{key for text in titles for key in keys_of(text)})
        for text, title in titles.items():
            Publication.objects.filter(pk=text.pk).update(title=title)
        time.sleep(next(WAITS))  # changed, and not yet committed


def say(words: object) -> None:
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
