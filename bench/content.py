"""The article that both sides show: the same words, the same pictures, twenty blocks."""

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
# kind and number: a heading, its paragraphs, a picture after each third part
LAYOUT: Final = ("heading", "text", "text", "heading", "text", "text", "image") * 2 + (
    *("heading", "text", "text", "text", "text"),
    "image",
)


def words(kind: str, number: int) -> str:
    """What stands in a heading or a text."""
    return f"Phần {number}" if kind == "heading" else PARAGRAPH


def picture(number: int) -> BytesIO:
    """A JPEG of 1600 by 900 pixels, of one colour."""
    file = BytesIO()
    Image.new("RGB", (1600, 900), (20 + 40 * number, 90, 140)).save(file, "JPEG")
    file.seek(0)
    return file
