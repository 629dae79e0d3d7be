"""How the checks read prose: holes closed to a mark, and sentences."""

from __future__ import annotations

import re

from plangen.checks.printed_words import Said
from plangen.checks.rule import Subject
from plangen.expressions.expressions import Hole, pieces
from plangen.model import Entry


def sentences(text: str) -> list[str]:
    """``text`` cut at 。；！？."""
    return re.split("[。；！？\n]", text)


def named(subject: Subject) -> set[str]:
    """Every name that some hole of the plan's texts asks for."""
    names: set[str] = set()
    for text, _ in subject.written:
        for piece in pieces(text):
            if isinstance(piece, Hole):
                names.update(piece.names)
    return names


def own_texts(entry: Entry) -> list[Said]:
    """The paragraphs of one section, without those of the sections below it."""
    node = entry.node
    own: list[Said] = []
    for key, texts in (("text", node.text), ("tail", node.tail)):
        own += [(text, (*entry.path, key, index)) for index, text in enumerate(texts)]
    return own
