"""A file to a plan: read, understood, evaluated, checked; every finding at its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from plangen import binding, checks, expressions, model, source, standards
from plangen.compose import Sources
from plangen.diff import Version, version
from plangen.finding import Finding, Place, UnusableFile
from plangen.finding import Path as NodePath
from plangen.library import NATIONAL, Unreadable
from plangen.model import Outline, Plan, outline_of
from plangen.pipeline.session import Session
from plangen.pipeline.styles import style_sheet
from plangen.source import Located
from plangen.standards import Evaluation, School, Standard
from plangen.style import StyleSheet
from plangen.style.departures import DEPARTURE


class UnusablePlan(UnusableFile):
    """A plan that cannot be used; ``findings`` say where and why, in Chinese."""


@dataclass(frozen=True)
class Reading:
    """A plan that was read, and what goes with it: ``plan`` with its sums worked out, as ``written`` without.

    ``asked`` is the path that was given, ``located`` knows the place of every value in ``file``. A school's own plan
    has the county's ``parent``, whose ``evaluation`` it shares. ``told`` is what its school data leave to be said.
    ``style`` names the sheet of its papers, ``session``
    is what it was read with.
    """

    session: Session
    asked: Path
    file: Path
    located: Located
    plan: Plan
    written: Plan
    evaluation: Evaluation | None = None
    parent: Plan | None = None
    told: tuple[Finding, ...] = ()
    style: str = NATIONAL

    @property
    def sheet(self) -> StyleSheet:
        """The style sheet that its papers are made with."""
        return self.session.library.sheets.sheet(self.style)

    @property
    def outline(self) -> Outline:
        """The outline of the plan."""
        return outline_of(self.plan)

    @property
    def own_evaluation(self) -> Evaluation | None:
        """The evaluation, when it is of the plan's own schools and not of those of the plan above."""
        return None if self.parent else self.evaluation

    @property
    def sources(self) -> Sources:
        """What its documents are told from: its schools' evaluation and the plan above it come along."""
        parent = outline_of(self.parent) if self.parent else None
        return Sources(self.outline, self.evaluation, parent, self.session.library.standards)

    @cached_property
    def version(self) -> Version:
        """What is compared of it: itself, its schools, and its standard before adjustments."""
        written = self.plan if self.written == self.plan else self.written
        schools = self.own_evaluation.schools if self.own_evaluation else ()
        standard = self.session.library.standards.get(self.plan.standard) if self.plan.standard else None
        return version(self.plan, written, tuple(schools), standard)


def load(path: str | Path, *, style: str = "", session: Session | None = None) -> Reading:
    """The plan at ``path``: a file, or a folder that holds plan.yaml; UnusablePlan when it cannot be used.

    ``style`` names the style sheet to use in place of the one that the plan names; Refused when there is none.

    >>> plan = load("plans/ordos-2024")
    >>> plan.plan.region, str(plan.plan.period)
    ('鄂尔多斯市', '2024—2026年')
    """
    alone = glance(source.plan_file(Path(path)), session or Session())
    reading = replace(alone, asked=Path(path))
    _refuse(_unstyled(reading))
    if style:
        style_sheet(reading.session, style)
    if reading.plan.parent:
        return _with_parent(reading, style)
    chosen = style or reading.plan.style or NATIONAL
    evaluation, told = _evaluated(reading)
    return replace(reading, evaluation=evaluation, told=tuple(told), style=chosen)


def glance(file: Path, session: Session) -> Reading:
    """The plan in one file alone, without what lies beside it (school data, the plan above)."""
    located, findings = parsed(file, session)
    if located is None:
        raise UnusablePlan(findings)
    written, unbound = binding.bind(Plan, located)
    if written is None:
        raise UnusablePlan(in_file_order([*findings, *located.remarks, *unbound]))
    plan, unsummed = model.with_sums(written)
    outline = outline_of(plan)
    broken = [*unsummed, *model.broken_links(outline), *expressions.Teller(outline).problems()]
    _refuse([*findings, *unbound, *in_file_order(_placed(broken, located))])
    return Reading(session, file, file, located, plan, written)


def parsed(file: Path, session: Session) -> tuple[Located | None, list[Finding]]:
    """The data in ``file`` with their places, None when there are none; and what is wrong with them."""
    text = source.read_text(file, session.limits.plan_bytes)
    if isinstance(text, Finding):
        return None, [text]
    return source.parse(text, str(file))


def _refuse(findings: list[Finding]) -> None:
    """UnusablePlan when there is anything in ``findings``."""
    if findings:
        raise UnusablePlan(findings)


def _unstyled(reading: Reading) -> list[Finding]:
    """What is wrong with the style sheet that the plan names."""
    sheets, name = reading.session.library.sheets, reading.plan.style
    if name and name not in sheets.names:
        return [sheets.unknown(name).at(place_of(reading.located, ("style",)))]
    try:
        sheets.sheet(name or NATIONAL)
    except Unreadable as error:
        return error.findings
    return []


def _with_parent(reading: Reading, style: str) -> Reading:
    """A school's own plan, read with the county's plan above it, whose data and standard it shares."""
    plan, located, folder = reading.plan, reading.located, reading.file.parent
    above = (folder / plan.parent).resolve()
    if not above.is_relative_to(folder.resolve().parent):
        raise UnusablePlan(_placed(standards.far_parent(plan.parent), located))
    parent = load(folder / plan.parent, style=style or plan.style, session=reading.session)
    if parent.evaluation is None:
        raise UnusablePlan(_placed(standards.without_schools(plan.parent), located))
    known = [school.id for school in parent.evaluation.schools]
    _refuse(list(_placed(standards.unknown_school(plan.school, known), located)))
    return replace(reading, evaluation=parent.evaluation, parent=parent.plan, style=parent.style)


def _evaluated(reading: Reading) -> tuple[Evaluation | None, list[Finding]]:
    """The evaluation of the plan's schools under its standard, and what is to be said of their data.

    None when the plan names neither, or when not one school is there.
    """
    plan = reading.plan
    if not plan.standard:
        return None, []
    standard, wrong = standards.adjusted(_standard(reading), plan.adjustments)
    wrong += standards.unknown_results(plan.results, [indicator.id for indicator in standard.indicators])
    _refuse(list(_placed(wrong, reading.located)))
    if not plan.schools or not standard.indicators:
        return None, []
    schools, told = _schools(reading)
    if not schools:
        return None, told
    return standards.evaluate(standard, schools, standards.stated(plan.results)), told


def _standard(reading: Reading) -> Standard:
    """The standard that the plan names, before adjustments."""
    known, name = reading.session.library.standards, reading.plan.standard
    if name not in known:
        raise UnusablePlan(_placed(standards.unknown(name, list(known)), reading.located))
    return known[name]


def _schools(reading: Reading) -> tuple[list[School], list[Finding]]:
    """The schools in the plan's data file, which must lie in its own folder, and what is to be said of the file."""
    folder, name = reading.file.parent, reading.plan.schools
    if not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise UnusablePlan(_placed(standards.outside(name), reading.located))
    columns = [column for column, _ in School.columns()]
    rows, findings = source.read_table(folder / name, columns, standards.texts())
    errors = [finding for finding in findings if finding.severity == "error"]
    if rows is None or errors:
        raise UnusablePlan(errors)
    schools, wrong = standards.schools(rows)
    _refuse(wrong)
    if not schools:
        findings.append(standards.none_at_all(rows))
    return schools, findings


def check(reading: Reading) -> list[Finding]:
    """What the checks find in a plan, in file order, each at its file, line and column (counted from 1).

    Where its style sheet departs from the national standard comes after, at the lines of that sheet; what its
    school data leave to be said comes last.

    >>> [(finding.code, finding.place.line) for finding in check(load("plans/ordos-2024"))][:2]
    [('D02', 11), ('N02', 126)]
    """
    evaluation = reading.own_evaluation
    warnings = standards.printing.warnings(evaluation) if evaluation else ()
    departed = reading.session.library.sheets.departures(reading.style)
    found = checks.check(reading.outline, (*reading.located.remarks, *warnings, *departed))
    in_order = in_file_order(_placed(found, reading.located))
    return [*sorted(in_order, key=_is_departure), *reading.told]


def _is_departure(finding: Finding) -> bool:
    return finding.code == DEPARTURE.code


def evaluate(reading: Reading) -> Evaluation | None:
    """The evaluation of the plan's schools under its standard; None when it names no standard and schools.

    >>> evaluation = evaluate(load("plans/sample-county"))
    >>> len(evaluation.schools)
    119
    """
    return reading.evaluation


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """``findings`` from the top of the file to its end."""
    return sorted(findings, key=_position)


def _position(finding: Finding) -> tuple[int, int, str]:
    return finding.place.line, finding.place.column, finding.code


def _placed(findings: Iterable[Finding], located: Located) -> Iterator[Finding]:
    """``findings`` at the places in the file that their paths lead to; those of other files stay where they are."""
    for finding in findings:
        yield finding if finding.place.file else finding.at(place_of(located, finding.path))


def place_of(located: Located, path: NodePath) -> Place:
    """Where the plan node at ``path`` stands in its file."""
    return located.places.of(binding.raw_path(located.data, path, Plan))
