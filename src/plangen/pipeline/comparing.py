"""Two versions of a plan to the changes between them, and to the papers and the page about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from plangen import binding, report
from plangen import compose as composing
from plangen import diff as differing
from plangen.compose import ONLY, Kind, Sources
from plangen.diff import Against, Changes
from plangen.diff import review as reviewing
from plangen.diff.review import Comments, Review
from plangen.document import Document
from plangen.finding import Finding, Refused, UnusableFile
from plangen.pipeline.kinds import listed, named, needs_comments, revision_kinds
from plangen.pipeline.making import Product, known_formats, written
from plangen.pipeline.printing import finished
from plangen.pipeline.reading import Reading, in_file_order, parsed
from plangen.pipeline.session import Session
from plangen.writers import FORMATS

TABLE, COMMENTS = "revision-table", "comment-table"
PAPER_FORMATS = [name for name in FORMATS if name != "text"]
"""The formats of papers about a revision: of text, the text of the comparison itself is better."""
IGNORED = "", "marks"
"""What a comparison can pass over: nothing, or words that differ in mere punctuation."""
BODIES = "implementation-plan", "school-plan"
"""The kinds that say a plan as its readers know it: a county's, and a school's own."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a plan as they were read, and every change between them."""

    old: Reading
    new: Reading
    changes: Changes
    comments: Comments | None = None

    def review(self) -> Review:
        """What the papers about the revision are told from."""
        return reviewing.review(self.changes, self.old.outline, self.new.outline, self.comments)


def diff(old: Reading, new: Reading, *, ignore: str = "") -> Comparison:
    """Two versions of a plan, and every change between them; ``ignore="marks"`` passes over mere punctuation.

    Refused when anything else is to be passed over.

    >>> first = load("plans/sample-county")
    >>> len(diff(first, first).changes)
    0
    """
    if ignore not in IGNORED:
        raise Refused(f"不能略过“{ignore}”，只能略过 marks（只差标点样式、空格、全半角的文字）。")
    changes = differing.diff(old.version, new.version)
    return Comparison(old, new, changes.without(ignore) if ignore else changes)


def against(upper: Reading, lower: Reading) -> Against:
    """A plan against the plan of the level above."""
    return differing.against(upper.version, lower.version)


def commented(comparison: Comparison, file: str | Path) -> tuple[Comparison, list[Finding]]:
    """``comparison`` with the comments in ``file``, and what is wrong with them beside the changes.

    UnusableFile when the comments cannot be read.
    """
    located, findings = parsed(Path(file), comparison.new.session)
    if located is None:
        raise UnusableFile(findings)
    comments, unbound = binding.bind(Comments, located)
    if comments is None or findings or unbound:
        raise UnusableFile([*findings, *unbound])
    revision = reviewing.ChangesByPlace(comparison.changes, comparison.old.outline, comparison.new.outline)
    placed = []
    for problem in reviewing.problems(comments, revision):
        path = binding.raw_path(located.data, problem.path, Comments)
        placed.append(problem.at(located.places.of(path)))
    return replace(comparison, comments=comments), in_file_order(placed)


def paper_kind(session: Session, name: str, *, commented: bool) -> Kind:
    """The kind of paper about a revision called so (id or Chinese name); "" is the table that is usual.

    Refused when there is none, or it is told from comments and the comparison is not ``commented``.
    """
    kind = named(name or (COMMENTS if commented else TABLE), session.library)
    if kind is None or not kind.of_revisions:
        known = listed(revision_kinds(session.library))
        raise Refused(f"没有“{name}”这种由两稿比较得出的文件。可用：{known}。")
    if needs_comments(kind) and not commented:
        raise Refused(
            f"“{kind.spec.name}”要有意见文件，请加上“--comments 意见.yaml”；"
            f"没有意见文件的，先运行：plangen new {kind.id} 文件夹"
        )
    return kind


def paper(comparison: Comparison, kind: str = "", format: str = "docx") -> Product:
    """The paper of ``kind`` about a revision; Refused as in ``paper_kind``, when there is no such ``format``, or
    when it cannot be printed.
    """
    wanted = known_formats([format])
    session, review, sheet = comparison.new.session, comparison.review(), comparison.new.sheet
    chosen = paper_kind(session, kind, commented=comparison.comments is not None)
    sources = Sources(review.new, standards=session.library.standards, review=review)
    (product,) = finished(written(sources, chosen, sheet, wanted, ONLY), sheet, session)
    return product


def page(comparison: Comparison) -> str:
    """The page for the browser about a revision: the changes, and both versions side by side."""
    files = comparison.new.session.library.page("changes")
    return report.changes_page(comparison.review(), _body(comparison.old), _body(comparison.new), files)


def _body(reading: Reading) -> Document:
    """The plan's own document: the text that its readers know; of a school's own plan the school's."""
    for name in BODIES:
        kind = reading.session.library.kinds[name]
        for choice in composing.choices(kind, reading.sources):
            return composing.compose(kind, reading.sources, choice)
    raise Refused(f"“{reading.file}”没有正文，不能左右对照。")
