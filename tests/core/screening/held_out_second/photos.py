"""Photographs: where they were taken, and what a camera or an editor wrote into them."""

from collections.abc import Mapping
from io import BytesIO

import pillow_heif
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.core.screening.held_out_second.invented import PLACE, case, mark, person

P = [person(n) for n in range(800, 815)]
GPS, EXIF = 0x8825, 0x8769
DESCRIPTION, ARTIST, MAKER, SOFTWARE = 0x010E, 0x013B, 0x010F, 0x0131
USER_COMMENT = 0x9286
SOMEWHERE = {1: "N", 2: (15.0, 34.0, 25.1), 3: "E", 4: (108.0, 28.0, 26.5)}
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" {}>{}</rdf:Description></rdf:RDF></x:xmpmeta>'
)
XMP_PLACE = XMP.format('exif:GPSLatitude="15,34.42N" exif:GPSLongitude="108,28.44E"', "")


def taken(place: Mapping[int, object] | None = None, comment: bytes = b"", **tags: str) -> Image.Exif:
    """What a camera writes."""
    exif = Image.Exif()
    exif[MAKER], exif[SOFTWARE] = "Kamera", "4.2.0912345678"
    for tag, text in tags.items():
        exif[{"description": DESCRIPTION, "artist": ARTIST}[tag]] = text
    if place is not None:
        exif.get_ifd(GPS).update(place)
    if comment:
        exif.get_ifd(EXIF)[USER_COMMENT] = comment
    return exif


def picture(form: str, exif: Image.Exif | None = None, **more: object) -> bytes:
    """A small picture, neither black nor white."""
    made = BytesIO()
    pillow_heif.register_heif_opener()
    image = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
    if exif is not None:
        more["exif"] = exif.tobytes() if form in ("PNG", "TIFF") else exif
    image.save(made, form, **more)
    return made.getvalue()


def photo(with_place: bool) -> bytes:
    """A photograph that other files carry."""
    return picture("JPEG", taken(SOMEWHERE if with_place else None))


def noted(**texts: str) -> PngInfo:
    """Texts within a PNG."""
    info = PngInfo()
    for name, text in texts.items():
        info.add_itxt(name.replace("_", ":").replace("::", "."), text)
    return info


CASES = [
    case("photo-phone-camera", "photo", ("IMG_2041.jpg", photo(True)), PLACE),
    case(
        "photo-south-west",
        "photo",
        ("dsc.JPEG", picture("JPEG", taken({1: "S", 2: (8.0, 1.0, 2.0), 3: "W", 4: (0.0, 30.0, 1.0)}))),
        PLACE,
    ),
    case("photo-png-with-place", "photo", ("hoi-nghi.png", picture("PNG", taken(SOMEWHERE))), PLACE),
    case("photo-webp-with-place", "photo", ("le-ra-quan.webp", picture("WEBP", taken(SOMEWHERE))), PLACE),
    case("photo-tiff-with-place", "photo", ("scan.tif", picture("TIFF", taken(SOMEWHERE))), PLACE),
    case("photo-heic-with-place", "photo", ("IMG_0007.HEIC", picture("HEIF", taken(SOMEWHERE))), PLACE),
    case("photo-place-in-xmp", "photo", ("bientap.jpg", picture("JPEG", xmp=XMP_PLACE.encode())), PLACE),
    case(
        "photo-png-place-in-xmp",
        "photo",
        ("bientap.png", picture("PNG", pnginfo=noted(**{"XML_com::adobe::xmp": XMP_PLACE}))),
        PLACE,
    ),
    case(
        "photo-webp-place-in-xmp", "photo", ("bientap.webp", picture("WEBP", xmp=XMP_PLACE.encode())), PLACE
    ),
    case(
        "photo-place-in-xmp-elements",
        "photo",
        (
            "phan-tu.jpg",
            picture(
                "JPEG",
                xmp=XMP.format(
                    "",
                    "<exif:GPSLatitude>10,46.5N</exif:GPSLatitude><exif:GPSLongitude>106,42E</exif:GPSLongitude>",
                ).encode(),
            ),
        ),
        PLACE,
    ),
    case("photo-named-otherwise", "photo", ("anh-dai-dien.png", photo(True)), PLACE),
    case(
        "photo-user-comment",
        "photo",
        ("cmt.jpg", picture("JPEG", taken(comment=b"ASCII\0\0\0" + f"Lien he {P[0].mobile}".encode()))),
        *P[0].has("mobile"),
    ),
    case(
        "photo-user-comment-in-unicode",
        "photo",
        (
            "cmt2.jpg",
            picture("JPEG", taken(comment=b"UNICODE\0" + f"Số CCCD {P[1].citizen}".encode("utf-16-be"))),
        ),
        *P[1].has("citizen"),
    ),
    case(
        "photo-description",
        "photo",
        ("mota.jpg", picture("JPEG", taken(description=f"The BHYT {P[2].card}"))),
        *P[2].has("card"),
    ),
    case(
        "photo-artist-and-place",
        "photo",
        ("tacgia.jpg", picture("JPEG", taken(SOMEWHERE, artist=P[3].email))),
        *P[3].has("email"),
        PLACE,
    ),
    case(
        "photo-caption-in-xmp",
        "photo",
        (
            "chuthich.jpg",
            picture(
                "JPEG", xmp=XMP.format("", f"<dc:description>ĐT: {P[4].mobile}</dc:description>").encode()
            ),
        ),
        *P[4].has("mobile"),
    ),
    case(
        "photo-mark-in-xmp",
        "photo",
        ("banchup.jpg", picture("JPEG", xmp=XMP.format('photoshop:Instructions="Độ mật: Mật"', "").encode())),
        mark("MẬT"),
    ),
    case(
        "photo-png-text",
        "photo",
        ("chup-man-hinh.png", picture("PNG", pnginfo=noted(Comment=f"Số tài khoản {P[5].account}"))),
        *P[5].has("account"),
    ),
    case(
        "photo-jpeg-comment",
        "photo",
        ("ghi-chu.jpg", picture("JPEG", comment=f"Mã số BHXH {P[6].insurance}".encode())),
        *P[6].has("insurance"),
    ),
    # Ordinary
    case("photo-without-place", "photo", ("phong-canh.jpg", photo(False))),
    case("photo-place-empty", "photo", ("gps-rong.jpg", picture("JPEG", taken({0: b"\2\3\0\0"})))),
    case("photo-bare-png", "photo", ("bieu-do.png", picture("PNG"))),
    case("photo-bare-webp", "photo", ("banner.webp", picture("WEBP"))),
    case("photo-gif", "photo", ("dau-cham.gif", picture("GIF"))),
    case(
        "photo-described",
        "photo",
        (
            "le-ky-ket.jpg",
            picture(
                "JPEG", taken(description="Le ky ket ngay 12/03/2025, so 0912/KH-BHXH", artist="Phong TT")
            ),
        ),
    ),
]
