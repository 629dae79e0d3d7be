"""What GB/T 9704-2012 measures, and how far a paper may be off before it is told.

Lengths in twips, sizes in points. Where the standard gives no tolerance, ours leaves room for what programs round.
"""

from __future__ import annotations

from plangen.lengths import MM

# -- the sheet (5.1, 5.2.1) -----------------------------------------------------------------------

SHEET = (210 * MM, 297 * MM)
"""Short and long side of A4."""
TOP, LEFT = 37 * MM, 28 * MM
"""天头 and 订口."""
RIGHT, BOTTOM = 26 * MM, 35 * MM
"""What is left of the sheet: the standard does not say these two."""
AREA = (156 * MM, 225 * MM)
"""Width and height of the type area."""
SHEET_OFF = 1 * MM
"""What 5.2.1 allows for 天头 and 订口."""

# -- the text (5.2.3) -----------------------------------------------------------------------------

LINES, CHARACTERS = 22, 28
"""Lines to a page, characters to a line."""

# -- elements -------------------------------------------------------------------------------------

ONE_LINE = (0.6, 1.9)
"""Empty lines that pass for 空一行: one, as programs round line heights and spaces."""
TWO_LINES = (1.4, 2.9)
"""Empty lines that pass for 空二行."""
NO_LINE = (-1.0, 0.9)
"""Empty lines that pass for the next line; less than none where a frame reaches up."""

MARK_TOP = 35 * MM
"""From the top of the type area to the ink of the mark (7.2.4, also of minutes, 10.3)."""
ORDER_MARK_TOP = 20 * MM
"""The same of an order (10.2)."""
LETTER_MARK_TOP = 30 * MM
"""From the top of the sheet to the ink of the mark of a letter (10.1)."""
MARK_OFF = 2.5 * MM
"""That the mark of a letter, an order or minutes may be off; line boxes are not ink."""
