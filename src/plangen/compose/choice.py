"""Which document of a kind: of what year, school or unit. A kind says what it is made for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from plangen.compose.kind import Kind
from plangen.diff.review import Review
from plangen.model import Outline, Rubric, Unit
from plangen.standards import Evaluation, Standard


@dataclass(frozen=True, slots=True)
class Choice:
    """The year, the school (its code) or the unit (its id) that one document is about."""

    year: int | None = None
    school: str = ""
    unit: str = ""

    @property
    def code(self) -> str:
        """What tells it apart from the other documents of its kind: the code, the id or the year; "" for the one."""
        return self.school or self.unit or str(self.year or "")


ONLY = Choice()
"""The choice of a kind that is made once for a plan."""


@dataclass(frozen=True)
class Sources:
    """What a document is told from: the plan, its schools' evaluation, the plan above it, the standards by id.

    Papers of a revision are told from the ``review``; the outline is then that of the new version.
    """

    outline: Outline
    evaluation: Evaluation | None = None
    parent: Outline | None = None
    standards: Mapping[str, Standard] = field(default_factory=dict)
    review: Review | None = None


def choices(kind: Kind, sources: Sources) -> list[Choice]:
    """Every document of ``kind`` that the sources ask for; none when the kind needs what they lack."""
    if not all(_has(sources, need) for need in kind.spec.needs):
        return []
    if sources.outline.plan.school and kind.spec.per != "学校":
        return []  # a school's own plan makes the school's papers alone
    if sources.review is not None and not kind.of_revisions:
        return []  # of a revision the papers about it are asked for, not those of the plan
    match kind.spec.per:
        case "年份":
            return [Choice(year=year) for year in sources.outline.plan.period.years]
        case "学校":
            return [Choice(school=identifier) for identifier in _schools(sources)]
        case "单位":
            return [Choice(unit=unit.id) for unit in busy_units(sources.outline)]
    return [Choice()]


def _schools(sources: Sources) -> list[str]:
    """The schools that have papers of their own: of kinds that the standard evaluates; in its own plan the one."""
    if sources.evaluation is None:
        return []
    own, without = sources.outline.plan.school, sources.evaluation.standard.inclusion.without
    evaluated = (school for school in sources.evaluation.schools if school.kind not in without)
    return [school.id for school in evaluated if own in ("", school.id)]


def busy_units(outline: Outline) -> list[Unit]:
    """The units that some task or duty names, in the order of the register."""
    busy = set()
    for entry in outline.everything:
        busy |= {outline.units[name].id for name in _asked(entry.node) if name in outline.units}
    return [unit for unit in (*outline.plan.units, *outline.plan.areas) if unit.id in busy]


def _asked(node: object) -> tuple[str, ...]:
    task, duty = getattr(node, "task", None), getattr(node, "duty", None)
    own = (*task.lead, *task.support, *task.units) if task else ()
    return (*own, *duty.units) if duty else own


def _has(sources: Sources, need: str) -> bool:
    outline = sources.outline
    match need:
        case "学校数据":
            return sources.evaluation is not None
        case "修改":
            return sources.review is not None
        case "意见":
            return sources.review is not None and sources.review.comments is not None
        case "评分表":
            return any(_is_scored(entry.node.rubrics) for entry in outline.everything)
        case "随文通知":
            return outline.plan.notice is not None
        case "任务":
            return bool(outline.tasks)
    return bool(outline.targets)


def _is_scored(rubrics: Iterable[Rubric]) -> bool:
    items = chain.from_iterable(rubric.items for rubric in rubrics)
    return any(item.points for item in items)
