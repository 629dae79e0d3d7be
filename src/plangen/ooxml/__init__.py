"""WordprocessingML: its words as strings, and the package they lie in.

Floor 2. Element order is the schema's, because Word reads no other.
"""

from plangen.ooxml.markup import escape, paragraph, run, section_break
from plangen.ooxml.package import NAMESPACES, Package

__all__ = ["NAMESPACES", "Package", "escape", "paragraph", "run", "section_break"]
