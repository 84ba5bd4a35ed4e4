"""The words that offices and people call a number by, without their marks."""

from typing import Final

from portal.core.screening.kinds import Kind

FAR: Final = 100  # characters from a label to its number
NEAR: Final = 30
CLOSE: Final = 8
OTHER: Final = None  # a label of something that is no personal data: mã số thuế

BANKS: Final = (
    r"vietcombank|vcb|bidv|agribank|vietinbank|ctg|techcombank|tcb|mb ?bank|sacombank|acb"
    r"|vp ?bank|tp ?bank|hd ?bank|vib|shb|msb|ocb|eximbank|sea ?bank|lien viet|lp ?bank"
    r"|nam a bank|bac a bank|abbank|ncb|vietbank"
)

# Ordered: where two begin at the same letter, the earlier wins.
WORDS: Final[tuple[tuple[Kind | None, int, str], ...]] = (
    (
        OTHER,
        NEAR,
        r"ma so thue|mst|tax (?:code|id|no)|tin no|ma so doanh nghiep|msdn|ma (?:so )?(?:don vi"
        r"|co quan|dai ly|du an|quan he|sinh vien|hoc sinh|hoc vien|nhan vien|benh nhan"
        r"|nha thau)|ma so (?:giay phep|chung chi)|isbn|issn|ma vach|barcode"
        r"|serial|so seri|bien so|hoa don|bien lai|bien nhan|chung tu|(?:ma |so )?ho so(?: bhxh"
        r"| bao hiem xa hoi)?|ma (?:giao dich|tra cuu|thu tuc|don hang|van don|otp|xac thuc|phien"
        r"|dinh danh dien tu|loi|san pham|tai lieu|lo|luu tru|nhiem vu|goi thau|tbmt)|so (?:tien"
        r"|luu|hieu|dang ky kinh doanh|dkkd|dang ky|hop dong|tham chieu|luong|nguoi)|cong van"
        r"|van ban|quyet dinh|nghi dinh|thong tu|to trinh|giay phep|hop dong|tong (?:so|thu|chi"
        r"|cong)|kinh phi|doanh thu|toa do|kinh do|vi do|latitude|longitude|(?:so )?(?:tai khoan"
        r"|tk) (?:vssid|vneid|dang nhap|dinh danh|nguoi dung|truy cap|giao dich dien tu|dien tu"
        r"|facebook|zalo|email|ke toan|cap)|invoice|version|phien ban|van don|ma (?:chung thuc"
        r"|kiem tra|theo doi|buu gui|thanh toan|khach hang|hieu)|hdld|lo so|quyen so|qd so|cv so"
        r"|nghi quyet|chi thi|thong bao so",
    ),
    (
        Kind.BANK_ACCOUNT,
        FAR,
        r"so (?:hieu )?(?:tai khoan|tkhoan|tk)(?! (?:vssid|vneid|dang nhap|ke toan))|(?:tai khoan"
        r"|tk) so|s\.?t\.?k|account (?:number|no)|bank account|so the (?:atm|ngan hang|tin dung"
        r"|visa)|the atm|iban|tknh|tk (?:ngan hang|nh|nhan (?:tien|luong)|thu huong|ca nhan)"
        r"|acc(?:t|ount)?(?: no| number)|bank acc",
    ),
    (
        Kind.BANK_ACCOUNT,
        FAR,
        r"tai khoan|chuyen khoan|account|a/c",
    ),
    (
        Kind.BANK_ACCOUNT,
        CLOSE,
        r"tk|" + BANKS,
    ),
    (
        Kind.CITIZEN_ID,
        FAR,
        r"s?c\.?c\.?c\.?d|[sg]?c\.?m\.?n\.?d|c\.?m\.?t\.?n\.?d|cmt|so cc|tcc|(?:so )?gttt|m?s?ddcn"
        r"|can cuoc|chung minh (?:nhan dan|thu|nd)|c\.minh|(?:so|giay|the) (?:chung minh|cm)"
        r"|dinh danh ca nhan|so dinh danh(?! (?:bhxh|bao hiem))|so dd|ma dinh danh(?! (?:bhxh"
        r"|bao hiem))|ddcn|giay to tuy than|(?:citizen|national|personal) id(?:entity"
        r"|entification)?|id(?:entity)? (?:card|number|no)|identification (?:number|card|no)",
    ),
    (
        Kind.HEALTH_CARD,
        FAR,
        r"(?:ma |so )(?:so )?(?:the )?(?:bhyt|bao hiem y te)|(?:ma |so )(?:so )?the|the (?:bhyt"
        r"|bao hiem y te)|bhyt so|msbhyt|mabhyt|sobhyt|ma (?:so )?bhyt|b\.h\.y\.t|so (?:bhyt"
        r"|bao hiem y te)|bao hiem y te so|health (?:insurance )?(?:card|code|number|no)"
        r"|health insurance (?:card|code|number|no)",
    ),
    (
        Kind.SOCIAL_INSURANCE,
        FAR,
        r"(?:ma |so |ms )(?:so |dinh danh )?(?:tham gia )?(?:so )?(?:bhxh|bao hiem xa hoi|bao hiem"
        r"|bh)(?: ?/ ?(?:ma )?bhyt)?|msbhxh|mabhxh|sobhxh|msbh|(?:so|dong|tham gia|huong) (?:bhxh"
        r"|bao hiem xa hoi)[\x20a-z,]{0,40} ma so(?! [a-z])|ms (?:so )?bh(?:xh)?|b\.h\.x\.h"
        r"|so bao hiem|bhxh so|bao hiem xa hoi so|social (?:insurance"
        r"|security) (?:book )?(?:number|code|no|id)|si (?:number|code|no)|ssn|so so",
    ),
    (
        Kind.SOCIAL_INSURANCE,
        CLOSE,
        r"(?<![a-z0-9]\x20)bhxh(?! (?:tinh|thanh pho|tp|quan|huyen|thi xa|phuong|xa|viet nam|vn|khu vuc"
        r"|co so|bo|cap|cong an)(?![a-z]))",
    ),
    (
        Kind.HEALTH_CARD,
        CLOSE,
        r"(?<![a-z0-9]\x20)bhyt",
    ),
    (
        Kind.PHONE,
        FAR,
        r"dien thoai|s\.?d\.?t(?:dd|lh)?|d[./]?t(?:dd|lh|cq|nr|cd)?|d\.thoai|d thoai|so phone|h/?p"
        r"|phone number|phone no|so goi|smartphone|di dong|dd|tel|telephone|phone|mobile|cell"
        r"|hotline|zalo|viber|whatsapp|fax|lien he|lien lac|goi|so may|duong day nong|may ban|call"
        r"|contact|nhan tin|alo",
    ),
)
