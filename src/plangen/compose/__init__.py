"""Plan to document: a kind's template tells the plan in small Markdown, read into the tree.

``compose(kind, outline)`` knows nothing of fonts or files; the tree knows which plan node each block
speaks of.
"""

from __future__ import annotations

from plangen.compose.facts import PlanFacts
from plangen.compose.kind import Kind, KindSpec
from plangen.compose.markdown import parts
from plangen.compose.printing import printed
from plangen.document import Document, numbered
from plangen.model import Outline


def compose(kind: Kind, outline: Outline, year: int | None = None) -> Document:
    """The document of ``kind`` that the plan asks for; ``year`` for kinds made once a year."""
    plan = outline.plan
    source, tokens = printed(kind.template, {"plan": PlanFacts(outline, year)})
    date = plan.letter.date
    return Document(
        kind=kind.id,
        title=_filled(kind.spec.title, outline, year),
        issuer=plan.issuer or "",
        date=date.first if date else None,
        parts=tuple(numbered(parts(source, tokens))),
    )


def file_stem(kind: Kind, outline: Outline, year: int | None = None) -> str:
    """The name of the file a document goes into, without its ending."""
    return _filled(kind.spec.file, outline, year)


def years(kind: Kind, outline: Outline) -> list[int | None]:
    """The years a kind is made for: every year of the period, or once."""
    return list(outline.plan.period.years) if kind.spec.per == "年份" else [None]


def _filled(pattern: str, outline: Outline, year: int | None) -> str:
    plan = outline.plan
    known = {"标题": plan.title, "年份": str(year or ""), "地区": plan.region}
    for word, value in known.items():
        pattern = pattern.replace(f"{{{word}}}", value)
    return pattern


__all__ = ["Kind", "KindSpec", "compose", "file_stem", "years"]
