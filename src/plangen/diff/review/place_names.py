"""The places that people write: an id, “二、（一）1.”, the name of a target, the title of a section."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from plangen.finding import Path
from plangen.model import Outline

WHOLE = ("全文", "全篇", "总体")
"""Words for the plan as a whole."""

_PARTS: tuple[tuple[str, Path], ...] = (("标题", ("title",)), ("引言", ("lead",)), ("随文通知", ("notice",)))
"""Parts of a plan that have no title of their own."""

_DROPPED = re.compile(r"[\s.．、，,“”\"《》]")


class PlaceNames:
    """The places of one plan, found by what a person calls them."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def find(self, name: str) -> Path | None:
        """Where ``name`` leads, () for the plan as a whole; None when nothing is called so."""
        if name.strip() in WHOLE:
            return ()
        if name in self._outline.ids:
            return self._outline.ids[name][1]
        return self._named.get(_bare(name))

    @property
    def names(self) -> list[str]:
        """Every name that leads somewhere, as a person would write it."""
        return [name for name, _ in self._all()]

    @cached_property
    def _named(self) -> dict[str, Path]:
        """By the name without spaces and stops; the first of two that share one wins."""
        named: dict[str, Path] = {}
        for name, path in self._all():
            named.setdefault(_bare(name), path)
        return named

    def _all(self) -> Iterator[tuple[str, Path]]:
        """Every name with its path, those first that win over others of the same words."""
        outline = self._outline
        for name, (_, path) in outline.ids.items():
            yield name, path
        for entry in outline.all:
            if entry.where:
                yield entry.where, entry.path
        yield from self._annexes()
        for entry in outline.everything:
            if entry.node.title:
                yield entry.node.title, entry.path
        for target in outline.targets:
            yield target.node.name, target.path
        for table in outline.tables:
            yield table.node.title, table.path
        yield from _PARTS

    def _annexes(self) -> Iterator[tuple[str, Path]]:
        """附件2, the title of an annex, and the places inside it: 附件2 三、."""
        outline = self._outline
        for number, (annex, path, tops) in enumerate(outline.annexes, outline.first_annex):
            yield f"附件{number}", path
            yield annex.title, path
            for top in tops:
                for entry in top.walk():
                    if entry.where:
                        yield f"附件{number} {entry.where}", entry.path


def _bare(name: str) -> str:
    """``name`` without what people leave out or write otherwise: spaces, stops, full-width forms."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", name))
