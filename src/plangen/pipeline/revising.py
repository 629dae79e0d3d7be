"""Two versions of a plan to the changes between them, and to the papers and the page about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from plangen import binding, report, source
from plangen import compose as composing
from plangen import diff as differing
from plangen.compose import Choice, Sources
from plangen.diff import Against, Changes, Version
from plangen.diff import review as reviewing
from plangen.diff.review import Comments, Review
from plangen.document import Document
from plangen.finding import Finding
from plangen.model import Plan, outline_of
from plangen.pipeline import installed
from plangen.pipeline.making import Product, product_of, sources_of
from plangen.pipeline.reading import Reading, UnusablePlan, in_file_order
from plangen.source import Located


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
    standard = installed.library().standards.get(named) if named else None
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
    found = reviewing.problems(given.comments, reviewing.ChangesByPlace(comparison.changes, old, new))
    places, data = given.located.places, given.located.data
    placed = [each.at(places.of(binding.raw_path(data, each.path, Comments))) for each in found]
    return replace(comparison, comments=given.comments), in_file_order(placed)


def paper(comparison: Comparison, kind: str, format: str = "docx") -> Product:
    """The paper of ``kind`` about a revision; KeyError when there is no such kind or format.

    Raises ValueError when the kind needs comments and the comparison has none.
    """
    review, chosen = comparison.review(), installed.library().kinds[kind]
    sources = Sources(review.new, standards=installed.library().standards, review=review)
    if Choice() not in composing.choices(chosen, sources):
        raise ValueError(f"“{chosen.spec.name}”不能由这两稿生成，或者还缺意见文件")
    return next(product_of(sources, chosen, comparison.new.sheet, [format], Choice()))


def page(comparison: Comparison) -> str:
    """The page for the browser about a revision: the changes, and both versions side by side."""
    old, new = (_body(reading) for reading in (comparison.old, comparison.new))
    return report.changes_page(comparison.review(), old, new, installed.library().page("changes"))


def _body(reading: Reading) -> Document:
    """The plan's own document: the text that its readers know; of a school's own plan the school's."""
    assert reading.plan is not None, "only versions that could be read are compared"
    sources = sources_of(reading, reading.plan)
    kinds = (installed.library().kinds[name] for name in ("implementation-plan", "school-plan"))
    kind, choice = next((kind, choice) for kind in kinds for choice in composing.choices(kind, sources))
    return composing.compose(kind, sources, choice)
