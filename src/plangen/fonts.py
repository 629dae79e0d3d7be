"""Fonts of this machine: which products it has, what stands in for those it lacks, which characters they hold.

The home of fontTools. Names are compared without spaces and case; a product is known by every
name in its file, Chinese or English.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from fontTools.ttLib import TTCollection, TTFont, TTLibError

_COLLECTIONS = {".ttc", ".otc"}
_ENDINGS = {".ttf", ".otf"} | _COLLECTIONS
_LAST_BLANK = 0x20
"""Control characters and the space need no glyph."""
_FAMILY_NAMES = (1, 4, 6, 16)
"""Name table: family, full name, PostScript name, typographic family."""

STANDINS: dict[str, tuple[str, ...]] = {
    "仿宋": ("FandolFang", "仿宋", "FangSong", "华文仿宋", "STFangsong", "Noto Serif CJK SC"),
    "楷体": ("FandolKai", "楷体", "KaiTi", "华文楷体", "LXGW WenKai", "AR PL UKai CN", "Noto Serif CJK SC"),
    "黑体": ("FandolHei", "黑体", "SimHei", "华文黑体", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
    "宋体": ("FandolSong", "宋体", "SimSun", "华文宋体", "AR PL UMing CN", "Noto Serif CJK SC"),
    "小标宋": ("方正小标宋_GBK", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "FandolSong"),
}
"""For each typeface, products that may print in place of the one asked for, the nearest first."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font of this machine: the names it goes by, its file, its place in a collection."""

    names: tuple[str, ...]
    file: Path
    index: int


def folded(name: str) -> str:
    """A name as it is compared."""
    return "".join(name.split()).casefold()


class Fonts:
    """The fonts in ``folders`` and below; the files are read once, when a font is first asked for."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._characters: dict[Face, frozenset[int]] = {}

    @classmethod
    def of_this_machine(cls) -> Fonts:
        """The fonts that the system and its user have installed."""
        return cls(_folders())

    def found(self, product: str) -> Face | None:
        """The font of that product name, None when it is not here."""
        return self._installed.get(folded(product))

    def standin(self, typeface: str, product: str) -> str | None:
        """What prints when ``product`` is not here: itself when it is, else the nearest product, else None."""
        for candidate in (product, *STANDINS.get(typeface, ())):
            if self.found(candidate):
                return candidate
        return None

    def lacking(self, product: str, text: Iterable[str]) -> list[str]:
        """The characters of ``text`` that the font of ``product`` has no glyph for, each once, in order."""
        face = self.found(product)
        if face is None:
            return []
        known = self._characters_of(face)
        printed = [char for char in dict.fromkeys(text) if ord(char) > _LAST_BLANK]
        return [char for char in printed if ord(char) not in known]

    @cached_property
    def _installed(self) -> dict[str, Face]:
        """Every font by each of its names, folded; of two with one name the first."""
        faces: dict[str, Face] = {}
        for file in _files(self._folders):
            for face in _faces(file):
                for name in face.names:
                    faces.setdefault(folded(name), face)
        return faces

    def _characters_of(self, face: Face) -> frozenset[int]:
        if face not in self._characters:
            with TTFont(face.file, fontNumber=face.index, lazy=True) as font:
                self._characters[face] = frozenset(font.getBestCmap() or {})
        return self._characters[face]


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """Every font file in ``folders``, in their order."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix.lower() in _ENDINGS:
                yield file


def _folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        yield from (home / ".local/share/fonts", home / ".fonts")


def _faces(file: Path) -> list[Face]:
    """The fonts in one file; none when it cannot be read."""
    try:
        with file.open("rb") as data:
            return [Face(_names(font), file, index) for index, font in enumerate(_fonts(file, data))]
    except (OSError, TTLibError, KeyError, ValueError):
        return []


def _fonts(file: Path, data: BinaryIO) -> list[TTFont]:
    if file.suffix.lower() in _COLLECTIONS:
        return list(TTCollection(data, lazy=True).fonts)
    return [TTFont(data, lazy=True)]


def _names(font: TTFont) -> tuple[str, ...]:
    """The names that the font goes by, each once."""
    names: dict[str, None] = {}
    for record in font["name"].names:
        name = str(record.toUnicode(errors="ignore"))
        if name and record.nameID in _FAMILY_NAMES:
            names[name] = None
    return tuple(names)
