"""WordprocessingML: its words as strings, and the package they lie in.

Floor 2. Element order is the schema's, because Word reads no other.
"""

from plangen.ooxml.markup import escape, paragraph, run, section_break
from plangen.ooxml.package import NAMESPACES, Frame, frame, package

__all__ = ["NAMESPACES", "Frame", "escape", "frame", "package", "paragraph", "run", "section_break"]
