"""What a check is: a rule over a plan. What it says of a place becomes a finding.

Its examples are pieces of a plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from plangen import rules, wording
from plangen.checks.printed_words import closed, printed_words
from plangen.document.tree import plain
from plangen.expressions import Teller
from plangen.finding import Finding, Path, Severity
from plangen.model import Outline
from plangen.wording import Slip

_PLACEHOLDER = "W-WORD-01"


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
    def slips(self) -> list[tuple[Path, list[Slip]]]:
        """What the rules of writing find in each piece of the plan's words, in the order of its characters.

        A value that the plan itself masks (xx.x) is no placeholder left behind.
        """
        written = {path: text for text, path in self.written}
        found = []
        for text, path in self.words:
            slips = [slip for slip in wording.slips(text) if slip.id != _PLACEHOLDER]
            slips += wording.RULES[_PLACEHOLDER].slips(closed(written.get(path, text)))
            found.append((path, sorted(slips, key=lambda slip: slip.start)))
        return found

    @cached_property
    def words(self) -> list[tuple[str, Path]]:
        """Every piece of text that a reader of the papers will see, and its path."""
        return list(printed_words(self.outline, self.texts))

    @cached_property
    def written(self) -> list[tuple[str, Path]]:
        """Every piece of prose as the clerk wrote it, holes left open."""
        return list(self.outline.texts())


@dataclass(frozen=True, slots=True)
class Report:
    """What a rule says of one place: the path of the node, what stands there, what to do.

    ``severity`` is given where the standard asks this part less strictly, or more, than the rest.
    """

    path: Path
    message: str
    hint: str
    severity: Severity | None = None


Look = Callable[[Subject], Iterator[Report]]


@dataclass(frozen=True)
class Rule(rules.Rule[Subject, Report]):
    """A check; its severity says whether what it finds must be mended."""

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """What the rule finds in the plan under check."""
        for report in self.look(subject):
            entry = subject.outline.entry_at(report.path)
            where = entry.where if entry else ""
            severity = report.severity or self.severity
            yield Finding(self.id, severity, report.message, report.hint, path=report.path, where=where)


def rule(id: str, severity: Literal["error", "warning"], title: str) -> Callable[[Look], Rule]:
    """Make a rule of the function below it."""

    def made(look: Look) -> Rule:
        return Rule(id, "", severity, title, look)

    return made
