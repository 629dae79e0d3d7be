"""A file to a plan: read, understood, evaluated, examined; every finding at its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen import binding, checks, expressions, model, source, standards
from plangen.finding import Finding, Place
from plangen.finding import Path as NodePath
from plangen.library import NATIONAL, Unreadable
from plangen.model import Plan, outline_of
from plangen.pipeline import installed
from plangen.source import Located
from plangen.standards import Evaluation, School
from plangen.style import StyleSheet
from plangen.style.departures import DEPARTURE


class UnusablePlan(ValueError):
    """A plan that cannot be used; ``findings`` say where and why, in Chinese."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("；".join(finding.message for finding in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave: a plan or none, its style sheet, and everything found on the way."""

    file: Path
    plan: Plan | None
    located: Located | None
    findings: list[Finding]
    evaluation: Evaluation | None = None
    parent: Plan | None = None
    style: str = NATIONAL

    @property
    def sheet(self) -> StyleSheet:
        """The style sheet that its papers are made with."""
        return installed.library().sheets.sheet(self.style)


def read(path: Path, style: str = "") -> Reading:
    """The plan at ``path`` (a file, or a folder that holds plan.yaml); unusable plans give findings only.

    ``style`` names the style sheet to use in place of the one that the plan names.
    """
    file = source.plan_file(path)
    text = source.read_text(file)
    if isinstance(text, Finding):
        return Reading(file, None, None, [text])
    located, findings = source.parse(text, str(file))
    if located is None:
        return Reading(file, None, None, findings)
    plan, more = _understood(located)
    findings = [*findings, *more]
    if findings or plan is None:
        return Reading(file, None, located, findings)
    if wrong := _unstyled(plan, located):
        return Reading(file, None, located, wrong)
    if plan.parent:
        return _below(plan, located, file, style)
    evaluation, findings = _evaluated(plan, located, file)
    chosen = style or plan.style or NATIONAL
    return Reading(file, None if findings else plan, located, findings, evaluation, style=chosen)


def _unstyled(plan: Plan, located: Located) -> list[Finding]:
    """What is wrong with the style sheet that the plan names."""
    sheets = installed.library().sheets
    if plan.style and plan.style not in sheets.names:
        return [sheets.unknown(plan.style).at(place_of(located, ("style",)))]
    try:
        sheets.sheet(plan.style or NATIONAL)
    except Unreadable as error:
        return error.findings
    return []


def glance(path: Path) -> Reading:
    """The plan in one file alone, without what lies beside it (school data, the plan above)."""
    text = source.read_text(path)
    if isinstance(text, Finding):
        return Reading(path, None, None, [text])
    located, findings = source.parse(text, str(path))
    if located is None:
        return Reading(path, None, None, findings)
    plan, more = _understood(located)
    findings = [*findings, *more]
    return Reading(path, None if findings else plan, located, findings)


def _below(plan: Plan, located: Located, file: Path, style: str) -> Reading:
    """A school's own plan, read with the county's plan above it, whose data and standard it shares."""
    above = (file.parent / plan.parent).resolve()
    if not above.is_relative_to(file.parent.resolve().parent):
        return Reading(file, None, located, list(_placed(standards.far_parent(plan.parent), located)))
    parent = read(file.parent / plan.parent, style or plan.style)
    wrong = list(parent.findings)
    if parent.plan and parent.evaluation:
        known = [school.id for school in parent.evaluation.schools]
        wrong += _placed(standards.unknown_school(plan.school, known), located)
    elif parent.plan:
        wrong += _placed(standards.without_schools(plan.parent), located)
    usable = None if wrong else plan
    return Reading(file, usable, located, wrong, parent.evaluation, parent.plan, parent.style)


def _understood(located: Located) -> tuple[Plan | None, list[Finding]]:
    """The plan in ``located`` with its references followed, and what is wrong with it."""
    plan, findings = binding.bind(Plan, located)
    if plan is None:
        return None, findings
    plan, unsummed = model.with_sums(plan)
    outline = outline_of(plan)
    broken = [*unsummed, *model.broken_links(outline), *expressions.Teller(outline).problems()]
    return plan, in_file_order(_placed(broken, located))


def _evaluated(plan: Plan, located: Located, file: Path) -> tuple[Evaluation | None, list[Finding]]:
    """The evaluation of the plan's schools under its standard; None when the plan names neither."""
    if not plan.standard:
        return None, []
    standard = installed.library().standards.get(plan.standard)
    if standard is None:
        return None, list(
            _placed(standards.unknown(plan.standard, list(installed.library().standards)), located)
        )
    standard, wrong = standards.adjusted(standard, plan.adjustments)
    wrong += standards.unknown_results(plan.results, [each.id for each in standard.indicators])
    if not plan.schools or not standard.indicators or wrong:
        return None, list(_placed(wrong, located))
    schools, wrong = _schools(plan, located, file)
    if wrong:
        return None, wrong
    return standards.evaluate(standard, schools, standards.stated(plan.results)), []


def _schools(plan: Plan, located: Located, file: Path) -> tuple[list[School], list[Finding]]:
    """The schools in the plan's data file, which must lie in the plan's own folder."""
    table = (file.parent / plan.schools).resolve()
    if not table.is_relative_to(file.parent.resolve()):
        return [], list(_placed(standards.outside(plan.schools), located))
    rows, wrong = source.read_table(file.parent / plan.schools, [name for name, _ in School.columns()])
    errors = [finding for finding in wrong if finding.severity == "error"]
    if rows is None or errors:
        return [], errors
    return standards.schools(rows)


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """``findings`` from the top of the file to its end."""
    return sorted(findings, key=lambda finding: (finding.place.line, finding.place.column, finding.code))


def _placed(findings: Iterable[Finding], located: Located) -> Iterator[Finding]:
    """``findings`` at the places in the file that their paths lead to; those of other files stay where they are."""
    for finding in findings:
        yield finding if finding.place.file else finding.at(place_of(located, finding.path))


def place_of(located: Located, path: NodePath) -> Place:
    """Where the plan node at ``path`` stands in its file."""
    return located.places.of(binding.raw_path(located.data, path, Plan))


def examine(reading: Reading) -> list[Finding]:
    """What is wrong with a plan that was read: loading problems, or what the checks find, in file order.

    Where its style sheet departs from the national standard comes last, at the lines of that sheet.
    """
    if reading.plan is None or reading.located is None:
        return reading.findings
    own = reading.evaluation if reading.evaluation and not reading.parent else None
    departed = installed.library().sheets.departures(reading.style)
    others = (*(standards.printing.warnings(own) if own else ()), *departed)
    found = in_file_order(_placed(checks.check(outline_of(reading.plan), others), reading.located))
    return sorted(found, key=lambda finding: finding.code == DEPARTURE.code)
