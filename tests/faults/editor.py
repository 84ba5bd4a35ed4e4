"""Somebody at work on a portal's data without a pause: `python -m tests.faults.editor work|look`.

`work` prints the number of texts that it has got live, after each, until a line comes from outside. Beside
each it uploads a picture whose title is the checksum of its file, and deletes every third again. `look` tells
what the database holds of all that, and which files are missing or wrong.
"""

import hashlib
import io
import json
import os
import select
import sys
from pathlib import Path
from typing import Any

import django

from portal.__main__ import settings_of

TITLE = "Viết trong lúc sao lưu"  # of the editor's own texts: other tests leave theirs


def work() -> None:
    from tests.faults import approval

    number = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        image = picture(number)
        [text] = approval.prepare("1", TITLE)
        approval.approve(str(text))
        if number % 3 == 0:
            image.delete()
        number += 1
        say(number)


def picture(number: int) -> Any:
    from django.core.files.images import ImageFile
    from PIL import Image as Drawing

    from portal.core.models import Image

    content = io.BytesIO()
    Drawing.new("RGB", (640, 400), (number % 256, 84, 136)).save(content, "JPEG")
    title = hashlib.sha256(content.getvalue()).hexdigest()
    made = Image.objects.create(title=title, file=ImageFile(content, name=f"so-{number}.jpg"))
    made.get_rendition("fill-100x100")
    return made


def look() -> None:
    from portal.audit.models import Event
    from portal.editorial.models import Approval, Article
    from portal.operations.stored_files import named

    texts = Article.objects.filter(title=TITLE)
    say(
        {
            "live": texts.filter(live=True, submissions__stage="approved").count(),
            "under way": texts.exclude(live=True).count(),
            "approvals": Approval.objects.filter(publication__in=texts).count(),
            "granted": Event.objects.filter(
                verb="editorial.grant", target_id__in=[str(text.pk) for text in texts]
            ).count(),
            "missing": [name for name in sorted(named("default")) if not stored(name).is_file()],
            "wrong": wrong(),
        }
    )


def wrong() -> list[str]:
    """Pictures whose file is not the one that was uploaded."""
    from portal.core.models import Image

    pictures = Image.objects.filter(title__regex="^[0-9a-f]{64}$")
    return [
        image.file.name
        for image in pictures
        if hashlib.sha256(stored(image.file.name).read_bytes()).hexdigest() != image.title
    ]


def stored(name: str) -> Path:
    from django.conf import settings

    return Path(settings.MEDIA_ROOT) / name


def say(words: object) -> None:
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_of(Path(os.environ["DATA"]))
    django.setup()
    {"work": work, "look": look}[sys.argv[1]]()
