"""Photos and scans with what telephones, cameras and programs write into them."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.prints import picture
from tests.core.screening.held_out_fourth.writer import Writer, bare, cases

DESCRIPTION, SOFTWARE, ARTIST, RIGHTS = 0x010E, 0x0131, 0x013B, 0x8298
XP_COMMENT, XP_AUTHOR = 0x9C9C, 0x9C9D
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def where(w: Writer) -> dict[int, object]:
    """A position somewhere in Viet Nam, as cameras write it."""
    w.place_of_photo()
    north = (float(w.one_of(("10", "16", "20", "21"))), float(w.one_of("123456789")), float(w.n(2)) / 2)
    east = (float(w.one_of(("105", "106", "107"))), float(w.one_of("123456789")), float(w.n(2)) / 2)
    return {1: "N", 2: north, 3: "E", 4: east}


def spoken(text: str) -> bytes:
    return (text + "\0").encode("utf-16-le")


def phone_jpeg(w: Writer) -> Content:
    gps = where(w) | ({5: b"\0", 6: 12.5} if w.v else {})
    tags = {SOFTWARE: w.pick("Mau OS 17.4", "Camera 5.1", "HDR+ 1.0")}
    return f"IMG_2025030{w.v + 1}_091500.jpg", picture("JPEG", tags=tags, gps=gps)


def phone_heic(w: Writer) -> Content:
    return f"IMG_{w.n(4)}.HEIC", picture(
        "HEIF", tags={SOFTWARE: w.pick("17.4", "18.1", "16.6")}, gps=where(w)
    )


def sent_webp(w: Writer) -> Content:
    return f"anh-{w.v + 1}.webp", picture("WEBP", gps=where(w))


def edited_png(w: Writer) -> Content:
    return w.pick("anh.png", "Anh chup.png", "hoi-nghi.png"), picture("PNG", gps=where(w))


def scanned_tif(w: Writer) -> Content:
    return f"scan-{w.v + 1}.tif", picture("TIFF", gps=where(w))


def developed_jpeg(w: Writer) -> Content:
    w.place_of_photo()
    minutes = f"{w.one_of('123456789')}.{w.digits(4)}"
    fields = (
        f'exif:GPSLatitude="21,{minutes}N" exif:GPSLongitude="105,5{minutes}E" '
        f'xmp:CreatorTool="Anh Mau {w.v + 1}.0"'
    )
    spaces = (
        f'xmlns:rdf="{RDF}" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        f'xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    )
    xmp = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}><rdf:Description rdf:about="" {fields}/>'
        "</rdf:RDF></x:xmpmeta>"
    )
    return "le-ky-ket.jpg", picture(
        "JPEG", xmp=f'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>{xmp}<?xpacket end="w"?>'
    )


def reporter_jpeg(w: Writer) -> Content:
    tags: dict[int, object] = {ARTIST: f"{bare(w.who())}, {w.mail()}", RIGHTS: f"(c) 2025, {w.mob(w.v)}"}
    return "phong-su.jpg", picture("JPEG", tags=tags, gps=where(w) if w.v == 2 else None)


def explorer_jpeg(w: Writer) -> Content:
    words = f"Ảnh thẻ {w.who()}, {w.pick('CCCD', 'số CCCD', 'CCCD số')} {w.cid()}, ĐT {w.mob()}"
    return "anh-the.jpg", picture("JPEG", tags={XP_COMMENT: spoken(words), XP_AUTHOR: spoken("Tổ một cửa")})


def comment_jpeg(w: Writer) -> Content:
    words = f"So the BHYT {w.bhyt()} - {bare(w.who())} - {w.pick('chup lai', 'ban 2', 'mat truoc')}"
    return "the-bhyt.jpg", picture("JPEG", comment=words)


def chunks_png(w: Writer) -> Content:
    text = {
        "Author": w.mail(),
        "Description": f"{w.pick('Sơ đồ', 'Biểu đồ', 'Ảnh bìa')}; liên hệ {w.who()} {w.mob()}",
    }
    return "so-do.png", picture("PNG", text=text)


def scanner_tif(w: Writer) -> Content:
    tags: dict[int, object] = {
        DESCRIPTION: f"So BHXH {w.bhxh()} {bare(w.who())}",
        SOFTWARE: f"ScanMau {w.n(1)}.{w.v}",
    }
    return "so-bhxh.tif", picture("TIFF", tags=tags)


def ordinary_jpeg(w: Writer) -> Content:
    tags: dict[int, object] = {
        ARTIST: bare(w.who()),
        SOFTWARE: f"Editor {w.n(2)}.0",
        DESCRIPTION: f"DSC_{w.n(4)}",
    }
    return f"DSC_{w.n(4)}.jpg", picture(
        "JPEG", tags=tags, comment=w.pick("", "Hoi nghi tong ket 2024", "OLYMPUS")
    )


def camera_without_position(w: Writer) -> Content:
    gps: dict[int, object] = {0: b"\x02\x03\x00\x00"} | (
        {29: "2025:03:04", 7: (2.0, 15.0, 0.0)} if w.v else {}
    )
    return f"IMG_{w.n(4)}.jpg", picture("JPEG", gps=gps, tags={RIGHTS: w.pick("BHXH", "Tap chi", "VSS")})


def ordinary_png(w: Writer) -> Content:
    text = {
        "Software": "Paint",
        "Title": w.pick("Biểu trưng", "Mật độ đại lý thu", "Infographic"),
        "Comment": f"{w.n(6)}",
    }
    return "hinh.png", picture("PNG", text=text)


def ordinary_others(w: Writer) -> Content:
    form, ending = (("WEBP", "webp"), ("HEIF", "heic"), ("TIFF", "tif"))[w.v]
    tags: dict[int, object] = {DESCRIPTION: f"Tai lieu so {w.n(4)}/BHXH", SOFTWARE: f"v{w.n(1)}.{w.n(2)}"}
    return f"anh-thuong.{ending}", picture(form, tags=tags)


CASES = cases(
    "photos",
    [
        *(phone_jpeg, phone_heic, sent_webp, edited_png, scanned_tif, developed_jpeg, reporter_jpeg),
        *(explorer_jpeg, comment_jpeg, chunks_png, scanner_tif, ordinary_jpeg, camera_without_position),
        *(ordinary_png, ordinary_others),
    ],
)
