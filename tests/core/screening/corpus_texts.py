"""Texts in which something stands that must be found. Every number is made by `people.Made`."""

from collections.abc import Callable, Iterator
from functools import partial

from portal.core.screening import Kind
from tests.core.screening.cases import Case, expect
from tests.core.screening.people import Made, grouped

Writing = Callable[[str], str]


def plain(digits: str) -> str:
    return digits


def by(mark: str, *sizes: int) -> Writing:
    return lambda digits: grouped(digits, *sizes, by=mark)


MOBILE_WRITINGS: tuple[Writing, ...] = (
    *(plain, by(" ", 4, 3), by(".", 4, 3), by("-", 4, 3), by(" ", 3, 3), by(".", 3, 3), by(" ", 4, 2, 2)),
    *(lambda digits: "+84" + digits[1:], lambda digits: "+84 " + grouped(digits[1:], 3, 3)),
    *(lambda digits: "(+84) " + grouped(digits[1:], 3, 3), lambda digits: "0084" + digits[1:]),
    *(lambda digits: "84" + digits[1:], by("\u00a0", 4, 3), by(" - ", 4, 3), by(" ", 2, 2, 2, 2)),
    *(lambda digits: "+84 (0)" + digits[1:], by("\u2013", 4, 3)),
)
LANDLINE_WRITINGS: tuple[Writing, ...] = (
    *(plain, by(" ", 3, 4), by(".", 3, 4), lambda digits: f"({digits[:3]}) {grouped(digits[3:], 4)}"),
    *(
        lambda digits: f"({digits[:4]}) {grouped(digits[4:], 3)}",
        lambda digits: f"+84 {digits[1:3]} {digits[3:]}",
    ),
    *(by("-", 4, 3), by(" ", 4, 3), lambda digits: f"(84-{digits[1:3]}) {grouped(digits[3:], 4)}"),
)
TWELVE: tuple[Writing, ...] = (plain, by(" ", 3, 3, 3), by(" ", 4, 4), by(".", 3, 3, 3), by(" ", 6))
NINE: tuple[Writing, ...] = (plain, by(" ", 3, 3), by(".", 3, 3))
TEN: tuple[Writing, ...] = (plain, by(" ", 4, 3), by(" ", 2, 2, 6), by(".", 4, 3))
CARDS: tuple[Writing, ...] = (
    *(plain, by(" ", 2, 1, 2), by(" ", 3, 2), by(".", 2, 1, 2), by("-", 2, 1, 2), by(" ", 2, 1, 2, 3, 3)),
    *(by(" ", 5), str.lower),
)
ACCOUNTS: tuple[Writing, ...] = (plain, by(" ", 4, 4), by(".", 3, 3), by("-", 3, 3), by(" ", 3, 4))

PHONE_SENTENCES = (
    "Liên hệ {name}, điện thoại {0}.",
    "Mọi thắc mắc xin gọi {0} (gặp {name}).",
    "SĐT: {0}",
    "{name} - {0} - đã nộp hồ sơ",
    "ĐT:{0}",
    "Zalo {0}, giờ hành chính",
    "Ông {name} ({0}) hỏi về thời gian đóng.",
    "so dien thoai cua toi la {0} a",
    "Phone: {0}",
)
CITIZEN_SENTENCES = (
    "Số CCCD: {0}",
    "Căn cước công dân số {0} cấp ngày 15/03/2021",
    "Ông {name}, {0}, thường trú tại tỉnh Nghệ An",
    "CCCD/CMND: {0}; nơi cấp: Cục Cảnh sát",
    "số định danh cá nhân của cháu là {0}",
    "Identity card No. {0}",
    "Bà {name} (CCCD {0}) đề nghị cấp lại sổ.",
    "Số căn cước:\n{0}",
)
OLD_SENTENCES = (
    "CMND số {0} do Công an tỉnh cấp ngày 02/04/2009",
    "Giấy chứng minh nhân dân: {0}",
    "CMT {0}",
    "Chứng minh thư số {0}",
    "so cmnd {0}",
)
INSURANCE_SENTENCES = (
    "Mã số BHXH: {0}",
    "mã số bảo hiểm xã hội của {name} là {0}",
    "Sổ BHXH số {0}",
    "Số sổ BHXH {0}, đóng từ tháng 5/2012",
    "ma so bhxh {0}",
    "Social insurance number: {0}",
    "MSBHXH {0}",
    "Số BHXH - {0}",
    "{0} (mã số BHXH)",
)
CARD_SENTENCES = (
    "Thẻ BHYT số {0}",
    "{name}, {0}, giá trị đến 31/12/2026",
    "Mã thẻ: {0}",
    "Đề nghị cấp lại thẻ {0} do bị mất.",
    "Số thẻ bảo hiểm y tế {0}",
)
NEW_CARD_SENTENCES = (
    "Mã thẻ BHYT (10 số): {0}",
    "số thẻ BHYT mới là {0}",
    "Thẻ bảo hiểm y tế số {0}",
    "Mã số BHYT: {0}",
)
ACCOUNT_SENTENCES = (
    "Số tài khoản: {0} tại Ngân hàng Mẫu",
    "STK {0} - chủ tài khoản {name}",
    "chuyển vào tài khoản {0} của {name}",
    "Tài khoản ngân hàng số {0}, chi nhánh Hà Nội",
    "stk: {0}",
    "so tai khoan cua toi {0}",
    "Account number: {0}",
    "Số TK: {0}",
)
ADDRESSES = (
    *("mau.nguyen{0}@example.com", "thi-du_{0}@thu.example.vn", "NguyenVanMau{0}@Example.COM"),
    *("vidu+{0}@mail.example.org", "mau{0}@vss.gov.vn", "thu.{0}@nghean.gov.vn", "a{0}@b.example.edu.vn"),
)
ADDRESS_SENTENCES = (
    "Email: {0}",
    "gửi về {0}.",
    "<{0}>",
    "Thư điện tử {0}, điện thoại sau",
    "({0})",
    "mailto:{0}",
)
STAMPS = (
    *(
        "MẬT",
        "TỐI MẬT",
        "TUYỆT MẬT",
        "[MẬT]",
        "*** TỐI MẬT ***",
        "(TUYỆT MẬT)",
        "- MẬT -",
        "  MẬT  ",
        "Độ mật: Mật",
    ),
    *(
        "Độ mật: Tối mật",
        "ĐỘ MẬT: TUYỆT MẬT",
        "TÀI LIỆU MẬT",
        "TÀI LIỆU TỐI MẬT",
        "VĂN BẢN MẬT",
        "M Ậ T",
        "T Ố I  M Ậ T",
    ),
    *("MẬT - HỎA TỐC", "HỎA TỐC - TỐI MẬT", "MẬT\tSố: 01/BC-MAU", "SECRET", "TOP SECRET", "MẬT (BẢN SỐ 02)"),
    *(
        "BẢO HIỂM XÃ HỘI VIỆT NAM     MẬT",
        "Mức độ mật: Tối mật",
        "Classification: SECRET",
        "BÁO CÁO TUYỆT MẬT",
    ),
)
AROUND = ("{0}", "Báo cáo mẫu\n{0}\nKính gửi: Ban Biên tập", "{0}\n\nNội dung thử nghiệm về công tác thu.")


def texts() -> Iterator[Case]:
    """Every sentence with every writing of its number, the writings in turn."""
    made = Made(8)
    yield from _written(made, "mobile", Kind.PHONE, PHONE_SENTENCES, MOBILE_WRITINGS, made.mobile)
    yield from _written(made, "landline", Kind.PHONE, PHONE_SENTENCES, LANDLINE_WRITINGS, made.landline)
    yield from _written(made, "citizen", Kind.CITIZEN_ID, CITIZEN_SENTENCES, TWELVE, made.citizen)
    yield from _written(made, "old-card", Kind.CITIZEN_ID, OLD_SENTENCES, NINE, made.old_card)
    yield from _written(made, "insurance", Kind.SOCIAL_INSURANCE, INSURANCE_SENTENCES, TEN, made.insurance)
    yield from _written(made, "card", Kind.HEALTH_CARD, CARD_SENTENCES, CARDS, made.card)
    yield from _written(made, "new-card", Kind.HEALTH_CARD, NEW_CARD_SENTENCES, TEN, made.insurance)
    for length in (8, 10, 12, 13, 14, 19):
        number = partial(made.account, length)
        yield from _written(made, f"account-{length}", Kind.BANK_ACCOUNT, ACCOUNT_SENTENCES, ACCOUNTS, number)
    for index, address in enumerate(ADDRESSES):
        for place, sentence in enumerate(ADDRESS_SENTENCES):
            text = address.format(made.digits(2))
            yield Case(
                f"address-{index}-{place}", sentence, sentence.format(text), expect((Kind.EMAIL, text))
            )
    for index, stamp in enumerate(STAMPS):
        text = AROUND[index % len(AROUND)].format(stamp)
        yield Case(f"stamp-{index}", stamp, text, expect((Kind.SECRECY, stamp.partition("Số")[0])))
    yield from together(made)


def _written(
    made: Made,
    name: str,
    kind: Kind,
    sentences: tuple[str, ...],
    writings: tuple[Writing, ...],
    number: Callable[[], str],
) -> Iterator[Case]:
    for index in range(max(len(sentences) * 2, len(writings))):
        sentence, written = sentences[index % len(sentences)], writings[index % len(writings)](number())
        yield Case(
            f"{name}-{index}", sentence, sentence.format(written, name=made.name()), expect((kind, written))
        )


def together(made: Made) -> Iterator[Case]:
    """Several in one text, as people write them."""
    for index in range(12):
        citizen, phone, insurance = made.citizen(), made.mobile(), made.insurance()
        account, card, other = made.account(12), made.card(), made.landline()
        yield Case(
            f"letter-{index}",
            "letter",
            f"Tôi là {made.name()}, CCCD {citizen}, mã số BHXH {insurance}, điện thoại {phone}. Năm 2024 tôi"
            f" đóng 1.250.000 đồng vào số tài khoản {account} theo Công văn số 123/BHXH-TST ngày 02/03/2024.",
            expect(
                (Kind.CITIZEN_ID, citizen),
                (Kind.SOCIAL_INSURANCE, insurance),
                (Kind.PHONE, phone),
                (Kind.BANK_ACCOUNT, account),
            ),
        )
        yield Case(
            f"row-{index}",
            "row",
            f"{index + 1} {made.name()} {phone} {citizen} {card}\n{index + 2} {made.name()} {other}",
            expect(
                (Kind.PHONE, phone), (Kind.CITIZEN_ID, citizen), (Kind.HEALTH_CARD, card), (Kind.PHONE, other)
            ),
        )
