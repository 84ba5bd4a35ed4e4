"""What the public is given of a picture is the picture."""

import io

import pytest
from django.core.files.images import ImageFile
from PIL import Image as Drawing
from PIL import PngImagePlugin

from portal.core.models import Image

HIDDEN = "0912 345 678"


def photo(form: str) -> ImageFile:
    """A picture that says where it was taken and carries a comment."""
    drawing = Drawing.new("RGB", (900, 600), "#0b5488")
    exif = Drawing.Exif()
    exif[0x010E] = HIDDEN
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 2.0, 1.0), 3: "E", 4: (105.0, 51.0, 1.0)})
    content = io.BytesIO()
    if form == "PNG":
        said = PngImagePlugin.PngInfo()
        said.add_text("Comment", HIDDEN)
        drawing.save(content, form, exif=exif, pnginfo=said)
    else:
        drawing.save(content, form, exif=exif, comment=HIDDEN.encode())
    return ImageFile(io.BytesIO(content.getvalue()), name=f"anh.{form.lower()}")


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
@pytest.mark.parametrize("size", ["width-400", "fill-400x225"])
def test_a_public_size_carries_no_metadata(form: str, size: str) -> None:
    image = Image.objects.create(title="Ảnh thử", file=photo(form))
    with image.file.open("rb") as original:
        assert HIDDEN.encode() in original.read()
    with image.get_rendition(size).file.open("rb") as drawn:
        content = drawn.read()
    assert HIDDEN.encode() not in content
    with Drawing.open(io.BytesIO(content)) as picture:
        assert not dict(picture.getexif())
        assert not {"exif", "xmp", "comment", "Comment"} & set(picture.info)
