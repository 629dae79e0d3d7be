"""Where a style sheet departs from the national standard: which key, what the standard asks, how strongly.

Only what the standard asks is looked at. A key that no rule names, or that only custom settles, may be
anything; so may a font product of the same typeface, and a number within the bounds that a rule gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from plangen.binding import Node, labels
from plangen.finding import Finding, Page, Path, Severity
from plangen.lengths import EXACT_ASCENT, INK, MM, POINT
from plangen.style import typefaces
from plangen.style.key_phrases import millimetres, said
from plangen.style.requirements import Key, Requirement, Strength
from plangen.style.stylesheet import PageLayout, Role, StyleSheet, TableLook, called

DEPARTURE = Page(
    "G01",
    "版式与国家标准不同",
    "warning",
    "自己的版式改动了党政机关公文格式（GB/T 9704-2012）说到的一处。结果里有条款和强度：“应当”是必须，“一般”和“推荐”"
    "可以因地制宜。标准没有说到的（如红线的粗细、字体用哪家的产品）不算不同。\n\n"
    "怎么改：删去版式文件里的这一行，就回到国家标准；确有本地规定的，在规划的“豁免”里写明检查 G01、位置和理由。",
)
PAGES = (DEPARTURE,)

_STATED: dict[Strength, str] = {"应当": "应", "一般": "一般", "推荐": "推荐"}
"""How each strength is said before what the standard asks; weaker ones ask nothing."""
_SEVERITIES: dict[Strength, Severity] = {
    "应当": "error",
    "一般": "warning",
    "推荐": "warning",
    "可以": "warning",
    "习惯": "warning",
}
"""What inspect calls must be mended in the paper, a check of its style sheet calls so too."""
_MEND = {
    "应当": "“应当”的要求不因本地习惯而改，请删去版式里的这一行，或改到合乎要求。",
    "一般": "请删去版式里的这一行；确有本地规定的，在规划的“豁免”里写明理由。",
    "推荐": "这是推荐的做法；有本地规定的，在规划的“豁免”里写明理由，不必改。",
}


def departures(national: StyleSheet, own: StyleSheet, requirements: Iterable[Requirement]) -> list[Finding]:
    """A finding for each key of ``own`` that is not as the standard asks, by its path in the style sheet."""
    asked = _asked(requirements)
    findings: dict[Finding, None] = {}
    for finding in _all(national, own, asked):
        findings[finding] = None
    return list(findings)


Look = Role | TableLook
Asked = dict[Key, Requirement]
"""Each key that a rule speaks of, with the first rule that does."""


def _asked(requirements: Iterable[Requirement]) -> Asked:
    asked: Asked = {}
    for requirement in requirements:
        for key in requirement.keys:
            asked.setdefault(key, requirement)
    return asked


def _all(national: StyleSheet, own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    yield from _page(national, own, asked)
    yield from _faces(own, asked)
    yield from _marks(national, own, asked)
    yield from _looks("roles", national.roles, own.roles, own, asked)
    yield from _looks("tables", national.tables, own.tables, own, asked)


def _page(national: StyleSheet, own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    for name, label in labels(PageLayout):
        old, new = getattr(national.page, name), getattr(own.page, name)
        rule = asked.get(("page", "", label))
        if rule and old != new:
            what = Difference(f"版面的{label}", label, f"为 {millimetres(new)}", f"为 {millimetres(old)}")
            yield from _departed(rule, new, what, ("page", name))


def _faces(own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    """Products that are of another typeface than the one they stand for."""
    for face, product in own.faces.items():
        rule = asked.get(("faces", "", face))
        if rule and typefaces.face(product) != face:
            what = Difference(f"字体“{face}”", face, f"用“{product}”，看不出是{face}", f"用{face}")
            yield from _departed(rule, product, what, ("faces", face))


def _marks(national: StyleSheet, own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    """Marks whose ink begins elsewhere: its place comes of the space before, the line and the size together."""
    for name, old in national.roles.items():
        if not name.endswith("mark"):
            continue
        new = own.roles[name]
        rule = asked.get(("roles", name, _BEFORE))
        moved = _ink(new) - _ink(old)
        if rule and abs(moved) > _MM:
            yield _marked(rule, called(name, old), moved, ("roles", name, _changed(old, new)))


def _marked(rule: Requirement, what: str, moved: float, path: Path) -> Finding:
    """The finding that a mark stands ``moved`` points too low, or too high when that is negative."""
    distance = abs(moved)
    way, mend = ("低", "减少") if moved > 0 else ("高", "增加")
    asks = f"{rule.text.rstrip('。')}（{rule.clause}，{rule.strength}）"
    message = f"{what}的上边缘比规定的位置{way} {distance / _MM:.1f} 毫米；国家标准：{asks}。"
    hint = f"改了字号、行高，“段前”也要跟着改：请{mend} {distance:.1f} 磅。"
    where = f"{what}，{_BEFORE}"
    return Finding(DEPARTURE.code, _SEVERITIES[rule.strength], message, hint, path=path, where=where)


_BEFORE = "段前"
_MM = MM / POINT
"""A millimetre in points; a mark that is less out of its place is not told of."""


def _ink(role: Role) -> float:
    """How far below the top of the type area the ink of a mark begins, in points."""
    return role.before + EXACT_ASCENT * role.line - INK * role.size


def _changed(old: Role, new: Role) -> str:
    """The key that moves a mark: the first of size, line and space before that is not the same."""
    if old.size != new.size:
        return "size"
    return "line" if old.line != new.line else "before"


def _looks(
    group: str, national: Mapping[str, Look], own: Mapping[str, Look], sheet: StyleSheet, asked: Asked
) -> Iterator[Finding]:
    """What is not as the standard asks in the looks of a ``group``: roles or tables."""
    for name, old in national.items():
        look = own[name]
        for path, label, was, now in _differences(old, look):
            rule = asked.get((group, name, label)) or asked.get((group, "*", label))
            if rule is None or _settled_elsewhere(name, path, was, now, sheet):
                continue
            asks = said(path[-1], label, was).removeprefix(f"的{label}")
            what = Difference(called(name, look), label, said(path[-1], label, now), asks)
            yield from _departed(rule, now, what, (group, name, *path))


def _settled_elsewhere(name: str, path: tuple[str, ...], was: Any, now: Any, sheet: StyleSheet) -> bool:
    """Whether a key is judged by more than its own value: a font of the same typeface, the place of a mark."""
    if path == ("face",):
        return typefaces.face(sheet.faces[now]) == str(was)
    return path == ("before",) and name.endswith("mark")


def _differences(old: Node, new: Node) -> Iterator[tuple[tuple[str, ...], str, Any, Any]]:
    """Each key in which two looks differ: its path, its Chinese name, and both values."""
    for name, label in labels(type(old)):
        was, now = getattr(old, name), getattr(new, name)
        if isinstance(was, Node) and isinstance(now, Node):
            for path, inner, before, after in _differences(was, now):
                yield (name, *path), f"{label}.{inner}", before, after
        elif was != now:
            yield (name,), label, was, now


class Difference(NamedTuple):
    """A key that is not as the standard has it: what holds it, its name, and both values in words."""

    what: str
    label: str
    own: str
    national: str


def _departed(rule: Requirement, value: Any, difference: Difference, path: Path) -> Iterator[Finding]:
    """The finding that a key has one value where the standard asks for another."""
    what, label, own, national = difference
    strength = rule.weaker.get(label, rule.strength)
    if strength not in _STATED or _within(rule, label, value):
        return
    message = f"{what}{own}；国家标准{_STATED[strength]}{national}（{rule.clause}，{strength}）。"
    where = what if label in what else f"{what}，{label}"
    yield Finding(DEPARTURE.code, _SEVERITIES[strength], message, _MEND[strength], path=path, where=where)


def _within(rule: Requirement, label: str, value: Any) -> bool:
    """Whether ``value`` lies within the bounds that the rule gives for the key, if it gives any."""
    if label not in rule.range or not isinstance(value, (int, float)):
        return False
    low, high = rule.range[label]
    return low <= value <= high
