"""Every word of a plan that a reader will see: its prose with the holes filled, and the names and titles beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangen.finding import Path
from plangen.model import Letter, Outline, Plan, Text
from plangen.wording import HOLE

Said = tuple[str, Path]
"""A piece of text and the path it stands at."""


_HOLES = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def closed(text: str) -> str:
    """``text`` with every hole closed to one mark, so that its inside is not read as prose."""
    return _HOLES.sub(HOLE, text)


def printed_words(outline: Outline, texts: Iterable[Said]) -> Iterator[Said]:
    """The words of the plan, each piece with its path; ``texts`` is its prose as it prints."""
    plan = outline.plan
    pieces = [*texts, *_names(plan), *_letters(plan), *_blocks(outline)]
    return ((text, path) for text, path in pieces if text)


def _names(plan: Plan) -> Iterator[Said]:
    yield plan.title, ("title",)
    yield plan.subtitle, ("subtitle",)
    for key, units in (("units", plan.units), ("areas", plan.areas)):
        for index, unit in enumerate(units):
            yield unit.name, (key, index, "name")
    for index, basis in enumerate(plan.basis):
        yield basis.title, ("basis", index, "title")
        if basis.number:
            yield f"（{basis.number}）", ("basis", index, "number")  # as it prints, behind its title


def _letters(plan: Plan) -> Iterator[Said]:
    yield from _letter(plan.letter, ("letter",))
    if plan.notice:
        yield plan.notice.title, ("notice", "title")
        if plan.notice.letter != plan.letter:
            yield from _letter(plan.notice.letter, ("notice", "letter"))


def _letter(letter: Letter, path: Path) -> Iterator[Said]:
    for several in ("mark", "signature", "posts"):
        for index, text in enumerate(getattr(letter, several)):
            yield text, (*path, several, index)
    for key in ("addressees", "copies", "printer", "remark", "present", "excused", "observers"):
        yield getattr(letter, key) or "", (*path, key)


def _blocks(outline: Outline) -> Iterator[Said]:
    for target in outline.targets:
        yield target.node.name, (*target.path, "name")
        yield target.node.wording, (*target.path, "wording")
    for table in outline.tables:
        yield table.node.title, (*table.path, "title")
        for number, row in enumerate(table.node.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, Text):
                    yield cell.words, (*table.path, "rows", number, column)
    for slogan in outline.slogans:
        for index, item in enumerate(slogan.node.items):
            yield item, (*slogan.path, "items", index)
