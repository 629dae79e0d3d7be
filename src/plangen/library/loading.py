"""Files of the library read and bound: what cannot be used is refused with findings that say where and why."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from plangen.binding import Node, bind, raw_path
from plangen.finding import Finding, Page, UnusableFile
from plangen.source import Located, parse, read_text

N = TypeVar("N", bound=Node)

MISNAMED = Page(
    "L074",
    "代号与名称不同",
    "error",
    "文种的“代号”就是它的文件夹的名称，评估标准的“代号”就是它的文件的名称（不带 .yaml）："
    "按名称就能找到，不必把别的都读一遍。",
)


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


def from_home(file: Path, home: Path) -> str:
    """The name of ``file`` as a clerk knows it: from ``home``, the folder that the project lies in."""
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else str(file)


def called(cls: type[N], file: Path, name: str, shown: str) -> N:
    """The node of type ``cls`` in ``file``, whose id must be ``name``, by which it is found."""
    data = located(file, shown)
    node = fitted(cls, data)
    given = str(getattr(node, "id", ""))
    if given != name:
        place = data.places.of(raw_path(data.data, ("id",), cls))
        message = f"代号“{given}”与它的名称“{name}”不同。"
        raise Unreadable([MISNAMED.finding(message, f"请写成“代号: {name}”，或改名称。", place=place)])
    return node


def bound(cls: type[N], file: Path) -> N:
    """The node of type ``cls`` in ``file``."""
    return fitted(cls, located(file))
