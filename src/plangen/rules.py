"""What a rule is, whatever it looks at: one documented function, whose docstring is its page.

The first paragraph of the page says what, then 为什么, 怎么查, 怎么改; ``Fails::`` and ``Passes::`` give examples
that are run as tests. Checks of plans, rules of wording and rules of papers share this frame; each room adds
what its rules look at, what they say of a place and how the standard asks for it.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Generic, Literal, TypeVar

from plangen.finding import Page, Severity

ExampleKind = Literal["Fails", "Passes"]
_SHOWN: dict[ExampleKind, str] = {"Fails": "会报告的写法：", "Passes": "正确的写法："}
"""How the headings of examples are shown to a reader."""

Looked = TypeVar("Looked")
Said = TypeVar("Said")


@dataclass(frozen=True)
class Rule(Generic[Looked, Said]):
    """A rule: its id, the clause it comes from (empty when it is our own), how grave, a short title, who looks.

    ``look`` yields what it has to say of what it is given; a rule never raises to say it.
    """

    id: str
    clause: str
    severity: Severity
    title: str
    look: Callable[[Looked], Iterator[Said]]

    @property
    def text(self) -> str:
        """The whole docstring, examples and all."""
        return inspect.cleandoc(self.look.__doc__ or "")

    @property
    def page(self) -> Page:
        """The page for ``explain``: examples under Chinese headings."""
        text = self.text
        for kind, shown in _SHOWN.items():
            text = text.replace(f"{kind}::", shown)
        return Page(self.id, self.title, self.severity, text)

    def examples(self, kind: ExampleKind) -> list[str]:
        """The indented blocks under ``Fails::`` or ``Passes::``, each ending in a line break."""
        pattern = rf"^{kind}::\n\n((?:    .*\n|\n)+)"
        blocks = re.findall(pattern, self.text + "\n\n", re.MULTILINE)
        return [textwrap.dedent(block).strip() + "\n" for block in blocks]


AnyRule = TypeVar("AnyRule", bound=Rule)  # type: ignore[type-arg]


def collected(topics: Iterable[ModuleType], kind: type[AnyRule]) -> dict[str, AnyRule]:
    """Every rule of ``kind`` that the modules hold, by its id, in the order of the files.

    ValueError when two have one id.
    """
    rules: dict[str, AnyRule] = {}
    for topic in topics:
        for value in vars(topic).values():
            if not isinstance(value, kind):
                continue
            if rules.setdefault(value.id, value) is not value:
                raise ValueError(f"two rules have the id {value.id}")
    return rules
