"""Plan to document: a kind's template tells the plan in small Markdown, read into the tree.

``compose(kind, sources, choice)`` knows nothing of fonts or files; the tree knows which plan node each
block speaks of.
"""

from __future__ import annotations

from plangen.compose.choice import ONLY, Choice, Sources, choices
from plangen.compose.facts import PlanFacts
from plangen.compose.kind import Kind, KindSpec
from plangen.compose.markdown import parts
from plangen.document import Document, numbered
from plangen.model import Plan


def compose(kind: Kind, sources: Sources, choice: Choice = ONLY) -> Document:
    """The document of ``kind`` that ``choice`` names, told from ``sources``."""
    plan = sources.outline.plan
    source, tokens = kind.told({"plan": PlanFacts(sources, choice)})
    date = plan.letter.date
    return Document(
        kind=kind.id,
        title=_filled(kind.spec.title, sources, choice),
        issuer=plan.issuer or "",
        date=date.first if date else None,
        parts=tuple(numbered(parts(source, tokens))),
        names=_names(plan),
    )


def _names(plan: Plan) -> tuple[str, ...]:
    """The organs that a title may name: no line splits one."""
    names = [plan.issuer or ""]
    for letter in (plan.letter, plan.notice.letter) if plan.notice else (plan.letter,):
        names += (*letter.signature, *letter.mark_names)
    return tuple(dict.fromkeys(name for name in names if name))


def file_stem(kind: Kind, sources: Sources, choice: Choice) -> str:
    """The name of the file a document goes into, without its ending."""
    return _filled(kind.spec.file, sources, choice)


def _filled(pattern: str, sources: Sources, choice: Choice) -> str:
    plan = sources.outline.plan
    schools = sources.evaluation.schools if sources.evaluation else ()
    names = {school.id: school.name for school in schools}
    unit = sources.outline.units.get(choice.unit)
    known = {
        "标题": plan.title,
        "年份": str(choice.year or ""),
        "地区": plan.region,
        "学校": names.get(choice.school, choice.school),
        "单位": unit.name if unit else "",
    }
    for word, value in known.items():
        pattern = pattern.replace(f"{{{word}}}", value)
    return pattern


__all__ = ["ONLY", "Choice", "Kind", "KindSpec", "Sources", "choices", "compose", "file_stem"]
