"""Finding the elements of an official document by text, look and order: head, main part, annexes, imprint, numbers."""

from __future__ import annotations

from plangen.inspect.elements import Elements, flow_of
from plangen.inspect.recognising import annexes, furniture, head, imprint, main
from plangen.ooxml import Paper


def recognise(paper: Paper) -> Elements:
    """The elements of ``paper``; each step looks only at what the ones before it left."""
    found = Elements(flow_of(paper.paragraphs))
    seen = [each for each in found.flow if not each.blank or each.setting.borders]
    furniture.find(paper, found)
    start = head.find(seen, found)
    end = imprint.find(paper, seen, found, start)
    end = annexes.find(seen, found, start, end)
    main.find(seen, found, start, end)
    head.settle_form(found)
    return found


__all__ = ["recognise"]
