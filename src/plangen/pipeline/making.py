"""A plan to documents: one of each kind, year, unit or school that it asks for."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from plangen import compose as composing
from plangen import filenames
from plangen.compose import ONLY, Choice, Kind, Sources
from plangen.document import Document
from plangen.finding import Refused
from plangen.pipeline.kinds import kind_called
from plangen.pipeline.reading import Reading
from plangen.style import StyleSheet
from plangen.writers import FORMATS, Written

_COLUMN = "："
"""What stands between the task and the column in the label of an empty cell."""


@dataclass(frozen=True, slots=True)
class Product:
    """One document of a plan in one format, ready to be put into a folder.

    ``notes`` are sentences that a clerk must know of it: where its imprint went, which fonts stood in for others.
    """

    kind: Kind
    format: str
    name: str
    document: Document
    written: Written
    choice: Choice
    notes: tuple[str, ...] = ()


def products(
    reading: Reading, kinds: Iterable[Kind], formats: Iterable[str], year: int | None = None
) -> Iterator[Product]:
    """Every document of ``kinds`` that the plan asks for, in every one of ``formats``; nothing is printed yet."""
    sources, wanted_kinds, wanted_formats = reading.sources, list(kinds), list(formats)
    stems = _file_stems(wanted_kinds, sources)
    for kind in wanted_kinds:
        for choice in composing.choices(kind, sources):
            if year is None or choice.year in (None, year):
                stem = stems[kind.id, choice]
                yield from _named(stem, written(sources, kind, reading.sheet, wanted_formats, choice))


def written(
    sources: Sources, kind: Kind, sheet: StyleSheet, formats: Iterable[str], choice: Choice
) -> Iterator[Product]:
    """The document that ``choice`` names, in every one of ``formats``, called as if it were the only one."""
    document = composing.compose(kind, sources, choice)
    stem = filenames.writable(composing.file_stem(kind, sources, choice))
    for name in formats:
        form = FORMATS[name]
        yield Product(kind, name, stem + form.ending, document, form.write(document, sheet), choice)


def _file_stems(kinds: Iterable[Kind], sources: Sources) -> dict[Hashable, str]:
    """The name without ending for each document of ``kinds``, by the kind's id and the choice; no two are one."""
    names: dict[Hashable, str] = {}
    codes: dict[Hashable, str] = {}
    for kind in kinds:
        for choice in composing.choices(kind, sources):
            names[kind.id, choice] = composing.file_stem(kind, sources, choice)
            codes[kind.id, choice] = choice.code
    return filenames.distinct(names, codes)


def _named(stem: str, made: Iterable[Product]) -> Iterator[Product]:
    """``made`` under the name that tells it apart from all others."""
    for product in made:
        yield replace(product, name=stem + FORMATS[product.format].ending)


def compose(reading: Reading, kind: str, choice: Choice = ONLY) -> Document:
    """The tree of the document of ``kind`` (its id or Chinese name).

    A kind that is made once a year needs the year in ``choice``, one for each unit its id, one for each school its
    code. Refused when there is no such kind, or when the plan has no such document.

    >>> document = compose(load("plans/ordos-2024"), "annual-tasks", Choice(year=2025))
    >>> document.title
    '鄂尔多斯市创建国家义务教育优质均衡发展示范市三年攻坚方案2025年度任务清单'
    """
    chosen = chosen_kind(reading, kind, choice)
    return composing.compose(chosen, reading.sources, choice)


def chosen_kind(reading: Reading, kind: str, choice: Choice) -> Kind:
    """The kind called so; Refused when there is none, or the plan has no such document."""
    chosen = kind_called(reading.session.library, kind)
    if choice in composing.choices(chosen, reading.sources):
        return chosen
    name = chosen.spec.name
    if chosen.spec.per == "年份" and choice.year not in reading.plan.period.years:
        raise Refused(f"“{name}”每年一件，年份应在 {reading.plan.period} 之内。")
    raise Refused(f"这份规划没有可生成“{name}”的内容，或者没有指定的年份、学校、单位。")


def known_formats(names: Iterable[str]) -> list[str]:
    """``names`` of formats, in their order; Refused when one is not in the table of formats."""
    known = list(names)
    for name in known:
        if name not in FORMATS:
            raise Refused(f"没有“{name}”这种格式。可用：{'、'.join(FORMATS)}。")
    return known


def notes_of(made: Iterable[Product]) -> list[str]:
    """What a clerk must know of the products, each sentence once."""
    notes: dict[str, None] = {}
    for product in made:
        notes.update(dict.fromkeys(product.notes))
    return list(notes)


def blank_units(made: Iterable[Product]) -> dict[str, list[str]]:
    """The columns of units that the plan leaves open and a person must fill in, by task in the plan's order.

    Each is told once, however many papers ask for it.
    """
    labels = set()
    for product in made:
        for blank, origin in product.document.blanks:
            if not blank.shown and _COLUMN in blank.label:
                labels.add((origin, blank.label))
    columns: dict[str, list[str]] = {}
    for _, label in sorted(labels):
        task, _, column = label.rpartition(_COLUMN)
        known = columns.setdefault(task, [])
        if column not in known:
            known.append(column)
    return columns
