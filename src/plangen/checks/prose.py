"""How the checks read prose: holes closed to a mark, sentences, and every word the plan prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from plangen.checks.rule import Subject
from plangen.expressions.expressions import Hole, pieces
from plangen.finding import Path
from plangen.model import Entry, Outline, Plan
from plangen.wording import HOLE, RULES, Slip

_HOLES = re.compile(r"\{\{.*?\}\}", re.DOTALL)

Said = tuple[str, Path]
"""A piece of text and the path it stands at."""


def closed(text: str) -> str:
    """``text`` with every hole closed to one mark, so that its inside is not read as prose."""
    return _HOLES.sub(HOLE, text)


def sentences(text: str) -> list[str]:
    """``text`` cut at 。；！？."""
    return re.split("[。；！？\n]", text)


def named(subject: Subject) -> set[str]:
    """Every name that some hole of the plan's texts asks for."""
    names: set[str] = set()
    for text, _ in subject.written:
        for piece in pieces(text):
            if isinstance(piece, Hole):
                names.update(piece.names)
    return names


def own_texts(entry: Entry) -> list[Said]:
    """The paragraphs of one section, without those of the sections below it."""
    node = entry.node
    own: list[Said] = []
    for key, texts in (("text", node.text), ("tail", node.tail)):
        own += [(text, (*entry.path, key, index)) for index, text in enumerate(texts)]
    return own


def words(subject: Subject) -> Iterator[Said]:
    """Everything a reader will see in words: the prose, and the names and titles beside it."""
    known = chain(subject.written, _names(subject.plan), _letter(subject.plan), _blocks(subject.outline))
    return ((closed(text), path) for text, path in known if text)


def slips(text: str, *ids: str) -> list[Slip]:
    """Where ``text`` breaks the rules of writing ``ids``, in order; of two within each other the longer."""
    found = [slip for id in ids for slip in RULES[id].slips(text)]
    told: list[Slip] = []
    for slip in sorted(found, key=lambda slip: (slip.start, -slip.end)):
        if not told or slip.end > told[-1].end:
            told.append(slip)
    return told


def _names(plan: Plan) -> Iterator[Said]:
    yield plan.title, ("title",)
    yield plan.subtitle, ("subtitle",)
    for key, units in (("units", plan.units), ("areas", plan.areas)):
        for index, unit in enumerate(units):
            yield unit.name, (key, index, "name")
    for index, basis in enumerate(plan.basis):
        yield basis.title, ("basis", index, "title")


def _letter(plan: Plan) -> Iterator[Said]:
    for several in ("mark", "signature", "posts"):
        said = enumerate(getattr(plan.letter, several))
        yield from ((text, ("letter", several, index)) for index, text in said)
    for key in ("addressees", "copies", "printer", "remark", "present", "excused", "observers"):
        yield getattr(plan.letter, key) or "", ("letter", key)


def _blocks(outline: Outline) -> Iterator[Said]:
    for target in outline.targets:
        yield target.node.name, (*target.path, "name")
        yield target.node.wording, (*target.path, "wording")
    for table in outline.tables:
        yield table.node.title, (*table.path, "title")
    for slogan in outline.slogans:
        yield from ((item, (*slogan.path, "items", index)) for index, item in enumerate(slogan.node.items))
