"""Where something stands on the sheet: centred, how far from the top."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Broken, Unsure
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.heights import CHAR, MM, height, is_exact, line_height


def is_centred(each: Paragraph) -> bool:
    """Whether a line is centred, and not pushed aside again by indents."""
    setting = each.setting
    even = abs(setting.left + max(setting.first, 0) - setting.right) <= CHAR * 0.6
    return setting.align in ("center", "distribute", "thaiDistribute") and even


def centring(each: Paragraph) -> str:
    """What to do so that a line stands in the middle: spaces typed to push it there are in the way."""
    spaced = each.typed.lstrip("\n\f").startswith((" ", "\u3000", "\t"))
    return (
        "删去前面的空格，对齐方式选“居中”，缩进都改为 0。" if spaced else "对齐方式选“居中”，缩进都改为 0。"
    )


def ink_top(subject: Subject, each: Paragraph) -> float | None:
    """Twips from the top of the sheet to the ink of ``each``: measured when printed, else summed up.

    None when it was not printed and does not stand in the flow.
    """
    if subject.printed and (seen := subject.printed.ink_top(each.text.split("\n")[0])) is not None:
        return seen * MM
    section = subject.section_of(each)
    if each.spot.story not in ("正文", "页眉") or each.setting.framed or each.spot.table:
        return None
    in_header = each.spot.story == "页眉"
    above = section.header if in_header else section.top
    for other in subject.elements.flow:
        if other is each:
            break
        if other.spot.story != each.spot.story:
            continue
        if other.breaks or other.section != each.section or other.spot.table:
            return None
        above += height(other, section)
    line = line_height(each, section) / 20
    size = each.size
    base = 0.8 * line if is_exact(each) else (line - size * 1.3) / 2 + size * 1.08
    return above + each.setting.before + (base - 0.836 * size) * 20


def from_top(subject: Subject, each: Paragraph, wanted: int, name: str) -> Iterator[Broken]:
    """The mark of ``name`` has its ink ``wanted`` millimetres below the top of the type area."""
    top = ink_top(subject, each)
    if top is None:
        raise Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
    found = (top - subject.section_of(each).top) / MM
    if abs(found - wanted) > 2.5:
        yield Broken(
            each,
            f"{found:.1f} 毫米",
            f"{name}的标志上边缘在版心上边缘以下约 {found:.1f} 毫米。",
            f"调整段前间距，使其为 {wanted} 毫米。",
        )
