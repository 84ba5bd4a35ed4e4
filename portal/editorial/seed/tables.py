"""Sample bodies: HTML with tables into blocks."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
CAPTION = re.compile(r"<caption>(.*?)</caption>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def split_tables(body: str) -> Iterator[dict[str, Any]]:
    """Blocks of rich text and tables, in the order in which they stand."""
    start = 0
    for table in TABLE.finditer(body):
        yield from paragraph(body[start : table.start()])
        yield block("table", table_value(table.group(0)))
        start = table.end()
    yield from paragraph(body[start:])


def paragraph(html: str) -> Iterator[dict[str, Any]]:
    if html.strip():
        yield block("paragraph", html.strip())


def block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"{kind}:{value}"))}


def table_value(html: str) -> dict[str, Any]:
    caption = CAPTION.search(html)
    rows = [[plain(cell) for cell in CELL.findall(row)] for row in ROW.findall(html)]
    head, *rest = rows
    return {
        "columns": [{"type": "text", "heading": heading} for heading in head],
        "rows": [{"values": row} for row in rest],
        "caption": plain(caption.group(1)) if caption else "",
    }


def plain(html: str) -> str:
    return unescape(TAG.sub("", html)).strip()
