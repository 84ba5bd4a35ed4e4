"""Public sizes of a picture say nothing of where, when and by whom it was taken: they carry no metadata."""

from typing import Any, Final

from PIL import ImageOps
from willow import image as files
from willow.plugins.pillow import PillowImage
from willow.registry import registry

OPENED: Final = (files.JPEGImageFile, files.PNGImageFile, files.GIFImageFile, files.TIFFImageFile)
SAID: Final = ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop")


def opened_bare(file: Any) -> PillowImage:
    """The picture of a file, turned as its camera says, and nothing else that the file says of it."""
    picture = ImageOps.exif_transpose(PillowImage.open(file).image)
    for name in SAID:
        picture.info.pop(name, None)
    return PillowImage(picture)


def teach_willow() -> None:
    """From now on sizes are drawn from bare pictures; their colour profile stays."""
    for kind in OPENED:
        registry.register_converter(kind, PillowImage, opened_bare)
