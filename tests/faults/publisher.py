"""Changes one live text again and again, faster than any editor: `python -m tests.faults.publisher ROUNDS`.

Prints the text's pages, then after each change that has returned its number and the moment. At a line
from outside it puts the old title back and ends.
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


def main(rounds: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of(Path(os.environ["DATA"]))
    django.setup()

    from portal.editorial.door import keys_of
    from portal.editorial.models import Publication

    text = Publication.objects.public("vi").filter(kind="article").newest().select_related("unit")[0]
    pages = ["/", text.section.path("vi"), text.path]
    say(pages)
    title = text.title
    pauses = cycle(PAUSES)
    for number in range(1, 2 * rounds + 1):
        change(text, f"Lượt {number:06}", keys_of(text))
        say([number, time.monotonic()])
        time.sleep(next(pauses))
    sys.stdin.readline()
    change(text, title, keys_of(text))


def change(text: Any, title: str, keys: tuple[str, ...]) -> None:
    """What publishing does to the page store: change, touch, commit."""
    from django.db import transaction

    from portal.core import freshness
    from portal.editorial.models import Publication

    with transaction.atomic():
        transaction.on_commit(lambda: time.sleep(next(WAITS)))  # committed, and not yet told
        freshness.touch(*keys)
        Publication.objects.filter(pk=text.pk).update(title=title)
        time.sleep(next(WAITS))  # changed, and not yet committed


def say(words: object) -> None:
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
