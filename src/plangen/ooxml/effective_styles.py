"""Styles as they take effect: defaults, then each chain from its base up, then what stands on the text itself."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from plangen.lengths import POINT
from plangen.ooxml.attributes import child, val
from plangen.ooxml.look import Border, Letters, Setting
from plangen.ooxml.names import PPR, RPR, A, Element, W, w
from plangen.ooxml.properties import BORDER, ON, Properties, letters_of, over, setting_of, toggled

_THEME = {
    "majorEastAsia": ("majorFont", "ea"), "minorEastAsia": ("minorFont", "ea"),
    "majorHAnsi": ("majorFont", "latin"), "minorHAnsi": ("minorFont", "latin"),
    "majorAscii": ("majorFont", "latin"), "minorAscii": ("minorFont", "latin"),
}  # fmt: skip
_LINE = 12 * POINT
"""Twips of a line that beforeLines counts in when the page has no grid."""
_HALVES = 2
"""Sizes of letters are written in half points."""
_SIZE = 20
"""Half points of letters of which no level says a size."""
_HUNDREDTHS = 100
"""Indents in characters and space in lines are written in hundredths."""
_AUTOMATIC = 14 * POINT
"""Twips above and below a paragraph whose space is left to the program."""


class Styles:
    """The styles of one document, each worked out once."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        if styles is not None:
            for style in styles.iterchildren(w("style")):
                self._elements[style.get(W + "type", "paragraph"), style.get(W + "styleId", "")] = style
        self._theme = _theme_faces(theme)
        self._letters = letters_of(child(styles, "docDefaults", "rPrDefault", "rPr"))
        self._setting = setting_of(child(styles, "docDefaults", "pPrDefault", "pPr"))
        self._chains: dict[tuple[str, str], tuple[Properties, Properties]] = {}
        self._looks: dict[Any, Letters] = {}

    @cached_property
    def default(self) -> str:
        """The id of the paragraph style of paragraphs that name none."""
        for (kind, style), element in self._elements.items():
            if kind == "paragraph" and element.get(W + "default") in ON:
                return style
        return ""

    def name(self, style: str) -> str:
        """The name of paragraph style ``style`` as its pane shows it; the id when there is no such style."""
        return val(self._elements.get(("paragraph", style)), "name") or style

    def chain(self, kind: str, style: str) -> tuple[Properties, Properties]:
        """Setting and letters of a style with its bases under it; a chain that bites its tail ends there."""
        if (kind, style) not in self._chains:
            self._chains[kind, style] = self._worked_out(kind, style)
        return self._chains[kind, style]

    def _worked_out(self, kind: str, style: str) -> tuple[Properties, Properties]:
        bases: list[Element] = []
        element = self._elements.get((kind, style))
        while element is not None and element not in bases:
            bases.append(element)
            element = self._elements.get((kind, val(element, "basedOn") or ""))
        setting: Properties = {}
        letters: Properties = {}
        for base in reversed(bases):
            setting = over(setting, setting_of(base.find(PPR)))
            letters = over(letters, letters_of(base.find(RPR)))
        return setting, letters

    def paragraph(self, style: str, table: str) -> Properties:
        """The setting of a paragraph before its numbering and its own properties."""
        below = self._setting
        if table:
            below = over(below, self.chain("table", table)[0])
        return over(below, self.chain("paragraph", style or self.default)[0])

    def letters(self, style: str, table: str, direct: Properties) -> Letters:
        """The look of a run in a paragraph of ``style`` with ``direct`` properties of its own."""
        key = (style, table, *sorted(direct.items()))
        if key not in self._looks:
            self._looks[key] = self._look(self._effective(style, table, direct))
        return self._looks[key]

    def _effective(self, style: str, table: str, direct: Properties) -> Properties:
        """The properties of a run: defaults, table, paragraph and character style, its own."""
        below = self._letters
        if table:
            below = over(below, self.chain("table", table)[1])
        below = over(below, self.chain("paragraph", style or self.default)[1])
        if named := direct.get("style"):
            below = toggled(below, self.chain("character", named)[1])
        return over(below, direct)

    def _look(self, final: Properties) -> Letters:
        return Letters(
            east=self._face(final.get("eastAsia")),
            latin=self._face(final.get("ascii") or final.get("hAnsi")),
            size=max(final.get("sz", _SIZE), 1) / _HALVES,
            bold=final.get("b", False),
            italic=final.get("i", False),
            color=final.get("color", "auto"),
            tracking=final.get("spacing", 0),
            hidden=final.get("vanish", False),
        )

    def _face(self, given: tuple[str, str] | None) -> str:
        if given is None:
            return ""
        kind, name = given
        return self._theme.get(name, "") if kind == "theme" else name


def _theme_faces(theme: Element | None) -> dict[str, str]:
    """The product behind each theme name; the East Asian one is the Hans entry when its own is empty."""
    faces: dict[str, str] = {}
    if theme is None:
        return faces
    for name, (font, script) in _THEME.items():
        group = theme.find(f".//{A}{font}")
        if group is None:
            continue
        own = group.find(A + script)
        faces[name] = "" if own is None else own.get("typeface", "")
        if script == "ea" and not faces[name]:
            faces[name] = _hans(group)
    return faces


def _hans(group: Element) -> str:
    for font in group.iterchildren(A + "font"):
        if font.get("script") == "Hans":
            return font.get("typeface", "")
    return ""


_COPIED = ("line", "rule", "snap", "new_page", "outline", "framed", "tabs", "contextual")
"""What is set as it is written."""


def setting(final: Properties, size: float, pitch: int) -> Setting:
    """``final`` as lengths: characters of ``size`` points and lines of ``pitch`` twips become twips."""
    char = round(size * POINT)
    line = pitch or _LINE
    copied = {name: final[name] for name in _COPIED if name in final}
    return Setting(
        align=_alignment(final.get("jc")),
        left=_indent(final, "left", char),
        right=_indent(final, "right", char),
        first=_first_line(final, char),
        before=_space(final, "before", line),
        after=_space(final, "after", line),
        borders=_borders(final),
        char=char,
        **copied,
    )


_ALIGN = {"start": "left", "end": "right"}


def _alignment(written: str | None) -> str:
    align = written or "left"
    return _ALIGN.get(align, align)


def _indent(final: Properties, name: str, char: int) -> int:
    """An indent in twips; hundredths of a character stand over twips unless they are zero."""
    chars: int = final.get(name + "Chars", 0)
    if chars:
        return round(chars * char / _HUNDREDTHS)
    given: int = final.get(name, 0)
    return given


def _first_line(final: Properties, char: int) -> int:
    """The first line against the others: positive set in, negative hanging."""
    hanging = _indent(final, "hanging", char)
    return -hanging if hanging else _indent(final, "firstLine", char)


def _space(final: Properties, name: str, line: int) -> int:
    """Space above or below in twips; hundredths of a line stand over twips unless they are zero."""
    if final.get(name + "Autospacing"):
        return _AUTOMATIC
    lines: int = final.get(name + "Lines", 0)
    if lines:
        return round(lines * line / _HUNDREDTHS)
    given: int = final.get(name, 0)
    return given


def _borders(final: Properties) -> dict[str, Border]:
    """The rules around a paragraph, by side."""
    borders = {}
    for name, value in final.items():
        if name.startswith(BORDER):
            borders[name.removeprefix(BORDER)] = value
    return borders
