"""Files of the library read and bound: what cannot be used is refused with findings that say where and why."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from plangen.binding import Node, bind
from plangen.finding import Finding, UnusableFile
from plangen.source import Located, parse, read_text

N = TypeVar("N", bound=Node)


class Unreadable(UnusableFile):
    """A kind, a style sheet or a standard of the library cannot be used."""


def located(file: Path, shown: str = "") -> Located:
    """The data of ``file`` with their places, which are told under the name ``shown``."""
    text = read_text(file)
    if isinstance(text, Finding):
        raise Unreadable([text])
    data, findings = parse(text, shown or str(file))
    if data is None or findings:
        raise Unreadable(findings)
    return data


def fitted(cls: type[N], data: Located) -> N:
    """The node of type ``cls`` that ``data`` holds."""
    node, findings = bind(cls, data)
    if node is None:
        raise Unreadable(findings)
    return node


def bound(cls: type[N], file: Path) -> N:
    """The node of type ``cls`` in ``file``."""
    return fitted(cls, located(file))
