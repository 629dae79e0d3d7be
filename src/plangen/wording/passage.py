"""One paragraph prepared for reading: what is Chinese prose in it, and what a rule must not read.

Addresses, file names, codes and the names of cited papers look like slips and are none. They are
covered once, by as many characters, so that every rule finds its places in the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from plangen.chinese.characters import HAN
from plangen.chinese.numerals import NUMERAL

HOLE = "\ufffc"
"""Stands for words that a rule must not read; is neither Chinese nor a digit."""

_LATIN = "x"
"""Stands for a foreign stretch: a rule meets a Latin word, and looks no further."""

# Every branch begins where a run begins, or with a fixed character: long texts stay linear.
_FOREIGN = re.compile(
    r"\{(?![12]\d{3}\})[^{}\n]{1,80}\}"
    r"|[A-Za-z]{2,10}://[!-~]+|(?<![A-Za-z0-9])www\.[!-~]+"
    r"|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255}"
    r"|(?<![A-Za-z])(?:GB|DB|JY|HJ|JGJ|CJJ|ISO|IEC|TB|YD|QB|WS)\d{0,4}(?:/[A-Z])?[ —]?\d+(?:\.\d+)*[-—–]\d{2,4}(?!\d)"
    r"|(?<![A-Za-z0-9])(?=[0-9]{0,20}[A-Za-z])[A-Za-z0-9]+(?:[._/+-][A-Za-z0-9]+)+"
    r"|(?<![\d-])\d+(?:-\d+){2,}(?![\d-])"
    r"|(?<![\d.])\d+(?:\.\d+){2,}"
    r"|(?<![\d-])(?:0\d{2,3}|400|800)-\d{3,8}(?![\d-])|(?<!\d)1[3-9]\d{9}(?!\d)"
)
_SUFFIX = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|txt|csv|jpe?g|png|zip|rar|mp4|mp3|ya?ml)(?![a-z])", re.IGNORECASE
)
_FILE_NAME = re.compile(rf"[{HAN}A-Za-z0-9()（）_\-—+.]{{1,40}}$")
_CITED = re.compile("《[^《》]*(?:《[^《》]*》[^《》]*)?》")
_HEAD = re.compile(r"^[^\S\n]*(?=\S)", re.MULTILINE)
_ORDINAL = re.compile(
    rf"(?:[（(](?:[{NUMERAL}]{{1,3}}|\d{{1,2}})[）)]|第?[{NUMERAL}]{{1,3}}(?=[、.．，,])|\d{{1,2}}(?=[、.．]))[、.．，,]?(?!\d)"
)

_MOSTLY_FOREIGN = 4
"""So many times more Latin letters than Chinese characters make an English passage."""


def without_cited(text: str) -> str:
    """``text`` with the names of cited papers covered: those are others' words. Positions are kept."""
    return _CITED.sub(lambda found: HOLE * len(found[0]), text)


class Passage:
    """The text of one paragraph and the readings of it that rules share, each made once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> str:
        """The text with addresses, file names and codes covered."""
        return _covered_files(_FOREIGN.sub(lambda found: _LATIN * len(found[0]), self.text))

    @cached_property
    def own(self) -> str:
        """The words without the names of cited papers."""
        return without_cited(self.words)

    @cached_property
    def chinese(self) -> bool:
        """Whether this is Chinese: in an English passage English marks are right."""
        han = len(re.findall(f"[{HAN}]", self.text))
        latin = len(re.findall("[A-Za-wyz]", self.words))
        return han * _MOSTLY_FOREIGN >= latin

    @cached_property
    def heads(self) -> list[int]:
        """Where the words of each line begin; a paragraph broken by hand has several."""
        return [found.end() for found in _HEAD.finditer(self.text)]

    @cached_property
    def ordinals(self) -> frozenset[int]:
        """The places of the ordinals that lines begin with: their marks have rules of their own."""
        return frozenset(place for found in self.at_heads(_ORDINAL) for place in range(*found.span()))

    def at_heads(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where lines begin with ``pattern``."""
        return (found for head in self.heads if (found := pattern.match(self.text, head)))

    def around(self, start: int, end: int, reach: int = 6) -> str:
        """The place with a few words on either side, for the clerk to search for."""
        return self.text[max(0, start - reach) : end + reach].replace(HOLE, "…").strip()


def _covered_files(text: str) -> str:
    """``text`` with names of files covered, from the last mark before them to their suffix."""
    parts: list[str] = []
    done = 0
    for found in _SUFFIX.finditer(text):
        name = _FILE_NAME.search(text[max(done, found.start() - 40) : found.start()])
        start = found.start() - len(name[0]) if name else found.start()
        parts += (text[done:start], _LATIN * (found.end() - start))
        done = found.end()
    return "".join(parts) + text[done:]
