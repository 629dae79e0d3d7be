"""A plan to a folder of documents, and one document to its bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plangen.compose import ONLY, Choice
from plangen.finding import Finding, Refused
from plangen.pipeline.delivery import File, deliver
from plangen.pipeline.kinds import kinds_called
from plangen.pipeline.losses import losses
from plangen.pipeline.making import Product, chosen_kind, known_formats, products, written
from plangen.pipeline.printing import Tell, finished, untold
from plangen.pipeline.reading import Reading


@dataclass(frozen=True, slots=True)
class Built:
    """What was put into ``folder``, and a finding for each thing that some format could not say.

    ``notes`` are sentences about files that lay there before.
    """

    folder: Path
    products: list[Product]
    findings: list[Finding]
    notes: list[str]


def build(
    reading: Reading,
    folder: str | Path,
    *,
    kinds: Iterable[str] = (),
    formats: Iterable[str] = ("docx",),
    year: int | None = None,
    tell: Tell = untold,
) -> Built:
    """Every document of ``kinds`` (ids or Chinese names; none: every kind) in ``formats``, put into ``folder``.

    Of kinds that are made once a year only those of ``year`` are made, when it is given. All files are written or
    none; what was edited by hand is kept under another name. Refused when a kind or format is not known, the year
    lies outside the plan's period, or the files cannot be printed or written.

    >>> built = build(load("plans/ordos-2024"), folder, kinds=["实施方案"], formats=["docx", "text"])
    >>> [product.name for product in built.products]
    ['实施方案.docx', '实施方案.txt']
    """
    if year is not None and year not in reading.plan.period.years:
        raise Refused(f"{year}年不在“{reading.asked}”的期限（{reading.plan.period}）之内。")
    wanted = known_formats(formats)
    made = []
    for product in products(reading, kinds_called(reading.session.library, kinds), wanted, year):
        tell(f"生成 {product.name}")
        made.append(product)
    made = finished(made, reading.sheet, reading.session, tell)
    notes = deliver(Path(folder), [_file(product) for product in made])
    return Built(Path(folder), made, losses(made, reading), notes)


def render(reading: Reading, kind: str, format: str = "docx", choice: Choice = ONLY) -> bytes:
    """The document of ``kind`` as the bytes of a file of ``format``, just as ``build`` would write it.

    ``choice`` as in ``compose``. Refused when there is no such kind, format or document, or it cannot be printed.

    >>> text = render(load("plans/ordos-2024"), "annual-tasks", "text", Choice(year=2025))
    >>> text.decode("utf-8-sig").splitlines()[0].strip()
    '附件'
    """
    wanted = known_formats([format])
    chosen = chosen_kind(reading, kind, choice)
    made = written(reading.sources, chosen, reading.sheet, wanted, choice)
    (product,) = finished(made, reading.sheet, reading.session)
    return product.written.data


def _file(product: Product) -> File:
    return File(
        kind=product.kind.id,
        title=product.document.title,
        format=product.format,
        path=product.name,
        data=product.written.data,
        year=product.choice.year,
    )
