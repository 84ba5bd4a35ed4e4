"""What is searched for: common words and rare ones, with marks and without, numbers, questions, nothing."""

from typing import Final
from urllib.parse import urlencode

WORDS: Final = [
    *("bảo hiểm xã hội", "bao hiem xa hoi", "bảo hiểm y tế", "thai sản", "thai san", "BHYT", "lương hưu"),
    *("người lao động", "hồ sơ", "thủ tục cấp lại thẻ bảo hiểm y tế", "mức đóng", "nghỉ ốm bao nhiêu ngày"),
    *("đơn vị", "cơ quan bảo hiểm xã hội", "Ban Biên tập", "77/TB-MAU", "hướng dẫn", "tra cứu mã số"),
    *("làm thế nào để đổi nơi khám chữa bệnh", "ngày làm việc", "chế độ", "sổ bảo hiểm", "khongcochunao"),
    *("trợ cấp thất nghiệp", "that nghiep", "giấy tờ", "thời hạn giải quyết", "trả lời câu hỏi", "lãnh đạo"),
]


def paths(search: str) -> list[str]:
    """The address of each search."""
    return [f"{search}?{urlencode({'q': words})}" for words in WORDS]
