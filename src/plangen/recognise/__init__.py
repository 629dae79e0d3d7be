"""Finding the elements of an official document by text, look and order: head, main part, annexes, imprint, numbers."""

from __future__ import annotations

from plangen.ooxml import Paper, Paragraph
from plangen.recognise import annexes, furniture, head, imprint, main
from plangen.recognise.elements import Elements, flow_of


def recognise(paper: Paper) -> Elements:
    """The elements of ``paper``; each step looks only at what the ones before it left."""
    found = Elements([*flow_of(_headed(paper)), *flow_of(paper.paragraphs)])
    seen = [each for each in found.flow if not each.blank or each.setting.borders]
    furniture.find(paper, found)
    start = head.find(paper, seen, found)
    end = imprint.find(paper, seen, found, start)
    end = annexes.find(seen, found, start, end)
    main.find(seen, found, start, end)
    head.settle_form(found)
    return found


def _headed(paper: Paper) -> tuple[Paragraph, ...]:
    """The header of the first page when it holds the mark: letters are often made so."""
    first = paper.sections[0]
    story = first.headers.get("first" if first.own_first else "default", ())
    return story if any(head.is_mark(each) for each in flow_of(story)) else ()


__all__ = ["recognise"]
