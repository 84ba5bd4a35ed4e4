"""The article that both sides show: the same words, pictures and links, twenty blocks."""

from io import BytesIO
from typing import Final

from PIL import Image

TITLE: Final = "Mẫu đo: hưởng chế độ thai sản cần giấy tờ gì"
SUMMARY: Final = "Bài dài hai mươi khối với ba ảnh, viết ra để đo tốc độ hiện trang."
PARAGRAPH: Final = (
    "<p>Người lao động nộp hồ sơ cho đơn vị nơi mình làm việc; đơn vị chuyển hồ sơ tới cơ quan bảo hiểm "
    "xã hội. Thời hạn giải quyết tính từ ngày nhận đủ hồ sơ. Ngày nghỉ hằng tuần và ngày lễ không tính vào "
    "số ngày làm việc. <b>Đoạn này chỉ để đo</b>, không phải hướng dẫn.</p>"
) * 3
LAYOUT: Final = ("text", "text", "text", "text", "text", "image") * 3 + ("text", "text")
LINKED: Final = (0, 4, 8, 12, 16)  # the blocks of text that lead to another article
NEIGHBOURS: Final = 5  # other articles in its section; the links lead to them


def words(number: int, link: str) -> str:
    """A block of text; every third opens with a heading. `link` opens a link as the site stores it."""
    heading = f"<h2>Phần {number}</h2>" if number % 3 == 0 else ""
    led = f"<p>Xem thêm {link}bài liên quan</a>.</p>" if number in LINKED else ""
    return f"{heading}{PARAGRAPH}{led}"


def target(number: int) -> int:
    """Which of the neighbours the link in a block leads to."""
    return LINKED.index(number) if number in LINKED else 0


def picture(number: int) -> BytesIO:
    """A JPEG of 1600 by 900 pixels, of one colour."""
    file = BytesIO()
    Image.new("RGB", (1600, 900), (20 + 40 * number, 90, 140)).save(file, "JPEG")
    file.seek(0)
    return file
