"""An inspection as a page for the browser: the text in order with the places marked, the rules beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangen.finding import Verdict
from plangen.inspect import Inspection, Result
from plangen.ooxml import Paragraph
from plangen.report.inspection import (
    VERDICTS,
    counted,
    inspection_summary,
    place_words,
    sorted_out,
    source_words,
)
from plangen.report.pages import page
from plangen.report.printed_pages import DrawnPage, drawn_pages

_CLASSES = {"须改": "must", "建议": "advice"}
_FOLDED = (Verdict.UNSURE, Verdict.ABSENT, Verdict.HOLDS)
"""What needs no mending, folded away."""


@dataclass(frozen=True, slots=True)
class ListedResult:
    """A broken rule in the list: its number there, and the ``key`` of the paragraph that it leads to, if any."""

    number: int
    grade: str
    result: Result
    source: str
    place: str
    key: str


@dataclass(frozen=True, slots=True)
class Grade:
    """What must be mended, or advice: how many places, and the findings in order."""

    title: str
    count: int
    findings: list[ListedResult]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the paper: its words, its classes, and the rules (id, number in the list) it breaks."""

    key: str
    text: str
    look: str
    findings: list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What the page shows of one paper; ``number`` tells its links from those of the others."""

    number: int
    path: str
    summary: str
    notes: Sequence[str]
    lines: list[Line]
    grades: list[Grade]
    rest: list[tuple[str, list[Result]]]
    pages: list[DrawnPage]


def inspection_page(inspections: Mapping[str, Inspection], files: Mapping[str, str]) -> str:
    """One page for all ``inspections``, by the path of their paper; ``files`` are its template and style."""
    papers = [_paper(number, path, found) for number, (path, found) in enumerate(inspections.items(), 1)]
    return page(files, {"papers": papers})


def _paper(number: int, path: str, inspection: Inspection) -> PaperFacts:
    results = inspection.results
    grades = _grades(inspection)
    broken = [finding for grade in grades for finding in grade.findings]
    return PaperFacts(
        number=number,
        path=path,
        summary=inspection_summary(results),
        notes=inspection.notes,
        lines=list(_lines(inspection.paragraphs, broken)),
        grades=grades,
        rest=[(VERDICTS[verdict], _with_verdict(results, verdict)) for verdict in _FOLDED],
        pages=drawn_pages(inspection.printed, [finding.result for finding in broken]),
    )


def _with_verdict(results: Sequence[Result], verdict: Verdict) -> list[Result]:
    return [result for result in results if result.verdict is verdict]


# -- the rules ------------------------------------------------------------------------------------


def _grades(inspection: Inspection) -> list[Grade]:
    """What must be mended, then advice; numbered on from one to the other."""
    keys = {_spot(paragraph): _key(paragraph) for paragraph in inspection.paragraphs}
    grades = []
    number = 0
    for title, _, chosen in sorted_out(inspection.results):
        findings = []
        for result in chosen:
            findings.append(_finding(number, _CLASSES[title], result, keys))
            number += 1
        grades.append(Grade(title, counted(chosen), findings))
    return grades


def _finding(number: int, grade: str, result: Result, keys: Mapping[tuple[str, int], str]) -> ListedResult:
    key = keys.get((result.where, result.place.paragraph), "")
    return ListedResult(number, grade, result, source_words(result), place_words(result), key)


def _spot(paragraph: Paragraph) -> tuple[str, int]:
    """Where a paragraph is, as the place of a finding names it."""
    return str(paragraph.spot), paragraph.spot.number


def _key(paragraph: Paragraph) -> str:
    """What links to a paragraph call it."""
    spot = paragraph.spot
    story = "t" if spot.story == "正文" else "s"
    return f"{story}{spot.number}-{spot.table}-{spot.row}-{spot.column}"


# -- the text -------------------------------------------------------------------------------------


def _lines(paragraphs: Sequence[Paragraph], broken: Sequence[ListedResult]) -> Iterator[Line]:
    """Each paragraph that has words or is spoken of."""
    spoken_of: dict[str, list[ListedResult]] = {}
    for finding in broken:
        if finding.key:
            spoken_of.setdefault(finding.key, []).append(finding)
    for paragraph in paragraphs:
        findings = spoken_of.get(_key(paragraph), [])
        if paragraph.text or findings:
            yield _line(paragraph, findings)


def _line(paragraph: Paragraph, findings: Sequence[ListedResult]) -> Line:
    first: dict[str, int] = {}
    for finding in findings:
        first.setdefault(finding.result.code, finding.number)
    return Line(_key(paragraph), paragraph.text, _look(paragraph, findings), sorted(first.items()))


def _look(paragraph: Paragraph, findings: Sequence[ListedResult]) -> str:
    """The classes of a paragraph: how it is set, whether it is a cell, and its gravest finding."""
    classes = []
    if paragraph.setting.align in ("center", "right"):
        classes.append(paragraph.setting.align)
    if paragraph.spot.table:
        classes.append("cell")
    if findings:
        classes.append("must" if any(finding.result.must for finding in findings) else "advice")
    return " ".join(classes)
