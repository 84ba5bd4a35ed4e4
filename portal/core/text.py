"""STUB of the lead's until the audit helper's lands."""
import unicodedata
from typing import Any
def nfc(text: str) -> str: return unicodedata.normalize("NFC", text)
def fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower().replace("đ", "d")) if not unicodedata.combining(c))
def slug(text: str) -> str:
    from django.utils.text import slugify
    return slugify(fold(text))
def nfc_throughout(value: Any) -> Any:
    if isinstance(value, str): return nfc(value)
    if isinstance(value, dict): return {k: nfc_throughout(v) for k, v in value.items()}
    if isinstance(value, list): return [nfc_throughout(v) for v in value]
    return value
