"""How much one page of the national style sheet bears: a title, a lead, a table of changes, a box to sign in.

Heights are points as the sheet sets them, widths 字 of the column that the words stand in.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from plangen.document.title_lines import set_width, title_lines

TABLE_LINE = 18.0
"""The height of a line in a table (roles table-head, table-cell)."""
TITLE_LINE, LEAD_LINE = 1.8 * TABLE_LINE, 1.61 * TABLE_LINE
"""The heights of a line of the title and of the lead (roles plain-title, table-lead), a little rounded up."""
LEAST_ROW = 24.0
"""The height of a row with one line (table look table)."""
ROOM = 26 * TABLE_LINE
"""What title, lead and rows share: the head of the table, a note below it and the signing box are taken off."""
TITLE_WIDTH, LEAD_WIDTH, CHANGE_WIDTH = 20, 27, 25
"""字 on a line of the title, of the lead, and of the column that tells a change (one spared for closing marks)."""


def fitting(title: str, lead: str, changes: Sequence[str]) -> int:
    """How many of ``changes``, one a row, find room on the page below ``title`` and ``lead``."""
    left = (
        ROOM
        - TITLE_LINE * len(title_lines(title, TITLE_WIDTH))
        - LEAD_LINE * _lines(f"　　{lead}", LEAD_WIDTH)
    )
    for count, change in enumerate(changes):
        left -= max(LEAST_ROW, TABLE_LINE * _lines(change, CHANGE_WIDTH))
        if left < 0:
            return count
    return len(changes)


def _lines(text: str, width: int) -> int:
    return math.ceil(set_width(text) / width)
