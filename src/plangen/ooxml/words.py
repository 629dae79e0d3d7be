"""The words of a .docx, a paragraph a line, cells of a row apart by tabs: what git compares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SAID = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_LEFT = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText"}
"""What stands in the file but is not read: taken out with revision marks, or field codes."""


def words(body: Any) -> Iterator[str]:
    """Each paragraph and each table row below ``body`` (an lxml element) as a line."""
    for child in body:
        if child.tag == f"{_W}p":
            yield "".join(_said(child))
        elif child.tag == f"{_W}tbl":
            for row in child.iter(f"{_W}tr"):
                yield "\t".join(" ".join(words(cell)) for cell in row.iterchildren(f"{_W}tc"))
        elif child.tag == f"{_W}sdt":
            yield from (line for content in child.iterchildren(f"{_W}sdtContent") for line in words(content))


def _said(node: Any) -> Iterator[str]:
    for child in node:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SAID:
            yield _SAID[child.tag]
        elif child.tag not in _LEFT:
            yield from _said(child)
