"""What the standard asks, rule by rule, as data: its clause, how strongly it asks, and the keys that answer it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from plangen.binding import Field, Node

Strength = Literal["应当", "一般", "推荐", "可以", "习惯"]
"""How strongly: the standard demands, says “generally”, recommends, allows, or is silent (custom only)."""

Key = tuple[str, str, str]
"""A key of a style sheet: what holds it (roles, tables, page, faces), which one of them, and the key there."""

_GROUPS = {"版面": "page", "字体": "faces", "表": "tables"}


class Requirement(Node):
    """标准的一条要求，和做到它的版式键。"""

    id: str = Field(title="编号")
    clause: str = Field(title="条款")
    strength: Strength = Field(title="强度")
    text: str = Field(title="规定", description="一句话；用自己的话")
    style: dict[str, str] = Field(
        {},
        title="版式",
        description="做到它的版式键，用空格隔开：“要素 要素: 键 键”；要素之外写“版面”“字体”“表 某表”",
    )
    weaker: dict[str, Strength] = Field({}, title="其中", description="键: 强度，与整条的强度不同的那几个键")
    range: dict[str, tuple[float, float]] = Field({}, title="范围", description="键: 合乎要求的最小和最大值")

    @property
    def keys(self) -> Iterator[Key]:
        """Every key of a style sheet that this rule is answered by."""
        for holders, keys in self.style.items():
            group, names = _held(holders.split())
            for name in names:
                for key in keys.split():
                    yield group, name, key


def _held(words: list[str]) -> tuple[str, list[str]]:
    """What holds keys: a group of the sheet, and its members (one nameless for 版面 and 字体)."""
    if words[0] not in _GROUPS:
        return "roles", words
    return _GROUPS[words[0]], words[1:] or [""]


class Requirements(Node):
    """一个标准的全部要求。"""

    title: str = Field(title="标题")
    source: str = Field("", title="来源", description="条文从哪里得来，可靠到什么程度")
    rules: tuple[Requirement, ...] = Field(title="要求")
