"""The Python face: one function for each thing that a program asks of a plan."""

from __future__ import annotations

from pathlib import Path

from plangen import checks, standards
from plangen import compose as composing
from plangen.compose import Choice, Sources
from plangen.document import Document
from plangen.finding import Finding
from plangen.library import NATIONAL
from plangen.model import Plan, outline_of
from plangen.pipeline import installed
from plangen.pipeline.printing import source_of, stand_ins
from plangen.pipeline.reading import UnusablePlan, read
from plangen.standards import Evaluation, School
from plangen.writers import FORMATS, pdf, school_data


def load(path: str | Path) -> Plan:
    """The plan at ``path``; UnusablePlan when it cannot be used."""
    reading = read(Path(path))
    if reading.plan is None:
        raise UnusablePlan(reading.findings)
    return reading.plan


def check(plan: Plan) -> list[Finding]:
    """What the checks find in ``plan``; places are said in words (二、（一）1.), a plan knows no lines."""
    return checks.check(outline_of(plan))


def compose(
    plan: Plan,
    kind: str,
    *,
    year: int | None = None,
    school: str = "",
    unit: str = "",
    evaluation: Evaluation | None = None,
    parent: Plan | None = None,
) -> Document:
    """The tree of the document of ``kind``; KeyError when there is no such kind.

    A kind that is made once a year needs ``year``, one for each unit its id, one for each school its code and
    the ``evaluation`` (its own plan also the ``parent``); ValueError when the plan has no such document.
    """
    chosen = installed.library().kinds[kind]
    if chosen.spec.per == "年份" and year not in plan.period.years:
        raise ValueError(f"“{chosen.spec.name}”每年一件，年份应在 {plan.period} 之内")
    above = outline_of(parent) if parent else None
    sources = Sources(outline_of(plan), evaluation, above, installed.library().standards)
    if Choice(year, school, unit) not in composing.choices(chosen, sources):
        raise ValueError(f"这份规划没有可生成“{chosen.spec.name}”的内容，或者没有指定的年份、学校、单位")
    return composing.compose(chosen, sources, Choice(year, school, unit))


def write(document: Document, format: str = "docx", style: str = NATIONAL) -> bytes:
    """``document`` as the bytes of a file of ``format``, in the style sheet named ``style``.

    The imprint stays on the last page whatever the style sheet says: only ``placed`` counts pages.
    KeyError when there is no such format, Unreadable when there is no such style sheet.
    """
    sheet = installed.library().sheets.sheet(style)
    written = FORMATS[format].write(document, sheet)
    if not FORMATS[format].printed:
        return written.data
    products, _ = stand_ins(sheet)
    sources = {document.title: source_of(document, written)}
    return pdf.print_all(sources, products, archival=FORMATS[format].archival)[document.title]


def evaluate(path: str | Path) -> Evaluation | None:
    """The evaluation of the schools of the plan at ``path``; None when it names no standard and schools."""
    reading = read(Path(path))
    if reading.plan is None:
        raise UnusablePlan(reading.findings)
    return reading.evaluation


def render(
    plan: Plan,
    kind: str,
    format: str = "docx",
    *,
    year: int | None = None,
    school: str = "",
    unit: str = "",
    evaluation: Evaluation | None = None,
    parent: Plan | None = None,
) -> bytes:
    """The document of ``kind`` as the bytes of a file of ``format``; choices as in ``compose``."""
    document = compose(plan, kind, year=year, school=school, unit=unit, evaluation=evaluation, parent=parent)
    return write(document, format, plan.style or (parent.style if parent else "") or NATIONAL)


def school_sheet() -> bytes:
    """The empty workbook of school data."""
    return school_data.write(School.columns())


def school_draft(parent: Path, school: str) -> str:
    """The plan that a school begins with: it names the county's plan and itself, and leaves its own words open."""
    reading = read(parent)
    if reading.plan is None or reading.evaluation is None:
        raise UnusablePlan(reading.findings or standards.without_schools(str(parent)))
    known = {each.id: each for each in reading.evaluation.schools}
    if school not in known:
        raise UnusablePlan(standards.unknown_school(school, list(known)))
    sample = installed.library().school_sample
    given = {
        "{学校名称}": known[school].name, "{学校代码}": school, "{地区}": reading.plan.region,
        "{期限}": f"{reading.plan.period.start.year}-{reading.plan.period.end.year}",
        "{上级规划}": f"../{parent.resolve().name}",
    }  # fmt: skip
    for word, value in given.items():
        sample = sample.replace(word, value)
    return sample
