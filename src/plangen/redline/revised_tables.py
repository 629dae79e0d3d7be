"""A table of the new version with what it was in the old one: its rows, its columns, its cells."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from plangen.align.sequences import Item, Pair, paired
from plangen.ooxml.names import ABOUT_WRAPPER, TBLPR, TC, TR, TRPR, Element, w
from plangen.ooxml.wrappers import flat
from plangen.redline.block_items import cell_item, row_item
from plangen.redline.changed_properties import CELL, EXCEPTION, ROW, TABLE, Kind, remembered, remembered_grid
from plangen.redline.controls import CONTROLS, about, holder
from plangen.redline.meaning import plain, same
from plangen.redline.one_sided import mark_block
from plangen.redline.pen import PUT_IN, TAKEN_OUT, Pen
from plangen.redline.revised_paragraphs import Weave

_GRID = w("tblGrid")
_EXCEPTION = w("tblPrEx")
_HEAD = ABOUT_WRAPPER | {TBLPR, _GRID}
_ROW_HEAD = ABOUT_WRAPPER | {_EXCEPTION, TRPR}


class Tables:
    """Revises tables; ``blocks`` weaves what stands in a cell, ``same`` takes what did not change."""

    def __init__(self, pen: Pen, blocks: Weave, same: Callable[[Element, Element], Element]) -> None:
        self._pen, self._blocks, self._same = pen, blocks, same

    def revised(self, old: Element, new: Element) -> Element:
        """``new`` with the rows, cells and properties of ``old`` in it as changes."""
        self._properties(TABLE, old, new)
        before, after = old.find(_GRID), new.find(_GRID)
        if before is not None and after is not None:
            remembered_grid(self._pen, before, after)
        self._rows(old, new)
        return new

    def _rows(self, old: Element, new: Element) -> None:
        """The rows of a table, or of a control in one."""
        olds = [child for child in old if child.tag not in _HEAD]
        news = [child for child in new if child.tag not in _HEAD]
        pairs = paired([row_item(row) for row in olds], [row_item(row) for row in news])
        kept = [(olds[left], news[right]) for left, right in pairs if left is not None and right is not None]
        columns = _columns(kept)
        rows: list[Element] = []
        for left, right in pairs:
            if left is not None and right is not None:
                rows.append(self._row(olds[left], news[right], columns))
            elif left is not None:
                rows += mark_block(self._pen, olds[left], TAKEN_OUT)
            elif right is not None:
                rows += mark_block(self._pen, news[right], PUT_IN)
        head = [child for child in new if child.tag in _HEAD]
        new[:] = [*head, *rows]

    def _row(self, old: Element, new: Element, columns: list[Pair] | None) -> Element:
        if same(old, new):
            return self._same(old, new)
        if new.tag in CONTROLS:
            self._rows(holder(old), holder(new))
        elif new.tag == TR:
            self._properties(EXCEPTION, old, new)
            self._properties(ROW, old, new)
            self._cells(old, new, columns)
        return new

    def _cells(self, old: Element, new: Element, columns: list[Pair] | None) -> None:
        """The cells of a row, or of a control in one."""
        olds = [child for child in old if child.tag not in _ROW_HEAD]
        news = [child for child in new if child.tag not in _ROW_HEAD]
        cells: list[Element] = []
        for was, now in _side_by_side(olds, news, columns):
            if was is not None and now is not None:
                cells.append(self._cell(was, now, columns))
            elif was is not None:
                cells += mark_block(self._pen, was, TAKEN_OUT)
            elif now is not None:
                cells += mark_block(self._pen, now, PUT_IN)
        head = [child for child in new if child.tag in _ROW_HEAD]
        new[:] = [*head, *cells]

    def _cell(self, old: Element, new: Element, columns: list[Pair] | None) -> Element:
        if same(old, new):
            return self._same(old, new)
        if new.tag in CONTROLS:
            self._cells(holder(old), holder(new), columns)
        elif new.tag == TC:
            self._properties(CELL, old, new)
            self._blocks(old, new)
        return new

    def _properties(self, kind: Kind, old: Element, new: Element) -> None:
        """The properties of ``new`` with a memory of those of ``old``, in their place."""
        held = new.find(kind.properties)
        made = remembered(self._pen, kind, old.find(kind.properties), held)
        if made is not None and held is None:
            first = new.find(_EXCEPTION) is not None and kind is not EXCEPTION
            new.insert(1 if first else 0, made)


def _side_by_side(
    olds: list[Element], news: list[Element], columns: list[Pair] | None
) -> list[tuple[Element | None, Element | None]]:
    """The cells of a row side by side: by column, else by place, else by what they say."""
    if [_form(cell) for cell in olds] == [_form(cell) for cell in news]:
        return list(zip(olds, news, strict=True))
    pairs = columns
    if pairs is None or not _fits(pairs, olds, news):
        pairs = paired([cell_item(cell) for cell in olds], [cell_item(cell) for cell in news])
    return [(_at(olds, left), _at(news, right)) for left, right in pairs]


def _form(cell: Element) -> Hashable:
    """What stands in the row: a cell, or a control that says this of itself."""
    return about(cell) if cell.tag in CONTROLS else cell.tag


def _at(cells: list[Element], place: int | None) -> Element | None:
    return None if place is None else cells[place]


def _fits(columns: list[Pair], olds: list[Element], news: list[Element]) -> bool:
    """Whether a row has a cell, and no control, for each of ``columns``."""
    if any(cell.tag != TC for cell in (*olds, *news)):
        return False
    lefts = [left for left, _ in columns if left is not None]
    rights = [right for _, right in columns if right is not None]
    return (len(lefts), len(rights)) == (len(olds), len(news))


_LIKE_COLUMN = 0.5
"""The likeness from which two columns are one that was changed."""
_ENOUGH = 60
"""Rows that are enough to tell which column is which."""


def _columns(rows: list[tuple[Element, Element]]) -> list[Pair] | None:
    """Which column became which, when their number changed; None when it did not or cannot be told."""
    wide = [(_texts(old), _texts(new)) for old, new in rows if old.tag == TR]
    most = max(((len(a), len(b)) for a, b in wide), default=(0, 0))
    whole = [(a, b) for a, b in wide if (len(a), len(b)) == most][:_ENOUGH]
    if most[0] == most[1] or not whole:
        return None
    return paired(_column_items([a for a, _ in whole]), _column_items([b for _, b in whole]))


def _texts(row: Element) -> list[str]:
    return [plain(cell) for cell in flat(row) if cell.tag == TC]


def _column_items(rows: list[list[str]]) -> list[Item]:
    """Columns as items; the head of a column says most of what it is."""
    found = []
    for column in zip(*rows, strict=True):
        text = "\n".join((column[0], *column))
        found.append(Item(column, text, "column", _LIKE_COLUMN))
    return found
