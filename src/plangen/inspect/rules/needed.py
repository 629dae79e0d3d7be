"""The elements that rules speak of; where a paper has none, that is the verdict."""

from __future__ import annotations

from collections.abc import Callable

from plangen.inspect.rule import Absent, Part
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Annex, Heading, PageNumber


def _or_absent(element: Part | None, why: str) -> Part | Absent:
    return element or Absent(why)


def mark_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the 发文机关标志."""
    return _or_absent(subject.elements.mark, "没有发文机关标志。")


def number_of(subject: Subject) -> Paragraph | Absent:
    """The 发文字号."""
    return _or_absent(subject.elements.number, "没有发文字号。")


def signers_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs with 签发人."""
    return _or_absent(subject.elements.signers, "没有签发人。")


def title_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the title."""
    return _or_absent(subject.elements.title, "没有认出标题。")


def addressee_of(subject: Subject) -> Paragraph | Absent:
    """The 主送机关."""
    return _or_absent(subject.elements.addressee, "没有主送机关。")


def body_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the text."""
    return _or_absent(subject.elements.body, "没有正文。")


def headings_of(subject: Subject) -> list[Heading] | Absent:
    """The paragraphs that begin with an ordinal of the four levels."""
    return _or_absent(subject.elements.headings, "没有结构层次序数。")


def attachments_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the 附件说明."""
    return _or_absent(subject.elements.attachments, "没有附件说明。")


def date_of(subject: Subject) -> Paragraph | Absent:
    """The 成文日期."""
    return _or_absent(subject.elements.date, "没有成文日期。")


def annexes_of(subject: Subject) -> list[Annex] | Absent:
    """The annexes that stand in the paper."""
    return _or_absent(subject.elements.annexes, "没有附件。")


def imprint_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the 版记."""
    return _or_absent(subject.elements.imprint, "没有版记。")


def copies_of(subject: Subject) -> list[Paragraph] | Absent:
    """The paragraphs of the 抄送机关."""
    return _or_absent(subject.elements.copies, "没有抄送机关。")


def page_numbers_of(subject: Subject) -> list[PageNumber] | Absent:
    """The page numbers, of each section and each kind of page."""
    return _or_absent(subject.elements.page_numbers, "没有页码。")


def mark_of_form(form: str, name: str) -> Callable[[Subject], list[Paragraph] | Absent]:
    """The mark of a paper of ``form``; any other paper is not one, in the words of ``name``."""

    def choose(subject: Subject) -> list[Paragraph] | Absent:
        return subject.elements.mark if subject.elements.form == form else Absent(f"不是{name}。")

    return choose


letter_mark_of = mark_of_form("信函", "信函格式")
order_mark_of = mark_of_form("命令", "命令（令）")
minutes_mark_of = mark_of_form("纪要", "纪要")
