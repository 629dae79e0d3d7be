"""Where a short line of text begins and ends across the type area, however it was pushed there."""

from __future__ import annotations

from plangen.inspect.heights import width
from plangen.ooxml import Paragraph, Section


def extent(each: Paragraph, section: Section) -> tuple[float, float] | None:
    """Left and right end of the text of ``each`` in twips from the left edge of the type area.

    Spaces before it count as room; None when tabs decide or the text takes more than one line.
    """
    room = section.area[0]
    setting = each.setting
    typed = each.label + each.typed.strip("\f\n")
    if "\t" in typed or "\n" in typed or each.spot.table or each.spot.story != "正文" or setting.framed:
        return None
    char = each.size * 20
    inner = typed.rstrip(" \u3000\u00a0") if setting.align in ("left", "both", "distribute") else typed
    core = inner.strip(" \u3000\u00a0")
    lead = width(inner[: len(inner) - len(inner.lstrip(" \u3000\u00a0"))]) * char
    trail = width(inner[len(inner.rstrip(" \u3000\u00a0")) :]) * char
    wide = width(core) * char
    left, right = setting.left + setting.first, room - setting.right
    if lead + wide + trail > right - left + char:
        return None
    if setting.align == "right":
        return right - trail - wide, right - trail
    if setting.align == "center":
        start = left + (right - left - lead - wide - trail) / 2 + lead
        return start, start + wide
    return left + lead, left + lead + wide
