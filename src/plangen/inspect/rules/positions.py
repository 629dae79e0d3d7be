"""Where something stands on the sheet: centred, flush, so many characters in, so far from the top."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import MARK_OFF
from plangen.inspect.rule import Broken, Judgement, Unsure
from plangen.inspect.subject import Subject
from plangen.lengths import CHAR, MM, POINT
from plangen.ooxml import Paragraph
from plangen.recognise.heights import height, ink_below, width

_CENTRED_OFF = 0.6 * CHAR
"""By which the indents of a centred line may differ."""
_FLUSH_OFF = 4 * POINT
"""By which a flush line may be off."""
_SPACES = " \u3000\u00a0"


def is_centred(paragraph: Paragraph) -> bool:
    """Whether a line is centred, and not pushed aside again by indents."""
    setting = paragraph.setting
    aside = setting.left + max(setting.first, 0) - setting.right
    return setting.align in ("center", "distribute", "thaiDistribute") and abs(aside) <= _CENTRED_OFF


def centring(paragraph: Paragraph) -> str:
    """What to do so that a line stands in the middle: spaces typed to push it there are in the way."""
    if paragraph.typed.lstrip("\n\f").startswith((" ", "\u3000", "\t")):
        return "删去前面的空格，对齐方式选“居中”，缩进都改为 0。"
    return "对齐方式选“居中”，缩进都改为 0。"


def is_flush(paragraph: Paragraph) -> bool:
    """Whether a line begins at the left edge of the type area, without indent or spaces (顶格)."""
    setting = paragraph.setting
    if setting.align in ("center", "right") or paragraph.typed.startswith((*_SPACES, "\t")):
        return False
    return abs(setting.left + setting.first) <= _FLUSH_OFF


def lead(paragraph: Paragraph, char: float = 0.0) -> float:
    """Characters that are free before the first line, by indent or by spaces; ``char`` twips, else its own size."""
    setting = paragraph.setting
    char = char or paragraph.size * POINT
    return (setting.left + setting.first) / char + spaces_before(paragraph)


def spaces_before(paragraph: Paragraph) -> float:
    """Spaces typed before the text, in characters; after a label they belong to it."""
    if paragraph.label:
        return 0.0
    typed = paragraph.typed.lstrip("\n\f")
    text = typed.lstrip(_SPACES)
    return width(typed[: len(typed) - len(text)])


def placed_otherwise(paragraph: Paragraph) -> bool:
    """Whether something else than indents places the line, so that it cannot be told."""
    tabbed = paragraph.typed.lstrip("\n\f").startswith("\t")
    return tabbed or paragraph.setting.framed or bool(paragraph.drawings)


def ink_top(subject: Subject, paragraph: Paragraph) -> float | None:
    """Twips from the top of the sheet to the ink of ``paragraph``: measured when printed, else summed up.

    None when it was not printed and does not stand in the flow.
    """
    if subject.printed:
        seen = subject.printed.ink_top(paragraph.text.split("\n")[0])
        if seen is not None:
            return seen * MM
    above = _height_above(subject, paragraph)
    if above is None:
        return None
    return above + paragraph.setting.before + ink_below(paragraph, subject.section_of(paragraph))


def _height_above(subject: Subject, paragraph: Paragraph) -> float | None:
    """Twips from the top of the sheet to the box of ``paragraph``; None when it does not stand in the flow."""
    story = paragraph.spot.story
    if story not in ("正文", "页眉") or paragraph.setting.framed or paragraph.spot.table:
        return None
    section = subject.section_of(paragraph)
    above = section.header if story == "页眉" else section.top
    for other in subject.elements.flow:
        if other is paragraph:
            break
        if other.spot.story != story:
            continue
        if other.breaks or other.section != paragraph.section or other.spot.table:
            return None
        above += height(other, section)
    return above


def mark_from_top(subject: Subject, paragraph: Paragraph, wanted: float, name: str) -> Iterator[Judgement]:
    """The mark of ``name`` has its ink ``wanted`` twips below the top of the type area."""
    top = ink_top(subject, paragraph)
    if top is None:
        yield Unsure("标志不在正文流里，上边缘的位置要看页面；可加 --pdf。")
        return
    below = top - subject.section_of(paragraph).top
    if abs(below - wanted) > MARK_OFF:
        measured = f"{below / MM:.1f} 毫米"
        yield Broken(
            paragraph,
            measured,
            f"{name}的标志上边缘在版心上边缘以下约 {measured}。",
            f"调整段前间距，使其为 {wanted / MM:.0f} 毫米。",
        )
