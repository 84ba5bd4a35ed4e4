"""Which sizes of a picture the pages use, so that lists can fetch them all in one query."""

import dataclasses
from typing import Final

from portal.core.models import Image

PHOTO: Final = ("width-400", "width-800", "width-1200")
COVER: Final = ("fill-400x225", "fill-800x450", "fill-1200x675")
SHAPES: Final = {"photo": PHOTO, "cover": COVER}


@dataclasses.dataclass(frozen=True)
class Picture:
    """What an `<img>` says: addresses of the sizes, and the room it takes before it has come."""

    src: str
    srcset: str
    width: int
    height: int


def picture(image: Image, shape: str) -> Picture:
    """The sizes of `image` in a shape of `SHAPES`; costs no query where the renditions were prefetched."""
    renditions = image.get_renditions(*SHAPES[shape]).values()
    sizes = {rendition.width: rendition for rendition in renditions}
    middle = sizes[sorted(sizes)[len(sizes) // 2]]
    srcset = ", ".join(f"{sizes[width].url} {width}w" for width in sorted(sizes))
    return Picture(src=middle.url, srcset=srcset, width=middle.width, height=middle.height)
