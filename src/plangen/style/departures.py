"""Where a style sheet departs from the national standard: which key, what the standard asks, how strongly.

Only what the standard asks is looked at. A key that no rule names, or that only custom settles, may be
anything; so may a font product of the same typeface, and a number within the bounds that a rule gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plangen.binding import Node, labels
from plangen.finding import Finding, Page, Path
from plangen.style.key_phrases import millimetres, said
from plangen.style.requirements import Key, Requirement, Strength
from plangen.style.stylesheet import Page as Sides
from plangen.style.stylesheet import Role, StyleSheet, called

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
_MEND = {
    "应当": "“应当”的要求不因本地习惯而改，请删去版式里的这一行，或改到合乎要求。",
    "一般": "请删去版式里的这一行；确有本地规定的，在规划的“豁免”里写明理由。",
    "推荐": "这是推荐的做法；有本地规定的，在规划的“豁免”里写明理由，不必改。",
}


def departures(national: StyleSheet, own: StyleSheet, requirements: Iterable[Requirement]) -> list[Finding]:
    """A finding for each key of ``own`` that is not as the standard asks, by its path in the style sheet."""
    asked = _asked(requirements)
    found = (
        *_page(national, own, asked), *_faces(own, asked), *_marks(national, own, asked),
        *_looks(national, own, asked),
    )  # fmt: skip
    return list(dict.fromkeys(found))


Asked = dict[Key, Requirement]


def _asked(requirements: Iterable[Requirement]) -> Asked:
    """Each key that a rule speaks of, with the first rule that does."""
    asked: Asked = {}
    for each in requirements:
        for key in each.keys:
            asked.setdefault(key, each)
    return asked


def _page(national: StyleSheet, own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    for name, label in labels(Sides):
        old, new = getattr(national.page, name), getattr(own.page, name)
        if old != new and (rule := asked.get(("page", "", label))):
            told = (f"版面的{label}", f"为 {millimetres(new)}", f"为 {millimetres(old)}")
            yield from _departed(rule, label, new, told, ("page", name))


def _faces(own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    """Products that are of another typeface than the one they stand for."""
    for face, product in own.faces.items():
        if face not in typeface(product) and (rule := asked.get(("faces", "", face))):
            told = (f"字体“{face}”", f"用“{product}”，看不出是{face}", f"用{face}")
            yield from _departed(rule, face, product, told, ("faces", face))


def typeface(product: str) -> str:
    """The typeface that the name of a font product tells, as its own name where it tells none."""
    folded = product.casefold().replace(" ", "").replace("_", "")
    return next((face for word, face in _TYPEFACES.items() if word in folded), product)


_TYPEFACES = {
    "小标宋": "小标宋", "大标宋": "大标宋", "xiaobiaosong": "小标宋", "华文中宋": "小标宋", "stzhongsong": "小标宋",
    "仿宋": "仿宋", "fangsong": "仿宋", "fandolfang": "仿宋", "楷": "楷体", "kai": "楷体",
    "黑": "黑体", "hei": "黑体", "宋": "宋体", "song": "宋体", "simsun": "宋体",
}  # fmt: skip
"""Parts of product names that tell the typeface, the longer before the shorter."""


def _marks(national: StyleSheet, own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    """Marks whose ink begins elsewhere: its place comes of the space before, the line and the size together."""
    for name, old in national.roles.items():
        moved = _ink(own.roles[name]) - _ink(old)
        rule = asked.get(("roles", name, _BEFORE))
        if name.endswith("mark") and rule and abs(moved) > _MM:
            key = next(each for each in ("size", "line", "before") if _differ(old, own.roles[name], each))
            yield _marked(rule, called(name, old), moved, ("roles", name, key))


def _marked(rule: Requirement, what: str, moved: float, path: Path) -> Finding:
    """The finding that a mark stands ``moved`` points too low, or too high when that is negative."""
    way, mend = ("低", "减少") if moved > 0 else ("高", "增加")
    asks = f"{rule.text.rstrip('。')}（{rule.clause}，{rule.strength}）"
    message = f"{what}的上边缘比规定的位置{way} {abs(moved) / _MM:.1f} 毫米；国家标准：{asks}。"
    hint = f"改了字号、行高，“段前”也要跟着改：请{mend} {abs(moved):.1f} 磅。"
    return Finding(DEPARTURE.code, DEPARTURE.severity, message, hint, path=path, where=f"{what}，{_BEFORE}")


_BEFORE = "段前"
_MM = 72 / 25.4
"""A millimetre in points."""


def _ink(role: Role) -> float:
    """How far below the top of the type area the ink of a mark begins, in points.

    The baseline of an exact line lies at four fifths of it; the ink of a character reaches 0.836 em above that.
    """
    return role.before + 0.8 * role.line - 0.836 * role.size


def _differ(old: Role, new: Role, key: str) -> bool:
    return bool(getattr(old, key) != getattr(new, key))


def _looks(national: StyleSheet, own: StyleSheet, asked: Asked) -> Iterator[Finding]:
    groups: tuple[tuple[str, Any, Any], ...] = (
        ("roles", national.roles, own.roles),
        ("tables", national.tables, own.tables),
    )
    for group, known, given in groups:
        for name, old in known.items():
            for path, label, was, now in _differences(old, given[name]):
                if path == ("face",) and typeface(own.faces[now]) == was:
                    continue
                if path == ("before",) and name.endswith("mark"):
                    continue
                if rule := asked.get((group, name, label)) or asked.get((group, "*", label)):
                    what = called(name, given[name])
                    asks = said(path[-1], label, was).removeprefix(f"的{label}")
                    told = (what, said(path[-1], label, now), asks)
                    yield from _departed(rule, label, now, told, (group, name, *path))


def _differences(old: Node, new: Node) -> Iterator[tuple[tuple[str, ...], str, Any, Any]]:
    """Each key in which two looks differ: its path, its Chinese name, and both values."""
    for name, label in labels(type(old)):
        was, now = getattr(old, name), getattr(new, name)
        if isinstance(was, Node) and isinstance(now, Node):
            for path, inner, before, after in _differences(was, now):
                yield (name, *path), f"{label}.{inner}", before, after
        elif was != now:
            yield (name,), label, was, now


def _departed(
    rule: Requirement, label: str, value: Any, told: tuple[str, str, str], path: Path
) -> Iterator[Finding]:
    """The finding that what ``told`` names has one value where the standard asks for another."""
    strength = rule.weaker.get(label, rule.strength)
    if strength not in _STATED or _within(rule, label, value):
        return
    what, own, national = told
    message = f"{what}{own}；国家标准{_STATED[strength]}{national}（{rule.clause}，{strength}）。"
    where = what if label in what else f"{what}，{label}"
    yield Finding(DEPARTURE.code, DEPARTURE.severity, message, _MEND[strength], path=path, where=where)


def _within(rule: Requirement, label: str, value: Any) -> bool:
    low, high = rule.range.get(label, (1, 0))
    return isinstance(value, (int, float)) and low <= value <= high
