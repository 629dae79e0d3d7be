"""The words of a .docx, a paragraph a line, cells of a row apart by tabs: what git compares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plangen.ooxml.names import W

_SAID = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_LEFT = {f"{W}del", f"{W}moveFrom", f"{W}instrText"}
"""What stands in the file but is not read: taken out with revision marks, or field codes."""


def words(body: Any) -> Iterator[str]:
    """Each paragraph and each table row below ``body`` (an lxml element) as a line."""
    for child in body:
        if child.tag == f"{W}p":
            yield "".join(_said(child))
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                yield "\t".join(" ".join(words(cell)) for cell in row.iterchildren(f"{W}tc"))
        elif child.tag == f"{W}sdt":
            yield from (line for content in child.iterchildren(f"{W}sdtContent") for line in words(content))


def _said(node: Any) -> Iterator[str]:
    for child in node:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SAID:
            yield _SAID[child.tag]
        elif child.tag not in _LEFT:
            yield from _said(child)
