"""Gives one live text a title: `python -m tests.faults.killed_publisher MOMENT TITLE`.

Prints the address of the text and its title before. At its moment it says so and waits to be killed.
"""

import json
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

import django

from portal.__main__ import settings_of

MOMENTS = ("after touching", "after committing", "after counting")


def main(moment: str, title: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of(Path(os.environ["DATA"]))
    django.setup()

    from django.db import transaction

    from portal.core import freshness
    from portal.editorial.door import keys_of
    from portal.editorial.models import Publication
    from portal.front.counters import Counters

    text = Publication.objects.public("vi").filter(kind="article").newest().select_related("unit")[0]
    say(json.dumps([text.path, text.title]))
    stops: dict[str, AbstractContextManager[Any]] = {
        "after committing": patch.object(freshness.Change, "is_over", stop),
        "after counting": patch.object(Counters, "_taken", stop),  # asked between counting up and closing
    }
    with stops.get(moment, nullcontext()), transaction.atomic():
        freshness.touch(*keys_of(text))
        Publication.objects.filter(pk=text.pk).update(title=title)
        if moment == "after touching":
            stop()


def stop(*_arguments: Any) -> Any:
    say("stopped")
    sys.stdin.read()


def say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
