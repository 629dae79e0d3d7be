"""Findings and files for eyes: what a clerk reads in the window where the command ran."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from plangen.finding import Finding, Page

SEVERITIES = {"error": "须改", "warning": "建议", "waived": "已豁免"}
_COLORS = {"error": "red", "warning": "yellow", "waived": "dim"}


_STEERING = (
    *range(9),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
"""Characters that would steer a terminal or turn the direction of writing: all of C0 but tab and line end, C1, bidi."""
_UNSEEN = dict.fromkeys(_STEERING, "\N{REPLACEMENT CHARACTER}")


def seen(text: str) -> str:
    """``text`` without anything that steers the window it is shown in; names and texts of files may hold it."""
    return text.translate(_UNSEEN)


class Window(Console):
    """A console whose texts cannot steer it."""

    def print(self, *objects: Any, **options: Any) -> None:
        """Show ``objects``; a pipe that is closed is an error like any other."""
        super().print(*(_seen(shown) for shown in objects), **options)

    def on_broken_pipe(self) -> None:
        """The command line says what happened."""
        raise BrokenPipeError(errno.EPIPE, "broken pipe")


def _seen(shown: Any) -> Any:
    if isinstance(shown, str):
        return seen(shown)
    if isinstance(shown, Text):
        shown.plain = seen(shown.plain)
    return shown


def console(stream: TextIO | None = None) -> Console:
    """A console that never wraps what is piped into a file and never fails on an old code page."""
    stream = stream or sys.stdout
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
    width = None if stream.isatty() else 120
    return Window(file=stream, width=width, highlight=False, emoji=False, markup=False, soft_wrap=True)


def show_findings(to: Console, findings: Sequence[Finding]) -> None:
    """Each finding with its place, what stands there, and what to do."""
    for finding in findings:
        place = finding.place
        parts = (place.file, place.line, place.column)
        head = Text(":".join(str(part) for part in parts if part) + "  ")
        head.append(SEVERITIES[finding.severity], _COLORS[finding.severity])
        head.append(f" {finding.code}  {finding.message}")
        to.print(head)
        if finding.where:
            to.print(f"    位置：{finding.where}")
        if finding.hint:
            to.print(f"    办法：{finding.hint}")
        if finding.reason:
            to.print(f"    豁免理由：{finding.reason}")


def summary(findings: Iterable[Finding]) -> str:
    """How many of each severity: 须改 2 处，建议 1 处."""
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        counts[finding.severity] += 1
    told = [f"{SEVERITIES[severity]} {count} 处" for severity, count in counts.items() if count]
    return "，".join(told) if told else "没有发现问题"


def show_table(to: Console, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A plain table."""
    columns = [Column(heading, overflow="fold") for heading in headings]  # Chinese has no spaces to break at
    table = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*map(seen, row))
    to.print(table)


def show_page(to: Console, page: Page) -> None:
    """The page of one code."""
    to.print(f"{page.code}  {page.title}（{SEVERITIES[page.severity]}）\n")
    to.print(page.text)
