"""Units of length. Word counts in twips, and so does everything here that has no unit in its name.

A length in twips divided by a unit is the length in that unit: ``twips / MM``; a length in a unit times the unit is
in twips: ``37 * MM``.
"""

from __future__ import annotations

POINT = 20
"""Twips in a point."""
INCH = 72 * POINT
"""Twips in an inch."""
MM = INCH / 25.4
"""Twips in a millimetre."""
EMU = 635
"""English metric units, in which drawings are measured, in a twip."""

CHAR = 16 * POINT
"""Twips in a 字 of 三号, the size of the text (GB/T 9704 5.2.2)."""
SMALL_CHAR = 14 * POINT
"""Twips in a 字 of 四号, the size of imprint and page number (7.4.2, 7.5)."""
LINE = 579
"""Twips in a line of the standard: 22 fill the 225 mm of the type area (5.2.3), as word processors round it."""

EXACT_ASCENT = 0.8
"""Of an exact line: from its top to the baseline, as word processors set it."""
INK = 0.836
"""Of the size: from the baseline up to the top of a Han character."""
