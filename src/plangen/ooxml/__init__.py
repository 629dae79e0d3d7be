"""WordprocessingML: its words as strings, the package they lie in, and any package read as it would print.

Element order is the schema's, because Word reads no other.
"""

from plangen.ooxml.look import Border, Letters, Setting
from plangen.ooxml.markup import escape, paragraph, run, section_break
from plangen.ooxml.opened import Opened, opened
from plangen.ooxml.package import NAMESPACES, Frame, closed, frame, package
from plangen.ooxml.paper import Anchor, Cell, Drawing, Paper, Paragraph, Row, Run, Section, Spot, Table
from plangen.ooxml.reader import paper
from plangen.ooxml.settle import accepted, rejected, tracked
from plangen.ooxml.trees import Unusable

__all__ = [
    "NAMESPACES", "Anchor", "Border", "Cell", "Drawing", "Frame", "Letters", "Opened", "Paper", "Paragraph", "Row",
    "Run", "Section", "Setting", "Spot", "Table", "Unusable", "accepted", "closed", "escape", "frame", "opened",
    "package", "paper", "paragraph", "rejected", "run", "section_break", "tracked",
]  # fmt: skip
