"""What a rule is: one documented function over a plan. Its examples are its tests.

The docstring of a rule is its page (``plangen explain``): the first paragraph says what, then
为什么 and 怎么改, then ``Fails::`` and ``Passes::`` with pieces of a plan that are run as tests.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from plangen.document.tree import plain
from plangen.expressions import Teller
from plangen.finding import Finding, Page, Path
from plangen.model import Outline


class Subject:
    """The plan under check: its outline, and its texts as they print."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.plan = outline.plan
        self.teller = Teller(outline)

    @cached_property
    def texts(self) -> list[tuple[str, Path]]:
        """Every piece of prose with its holes filled, and the path of the text."""
        return [(plain(self.teller.tell(text)), path) for text, path in self.outline.texts()]

    @cached_property
    def written(self) -> list[tuple[str, Path]]:
        """Every piece of prose as the clerk wrote it, holes left open."""
        return list(self.outline.texts())


@dataclass(frozen=True, slots=True)
class Report:
    """What a rule says of one place: the path of the node, what stands there, what to do."""

    path: Path
    message: str
    hint: str


Look = Callable[[Subject], Iterator[Report]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: its code, how grave it is, a short title, and the function that looks."""

    code: str
    severity: Literal["error", "warning"]
    title: str
    look: Look

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """What the rule finds in the plan under check."""
        for report in self.look(subject):
            entry = subject.outline.entry_at(report.path)
            where = entry.where if entry else ""
            yield Finding(
                self.code, self.severity, report.message, report.hint, path=report.path, where=where
            )

    @property
    def text(self) -> str:
        """The whole page of the rule."""
        return inspect.cleandoc(self.look.__doc__ or "")

    @property
    def page(self) -> Page:
        """The page for ``explain``: examples under Chinese headings."""
        text = self.text.replace("Fails::", "会报告的写法：").replace("Passes::", "正确的写法：")
        return Page(self.code, self.title, self.severity, text)

    def examples(self, heading: Literal["Fails", "Passes"]) -> list[str]:
        """The pieces of plan under ``Fails::`` or ``Passes::``."""
        found = re.findall(rf"^{heading}::\n\n((?:    .*\n|\n)+)", self.text + "\n\n", re.MULTILINE)
        return [textwrap.dedent(block).strip() + "\n" for block in found]


def rule(code: str, severity: Literal["error", "warning"], title: str) -> Callable[[Look], Rule]:
    """Make a rule of the function below it."""

    def made(look: Look) -> Rule:
        return Rule(code, severity, title, look)

    return made
