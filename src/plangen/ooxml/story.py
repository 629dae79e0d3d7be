"""One flow of text while it is being read, its complex fields followed, and runs of one look joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from plangen.ooxml.names import Element, W, local
from plangen.ooxml.paper import Paragraph, Run, Table


@dataclass
class Field:
    """A complex field that is open: its instruction, and whether that has ended and the result begun."""

    instruction: str = ""
    in_result: bool = False


@dataclass
class Story:
    """One flow of text being read: the body, a header, a footer."""

    name: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    """Complex fields open at this point, the innermost last."""


def merged(runs: list[Run]) -> Iterator[Run]:
    """Neighbours of one look as one run."""
    for letters, neighbours in groupby(runs, attrgetter("letters")):
        yield Run("".join(run.text for run in neighbours), letters)


def follow(element: Element, story: Story, instructions: list[str]) -> None:
    """Follow a complex field: what stands between begin and separate, or begin and end, is its instruction."""
    if local(element) == "instrText":
        if story.fields:
            story.fields[-1].instruction += element.text or ""
        return
    kind = element.get(W + "fldCharType")
    if kind == "begin":
        story.fields.append(Field())
    elif story.fields and kind == "separate":
        story.fields[-1].in_result = True
        instructions.append(story.fields[-1].instruction.strip())
    elif story.fields and kind == "end":
        ended = story.fields.pop()
        if not ended.in_result:
            instructions.append(ended.instruction.strip())


def in_instruction(story: Story) -> bool:
    """Whether what is read now is the instruction of a field, which is never printed."""
    return not all(field.in_result for field in story.fields)
