"""Finding the elements of an official document by text, look and order: head, main part, annexes, imprint, numbers.

``recognise(paper)`` gives the Elements, each with the paragraphs it is made of; what is not certain is named in
``doubts``. Knows the words of the standard, nothing of rules: what is wrong with an element is for others to say.
"""

from __future__ import annotations

from plangen.ooxml import Paper, Paragraph
from plangen.recognise import annexes, furniture, head, imprint, main
from plangen.recognise.elements import Annex, Elements, Heading, PageNumber, Rule, flow_of


def recognise(paper: Paper) -> Elements:
    """The elements of ``paper``, of any paper: what it does not have is empty.

    Each step looks only at what the ones before it left.
    """
    found = Elements([*flow_of(_head_story(paper)), *flow_of(paper.paragraphs)])
    seen = [paragraph for paragraph in found.flow if not paragraph.blank or paragraph.setting.borders]
    furniture.find(paper, found)
    start = head.find(paper, seen, found)
    end = imprint.find(paper, seen, found, start)
    end = annexes.find(seen, found, start, end)
    main.find(seen, found, start, end)
    head.settle_form(found)
    return found


def _head_story(paper: Paper) -> tuple[Paragraph, ...]:
    """The header of the first page when it holds the mark: letters are often made so."""
    first = paper.sections[0]
    story = first.headers.get("first" if first.own_first else "default", ())
    return story if any(head.is_mark(line) for line in flow_of(story)) else ()


__all__ = ["Annex", "Elements", "Heading", "PageNumber", "Rule", "recognise"]
