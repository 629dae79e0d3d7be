"""The stages joined: file → located data → plan → findings, documents → bytes.

The only module that knows all rooms. Each function is one stage, or a few in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from plangen import binding, checks, fonts, model, prose, source, standards
from plangen import compose as composing
from plangen import diff as differing
from plangen import pages as paging
from plangen import review as reviewing
from plangen.compose import Choice, Kind, Sources
from plangen.diff import Against, Changes, Version
from plangen.document import Document, StyleSheet
from plangen.finding import Finding, Page, Place
from plangen.finding import Path as NodePath
from plangen.library import Library
from plangen.model import Plan, outline_of
from plangen.review import Comments, Review
from plangen.source import Located
from plangen.standards import Evaluation, School
from plangen.writers import EVERY, FORMATS, Written, pdf, school_data


class UnusablePlan(ValueError):
    """A plan that cannot be used; ``findings`` say where and why, in Chinese."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("；".join(finding.message for finding in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave: a plan or none, and everything found on the way."""

    file: Path
    plan: Plan | None
    located: Located | None
    findings: list[Finding]
    evaluation: Evaluation | None = None
    parent: Plan | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a plan as they were read, and every change between them."""

    old: Reading
    new: Reading
    changes: Changes
    comments: Comments | None = None

    def review(self) -> Review:
        """What the papers about the revision are told from."""
        old, new = (outline_of(version(each).plan) for each in (self.old, self.new))
        return reviewing.review(self.changes, old, new, self.comments)


@dataclass(frozen=True, slots=True)
class Received:
    """What reading one file of comments gave: the comments or none, and everything found on the way."""

    file: Path
    comments: Comments | None
    located: Located | None
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class Product:
    """One document of a plan in one format, ready to be put into a folder."""

    kind: Kind
    format: str
    name: str
    document: Document
    written: Written
    choice: Choice


def read(path: Path) -> Reading:
    """The plan at ``path`` (a file, or a folder that holds plan.yaml); unusable plans give findings only."""
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
    if plan.parent:
        return _below(plan, located, file)
    evaluation, findings = _evaluated(plan, located, file)
    return Reading(file, None if findings else plan, located, findings, evaluation)


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


def _below(plan: Plan, located: Located, file: Path) -> Reading:
    """A school's own plan, read with the county's plan above it, whose data and standard it shares."""
    above = (file.parent / plan.parent).resolve()
    if not above.is_relative_to(file.parent.resolve().parent):
        return Reading(file, None, located, list(_placed(standards.far_parent(plan.parent), located)))
    parent = read(file.parent / plan.parent)
    wrong = list(parent.findings)
    if parent.plan and parent.evaluation:
        known = [school.id for school in parent.evaluation.schools]
        wrong += _placed(standards.unknown_school(plan.school, known), located)
    elif parent.plan:
        wrong += _placed(standards.without_schools(plan.parent), located)
    return Reading(file, None if wrong else plan, located, wrong, parent.evaluation, parent.plan)


def _understood(located: Located) -> tuple[Plan | None, list[Finding]]:
    """The plan in ``located`` with its references followed, and what is wrong with it."""
    plan, findings = binding.bind(Plan, located)
    if plan is None:
        return None, findings
    plan, unsummed = model.with_sums(plan)
    outline = outline_of(plan)
    broken = [*unsummed, *model.broken_links(outline), *prose.Teller(outline).problems()]
    return plan, _in_file_order(_placed(broken, located))


def _evaluated(plan: Plan, located: Located, file: Path) -> tuple[Evaluation | None, list[Finding]]:
    """The evaluation of the plan's schools under its standard; None when the plan names neither."""
    if not plan.standard:
        return None, []
    standard = library().standards.get(plan.standard)
    if standard is None:
        return None, list(_placed(standards.unknown(plan.standard, list(library().standards)), located))
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


def _in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.place.line, finding.place.column, finding.code))


def _placed(findings: Iterable[Finding], located: Located) -> Iterator[Finding]:
    """``findings`` at the places in the file that their paths lead to."""
    for finding in findings:
        yield finding.at(place_of(located, finding.path))


def place_of(located: Located, path: NodePath) -> Place:
    """Where the plan node at ``path`` stands in its file."""
    return located.places.of(binding.raw_path(located.data, path, Plan))


def examine(reading: Reading) -> list[Finding]:
    """What is wrong with a plan that was read: loading problems, or what the checks find, in file order."""
    if reading.plan is None or reading.located is None:
        return reading.findings
    own = reading.evaluation if reading.evaluation and not reading.parent else None
    found = checks.check(outline_of(reading.plan), standards.printing.warnings(own) if own else ())
    return _in_file_order(_placed(found, reading.located))


def compared(old: Reading, new: Reading) -> Comparison:
    """Two versions that could be read, compared; ValueError when one has no plan."""
    return Comparison(old, new, changes(version(old), version(new)))


def changes(old: Version, new: Version) -> Changes:
    """Every change from one version to another."""
    return differing.diff(old, new)


def against(upper: Reading, lower: Reading) -> Against:
    """A plan against the plan of the level above; ValueError when one has no plan."""
    return differing.against(version(upper), version(lower))


def version(reading: Reading) -> Version:
    """What is compared of a plan that was read: itself, its schools, and its standard before adjustments."""
    if reading.plan is None or reading.located is None:
        raise UnusablePlan(reading.findings)
    written, _ = binding.bind(Plan, reading.located)
    if written is None or written == reading.plan:
        written = reading.plan
    own = reading.evaluation if reading.evaluation and not reading.parent else None
    named = reading.plan.standard
    standard = library().standards.get(named) if named else None
    return differing.version(reading.plan, written, tuple(own.schools) if own else (), standard)


def received(file: Path) -> Received:
    """The comments in ``file``; an unusable file gives findings only."""
    text = source.read_text(file)
    if isinstance(text, Finding):
        return Received(file, None, None, [text])
    located, findings = source.parse(text, str(file))
    if located is None or findings:
        return Received(file, None, located, findings)
    comments, findings = binding.bind(Comments, located)
    return Received(file, comments, located, findings)


def commented(comparison: Comparison, given: Received) -> tuple[Comparison, list[Finding]]:
    """``comparison`` with the comments that were received, and what is wrong with them beside the changes."""
    if given.comments is None or given.located is None:
        return comparison, given.findings
    old, new = (outline_of(version(each).plan) for each in (comparison.old, comparison.new))
    found = reviewing.problems(given.comments, reviewing.Located(comparison.changes, old, new))
    places, data = given.located.places, given.located.data
    placed = [each.at(places.of(binding.raw_path(data, each.path, Comments))) for each in found]
    return replace(comparison, comments=given.comments), _in_file_order(placed)


def paper(comparison: Comparison, kind: str, format: str = "docx") -> Product:
    """The paper of ``kind`` about a revision; KeyError when there is no such kind or format.

    Raises ValueError when the kind needs comments and the comparison has none.
    """
    review, chosen = comparison.review(), library().kinds[kind]
    sources = Sources(review.new, standards=library().standards, review=review)
    if Choice() not in composing.choices(chosen, sources):
        raise ValueError(f"“{chosen.spec.name}”不能由这两稿生成，或者还缺意见文件")
    return next(_product(sources, chosen, library().sheet, [format], Choice()))


def page(comparison: Comparison) -> str:
    """The page for the browser about a revision: the changes, and both versions side by side."""
    old, new = (_body(reading) for reading in (comparison.old, comparison.new))
    return paging.changes_page(comparison.review(), old, new, library().page("changes"))


def _body(reading: Reading) -> Document:
    """The plan's own document: the text that its readers know; of a school's own plan the school's."""
    assert reading.plan is not None, "only versions that could be read are compared"
    sources = _sources(reading, reading.plan)
    kinds = (library().kinds[name] for name in ("implementation-plan", "school-plan"))
    kind, choice = next((kind, choice) for kind in kinds for choice in composing.choices(kind, sources))
    return composing.compose(kind, sources, choice)


def _sources(reading: Reading, plan: Plan) -> Sources:
    parent = outline_of(reading.parent) if reading.parent else None
    return Sources(outline_of(plan), reading.evaluation, parent, library().standards)


def products(
    reading: Reading,
    kinds: Iterable[Kind],
    sheet: StyleSheet,
    formats: Iterable[str],
    year: int | None = None,
) -> Iterator[Product]:
    """Every document of ``kinds`` that the plan asks for, in every one of ``formats``."""
    if reading.plan is None:
        return
    sources = _sources(reading, reading.plan)
    wanted = list(formats)
    for kind in kinds:
        for choice in composing.choices(kind, sources):
            if year is None or choice.year in (None, year):
                yield from _product(sources, kind, sheet, wanted, choice)


def _product(
    sources: Sources, kind: Kind, sheet: StyleSheet, formats: list[str], choice: Choice
) -> Iterator[Product]:
    document = composing.compose(kind, sources, choice)
    for name in formats:
        written = EVERY[name].write(document, sheet)
        file = composing.file_stem(kind, sources, choice) + EVERY[name].ending
        yield Product(kind, name, file, document, written, choice)


def printed(made: list[Product], sheet: StyleSheet) -> tuple[list[Product], list[str]]:
    """``made`` with those that are to be printed as PDF, and a sentence for each font that another stands in for."""
    waiting = [product for product in made if EVERY[product.format].printed]
    if not waiting:
        return made, []
    standins, notes = _standins(sheet)
    done: dict[str, bytes] = {}
    for name in dict.fromkeys(product.format for product in waiting):
        sources = {
            product.name: _source(product.document, product.written)
            for product in waiting
            if product.format == name
        }
        done |= pdf.print_all(sources, standins, archival=EVERY[name].archival)
    return [
        replace(product, written=Written(done[product.name])) if product.name in done else product
        for product in made
    ], notes


def _source(document: Document, written: Written) -> pdf.Source:
    return pdf.Source(written.data, document.title, document.issuer)


def _standins(sheet: StyleSheet) -> tuple[dict[str, str], list[str]]:
    """Which product prints in place of each that this machine lacks, and how that is told."""
    standins: dict[str, str] = {}
    notes = []
    for typeface, product in sheet.faces.items():
        other = fonts.standin(typeface, product)
        if other is None:
            notes.append(f"本机没有“{product}”，也没有可代替的{typeface}，由 LibreOffice 自行选择。")
        elif other != product:
            standins[product] = other
            notes.append(f"本机没有“{product}”，印 PDF 时用“{other}”代替；.docx 里的字体名称不变。")
    return standins, notes


# -- the Python face ------------------------------------------------------------------------------


@cache
def library() -> Library:
    """The library of this installation; templates and standards in the folder one works in come first."""
    return Library(Path.cwd())


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
    chosen = library().kinds[kind]
    if chosen.spec.per == "年份" and year not in plan.period.years:
        raise ValueError(f"“{chosen.spec.name}”每年一件，年份应在 {plan.period} 之内")
    above = outline_of(parent) if parent else None
    sources = Sources(outline_of(plan), evaluation, above, library().standards)
    if Choice(year, school, unit) not in composing.choices(chosen, sources):
        raise ValueError(f"这份规划没有可生成“{chosen.spec.name}”的内容，或者没有指定的年份、学校、单位")
    return composing.compose(chosen, sources, Choice(year, school, unit))


def write(document: Document, format: str = "docx") -> bytes:
    """``document`` as the bytes of a file of ``format``; KeyError when there is no such format."""
    written = FORMATS[format].write(document, library().sheet)
    if not FORMATS[format].printed:
        return written.data
    standins, _ = _standins(library().sheet)
    sources = {document.title: _source(document, written)}
    return pdf.print_all(sources, standins, archival=FORMATS[format].archival)[document.title]


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
    return write(document, format)


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
    sample = library().school_sample
    given = {
        "{学校名称}": known[school].name, "{学校代码}": school, "{地区}": reading.plan.region,
        "{期限}": f"{reading.plan.period.start.year}-{reading.plan.period.end.year}",
        "{上级规划}": f"../{parent.resolve().name}",
    }  # fmt: skip
    for word, value in given.items():
        sample = sample.replace(word, value)
    return sample


def pages() -> dict[str, Page]:
    """What ``explain`` knows: every code of loading and checking, with its page."""
    every = (
        *source.PAGES,
        *binding.PAGES,
        *model.PAGES,
        *prose.PAGES,
        *standards.PAGES,
        *reviewing.PAGES,
        *checks.pages(),
    )
    return {page.code: page for page in every}
