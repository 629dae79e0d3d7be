"""What only a printed page can tell: where the imprint falls, and the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from plangen.pipeline.making import Product
from plangen.pipeline.session import Session
from plangen.style import StyleSheet
from plangen.writers import FORMATS, evened, pdf

Tell = Callable[[str], object]
"""Who is told, in a sentence, what is being done."""


def untold(sentence: str) -> None:
    """Nobody is told."""


def finished(
    made: Iterable[Product], sheet: StyleSheet, session: Session, tell: Tell = untold
) -> list[Product]:
    """``made`` as they are handed out: the imprint where ``sheet`` wants it, PDFs printed.

    The one way from what was written to what is delivered, compared or shown. Unprintable when a PDF cannot be made.
    """
    placed = _placed(list(made), sheet, session)
    waiting = [product for product in placed if FORMATS[product.format].printed]
    if not waiting:
        return placed
    tell(f"正在由 LibreOffice 印 {len(waiting)} 件 PDF……")
    return _printed(placed, sheet, session)


# -- the imprint ----------------------------------------------------------------------------------


def _placed(made: list[Product], sheet: StyleSheet, session: Session) -> list[Product]:
    """``made`` with every imprint on an even page, where ``sheet`` asks for that."""
    paged = {_stem(product): product.document for product in made if FORMATS[product.format].pages}
    if sheet.imprint != "双页" or not paged:
        return made
    standins, _ = stand_ins(sheet, session)
    try:
        moved = evened.evened(paged, sheet, session.office, standins)
    except pdf.Unprintable as error:
        note = f"版式要求版记在双页，要印一遍才知道页数：{error}这次版记仍在末页，请打印前核对。"
        return [_noted(product, note) for product in made]
    return [_replaced(product, moved.get(_stem(product)), sheet) for product in made]


def _stem(product: Product) -> str:
    """The name of a product without the ending of its format."""
    return product.name.removesuffix(FORMATS[product.format].ending)


def _noted(product: Product, *notes: str) -> Product:
    return replace(product, notes=(*product.notes, *notes))


def _replaced(product: Product, moved: evened.Evened | None, sheet: StyleSheet) -> Product:
    form = FORMATS[product.format]
    if moved is None or not form.pages:
        return product
    placed = replace(product, document=moved.document, written=form.write(moved.document, sheet))
    return _noted(placed, _moved(_stem(product), moved))


def _moved(name: str, moved: evened.Evened) -> str:
    blank = f"，前面加一页空白（第 {moved.page - 1} 页），这两页不编页码" if moved.blank else ""
    return f"“{name}”的版记在双页：移到第 {moved.page} 页{blank}。"


# -- PDF ------------------------------------------------------------------------------------------


def _printed(made: list[Product], sheet: StyleSheet, session: Session) -> list[Product]:
    """``made`` with those that are to be printed as PDF, each format in one call."""
    standins, notes = stand_ins(sheet, session)
    done: dict[str, bytes] = {}
    for name, form in FORMATS.items():
        sources = {product.name: _source(product) for product in made if product.format == name}
        if form.printed and sources:
            done |= pdf.print_all(sources, session.office, standins, archival=form.archival)
    return [_as_printed(product, done, notes) for product in made]


def _as_printed(product: Product, done: Mapping[str, bytes], notes: Iterable[str]) -> Product:
    if product.name not in done:
        return product
    return _noted(replace(product, written=replace(product.written, data=done[product.name])), *notes)


def _source(product: Product) -> pdf.Source:
    """What is printed, with the title and author that the PDF will carry."""
    return pdf.Source(product.written.data, product.document.title, product.document.issuer)


def stand_ins(sheet: StyleSheet, session: Session) -> tuple[dict[str, str], list[str]]:
    """Which product prints in place of each that this machine lacks, and how that is told."""
    standins: dict[str, str] = {}
    notes = []
    for typeface, product in sheet.faces.items():
        other = session.fonts.standin(typeface, product)
        if other is None:
            notes.append(f"本机没有“{product}”，也没有可代替的{typeface}，由 LibreOffice 自行选择。")
        elif other != product:
            standins[product] = other
            notes.append(f"本机没有“{product}”，印 PDF 时用“{other}”代替；.docx 里的字体名称不变。")
    return standins, notes
