"""The elements that rules speak of; where a paper has none, that is said and nothing else."""

from __future__ import annotations

from plangen.inspect.rule import Absent
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph


def needed(each: Paragraph | None, name: str) -> Paragraph:
    """``each``, or Absent: there is no ``name``."""
    if each is None:
        raise Absent(f"没有{name}。")
    return each


def mark_of(subject: Subject) -> list[Paragraph]:
    """The paragraphs of the 发文机关标志, or Absent."""
    if not subject.elements.mark:
        raise Absent("没有发文机关标志。")
    return subject.elements.mark


def title_of(subject: Subject) -> list[Paragraph]:
    """The paragraphs of the title, or Absent."""
    if not subject.elements.title:
        raise Absent("没有认出标题。")
    return subject.elements.title


def attachments_of(subject: Subject) -> list[Paragraph]:
    """The paragraphs of the 附件说明, or Absent."""
    if not subject.elements.attachments:
        raise Absent("没有附件说明。")
    return subject.elements.attachments


def of_form(subject: Subject, form: str, name: str) -> list[Paragraph]:
    """The mark of a paper of ``form``; Absent, in the words of ``name``, for any other paper."""
    if subject.elements.form != form:
        raise Absent(f"不是{name}。")
    return subject.elements.mark
