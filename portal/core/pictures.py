"""Which sizes of a picture the pages use, so that lists can fetch them all in one query."""

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from portal.core import freshness, snapshots
from portal.core.models import Image, Rendition

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


@dataclasses.dataclass(frozen=True)
class Single:
    """One size of a picture, for those who take but one, and what it shows."""

    url: str
    width: int
    height: int
    alt: str


def single(image: Image, shape: str) -> Single:
    """The largest size in a shape of `SHAPES`; costs no query where the renditions were prefetched."""
    freshness.uses(f"image:{image.pk}")
    largest = max(_sizes(image, shape), key=lambda rendition: rendition.width)
    return Single(largest.url, largest.width, largest.height, image.description)


def picture(image: Image, shape: str) -> Picture:
    """The sizes of `image` in a shape of `SHAPES`; costs no query where the renditions were prefetched."""
    freshness.uses(f"image:{image.pk}")
    sizes = {rendition.width: rendition for rendition in _sizes(image, shape)}
    middle = sizes[sorted(sizes)[len(sizes) // 2]]
    srcset = ", ".join(f"{sizes[width].url} {width}w" for width in sorted(sizes))
    return Picture(src=middle.url, srcset=srcset, width=middle.width, height=middle.height)


def _sizes(image: Image, shape: str) -> Collection[Rendition]:
    """The renditions of a shape: those at hand, where all are; else Wagtail finds or draws them."""
    at_hand: Collection[Rendition] = image.__dict__.get("prefetched_renditions", ())
    known = [each for each in at_hand if each.filter_spec in SHAPES[shape]]
    if len(known) == len(SHAPES[shape]):
        return known
    found: Mapping[str, Rendition] = snapshots.beside(image.get_renditions, *SHAPES[shape])
    return found.values()


def draw(image: Image) -> None:
    """Make every size that is not there yet."""
    image.get_renditions(*PHOTO, *COVER)


def load(keys: Iterable[int | None], shape: str) -> dict[int, Image]:
    """The images with these keys, their renditions of a shape at hand: one query once those exist."""
    wanted = {key for key in keys if key}
    found: dict[int, Image] = {}
    renditions = Rendition.objects.filter(image_id__in=wanted, filter_spec__in=SHAPES[shape])
    for rendition in renditions.select_related("image"):
        image = found.setdefault(rendition.image_id, rendition.image)
        rendition.image = image
        _at_hand(image).append(rendition)
    if missing := wanted - found.keys():
        found |= Image.objects.in_bulk(missing)
        for key in missing & found.keys():
            _at_hand(found[key])
    return found


def _at_hand(image: Image) -> list[Rendition]:
    """Where Wagtail looks for renditions that were fetched beforehand."""
    renditions: list[Rendition] = image.__dict__.setdefault("prefetched_renditions", [])
    return renditions
