"""What a number is called in the words around it: số CCCD, STK, mã số thuế.

Words are sought without their marks, as they are often typed. A pattern is a plain alternation of words:
nothing in it is
repeated without bound, so a text is read once.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from portal.core.screening.folding import bare
from portal.core.screening.kinds import Kind

FAR: Final = 100  # characters from a label to its number
NEAR: Final = 30
CLOSE: Final = 8
OTHER: Final = None  # a label of something that is no personal data: mã số thuế

# Ordered: where two begin at the same letter, the earlier wins.
_WORDS: Final[tuple[tuple[Kind | None, int, str], ...]] = (
    (
        OTHER,
        NEAR,
        r"ma so thue|mst|tax (?:code|id|no)|tin no|ma so doanh nghiep|msdn|ma (?:so )?(?:don vi|co quan"
        r"|dai ly|du an|quan he)"
        r"|ma so (?:giay phep|chung chi)|isbn|issn|ma vach|barcode|serial|so seri|bien so|hoa don"
        r"|bien lai|bien nhan|chung tu"
        r"|(?:ma |so )?ho so(?: bhxh| bao hiem xa hoi)?|ma (?:giao dich|tra cuu|thu tuc|don hang|van don"
        r"|otp|xac thuc|phien"
        r"|dinh danh dien tu|loi|san pham|tai lieu|lo|luu tru|nhiem vu|goi thau|tbmt)"
        r"|so (?:tien|luu|hieu|dang ky kinh doanh|dkkd|dang ky|hop dong|tham chieu|luong|nguoi)"
        r"|cong van|van ban|quyet dinh|nghi dinh|thong tu|to trinh|giay phep|hop dong|tong (?:so|thu|chi"
        r"|cong)|kinh phi|doanh thu"
        r"|toa do|kinh do|vi do|latitude|longitude"
        r"|(?:so )?(?:tai khoan|tk) (?:vssid|vneid|dang nhap|dinh danh|nguoi dung|truy cap"
        r"|giao dich dien tu|dien tu"
        r"|facebook|zalo|email|ke toan|cap)"
        r"|invoice|version|phien ban|van don|ma (?:chung thuc|kiem tra|theo doi|buu gui|thanh toan"
        r"|khach hang|hieu)"
        r"|hdld|lo so|quyen so|qd so|cv so|nghi quyet|chi thi|thong bao so",
    ),
    (
        Kind.BANK_ACCOUNT,
        FAR,
        r"so (?:hieu )?(?:tai khoan|tkhoan|tk)(?! (?:vssid|vneid|dang nhap|ke toan))|(?:tai khoan|tk) so|s\.?t\.?k|account (?:number|no)|bank account|so the (?:atm|ngan hang|tin dung"
        r"|visa)|the atm|iban|tknh|tk (?:ngan hang|nh|nhan (?:tien|luong)|thu huong|ca nhan)|acc(?:t|ount)?(?: no| number)|bank acc",
    ),
    (Kind.BANK_ACCOUNT, FAR, r"tai khoan|chuyen khoan|account|a/c"),
    (Kind.BANK_ACCOUNT, CLOSE, r"tk"),
    (
        Kind.CITIZEN_ID,
        FAR,
        r"s?c\.?c\.?c\.?d|[sg]?c\.?m\.?n\.?d|c\.?m\.?t\.?n\.?d|cmt|so cc|tcc|(?:so )?gttt|m?s?ddcn|can cuoc|chung minh (?:nhan dan|thu|nd)|c\.minh|dinh danh ca nhan"
        r"|so dinh danh(?! (?:bhxh|bao hiem))|so dd|ma dinh danh(?! (?:bhxh|bao hiem))|ddcn"
        r"|giay to tuy than|(?:citizen|national|personal) id(?:entity|entification)?"
        r"|id(?:entity)? (?:card|number|no)"
        r"|identification (?:number|card|no)",
    ),
    (
        Kind.HEALTH_CARD,
        FAR,
        r"(?:ma |so )(?:so )?(?:the )?(?:bhyt|bao hiem y te)|(?:ma |so )(?:so )?the|the (?:bhyt"
        r"|bao hiem y te)|bhyt so|msbhyt|mabhyt|sobhyt|ma (?:so )?bhyt|b\.h\.y\.t|so (?:bhyt|bao hiem y te)"
        r"|bao hiem y te so|health (?:insurance )?(?:card|code|number|no)|health insurance (?:card|code"
        r"|number|no)",
    ),
    (
        Kind.SOCIAL_INSURANCE,
        FAR,
        r"(?:ma |so |ms )(?:so |dinh danh )?(?:tham gia )?(?:so )?(?:bhxh|bao hiem xa hoi|bao hiem|bh)"
        r"|msbhxh|mabhxh|sobhxh|msbh|ms (?:so )?bh(?:xh)?|b\.h\.x\.h|so bao hiem|bhxh so"
        r"|bao hiem xa hoi so|social (?:insurance|security) (?:book )?(?:number|code|no|id)|si (?:number"
        r"|code|no)|ssn|so so",
    ),
    (Kind.SOCIAL_INSURANCE, CLOSE, r"(?<![a-z0-9]\x20)bhxh"),
    (Kind.HEALTH_CARD, CLOSE, r"(?<![a-z0-9]\x20)bhyt"),
    (
        Kind.PHONE,
        FAR,
        r"dien thoai|s\.?d\.?t(?:dd|lh)?|d[./]?t(?:dd|lh|cq|nr|cd)?|d\.thoai|d thoai|so phone|h/?p|phone number|phone no|so goi|smartphone|di dong|dd|tel|telephone|phone|mobile|cell|hotline|zalo|viber|whatsapp"
        r"|fax|lien he|lien lac|goi"
        r"|so may|duong day nong|may ban|call|contact|nhan tin|alo",
    ),
)
# Between two words may stand more than one space, or none: sốtàikhoản, so_tai_khoan, SoTaiKhoan.
_LABEL: Final = re.compile(
    r"(?<![a-z0-9])(?:"
    + "|".join(f"({words})" for _, _, words in _WORDS).replace(" ", "[ ]{0,2}")
    + r")(?![a-z])",
    re.ASCII,
)
_AS_SPACES: Final = str.maketrans(dict.fromkeys("_\u00a0\u2007\u2009\u200b\u202f\u2060\ufeff", " "))
_FILLERS: Final = re.compile(
    r"co|dinh|di|dong|dien|thoai|rieng|nguoi|dung|lien|lac|chinh|chu|lao|phu|huynh|tra|cuu|don|duoc|gan|kem|theo|bi|sai|het|han|mat|so|hieu|zalo|ten|cap|ghi|ca|nhan|so|la|no|number|moi|cu|ma|cua|em|toi|ong|ba|minh|anh|chi"
    r"|hien|nay|tai|nhu|sau|gom|day|duoi|hoac|"
    r"va|or|is|the|my|ngan|hang|nha|mang|bhxh|bhyt|cccd|cmnd|10|12|9|chu|ky|o|day|quy|khach|ban"
)


_NUMBERED: Final = (
    *("so", "ma", "ms", "stk", "cccd", "cmnd", "ssn", "cmt", "tknh", "ddcn", "gcmnd", "scmnd", "scccd"),
    *("sdt", "dt", "dien thoai", "di dong", "can cuoc", "chung minh", "the b", "a/c", "zalo", "tel"),
)


@dataclass(frozen=True)
class Label:
    """A name found in a text: of which kind its number is, and how far that may stand."""

    kind: Kind | None
    reach: int
    words: str
    start: int
    end: int

    @property
    def is_weak(self) -> bool:
        """Whether it must be followed at once, and a phone may stand there too: BHXH, BHYT, TK."""
        return self.reach == CLOSE

    @property
    def says_number(self) -> bool:
        """Whether it names a number, not only the thing that has one: số tài khoản, not tài khoản."""
        words = self.words.replace(".", "")
        return words.startswith(_NUMBERED) or words.endswith((" so", "number", " no", "code"))


class Labels:
    """All labels of a text, in order."""

    def __init__(self, text: str) -> None:
        self.bare = bare(text)
        self.every = [
            Label(_WORDS[place - 1][0], _WORDS[place - 1][1], match[0], match.start(), match.end())
            for match in _LABEL.finditer(self.bare.translate(_AS_SPACES))
            if (place := match.lastindex)
        ]
        self.starts = [label.start for label in self.every]

    def before(self, position: int) -> list[Label]:
        """Those that reach a number at `position`, the nearest first."""
        found: list[Label] = []
        index = bisect_left(self.starts, position)
        while index and position - self.starts[index - 1] < FAR + 40:
            index -= 1
            label = self.every[index]
            if (
                label.end <= position
                and position - label.end <= label.reach
                and self._same_line(label, position)
            ):
                found.append(label)
        return found

    def after(self, position: int) -> Label | None:
        """One that explains the number just before it: 0123456789 (mã số BHXH)."""
        index = bisect_left(self.starts, position)
        if index == len(self.every):
            return None
        label = self.every[index]
        gap = self.bare[position : label.start]
        return label if len(gap) <= 10 and gap.strip() in ("(", "la", "[", "chinh la", "(so") else None

    def gap(self, label: Label, position: int) -> str:
        """What stands between a label and its number, without marks."""
        return self.bare[label.end : position]

    def adjoins(self, label: Label, position: int) -> bool:
        """Whether only marks and filling words stand between."""
        return all(_FILLERS.fullmatch(word) for word in re.findall(r"[a-z0-9]+", self.gap(label, position)))

    def _same_line(self, label: Label, position: int) -> bool:
        """A label ends with its line, but for one that ends the line and has its number on the next."""
        breaks = self.gap(label, position).count("\n")
        return not breaks or (breaks <= 2 and self.adjoins(label, position))
