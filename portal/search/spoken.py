"""The words of a question that need not stand in what answers it."""

from collections.abc import Sequence
from typing import Final

from portal.search.words import folded

# Safe without their marks: nothing else is written so
PHRASES: Final = """
    bao nhieu | bao lau | bao gio | khi nao | luc nao | o dau | cho nao | the nao | nhu the nao | ra sao
    lam sao | la gi | gi | duoc khong | co duoc | co phai | hay khong | vi sao | tai sao | hoi ve | xin hoi
    cho hoi | cho toi | toi muon | muon | how | what | where | when | why | who | do i | can i | is | are
    the | a | an | of | for | to | my | in | on | and | does | get
"""
# As somebody wrote them, with their marks: without, they are other words (mà is not mã)
MARKED: Final = """
    được không có thì mà là và của cho để khi bị tôi em mình anh chị ạ nhỉ phải với ở đâu những các vậy nào
    này đó rồi xin nhờ giúp nếu
"""
SAFE: Final = {tuple(phrase.split()) for phrase in PHRASES.replace("\n", "|").split("|") if phrase.strip()}
LONGEST: Final = max(map(len, SAFE))
WRITTEN: Final = frozenset(MARKED.split())


def filler(written: Sequence[str], at: int) -> int:
    """How many words from here on only make a question of what is asked for; 0 where a word counts."""
    bare = folded(" ".join(written[at : at + LONGEST]))
    length = next((n for n in range(len(bare), 0, -1) if tuple(bare[:n]) in SAFE), 0)
    return length or int(written[at] in WRITTEN)
