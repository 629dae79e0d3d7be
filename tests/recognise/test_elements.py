"""The elements of a paper, word for word: of the layouts, of papers typed by hand, of papers nobody has formatted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plangen import ooxml
from plangen.ooxml import Paragraph
from plangen.recognise import recognise
from plangen.recognise.elements import Elements
from tests.inspect import clerks, test_unformatted
from tests.inspect.papers import NAMES, paper, typed

TYPED = {
    name: typed(getattr(test_unformatted, name))
    for name in (
        "NOTICE",
        "ISSUED",
        "REQUEST",
        "LETTER",
        "JOINT",
        "WEBSITE",
        "ORDER",
        "MINUTES",
        "PLAN",
        "NO_HEAD",
    )
}
LEVELS = """\
某县义务教育优质均衡发展实施方案
为推进义务教育优质均衡发展，制定本方案。
一、进一步加强义务教育学校标准化建设工作
（一）改善条件。各学校对照标准逐项改善。"""
CLERKS = {
    made.__name__: made() for made in (clerks.careful, clerks.careless, clerks.unformatted, clerks.in_tables)
}
ONE = ("copy_number", "secrecy", "urgency", "number", "order_number", "addressee", "date", "printer")
MANY = (
    "mark", "signers", "title", "subtitle", "body", "attachments", "signature", "remarks", "attendance", "copies",
)  # fmt: skip


def test_the_elements_of_every_paper(golden: Callable[[str, str], None]) -> None:
    papers = {name: paper(name) for name in NAMES} | CLERKS | TYPED | {"LEVELS": typed(LEVELS)}
    blocks: list[str] = []
    for name, data in papers.items():
        found = recognise(ooxml.paper(ooxml.opened(data)))
        blocks.append("\n".join([name, *(f"  {line}" for line in lines(found))]))
    golden("recognise/elements.txt", "\n\n".join(blocks) + "\n")


def lines(found: Elements) -> Iterator[str]:
    """Form and doubts, then each element that was found with the places of its paragraphs."""
    yield f"form: {found.form}"
    if found.doubts:
        yield f"doubts: {'、'.join(sorted(found.doubts))}"
    for name in ONE:
        if paragraph := getattr(found, name):
            yield f"{name}: {shown(paragraph)}"
    for name in MANY:
        for paragraph in getattr(found, name):
            yield f"{name}: {shown(paragraph)}"
    for heading in found.headings:
        yield f"heading {heading.level}{' run in' if heading.run_in else ''}: {shown(heading.paragraph)}"
    for rule in found.red_rules:
        yield f"rule: {rule.kind}{' red' if rule.red else ''} {rule.side} at {shown(rule.at)}"
    for annex in found.annexes:
        yield f"annex: {shown(annex.label)} titled {'；'.join(map(shown, annex.title)) or 'not'}"
    for number in found.page_numbers:
        boxed = " boxed" if number.boxed else ""
        yield f"page number: section {number.section_index} {number.kind}{boxed} {shown(number.paragraph)}"
    if found.imprint_table:
        yield f"imprint table: {found.imprint_table.number}"


def shown(paragraph: Paragraph) -> str:
    words = " ".join(paragraph.text[:16].split())
    return f"{paragraph.spot}“{words}”"
