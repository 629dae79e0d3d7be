"""Words put in, taken out and moved; the same wrappers in formulas."""

from __future__ import annotations

from plangen.redline.names import RPR, TRPR, Element, M, w, ws
from plangen.redline.settle.properties import drop_if_empty
from plangen.redline.settle.side import Side
from plangen.redline.settle.tags import remove, unwrap

_MARKED = frozenset({RPR, TRPR, w("numPr")})
_CONTROL = f"{{{M}}}ctrlPr"
_ALIVE = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_WRAPPERS = ws("ins del moveFrom moveTo")


def settle_runs(tree: Element, side: Side) -> None:
    """Unwrap the words that stay and take away those that go."""
    for wrapper in list(tree.iter(*_WRAPPERS)):
        parent = wrapper.getparent()
        if parent is None or parent.tag in _MARKED:
            continue
        if parent.tag == _CONTROL:
            _control(wrapper, parent, side)
        elif wrapper.tag in side.goes:
            remove(wrapper)
        else:
            _revive(wrapper)
            unwrap(wrapper)


def _revive(wrapper: Element) -> None:
    for dead in list(wrapper.iter(*_ALIVE)):
        dead.tag = _ALIVE[dead.tag]


def _control(wrapper: Element, control: Element, side: Side) -> None:
    """The sign of a formula (its fraction bar, its root) was put in or taken out."""
    if wrapper.tag not in side.goes:
        unwrap(wrapper)
        return
    structure = control.getparent()
    while structure is not None and structure.tag.endswith("Pr"):
        structure = structure.getparent()
    above = structure.getparent() if structure is not None else None
    if structure is None or above is None:
        return
    held = [child for argument in structure if not argument.tag.endswith("Pr") for child in argument]
    place = above.index(structure)
    above[place : place + 1] = [child for child in held if child.tag not in (_CONTROL, f"{{{M}}}argPr")]


def settle_numbering(tree: Element, side: Side) -> None:
    """A numbering put in; of a numbering changed the file keeps only how it looked, which is dropped."""
    for mark in list(tree.iter(w("numberingChange"))):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
            drop_if_empty(parent)
    for mark in list(tree.iter(w("ins"))):
        parent = mark.getparent()
        if parent is not None and parent.tag == w("numPr"):
            side.numbered(mark)
