"""The words for what the screening finds: what it is, where, and what to do about it."""

import re
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# Why a file could not be looked into: the reasons of `core.screening.Unreadable`
UNREADABLE: Final = {
    "empty": gettext_lazy("tệp rỗng"),
    "large": gettext_lazy("tệp quá lớn"),
    "slow": gettext_lazy("tệp mở quá lâu"),
    "encrypted": gettext_lazy("tệp đặt mật khẩu"),
    "damaged": gettext_lazy("tệp hỏng"),
    "encoding": gettext_lazy("chữ không phải Unicode"),
    "scanned": gettext_lazy("có trang chỉ là ảnh chụp"),
    "attachment": gettext_lazy("có tệp khác gói bên trong"),
    "fonts": gettext_lazy("phông chữ không cho biết là chữ gì"),
    "kind": gettext_lazy("loại tệp này chưa đọc được"),
}

SCREENING_WORDS: Final = {
    "personal-data": gettext_lazy(
        "Có thể có %(kind)s (%(place)s). Hãy bỏ đi, hoặc ghi lý do được để lại ở mục «Dữ liệu cá nhân, "
        "dấu mật» của trang Xem và duyệt."
    ),
    "second-person-missing": gettext_lazy(
        "Có %(kind)s (%(place)s): đã có đề nghị cho qua, còn chờ người thứ hai đồng ý."
    ),
    "secrecy-mark": gettext_lazy(
        "Có %(kind)s (%(place)s). Nội dung dừng ở đây: chỉ đi tiếp khi hai người xác nhận là nhận nhầm."
    ),
    "file-unread": gettext_lazy(
        "Cổng không đọc được chữ trong tệp «%(place)s». Hãy gửi tệp khác, hoặc đọc hết tệp rồi ghi lý do "
        "cho qua ở mục «Dữ liệu cá nhân, dấu mật»."
    ),
    "nothing-proposed": gettext_lazy("Chưa có đề nghị nào để đồng ý."),
    "second-person-needed": gettext_lazy("Người đồng ý phải khác người đề nghị."),
    "already-proposed": gettext_lazy("Việc này đã có người đề nghị."),
    "no-ground": gettext_lazy("Hãy chọn căn cứ."),
    "flag-gone": gettext_lazy("Chỗ này đã thay đổi. Hãy xem lại."),
    "no-account": gettext_lazy("Hãy ghi sự việc: văn bản nào, vì sao có ở đây."),
    "not-confirmed": gettext_lazy("Hãy đánh dấu xác nhận: việc gỡ bỏ không lấy lại được."),
    "incident-closed": gettext_lazy("Sự cố này đã đóng."),
    "no-closing-note": gettext_lazy("Hãy ghi kết quả xử lý."),
}

# Places as `core.screening` names them, and as people read them
PLACES: Final = (
    (re.compile(r"^row (\d+), column (\d+)$"), gettext_lazy("dòng {0}, cột {1}")),
    (re.compile(r"^page (\d+)$"), gettext_lazy("trang {0}")),
    (re.compile(r"^comment on page (\d+)$"), gettext_lazy("ghi chú ở trang {0}")),
    (re.compile(r"^link on page (\d+)$"), gettext_lazy("liên kết ở trang {0}")),
    (re.compile(r"^cell (.+)$"), gettext_lazy("ô {0}")),
    (re.compile(r"^hidden sheet: (.+)$"), gettext_lazy("trang tính ẩn «{0}»")),
    (re.compile(r"^hidden (.+)$"), gettext_lazy("phần ẩn: {0}")),
    (re.compile(r"^metadata: (.+)$"), gettext_lazy("thông tin của tệp: {0}")),
    (re.compile(r"^embedded file: ?(.*)$"), gettext_lazy("tệp gói bên trong {0}")),
    (re.compile(r"^(?:notes|speaker notes|slide notes) ?(\d*)$"), gettext_lazy("ghi chú trang chiếu {0}")),
    (re.compile(r"^slide (\d+)$"), gettext_lazy("trang chiếu {0}")),
    (re.compile(r"^tracked change$"), gettext_lazy("phần đã xoá hoặc thêm còn lưu vết")),
    (re.compile(r"^comments?$"), gettext_lazy("ghi chú")),
    (re.compile(r"^header$"), gettext_lazy("đầu trang")),
    (re.compile(r"^footer$"), gettext_lazy("chân trang")),
    (re.compile(r"^footnotes?$"), gettext_lazy("chú thích cuối trang")),
    (re.compile(r"^endnotes?$"), gettext_lazy("chú thích cuối văn bản")),
    (re.compile(r"^watermark$"), gettext_lazy("hình chìm")),
    (re.compile(r"^text box$"), gettext_lazy("khung chữ")),
    (re.compile(r"^link$"), gettext_lazy("liên kết")),
    (re.compile(r"^drawing$"), gettext_lazy("hình vẽ")),
    (re.compile(r"^bookmark$"), gettext_lazy("dấu trang")),
    (re.compile(r"^sheet name$"), gettext_lazy("tên trang tính")),
    (re.compile(r"^defined name$"), gettext_lazy("tên vùng dữ liệu")),
    (re.compile(r"^kept data$"), gettext_lazy("dữ liệu lưu sẵn của bảng")),
)


def reason_words(reason: str) -> str:
    return str(UNREADABLE.get(reason, reason))


def place_words(place: str) -> str:
    """Where in a file something is, as people say it; unknown places as the scanner names them."""
    for pattern, said in PLACES:
        if match := pattern.match(place):
            return str(said).format(*(place_words(each) for each in match.groups())).strip()
    return place or _("phần chính")
