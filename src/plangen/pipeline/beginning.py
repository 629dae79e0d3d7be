"""What a person begins with: a plan, comments, a style sheet, an empty sheet of school data, a school's draft."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plangen import standards
from plangen.finding import Refused
from plangen.pipeline.kinds import from_two_versions, listed, named, needs_comments
from plangen.pipeline.reading import UnusablePlan, load
from plangen.pipeline.session import Session
from plangen.standards import Evaluation, School
from plangen.writers import school_data

SCHOOL_DATA, STYLE = "school-data", "style"
"""What can be begun and is no kind of document."""
PLAN, COMMENTS, SCHOOLS, LOOK = "plan.yaml", "意见.yaml", "schools.xlsx", "本县.yaml"
"""The names of the files that are begun."""
_OF_SCHOOLS = "school-"


@dataclass(frozen=True, slots=True)
class Beginning:
    """A file to begin with: its name below the folder, and its bytes."""

    name: str
    data: bytes


def beginning(kind: str, folder: Path, parent: str, school: str, session: Session) -> Beginning:
    """What one begins with who wants ``kind``; Refused when there is no such thing.

    A school's draft rests on the county's plan at ``parent``, and lies in a ``folder`` beside it.
    """
    if kind == SCHOOL_DATA:
        return Beginning(SCHOOLS, school_data.write(School.columns()))
    if kind == STYLE:
        return Beginning(f"templates/styles/{LOOK}", session.library.style_sample.encode())
    chosen = named(kind, session.library)
    if chosen is None:
        raise Refused(_unknown(kind, session))
    if needs_comments(chosen):
        return Beginning(COMMENTS, session.library.sample(chosen).encode())
    if chosen.of_revisions:
        raise Refused(from_two_versions(chosen))
    if bool(parent) != bool(school):
        raise Refused("“--parent”和“--school”要一起写。")
    if parent:
        return Beginning(PLAN, _draft(folder, Path(parent), school, session).encode())
    if chosen.id.startswith(_OF_SCHOOLS):
        raise Refused("学校的文件据县级规划写，请加上“--parent 县级规划 --school 学校代码”。")
    return Beginning(PLAN, session.library.sample(chosen).encode())


def _unknown(name: str, session: Session) -> str:
    kinds = session.library.kinds.values()
    known = [kind for kind in kinds if not kind.of_revisions or needs_comments(kind)]
    others = f"空的学校数据表：{SCHOOL_DATA}；自己的版式：{STYLE}"
    return f"没有“{name}”这种文件。可用：{listed(known)}；{others}。"


def _draft(folder: Path, parent: Path, school: str, session: Session) -> str:
    above = parent if parent.is_dir() else parent.parent
    if above.resolve().parent != folder.resolve().parent:
        raise Refused(f"请把“{folder}”放在县级规划的文件夹“{above}”旁边。")
    try:
        return school_draft(above, school, session)
    except UnusablePlan as error:
        raise Refused(f"不能据“{parent}”写学校方案：{error}") from None


def school_draft(parent: Path, school: str, session: Session) -> str:
    """The plan that a school begins with: it names the county's plan and itself, and leaves its own words open."""
    reading = load(parent, session=session)
    if reading.evaluation is None:
        raise UnusablePlan(standards.without_schools(str(parent)))
    period = reading.plan.period
    given = {
        "{学校名称}": _school(reading.evaluation, school).name,
        "{学校代码}": school,
        "{地区}": reading.plan.region,
        "{期限}": f"{period.start.year}-{period.end.year}",
        "{上级规划}": f"../{parent.resolve().name}",
    }
    draft = session.library.school_sample
    for word, value in given.items():
        draft = draft.replace(word, value)
    return draft


def _school(evaluation: Evaluation, code: str) -> School:
    known = {school.id: school for school in evaluation.schools}
    if code not in known:
        raise UnusablePlan(standards.unknown_school(code, list(known)))
    return known[code]
