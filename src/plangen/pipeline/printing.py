"""What only a printed page can tell: where the imprint falls, and the bytes of a PDF."""

from __future__ import annotations

from dataclasses import replace

from plangen import fonts
from plangen.document import Document
from plangen.pipeline.making import Product
from plangen.style import StyleSheet
from plangen.writers import FORMATS, Written, evened, pdf


def placed(made: list[Product], sheet: StyleSheet) -> tuple[list[Product], list[str]]:
    """``made`` with every imprint on an even page, where ``sheet`` asks for that, and a sentence for each moved."""
    paged = {_stem(each): each.document for each in made if FORMATS[each.format].pages}
    if sheet.imprint != "双页" or not paged:
        return made, []
    try:
        moved = evened.evened(paged, sheet, stand_ins(sheet)[0])
    except pdf.Unprintable as error:
        return made, [f"版式要求版记在双页，要印一遍才知道页数：{error}这次版记仍在末页，请打印前核对。"]
    notes = [_moved(name, each) for name, each in moved.items()]
    return [_replaced(each, moved.get(_stem(each)), sheet) for each in made], notes


def _stem(product: Product) -> str:
    """The name of a product without the ending of its format."""
    return product.name.removesuffix(FORMATS[product.format].ending)


def _moved(name: str, each: evened.Evened) -> str:
    blank = f"，前面加一页空白（第 {each.page - 1} 页），这两页不编页码" if each.blank else ""
    return f"“{name}”的版记在双页：移到第 {each.page} 页{blank}。"


def _replaced(product: Product, moved: evened.Evened | None, sheet: StyleSheet) -> Product:
    form = FORMATS[product.format]
    if moved is None or not form.pages:
        return product
    return replace(product, document=moved.document, written=form.write(moved.document, sheet))


def printed(made: list[Product], sheet: StyleSheet) -> tuple[list[Product], list[str]]:
    """``made`` with those that are to be printed as PDF, and a sentence for each font that another stands in for."""
    waiting = [product for product in made if FORMATS[product.format].printed]
    if not waiting:
        return made, []
    products, notes = stand_ins(sheet)
    done: dict[str, bytes] = {}
    for name in dict.fromkeys(product.format for product in waiting):
        sources = {
            product.name: source_of(product.document, product.written)
            for product in waiting
            if product.format == name
        }
        done |= pdf.print_all(sources, products, archival=FORMATS[name].archival)
    return [
        replace(product, written=replace(product.written, data=done[product.name]))
        if product.name in done
        else product
        for product in made
    ], notes


def source_of(document: Document, written: Written) -> pdf.Source:
    """What is printed, with the title and author that the PDF will carry."""
    return pdf.Source(written.data, document.title, document.issuer)


def stand_ins(sheet: StyleSheet) -> tuple[dict[str, str], list[str]]:
    """Which product prints in place of each that this machine lacks, and how that is told."""
    standins: dict[str, str] = {}
    notes = []
    for typeface, product in sheet.faces.items():
        other = fonts.standin(typeface, product)
        if other is None:
            notes.append(f"本机没有“{product}”，也没有可代替的{typeface}，由 LibreOffice 自行选择。")
        elif other != product:
            standins[product] = other
            notes.append(f"本机没有“{product}”，印 PDF 时用“{other}”代替；.docx 里的字体名称不变。")
    return standins, notes
