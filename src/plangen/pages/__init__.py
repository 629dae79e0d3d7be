"""Changes as a page for the browser: one file that needs no network, the list with filters, both texts side by side.

Floor 6, beside the writers: they write one document each, a page tells of two.
"""

from plangen.pages.page import changes_page
from plangen.pages.sides import Fold, Row, folded, sides

__all__ = ["Fold", "Row", "changes_page", "folded", "sides"]
