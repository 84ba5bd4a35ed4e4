"""Rich text (RTF): everything that is written in it, hidden text, notes, heads and its own fields too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from portal.core.screening.kinds import Unreadable
from portal.core.screening.parts import Part

_TOKEN: Final = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\([^a-zA-Z0-9])"
    rb"|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
# What holds no words: fonts, colours, styles, pictures, what Word keeps for itself
_WORDLESS: Final = frozenset(
    {
        *(b"fonttbl", b"colortbl", b"stylesheet", b"pict", b"themedata", b"colorschememapping", b"datastore"),
        *(b"latentstyles", b"listtable", b"listoverridetable", b"rsidtbl", b"filetbl", b"generator"),
    }
)
_HEADS: Final = frozenset({b"header", b"headerl", b"headerr", b"headerf", b"footer", b"footerl", b"footerr"})
_APART: Final = {
    **dict.fromkeys(_HEADS, "header"),
    b"annotation": "comment",
    b"footnote": "footnote",
    b"shptxt": "text box",
    **{
        name: f"metadata: {name.decode()}"
        for name in (
            b"author",
            b"operator",
            b"title",
            b"subject",
            b"doccomm",
            b"keywords",
            b"manager",
            b"company",
        )
    },
}
_BREAKS: Final = {b"par": "\n", b"line": "\n", b"row": "\n", b"sect": "\n", b"page": "\n", b"tab": "\t"}
_CELL: Final = b"cell"
DEEPEST: Final = 500  # groups within groups


@dataclass
class _Group:
    """Where its words go, and how many characters stand for one that is written by its number."""

    place: str = ""
    skip: int = 1
    wordless: bool = False


@dataclass
class _Reader:
    code_page: str = "cp1252"
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    texts: dict[str, list[str]] = field(default_factory=lambda: {"": []})
    bytes_left: bytearray = field(default_factory=bytearray)
    to_skip: int = 0

    def write(self, text: str) -> None:
        self.decode()
        if not self.groups[-1].wordless:
            self.texts.setdefault(self.groups[-1].place, []).append(text)

    def decode(self) -> None:
        """Bytes of the document's code page that wait for their neighbours: some letters take two."""
        if self.bytes_left:
            text, self.bytes_left = bytes(self.bytes_left).decode(self.code_page, "replace"), bytearray()
            if not self.groups[-1].wordless:
                self.texts.setdefault(self.groups[-1].place, []).append(text)


def rtf_parts(content: bytes) -> Iterator[Part]:
    """The main text, and apart from it what stands beside it. `Unreadable` with objects: "attachment"."""
    if not content.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("damaged")
    reader = _Reader()
    for token in _TOKEN.finditer(content):
        _take(reader, token)
    reader.decode()
    if len(reader.groups) != 1:
        raise Unreadable("damaged")
    for place, texts in reader.texts.items():
        yield Part(place, "".join(texts), set_apart=place == "header")


def _take(reader: _Reader, token: re.Match[bytes]) -> None:
    escaped, word, number, sign, brace, plain = token.groups()
    if escaped or plain:
        characters = bytes.fromhex(escaped.decode()) if escaped else plain
        dropped = min(reader.to_skip, len(characters))
        reader.to_skip -= dropped
        reader.bytes_left += characters[dropped:]
    elif brace:
        _brace(reader, brace)
    elif word:
        _word(reader, word, number)
    elif sign:
        reader.write(
            {b"~": "\u00a0", b"_": "-", b"-": ""}.get(sign, sign.decode("latin-1") if sign in b"\\{}" else "")
        )


def _brace(reader: _Reader, brace: bytes) -> None:
    reader.decode()
    if brace == b"{":
        if len(reader.groups) > DEEPEST:
            raise Unreadable("large")
        reader.groups.append(replace(reader.groups[-1]))
    elif len(reader.groups) > 1:
        reader.groups.pop()
    else:
        raise Unreadable("damaged")


def _word(reader: _Reader, word: bytes, number: bytes | None) -> None:
    group = reader.groups[-1]
    if word == b"u" and number:
        reader.write(chr(int(number) % 65536))
        reader.to_skip = group.skip
    elif word == b"uc" and number:
        group.skip = int(number)
    elif word == b"ansicpg" and number:
        reader.code_page = _known(number.decode())
    elif word == b"bin" or word in (b"objdata", b"objemb"):
        raise Unreadable("attachment")
    elif word in _WORDLESS:
        reader.decode()
        group.wordless = True
    elif word in _APART:
        reader.decode()
        group.place = _APART[word]
        reader.texts.setdefault(group.place, []).append("\n")
    elif word in _BREAKS:
        reader.write(_BREAKS[word])
    elif word == _CELL:
        reader.write("\t")


def _known(page: str) -> str:
    """A code page's name for Python; "encoding" where there is none."""
    try:
        "".encode(f"cp{page}")
    except LookupError as error:
        raise Unreadable("encoding") from error
    return f"cp{page}"
