"""A plan to documents, one of each kind, year, unit or school that it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen import compose as composing
from plangen.compose import Choice, Kind, Sources
from plangen.document import Document
from plangen.model import Plan, outline_of
from plangen.pipeline import installed
from plangen.pipeline.reading import Reading
from plangen.style import StyleSheet
from plangen.writers import FORMATS, Written


@dataclass(frozen=True, slots=True)
class Product:
    """One document of a plan in one format, ready to be put into a folder."""

    kind: Kind
    format: str
    name: str
    document: Document
    written: Written
    choice: Choice


def products(
    reading: Reading,
    kinds: Iterable[Kind],
    sheet: StyleSheet,
    formats: Iterable[str],
    year: int | None = None,
) -> Iterator[Product]:
    """Every document of ``kinds`` that the plan asks for, in every one of ``formats``."""
    if reading.plan is None:
        return
    sources = sources_of(reading, reading.plan)
    wanted = list(formats)
    for kind in kinds:
        for choice in composing.choices(kind, sources):
            if year is None or choice.year in (None, year):
                yield from product_of(sources, kind, sheet, wanted, choice)


def product_of(
    sources: Sources, kind: Kind, sheet: StyleSheet, formats: list[str], choice: Choice
) -> Iterator[Product]:
    """The document that ``choice`` names, in every one of ``formats``."""
    document = composing.compose(kind, sources, choice)
    for name in formats:
        written = FORMATS[name].write(document, sheet)
        file = composing.file_stem(kind, sources, choice) + FORMATS[name].ending
        yield Product(kind, name, file, document, written, choice)


def sources_of(reading: Reading, plan: Plan) -> Sources:
    """What the documents of ``plan`` are told from: its schools' evaluation and the plan above it come along."""
    parent = outline_of(reading.parent) if reading.parent else None
    return Sources(outline_of(plan), reading.evaluation, parent, installed.library().standards)
