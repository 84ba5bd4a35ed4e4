"""Vietnamese without its marks, letter by letter, so that offsets stay."""

import unicodedata


class _Bare(dict[int, str]):
    """Each character's small letter without marks; made when first asked for."""

    def __missing__(self, code: int) -> str:
        first = unicodedata.normalize("NFD", chr(code).lower().replace("đ", "d"))[0]
        self[code] = first
        return first


_BARE = _Bare()


def bare(text: str) -> str:
    """As long as `text`, in small letters without marks: Số Điện thoại is so dien thoai."""
    return text.translate(_BARE)
