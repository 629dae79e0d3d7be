"""What an element says, apart from what programs number for themselves: equal keys, equal meaning.

Left out: rsids, identifiers of paragraphs and drawings, caches of the last layout, empty properties.
"""

from __future__ import annotations

from collections.abc import Hashable

from lxml import etree

from plangen.ooxml.names import PROPERTIES, RUN, SPACE, W14, WP, WP14, Element, T, W, w, ws

_TEXTS = frozenset({w("t"), w("delText"), w("instrText"), w("delInstrText")})
_IDS = frozenset(
    {W14 + "paraId", W14 + "textId", WP14 + "anchorId", WP14 + "editId"}
    | ws("rsidR rsidRPr rsidDel rsidP rsidRDefault rsidSect rsidTr")
)
_NUMBERED = {
    WP + "docPr": "id",
    w("footnoteReference"): w("id"),
    w("endnoteReference"): w("id"),
}
_SILENT = ws("lastRenderedPageBreak proofErr")
_SDT_ID = w("id")


def key(element: Element, blind: frozenset[str] = frozenset()) -> Hashable:
    """``element`` as nested tuples; what stands inside elements named in ``blind`` is not looked at."""
    tag = element.tag
    if tag in blind:
        return (tag,)
    children = tuple(key(child, blind) for child in element if _speaks(child))
    return (tag, attributes(element), _text(element, children), children)


def keys(elements: list[Element], blind: frozenset[str] = frozenset()) -> Hashable:
    """The keys of several elements."""
    return tuple(key(element, blind) for element in elements if _speaks(element))


def same(one: Element, other: Element) -> bool:
    """Whether two elements say the same; those written alike, or of other words, need no closer look."""
    if etree.tostring(one, with_tail=False) == etree.tostring(other, with_tail=False):
        return True
    return plain(one) == plain(other) and key(one) == key(other)


def _speaks(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return False
    if element.tag == _SDT_ID and len(element) == 0:
        parent = element.getparent()
        return parent is None or parent.tag != w("sdtPr")
    return element.tag not in PROPERTIES or len(element) > 0 or bool(element.attrib)


def attributes(element: Element) -> Hashable:
    """What the attributes of ``element`` say, in an order of their own."""
    if not element.attrib:
        return ()
    skipped = {_NUMBERED.get(element.tag)}
    if element.tag in _TEXTS:
        skipped.add(SPACE)
    said = []
    for name, value in element.attrib.items():
        if name not in _IDS and name not in skipped:
            said.append((str(name), str(value)))
    return tuple(sorted(said))


def _text(element: Element, children: tuple[Hashable, ...]) -> str:
    text = element.text or ""
    if element.tag in _TEXTS or (not children and not element.tag.startswith(W)):
        return text
    return text.strip()


_BREAKS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def plain(element: Element) -> str:
    """The words of ``element`` as a reader sees them."""
    words = ""
    for piece in element.iter(T, w("delText"), *_BREAKS):
        if piece.tag in _TEXTS:
            words += piece.text or ""
        elif _is_in_run(piece):
            words += _BREAKS[piece.tag]
    return words


def _is_in_run(sign: Element) -> bool:
    """Whether ``sign`` is printed; a w:tab stands also among the tab stops of a paragraph."""
    parent = sign.getparent()
    return parent is not None and parent.tag == RUN
