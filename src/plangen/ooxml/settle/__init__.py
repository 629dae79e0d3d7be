"""Accepting and rejecting tracked changes: the one home of both, in every part that can hold changes."""

from __future__ import annotations

import re

from plangen.ooxml.names import WML, Element
from plangen.ooxml.opened import Opened, refuse_unwritable
from plangen.ooxml.settle.changed_properties import CHANGES
from plangen.ooxml.settle.control_tags import settle_tags
from plangen.ooxml.settle.orphans import named, without_orphans
from plangen.ooxml.settle.paragraph_marks import settle_marks
from plangen.ooxml.settle.rows_and_cells import settle_tables
from plangen.ooxml.settle.side import ACCEPT, REJECT, Side
from plangen.ooxml.settle.words import settle_numbering, settle_words
from plangen.ooxml.trees import parsed

_WORDS = WML.encode()
_TRACKED = re.compile(
    rb"<(?:[^\s<>/:]+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange"
    rb"|(?:customXml(?:Ins|Del|MoveFrom|MoveTo)|moveFrom|moveTo)Range(?:Start|End)"
    rb"|(?:r|p|sect|tbl|tr|tc|tblPrEx|tblGrid)(?:Pr)?Change)[\s/>]"
)


def accepted(package: Opened) -> Opened:
    """``package`` as it reads once all its changes are accepted; Unusable when it cannot be written back."""
    refuse_unwritable(package)
    return settled(package, ACCEPT)


def rejected(package: Opened) -> Opened:
    """``package`` as it read before its changes; Unusable when it cannot be written back."""
    refuse_unwritable(package)
    return settled(package, REJECT)


def tracked(package: Opened) -> tuple[str, ...]:
    """The parts that hold tracked changes."""
    texts = [name for name, data in package.parts.items() if name.endswith(".xml") and _WORDS in data]
    return tuple(name for name in texts if _TRACKED.search(package.parts[name]))


def settled(package: Opened, side: Side) -> Opened:
    """``package`` with every change settled to ``side``, to be read; parts without changes stay byte for byte."""
    names = tracked(package)
    if not names:
        return package
    trees = {name: parsed(package.parts[name], name) for name in names}
    before = {name: named(tree) for name, tree in trees.items()}
    for tree in trees.values():
        settle(tree, side)
    return without_orphans(package, trees, before)


def settle(tree: Element, side: Side) -> None:
    """Settle every change in one part.

    In this order: rows and cells go whole, with all marks in them; tags are told by ranges that may stand among
    words that go, so they come before the words; paragraphs are joined once it is known which are empty; changed
    properties come last, when those of all that went are gone.
    """
    settle_tables(tree, side)
    settle_tags(tree, side)
    settle_numbering(tree, side)
    settle_words(tree, side)
    settle_marks(tree, side)
    for change in list(tree.iter(*CHANGES)):
        side.change(change)


__all__ = ["ACCEPT", "REJECT", "Side", "accepted", "rejected", "settle", "settled", "tracked"]
