"""What a picture says of itself: EXIF, XMP and comments, and where it was taken."""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

from PIL import Image, IptcImagePlugin, UnidentifiedImageError
from PIL.ExifTags import GPSTAGS, IFD, TAGS
from PIL.ImageFile import ImageFile

from portal.core.screening.kinds import Unreadable
from portal.core.screening.parts import Part

LOCATION: Final = "EXIF: GPS"  # the place of a part that is a location
MOST_PIXELS: Final = 40_000_000
LONGEST_VALUE: Final = 100_000  # characters
_MARKUP: Final = re.compile(r"<[^<>]{0,2000}>")
_XMP_VALUES: Final = re.compile(r"([A-Za-z]{1,40}:[A-Za-z]{1,60})=\"([^\"]{1,2000})\"")
_XMP_GPS: Final = re.compile(r"exif:GPSL(?:atitude|ongitude)\b[^0-9]{1,20}([0-9][^\"<]{0,40})")
_BINARY: Final = frozenset(
    {"MakerNote", "JPEGTables", "ICCProfile", "InterColorProfile", "PrintImageMatching"}
)
_WINDOWS: Final = frozenset({"XPTitle", "XPComment", "XPAuthor", "XPKeywords", "XPSubject"})


def picture_parts(content: bytes) -> Iterator[Part]:
    """Its texts, and its position as a part of the place `LOCATION`."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Unreadable("large")
            if picture.format == "PNG":
                picture.load()  # texts may stand behind the pixels
            yield from _exif(picture.getexif())
            yield from _info(picture.info)
            yield from _press(picture)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise Unreadable("damaged") from error


def _exif(exif: Image.Exif) -> Iterator[Part]:
    for tags in (dict(exif), exif.get_ifd(IFD.Exif)):
        for number, value in tags.items():
            name = TAGS.get(number, str(number))
            if name not in _BINARY:
                yield from _value(f"EXIF: {name}", value, "utf-16-le" if name in _WINDOWS else "utf-8")
    position = {GPSTAGS.get(number, ""): value for number, value in exif.get_ifd(IFD.GPSInfo).items()}
    if "GPSLatitude" in position and "GPSLongitude" in position:
        yield Part(LOCATION, f"{_angle(position, 'Latitude')} {_angle(position, 'Longitude')}")


def _angle(position: dict[str, Any], name: str) -> str:
    """Degrees, minutes and seconds as they stand there."""
    value = position[f"GPS{name}"]
    shown = " ".join(f"{float(each):g}" for each in value) if isinstance(value, tuple) else str(value)
    return f"{shown} {position.get(f'GPS{name}Ref', '')}".strip()


def _info(info: dict[Any, Any]) -> Iterator[Part]:
    """Comments, the texts of PNG, and XMP."""
    for name, value in info.items():
        if name in ("exif", "icc_profile", "photoshop"):
            continue
        if name in ("xmp", "XML:com.adobe.xmp"):
            yield from xmp_parts(value if isinstance(value, str) else bytes(value).decode("utf-8", "replace"))
        else:
            yield from _value(f"metadata: {name}", value, "utf-8")


def _press(picture: ImageFile) -> Iterator[Part]:
    """What press agencies write into pictures (IPTC): who, where, how to reach them."""
    for value in (IptcImagePlugin.getiptcinfo(picture) or {}).values():
        for each in value if isinstance(value, list) else [value]:
            yield from _value("IPTC", each, "utf-8")


def xmp_parts(packet: str) -> Iterator[Part]:
    """An XMP packet's values, and a position in it."""
    packet = packet[:LONGEST_VALUE]
    place = _XMP_GPS.findall(packet)
    if place:
        yield Part(LOCATION, " ".join(place))
    yield Part(
        "XMP",
        "\n".join(
            [_MARKUP.sub("\n", packet), *(f"{name}: {value}" for name, value in _XMP_VALUES.findall(packet))]
        ),
    )


def _value(place: str, value: Any, encoding: str) -> Iterator[Part]:
    """A value that is text, whichever way it was kept."""
    if isinstance(value, bytes):
        if value.startswith(b"UNICODE\0"):
            encoding = "utf-16-le" if value[9:10] == b"\0" else "utf-16-be"
        value = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0")
        value = value.decode(encoding, "ignore")
    elif isinstance(value, tuple):
        value = bytes(value).decode(encoding, "ignore") if encoding != "utf-8" and _all_bytes(value) else ""
    if isinstance(value, str) and value.strip("\0 "):
        yield Part(place, value.replace("\0", "")[:LONGEST_VALUE])


def _all_bytes(value: tuple[Any, ...]) -> bool:
    return all(isinstance(each, int) and 0 <= each < 256 for each in value)
