"""Where a short line of text begins and ends across the type area, however it was pushed there."""

from __future__ import annotations

import re

from plangen.ooxml import Paragraph, Section
from plangen.recognise.heights import width

_HAN = "\u3400-\u9fff"
_BETWEEN = re.compile(rf"(?<=[{_HAN}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[{_HAN}])")
"""Where programs put a quarter of a character between Han and digits."""


def extent(each: Paragraph, section: Section, row: int = 0) -> tuple[float, float] | None:
    """Left and right end of a row of ``each`` in twips from the left edge of the type area.

    Spaces before it count as room; a row ends where a line was broken by hand. None when tabs decide, or
    the row takes more than one line.
    """
    room = section.area[0]
    setting = each.setting
    rows = (each.label + each.typed.strip("\f\n")).split("\n")
    typed = rows[min(row, len(rows) - 1)]
    if "\t" in typed or each.spot.table or each.spot.story != "正文" or setting.framed:
        return None
    char = each.size * 20 + (each.first.letters.tracking if each.first else 0)
    inner = typed.rstrip(" \u3000\u00a0") if setting.align in ("left", "both", "distribute") else typed
    core = inner.strip(" \u3000\u00a0")
    lead = width(inner[: len(inner) - len(inner.lstrip(" \u3000\u00a0"))]) * char
    trail = width(inner[len(inner.rstrip(" \u3000\u00a0")) :]) * char
    wide = width(core) * char + len(_BETWEEN.findall(core)) * each.size * 5
    left, right = setting.left + (setting.first if row == 0 else 0), room - setting.right
    if lead + wide + trail > right - left + char:
        return None
    if setting.align == "right":
        return right - trail - wide, right - trail
    if setting.align == "center":
        start = left + (right - left - lead - wide - trail) / 2 + lead
        return start, start + wide
    return left + lead, left + lead + wide


def start(each: Paragraph, section: Section) -> float | None:
    """Where the text begins in twips, also behind a leading tab; None in a table or a box."""
    if each.spot.table or each.setting.framed or each.spot.story != "正文":
        return None
    if not each.typed.startswith("\t"):
        found = extent(each, section)
        return found[0] if found else each.setting.left + float(each.setting.first)
    stops = sorted(place for kind, place in each.setting.tabs if kind == "left")
    return float(stops[0]) if stops else None
