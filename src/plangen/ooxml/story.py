"""One flow of text while it is being read, its complex fields followed, and runs of one look joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plangen.ooxml.names import Element, W, local
from plangen.ooxml.paper import Paragraph, Run, Table


@dataclass
class Story:
    """One flow of text being read: the body, a header, a footer."""

    name: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    fields: list[list[str]] = field(default_factory=list)
    """Complex fields open at this point: each its instruction and whether its result has begun."""


def merged(runs: list[Run]) -> Iterator[Run]:
    """Neighbours of one look as one run."""
    for index, run in enumerate(runs):
        if index and runs[index - 1].letters == run.letters:
            continue
        end = index + 1
        while end < len(runs) and runs[end].letters == run.letters:
            end += 1
        yield Run("".join(each.text for each in runs[index:end]), run.letters)


def follow(element: Element, story: Story, instructions: list[str]) -> None:
    """Follow a complex field: what stands between begin and separate is its instruction."""
    if local(element) == "instrText":
        if story.fields:
            story.fields[-1][0] += element.text or ""
        return
    kind = element.get(W + "fldCharType")
    if kind == "begin":
        story.fields.append(["", "instruction"])
    elif story.fields and kind == "separate":
        story.fields[-1][1] = "result"
        instructions.append(story.fields[-1][0].strip())
    elif story.fields and kind == "end":
        instruction, stage = story.fields.pop()
        if stage == "instruction":
            instructions.append(instruction.strip())


def in_instruction(story: Story) -> bool:
    """Whether what is read now is the instruction of a field, which is never printed."""
    return any(stage == "instruction" for _, stage in story.fields)
