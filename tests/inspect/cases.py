"""The examples of every rule, as ``cases.yaml`` has them, and what the inspection says of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from plangen import ooxml
from plangen.inspect import Printed, Result, inspect
from plangen.inspect.printed import Sheet, Stroke, Word
from tests.inspect import clerks
from tests.inspect.papers import changed, paper, typed

LINE, TOP, LEFT, BODY = 10.213, 45.2, 28.0, 16.0
"""Millimetres from baseline to baseline and to the first of a page, its left edge, points of its letters."""


@dataclass(frozen=True)
class Case:
    """An example of a rule: the paper, its pages when it was printed, and which other rules it breaks too.

    ``kind`` is 不合, 合 or 不能判断.
    """

    rule: str
    kind: str
    given: dict[str, Any]

    @property
    def fails(self) -> bool:
        """Whether it breaks its rule."""
        return self.kind == "不合"

    @property
    def data(self) -> bytes:
        """The .docx."""
        if "文" in self.given:
            return typed(self.given["文"].rstrip())
        if "稿" in self.given:
            return bytes(getattr(clerks, self.given["稿"])())
        data = paper(self.given["件"])
        for change in (self.given, *self.given.get("又", ())):
            if "原" in change:
                data = _changed(data, change)
        return data

    @property
    def printed(self) -> Printed | None:
        """The pages, where the example has them."""
        pages = self.given.get("印")
        return Printed(tuple(map(_sheet, pages))) if pages else None

    @property
    def results(self) -> list[Result]:
        """What all rules say of it."""
        return inspect(ooxml.paper(ooxml.opened(self.data)), self.printed).results

    @property
    def also(self) -> set[str]:
        """Other rules that it breaks, stated beforehand."""
        return set(self.given.get("连带", ()))

    def __str__(self) -> str:
        """The example on one line."""
        if "文" in self.given:
            return self.given["文"].strip().replace("\n", "／")
        shown: list[str] = [str(self.given.get("件") or self.given.get("稿"))]
        for change in (self.given, *self.given.get("又", ())):
            if "原" in change:
                place = change.get("样式") or change.get("段") or change.get("部分") or ""
                shown.append(f"{place} {change['原']} → {change['改']}".strip())
        if "印" in self.given:
            shown.append(f"印 {self.given['印']}")
        return "｜".join(shown)


def _changed(data: bytes, change: dict[str, str]) -> bytes:
    part = f"word/{change.get('部分', 'document')}.xml"
    style, words = change.get("样式", ""), change.get("段", "")
    return changed(data, part, change["原"], change["改"], style=style, paragraph=words)


def _sheet(page: dict[str, Any]) -> Sheet:
    """A page: full lines (how many, of how many characters), words and rules at their places."""
    words = [Word(*word) for word in page.get("字", ())]
    lines, characters = page.get("满页", (0, 0))
    words += [Word("字" * characters, LEFT, TOP + LINE * line, BODY) for line in range(lines)]
    strokes = [Stroke(left, right, y, 0.35, (0.0,)) for left, right, y in page.get("线", ())]
    return Sheet(210, 297, tuple(words), tuple(strokes))


def _cases() -> Iterator[Case]:
    file = Path(__file__).with_name("cases.yaml")
    for rule, kinds in yaml.safe_load(file.read_text("utf-8")).items():
        for kind, examples in kinds.items():
            for given in examples:
                yield Case(rule, kind, given)


CASES = tuple(_cases())
