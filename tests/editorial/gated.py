"""Texts and files that the gate has something to say about."""

import io
import json
import zipfile
from typing import Any

from django.core.files.base import ContentFile

from portal.core.models import Document
from portal.editorial.actions import screenings
from portal.editorial.models import Article, Attachment
from portal.editorial.screening import Flag, flags
from tests.editorial.scene import Scene, again

PHONE = "0912 345 678"
HIDDEN = "Kế hoạch bí mật về một việc chưa công bố"


def body(*paragraphs: str) -> str:
    words = "".join(f"<p>{each}</p>" for each in paragraphs)
    return json.dumps([{"type": "paragraph", "value": words}], ensure_ascii=False)


def found(text: Article) -> list[Flag]:
    return flags(again(text).get_latest_revision_as_object())


def named(flag: Flag) -> dict[str, str]:
    return {"kind": flag.kind, "digest": flag.digest}


def proposed(text: Article, by: Any, ground: str = "consented") -> Flag:
    """Whatever was found first, with the first person's reason."""
    [flag, *_rest] = [each for each in found(text) if each.clearance is None]
    screenings.propose(publication=text, by=by, **named(flag), ground=ground, reason="Đã hỏi người được nêu")
    return flag


def word(*paragraphs: str, comment: str = "") -> bytes:
    """A Word document, by hand: what it shows, and what stands in a comment."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lines = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {space}><w:body>{lines}</w:body></w:document>")
        if comment:
            said = f"<w:comment><w:p><w:r><w:t>{comment}</w:t></w:r></w:p></w:comment>"
            package.writestr("word/comments.xml", f"<w:comments {space}>{said}</w:comments>")
    return content.getvalue()


def attached(scene: Scene, content: bytes, name: str = "ke-hoach.docx") -> Article:
    """A draft with a document."""
    document = Document.objects.create(
        title="Kế hoạch kèm theo", file=ContentFile(content, name=name), collection=scene.unit.collection
    )
    text = scene.draft()
    text.attachments = [Attachment(document=document)]
    text.save_revision(user=scene.author)
    return again(text)
