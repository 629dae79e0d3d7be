"""A simple field (w:fldSimple) spelled out as the runs that mean the same.

No mark of a change can hold a simple field, so one that came or went is written as a field of runs, as Word does;
marked only inside, its code would be left behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.ooxml.names import RUN, SPACE, Element, w

SIMPLE_FIELD = w("fldSimple")
_SIGN, _KIND, _CODE, _DATA = w("fldChar"), w("fldCharType"), w("instrText"), w("fldData")
_OF_SIGN = (w("fldLock"), w("dirty"))


def spelled(elements: Iterable[Element]) -> Iterator[Element]:
    """``elements`` with every simple field among them as runs; what it shows stands between them."""
    for element in elements:
        if element.tag != SIMPLE_FIELD:
            yield element
            continue
        yield from opening(element)
        yield from spelled(child for child in list(element) if child.tag != _DATA)
        yield closing(element)


def opening(field: Element) -> list[Element]:
    """The runs before what ``field`` shows: its beginning, its code, the sign that parts code and result."""
    begin = _sign(field, "begin")
    for name in _OF_SIGN:
        if field.get(name) is not None:
            begin[0].set(name, field.get(name, ""))
    for data in list(field.iterchildren(_DATA)):
        copy = begin.makeelement(_DATA, {})
        copy.text = data.text
        begin[0].append(copy)
    code = field.makeelement(RUN, {})
    text = field.makeelement(_CODE, {SPACE: "preserve"})
    text.text = field.get(w("instr"), "")
    code.append(text)
    return [begin, code, _sign(field, "separate")]


def closing(field: Element) -> Element:
    """The run after what ``field`` shows."""
    return _sign(field, "end")


def _sign(field: Element, kind: str) -> Element:
    run = field.makeelement(RUN, {})
    run.append(field.makeelement(_SIGN, {_KIND: kind}))
    return run
