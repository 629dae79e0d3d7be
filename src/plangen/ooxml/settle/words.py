"""Words put in, taken out and moved; the same wrappers in formulas; numberings put in."""

from __future__ import annotations

from plangen.ooxml.names import REVISION_MARKS, RPR, TRPR, Element, M, T, w
from plangen.ooxml.settle.changed_properties import drop_if_empty
from plangen.ooxml.settle.control_tags import remove, unwrap
from plangen.ooxml.settle.side import Side

_NUMBERING = w("numPr")
_MARKED = frozenset({RPR, TRPR, _NUMBERING})
"""Properties in which the names of the wrappers are marks of something else."""
_CONTROL = M + "ctrlPr"
_ABOUT_ARGUMENT = frozenset({_CONTROL, M + "argPr"})
_ALIVE = {w("delText"): T, w("delInstrText"): w("instrText")}


def settle_words(tree: Element, side: Side) -> None:
    """Unwrap the words that stay and take away those that go."""
    for wrapper in list(tree.iter(*REVISION_MARKS)):
        parent = wrapper.getparent()
        if parent is None or parent.tag in _MARKED:
            continue
        if parent.tag == _CONTROL:
            _settle_sign(wrapper, parent, side)
        elif wrapper.tag in side.goes:
            remove(wrapper)
        else:
            _revive(wrapper)
            unwrap(wrapper)


def _revive(wrapper: Element) -> None:
    for dead in list(wrapper.iter(*_ALIVE)):
        dead.tag = _ALIVE[dead.tag]


def _settle_sign(wrapper: Element, control: Element, side: Side) -> None:
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
    place = above.index(structure)
    above[place : place + 1] = _arguments(structure)


def _arguments(structure: Element) -> list[Element]:
    """What a structure of a formula holds: numerator and denominator, the number under a root."""
    held: list[Element] = []
    for argument in structure:
        if not argument.tag.endswith("Pr"):
            held += [child for child in argument if child.tag not in _ABOUT_ARGUMENT]
    return held


def settle_numbering(tree: Element, side: Side) -> None:
    """A numbering put in; of a numbering changed the file keeps only how it looked, which is dropped."""
    for mark in list(tree.iter(w("numberingChange"))):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
            drop_if_empty(parent)
    for mark in list(tree.iter(w("ins"))):
        parent = mark.getparent()
        if parent is not None and parent.tag == _NUMBERING:
            side.numbered(mark)
