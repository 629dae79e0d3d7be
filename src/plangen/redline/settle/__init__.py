"""A file with tracked changes made one without, in every part that can hold them."""

from __future__ import annotations

import re

from plangen.ooxml.opened import Opened
from plangen.redline.names import Element, part_tree, transitional
from plangen.redline.settle.orphans import named, without_orphans
from plangen.redline.settle.paragraphs import settle_marks
from plangen.redline.settle.properties import CHANGES
from plangen.redline.settle.runs import settle_numbering, settle_runs
from plangen.redline.settle.side import ACCEPT, REJECT, Side
from plangen.redline.settle.tables import settle_tables
from plangen.redline.settle.tags import settle_tags

_TRACKED = re.compile(
    rb"<(?:\w+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange"
    rb"|(?:customXml(?:Ins|Del|MoveFrom|MoveTo)|moveFrom|moveTo)Range(?:Start|End)"
    rb"|(?:r|p|sect|tbl|tr|tc|tblPrEx|tblGrid)(?:Pr)?Change)[\s/>]"
)


def tracked(package: Opened) -> tuple[str, ...]:
    """The parts that hold tracked changes."""
    return tuple(
        name
        for name, data in package.parts.items()
        if name.startswith("word/") and name.endswith(".xml") and _TRACKED.search(data)
    )


def settled(package: Opened, side: Side) -> Opened:
    """``package`` with every change settled to ``side``; parts without changes stay byte for byte."""
    transitional(package)
    names = tracked(package)
    trees = {name: part_tree(package.parts[name], name) for name in names}
    before = {name: named(tree) for name, tree in trees.items()}
    for tree in trees.values():
        settle(tree, side)
    return without_orphans(package, trees, before) if trees else package


def settle(tree: Element, side: Side) -> None:
    """Settle every change in one part."""
    settle_tables(tree, side)
    settle_tags(tree, side)
    settle_numbering(tree, side)
    settle_runs(tree, side)
    settle_marks(tree, side)
    for change in list(tree.iter(*CHANGES)):
        side.change(change)


__all__ = ["ACCEPT", "REJECT", "Side", "settle", "settled", "tracked"]
