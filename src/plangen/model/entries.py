"""Sections where they stand: each with its path, level, ordinal and layout, counted as the plan asks.

The style of an ordinal, and whether it is continued or begins anew, are said for each level; the nearest word wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plangen.chinese import ordinals
from plangen.finding import Path
from plangen.model.nodes import Layout, Numbering, Plan, Section


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A section where it stands: ``level`` counts from 1; ``ordinal`` is what is printed before the title."""

    node: Section
    path: Path
    level: int
    number: int
    ordinal: str
    layout: Layout
    owner: Entry | None
    children: list[Entry] = field(default_factory=list)

    @property
    def where(self) -> str:
        """The place in words: 二、（一）1."""
        above = self.owner.where if self.owner else ""
        if self.ordinal:
            return above + self.ordinal
        return f"{above}“{self.node.title}”" if self.node.title else above

    def walk(self) -> Iterator[Entry]:
        """This entry and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


_AS_USUAL = Numbering()
_ARTICLE = "第一条"
"""Articles are numbered whether or not they have a title."""


def numbered(plan: Plan, sections: tuple[Section, ...], path: Path) -> list[Entry]:
    """The entries of ``sections``, which stand at ``path`` of ``plan``, with ordinals and layouts."""
    return _Counting(plan).level(sections, path, None)


class _Counting:
    """Gives ordinals to one run of sections; each level goes on from its last number, or begins anew."""

    def __init__(self, plan: Plan) -> None:
        self._levels = plan.numbering
        self._last: dict[int, int] = {}

    def level(self, sections: tuple[Section, ...], path: Path, owner: Entry | None) -> list[Entry]:
        """The entries of ``sections`` below ``owner``, with their own below them."""
        level = owner.level + 1 if owner else 1
        style, continues = self._asked(level, owner)
        if not continues:
            self._last[level] = 0
        entries: list[Entry] = []
        for index, node in enumerate(sections):
            entry = self._entry(node, (*path, index), level, style, owner)
            entry.children.extend(self.level(node.sections, (*entry.path, "sections"), entry))
            entries.append(entry)
        return entries

    def _asked(self, level: int, owner: Entry | None) -> tuple[str, bool]:
        """The style of the level and whether it is continued: as its owner says, else the plan, else as usual."""
        general = self._levels.get(level, _AS_USUAL)
        own = owner.node.numbering if owner else None
        if own is None:
            return general.style or _default_style(level), general.continues
        return own.style or general.style or _default_style(level), own.continues

    def _entry(self, node: Section, path: Path, level: int, style: str, owner: Entry | None) -> Entry:
        used = node.ordinal or _style_of(node, style)
        if used != "无":
            self._last[level] = self._last.get(level, 0) + 1
        number = self._last.get(level, 0)
        layout = node.layout or _default_layout(node, level, used)
        return Entry(node, path, level, number, ordinals.ordinal(used, number), layout, owner)


def _style_of(node: Section, style: str) -> str:
    """The style of the level; none for a section without a title, unless it is an article."""
    return style if node.title or style == _ARTICLE else "无"


def _default_style(level: int) -> str:
    return ordinals.LEVELS[level - 1] if level <= len(ordinals.LEVELS) else "无"


def _default_layout(node: Section, level: int, style: str) -> Layout:
    """A title below the first level runs into its text, unless it has parts below it."""
    if not node.title and style == "无":
        return "无题"
    if level == 1 or not node.text:
        return "标题"
    runs_on = all(child.layout == "连排" for child in node.sections)
    return "接排" if runs_on else "标题"
