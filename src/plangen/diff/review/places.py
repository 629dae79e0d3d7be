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

_DROPPED = re.compile(r"[\s.．、，,“”\"《》]")


class Places:
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
        found: dict[str, Path] = {}
        for name, path in self._all():
            found.setdefault(_bare(name), path)
        return found

    def _all(self) -> Iterator[tuple[str, Path]]:
        outline = self._outline
        yield from ((name, path) for name, (_, path) in outline.ids.items())
        yield from ((entry.where, entry.path) for entry in outline.all if entry.where)
        for number, (annex, path, tops) in enumerate(outline.annexes, outline.first_annex):
            yield f"附件{number}", path
            yield annex.title, path
            inside = (entry for top in tops for entry in top.walk() if entry.where)
            yield from ((f"附件{number} {entry.where}", entry.path) for entry in inside)
        yield from ((entry.node.title, entry.path) for entry in outline.everything if entry.node.title)
        yield from ((placed.node.name, placed.path) for placed in outline.targets)
        yield from ((placed.node.title, placed.path) for placed in outline.tables)
        yield from (("标题", ("title",)), ("引言", ("lead",)), ("随文通知", ("notice",)))


def _bare(name: str) -> str:
    """``name`` without what people leave out or write otherwise: spaces, stops, full-width forms."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", name))
