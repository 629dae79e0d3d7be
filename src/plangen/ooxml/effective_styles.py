"""Styles as they take effect: defaults, then each chain from its base up, then what stands on the text itself."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from plangen.ooxml.look import Letters, Setting
from plangen.ooxml.names import A, Element, W, local
from plangen.ooxml.properties import Properties, letters_of, over, setting_of, toggled

_THEME = {
    "majorEastAsia": ("majorFont", "ea"), "minorEastAsia": ("minorFont", "ea"),
    "majorHAnsi": ("majorFont", "latin"), "minorHAnsi": ("minorFont", "latin"),
    "majorAscii": ("majorFont", "latin"), "minorAscii": ("minorFont", "latin"),
}  # fmt: skip
_LINE = 240
"""Twips of a line that beforeLines counts in when the page has no grid."""


class Styles:
    """The styles of one document, each worked out once."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        self._elements = {
            (each.get(W + "type", "paragraph"), each.get(W + "styleId", "")): each
            for each in (styles.findall(W + "style") if styles is not None else ())
        }
        self._theme = _theme_faces(theme)
        defaults = styles.find(W + "docDefaults") if styles is not None else None
        self._letters = letters_of(_inner(defaults, "rPrDefault", "rPr"))
        self._setting = setting_of(_inner(defaults, "pPrDefault", "pPr"))
        self._done: dict[tuple[str, str], tuple[Properties, Properties]] = {}
        self._made: dict[Any, Letters] = {}

    @cached_property
    def default(self) -> str:
        """The id of the paragraph style of paragraphs that name none."""
        marked = (
            key[1] for key, each in self._elements.items()
            if key[0] == "paragraph" and each.get(W + "default") in ("1", "true", "on")
        )  # fmt: skip
        return next(marked, "")

    def name(self, style: str) -> str:
        """The name of paragraph style ``style`` as its pane shows it; the id when there is no such style."""
        element = self._elements.get(("paragraph", style))
        inner = element.find(W + "name") if element is not None else None
        return inner.get(W + "val", style) if inner is not None else style

    def chain(self, kind: str, style: str) -> tuple[Properties, Properties]:
        """Setting and letters of a style with its bases under it; a chain that bites its tail ends there."""
        if (kind, style) not in self._done:
            self._done[kind, style] = self._worked_out(kind, style)
        return self._done[kind, style]

    def _worked_out(self, kind: str, style: str) -> tuple[Properties, Properties]:
        line: list[Element] = []
        while (element := self._elements.get((kind, style))) is not None and element not in line:
            line.append(element)
            base = element.find(W + "basedOn")
            style = base.get(W + "val", "") if base is not None else ""
        setting: Properties = {}
        letters: Properties = {}
        for element in reversed(line):
            setting = over(setting, setting_of(element.find(W + "pPr")))
            letters = over(letters, letters_of(element.find(W + "rPr")))
        return setting, letters

    def paragraph(self, style: str, table: str) -> Properties:
        """The setting of a paragraph before its numbering and its own properties."""
        below = over(self._setting, self.chain("table", table)[0]) if table else self._setting
        return over(below, self.chain("paragraph", style or self.default)[0])

    def letters(self, style: str, table: str, direct: Properties) -> Letters:
        """The look of a run in a paragraph of ``style`` with ``direct`` properties of its own."""
        key = (style, table, *sorted(direct.items()))
        if key not in self._made:
            self._made[key] = self._letters_of(style, table, direct)
        return self._made[key]

    def _letters_of(self, style: str, table: str, direct: Properties) -> Letters:
        below = over(self._letters, self.chain("table", table)[1]) if table else self._letters
        base = over(below, self.chain("paragraph", style or self.default)[1])
        if named := direct.get("style"):
            base = toggled(base, self.chain("character", named)[1])
        final = over(base, direct)
        return Letters(
            east=self._face(final.get("eastAsia")),
            latin=self._face(final.get("ascii") or final.get("hAnsi")),
            size=max(final.get("sz", 20), 1) / 2,
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


def _inner(element: Element | None, *names: str) -> Element | None:
    for name in names:
        element = element.find(W + name) if element is not None else None
    return element


def _theme_faces(theme: Element | None) -> dict[str, str]:
    """The product behind each theme name; the East Asian one is the Hans entry when its own is empty."""
    faces: dict[str, str] = {}
    for name, (font, script) in _THEME.items():
        group = theme.find(f".//{A}{font}") if theme is not None else None
        if group is None:
            continue
        own = group.find(A + script)
        product = own.get("typeface", "") if own is not None else ""
        faces[name] = product or (_hans(group) if script == "ea" else "")
    return faces


def _hans(group: Element) -> str:
    every = (each for each in group if local(each) == "font" and each.get("script") == "Hans")
    found = next(every, None)
    return found.get("typeface", "") if found is not None else ""


def setting(final: Properties, size: float, pitch: int) -> Setting:
    """``final`` as lengths: characters of ``size`` points and lines of ``pitch`` twips become twips."""
    em = round(size * 20)
    line = pitch or _LINE
    hanging = _chars(final, "hanging", em)
    return Setting(
        align=_ALIGN.get(str(final.get("jc", "left")), str(final.get("jc", "left"))),
        left=_chars(final, "left", em),
        right=_chars(final, "right", em),
        first=-hanging if hanging else _chars(final, "firstLine", em),
        before=_lines(final, "before", line),
        after=_lines(final, "after", line),
        line=final.get("line", 240),
        rule=final.get("lineRule", "auto"),
        snap=final.get("snap", True),
        new_page=final.get("new_page", False),
        outline=final.get("outline", 9),
        borders={name[7:]: value for name, value in final.items() if name.startswith("border:")},
        framed=final.get("frame", False),
        tabs=final.get("tabs", ()),
        contextual=final.get("contextual", False),
        char=em,
    )


_ALIGN = {"start": "left", "end": "right"}


def _chars(final: Properties, name: str, em: int) -> int:
    """An indent in twips; hundredths of a character stand over twips unless they are zero."""
    chars: int = final.get(name + "Chars", 0)
    given: int = final.get(name, 0)
    return round(chars * em / 100) if chars else given


def _lines(final: Properties, name: str, pitch: int) -> int:
    if final.get(name + "Autospacing"):
        return 280
    lines: int = final.get(name + "Lines", 0)
    given: int = final.get(name, 0)
    return round(lines * pitch / 100) if lines else given
