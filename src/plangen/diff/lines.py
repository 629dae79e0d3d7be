"""A plan as lines, one fact a line with its place above it: what git compares when it shows history line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plangen.binding import Node, labels
from plangen.diff.phrases import asks, called, listed, said
from plangen.diff.version import Version
from plangen.finding import Path
from plangen.model import Section, Target, Task

_TOLD_BY_PLACE = {"sections", "title", "id"}
"""Fields of a section that the line of its heading has told."""


def lines(version: Version) -> Iterator[str]:
    """Every fact of the plan in reading order."""
    yield from _node(version, version.plan, ("plan",), "")


def _node(version: Version, node: Node, path: Path, indent: str) -> Iterator[str]:
    """The fields of a node that say something, then the parts below it."""
    for name, label in labels(type(node)):
        value = getattr(node, name)
        if value in (None, "", (), {}, False):
            continue
        if isinstance(value, tuple) and isinstance(value[0], Node):
            for index, part in enumerate(value):
                yield from _part(version, part, (*path, name, index), indent)
        elif isinstance(value, Node) and not isinstance(value, Task):
            yield f"{indent}{label}："
            yield from _node(version, value, (*path, name), f"{indent}  ")
        elif isinstance(value, Task):
            yield from _task(version, value, f"{indent}  ")
        elif not (isinstance(node, Section) and name in _TOLD_BY_PLACE):
            yield from _field(version, label, value, indent)


def _part(version: Version, part: Any, path: Path, indent: str) -> Iterator[str]:
    """One item of a list of nodes."""
    if isinstance(part, Section):
        yield ""
        yield f"{version.where(path)} {version.printed(part.title)}".strip()
        yield from _node(version, part, path, "  ")
    elif isinstance(part, Target):
        yield f"{indent}目标“{part.name}”：{asks(part)}"
    else:
        yield f"{indent}{called(part)}："
        yield from _node(version, part, path, f"{indent}  ")


def _task(version: Version, task: Task, indent: str) -> Iterator[str]:
    """Who and by when, with the full names of the units."""
    for name, label in labels(Task):
        value = getattr(task, name)
        if name in ("lead", "support", "units") and value:
            yield f"{indent}{label}：{listed(map(version.unit, value))}"
        elif value:
            yield from _field(version, label, value, indent)


def _field(version: Version, label: str, value: Any, indent: str) -> Iterator[str]:
    """One value; paragraphs, rows and years each on a line of their own."""
    if isinstance(value, tuple) and (len(value) > 1 or isinstance(value[0], tuple)):
        for part in value:
            yield f"{indent}{label}：{version.printed(said(part))}"
    elif isinstance(value, dict):
        for key, part in value.items():
            yield f"{indent}{label} {key}：{version.printed(said(part))}"
    else:
        yield f"{indent}{label}：{version.printed(said(value))}"
