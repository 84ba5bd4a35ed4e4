"""The words of a question that need not stand in what answers it."""

from collections.abc import Sequence
from typing import Final

from portal.search.words import folded

# Safe without their marks: nothing else is written so
PHRASES: Final = """
    bao nhieu | bao lau | bao gio | khi nao | luc nao | o dau | cho nao | the nao | nhu the nao | ra sao
    lam sao | la gi | gi | duoc khong | co duoc | co phai | hay khong | vi sao | tai sao | hoi ve | xin hoi
    cho hoi | cho toi | toi muon | muon | hien nay | bay gio
    how | what | where | when | why | who | do i | can i | is | are
    the | a | an | of | for | to | my | in | on | and | does | get
"""
# As somebody wrote them, with their marks: without, they are other words (mà is not mã)
MARKED: Final = """
    được không có thì mà là và của cho để khi bị tôi em mình anh chị ạ nhỉ phải với ở đâu những các vậy nào
    này đó rồi xin nhờ giúp nếu đã đang sẽ mới còn cần mấy
"""
# The same typed without marks, where nothing else that people look for is written so (chi is chi trả, too)
BARE: Final = "duoc khong co thi la cua va cho khi toi minh phai voi nhung vay nao nay roi xin neu"
UNMARKED: Final = frozenset(BARE.split())
SAFE: Final = {tuple(phrase.split()) for phrase in PHRASES.replace("\n", "|").split("|") if phrase.strip()}
LONGEST: Final = max(map(len, SAFE))
WRITTEN: Final = frozenset(MARKED.split())


def counted(written: Sequence[str]) -> list[bool]:
    """Of each word, whether it counts, or only makes a question of what is asked for."""
    bare, found = [folded(word)[0] for word in written], [True] * len(written)
    at = 0
    while at < len(written):
        size = _filler(written, bare, at)
        found[at : at + size] = [False] * size
        at += size or 1
    return found


def _filler(written: Sequence[str], bare: Sequence[str], at: int) -> int:
    """How many words from here on don't count."""
    ahead = tuple(bare[at : at + LONGEST])
    length = next((size for size in range(len(ahead), 0, -1) if ahead[:size] in SAFE), 0)
    return length or int(written[at] in WRITTEN or written[at] in UNMARKED)
