"""What every stage may say about what it was given: a finding, the place it speaks of, a refusal.

Imports nothing of plangen. A finding is plain data; it never prints itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

Severity = Literal["error", "warning", "waived"]


class Verdict(StrEnum):
    """What a rule says of what it looked at: it holds, is broken, has nothing to speak of, or cannot be told."""

    HOLDS = "holds"
    BROKEN = "broken"
    ABSENT = "absent"
    UNSURE = "unsure"


Path = tuple[str | int, ...]
"""Where a value stands in plain data: ``("sections", 0, "title")``."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point a reader can go to; ``line`` and ``column`` count from 1 and are 0 when not known.

    In a workbook ``sheet`` names the sheet and line and column are its row and column. In a paper ``page`` and
    ``paragraph`` count from 1 and ``words`` stand there; the page is 0 when the paper was not printed.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    sheet: str = ""
    page: int = 0
    paragraph: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: what stands there and why it matters (``message``), and what to do (``hint``).

    ``path`` names the plan node it speaks of, ``where`` the same node in words (二、（一）1.);
    ``reason`` is why a waived finding was waived. ``verdict`` is broken for all that is found wrong; rules
    that are asked to account for themselves also tell the other three.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    place: Place = Place()
    path: Path = ()
    where: str = ""
    reason: str = ""
    verdict: Verdict = Verdict.BROKEN

    def at(self, place: Place) -> Finding:
        """The same finding, told at ``place``."""
        return replace(self, place=place)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among ``findings``, None when there are none."""
    grades: tuple[Severity, ...] = ("error", "warning", "waived")
    seen = {finding.severity for finding in findings}
    return next((grade for grade in grades if grade in seen), None)


@dataclass(frozen=True, slots=True)
class Page:
    """What ``plangen explain`` says of one code: a title, why it matters, and what to do."""

    code: str
    title: str
    severity: Severity
    text: str

    def finding(
        self, message: str, hint: str = "", *, place: Place = Place(), path: Path = (), where: str = ""
    ) -> Finding:
        """One thing found of the sort that the page explains."""
        return Finding(self.code, self.severity, message, hint, place, path, where)


class Refused(Exception):
    """What was asked cannot be done; the message is a Chinese sentence that says why, and what to do.

    The root of every error that is raised for a user. ``findings`` say where in a file the fault lies, if it
    lies in one.
    """

    def __init__(self, message: str, findings: Iterable[Finding] = ()) -> None:
        super().__init__(message)
        self.findings = list(findings)


class UnusableFile(Refused):
    """A file that cannot be used; ``findings`` say where and why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        known = list(findings)
        super().__init__("；".join(finding.message for finding in known), known)
