"""Pictures as cameras, telephones and editors leave them."""

from PIL.PngImagePlugin import PngInfo

from portal.core.screening import Kind
from tests.core.screening.held_out_third.making import Draft, Shapes
from tests.core.screening.held_out_third.prints import photo

shape = Shapes()
File = tuple[str, bytes]
MAKE, MODEL, SOFTWARE, WHEN, ARTIST, RIGHTS, SAYS = 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298, 0x010E
PHONES = (("Apple", "iPhone 13"), ("samsung", "SM-A546E"), ("OPPO", "CPH2599"), ("Xiaomi", "2201117TG"))


def camera(turn: int) -> dict[int, str]:
    make, model = PHONES[turn % 4]
    return {MAKE: make, MODEL: model, WHEN: f"2025:0{1 + turn}:1{turn} 09:3{turn}:15", SOFTWARE: f"1{turn}.2"}


def spot(d: Draft) -> dict[int, object]:
    d.mark(Kind.LOCATION, "")
    north = (8.0 + d.number(14), float(d.number(60)), d.number(5999) / 100)
    east = (103.0 + d.number(6), float(d.number(60)), d.number(5999) / 100)
    return {1: "N", 2: north, 3: "E", 4: east, 5: b"\0", 6: float(d.number(90)), 29: "2025:09:08"}


@shape("jpg-co-vi-tri", 4)
def jpeg(d: Draft, turn: int) -> File:
    return f"IMG_2025090{turn + 1}_0815.jpg", photo("JPEG", camera(turn), place=spot(d))


@shape("heic-co-vi-tri", 3)
def heic(d: Draft, turn: int) -> File:
    return f"IMG_{4021 + turn}.heic", photo("HEIF", camera(0), place=spot(d), quality=50)


@shape("anh-khac-co-vi-tri", 3)
def others(d: Draft, turn: int) -> File:
    form, end = (("WEBP", "webp"), ("PNG", "png"), ("TIFF", "tif"))[turn]
    return f"hien-truong-{turn + 1}.{end}", photo(form, camera(turn + 1), place=spot(d))


@shape("jpg-vi-tri-va-tac-gia", 3)
def signed(d: Draft, turn: int) -> File:
    tags = camera(turn) | {ARTIST: d.mail() if turn % 2 else f"PV mau - {d.sdt(0)}"}
    return f"DSC_0{410 + turn}.jpg", photo("JPEG", tags, place=spot(d))


@shape("anh-tac-gia", 4)
def owned(d: Draft, turn: int) -> File:
    form, end = (("JPEG", "jpg"), ("TIFF", "tif"), ("WEBP", "webp"), ("JPEG", "jpg"))[turn]
    key = (ARTIST, RIGHTS, SAYS, ARTIST)[turn]
    value = (
        lambda: d.mail(),
        lambda: f"(c) anh CTV, lien he {d.mail()}",
        lambda: f"The BHYT {d.the()} chup ngay {d.day()}",
        lambda: f"Nguoi chup, DT {d.sdt(2)}",
    )[turn]()
    return f"anh-bai-{turn + 1}.{end}", photo(form, {**camera(turn), key: value})


@shape("jpg-loi-ghi", 3)
def remarked(d: Draft, turn: int) -> File:
    said = (
        lambda: f"So BHXH so {d.so()}, ho so cho bo sung",
        lambda: f"Chup cho co Mau, goi {d.sdt(0)}",
        lambda: f"UNC chuyen vao so tai khoan {d.stk(12)}",
    )[turn]()
    return f"scan-{turn + 1}.jpg", photo("JPEG", {SOFTWARE: "ScanApp 3.1"}, comment=said)


@shape("png-chu-kem", 3)
def worded(d: Draft, turn: int) -> File:
    inside = PngInfo()
    key = ("Author", "Comment", "Description")[turn]
    value = (
        lambda: d.mail(),
        lambda: f"Gửi cho anh {d.name()} {d.sdt()}",
        lambda: f"CCCD {d.cccd()}, trang 1",
    )[turn]()
    inside.add_itxt(key, value, "vi") if turn else inside.add_text(key, value)
    inside.add_text("Software", "gimp")
    return f"bieu-do-{turn + 1}.png", photo("PNG", pnginfo=inside)


@shape("anh-thuong", 5)
def ordinary(d: Draft, turn: int) -> File:
    form, end = (("JPEG", "jpg"), ("PNG", "png"), ("HEIF", "heic"), ("WEBP", "webp"), ("TIFF", "tif"))[turn]
    tags = camera(turn % 4) | {
        ARTIST: "Phong vien mau",
        SAYS: f"Le trao so BHXH ngay {d.day()}, {d.number(90)} nguoi",
    }
    return f"le-trao-{turn + 1}.{end}", photo(form, tags)


@shape("jpg-gps-trong", 3)
def unplaced(d: Draft, turn: int) -> File:
    kept: dict[int, object] = {0: b"\x02\x03\0\0"}
    return f"DSCN{d.digits(4)}.jpg", photo("JPEG", camera(turn) | {RIGHTS: "BHXH Viet Nam"}, place=kept)
