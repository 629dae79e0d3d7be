"""What can be wrong with a style sheet that was read well: names that lead nowhere, a page without room for text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from plangen.align import guess
from plangen.finding import Finding, Page
from plangen.lengths import MM
from plangen.source import Located
from plangen.style import StyleSheet

STRANGER = Page(
    "L072",
    "版式里的名称对不上",
    "error",
    "要素、表和字体只能用已有的名称（见“版式”参考页）；要新加一种要素，得写上“样式名”；"
    "要新加一种字体，先在“字体”里写“种类: 产品名称”。",
)
CROWDED = Page(
    "L073",
    "版式排不成一页",
    "error",
    "四边的空白太大，版心放不下字；或者把只有页码能用的对齐（外侧）用在了别处。",
)
PAGES = (STRANGER, CROWDED)

_ID = re.compile(r"[\w（）-]+")
_LEAST = 2835
"""The least width and height of a type area: 50 mm, in twips."""
_GROUPS = {"roles": "要素", "tables": "表"}


def strangers(below: Located, above: Located) -> list[Finding]:
    """Each role and table of the sheet ``above`` that the sheet ``below`` does not have and that has no name."""
    findings: list[Finding] = []
    for group, label in _GROUPS.items():
        known = _group(below, group)
        for name, look in _group(above, group).items():
            if name not in known and isinstance(look, dict) and "name" not in look:
                message, hint = _strange(label, str(name), list(map(str, known)))
                place = above.places.of_key((group, name))
                findings.append(STRANGER.finding(message, hint, place=place))
    return findings


def _group(data: Located, name: str) -> Mapping[Any, Any]:
    group = data.data.get(name) if isinstance(data.data, dict) else None
    return group if isinstance(group, dict) else {}


def _strange(label: str, name: str, known: list[str]) -> tuple[str, str]:
    hint = guess(name, known) or f"现有：{'、'.join(known)}。"
    return f"没有“{name}”这种{label}。", f"{hint}要新加一种，请写上“样式名”。"


def faults(sheet: StyleSheet) -> Iterator[Finding]:
    """What is wrong with a whole ``sheet``, by the path of the key that says it."""
    yield from _faces(sheet)
    yield from _cells(sheet)
    yield from _names(sheet)
    yield from _room(sheet)
    yield from _ids(sheet)
    yield from _aligned_outside(sheet)


def _ids(sheet: StyleSheet) -> Iterator[Finding]:
    for group, label in _GROUPS.items():
        for name in getattr(sheet, group):
            if not _ID.fullmatch(name):
                told = f"“{name}”不能作{label}的名称。"
                yield STRANGER.finding(told, "请只用汉字、字母、数字和“-”。", path=(group, name))


def _aligned_outside(sheet: StyleSheet) -> Iterator[Finding]:
    for name, role in sheet.roles.items():
        if role.align == "外侧" and name != "page-number":
            told = f"“{name}”的“对齐”不能是“外侧”，只有页码能分单双页。"
            yield CROWDED.finding(told, "请改成“左”“中”“右”或“两端”。", path=("roles", name, "align"))


def _faces(sheet: StyleSheet) -> Iterator[Finding]:
    known = list(sheet.faces)
    for name, role in sheet.roles.items():
        if role.face not in known:
            told = f"“{name}”的字体“{role.face}”没有在“字体”里写。"
            hint = f"请从中选一种：{'、'.join(known)}；或在“字体”里加一行“{role.face}: 产品名称”。"
            yield STRANGER.finding(told, hint, path=("roles", name, "face"))
    used = {role.face for role in sheet.roles.values()}
    for face in known:
        if face not in used:
            hint = guess(face, sorted(used)) or "请删去这一行，或让一种要素用它。"
            yield STRANGER.finding(f"没有要素用“{face}”这种字体。", hint, path=("faces", face))


def _cells(sheet: StyleSheet) -> Iterator[Finding]:
    for name, look in sheet.tables.items():
        for key, role in (("head", look.head), ("cell", look.cell)):
            if role not in sheet.roles:
                told, hint = _strange("要素", role, list(sheet.roles))
                yield STRANGER.finding(told, hint, path=("tables", name, key))


def _names(sheet: StyleSheet) -> Iterator[Finding]:
    """Word knows a style by its name: two of one name would be one."""
    looks = {("roles", name): role.name for name, role in sheet.roles.items()}
    looks |= {("tables", name): look.name for name, look in sheet.tables.items()}
    counts = Counter(looks.values())
    for path, name in reversed(looks.items()):
        if counts[name] > 1:
            counts[name] = 1
            told = f"样式名“{name}”用了两次。"
            yield STRANGER.finding(told, "每种要素和表的样式名要各不相同，请改掉一个。", path=(*path, "name"))


def _room(sheet: StyleSheet) -> Iterator[Finding]:
    page = sheet.page
    for length, key, words in (
        (page.text_width, "left", "左右"),
        (page.text_height, "top", "上下"),
    ):
        if length < _LEAST:
            told = f"{words}空白太大，版心只剩 {length / MM:.0f} 毫米。"
            yield CROWDED.finding(
                told, "请核对“版面”里的数和单位：单写一个数是缇（1/20 磅）。", path=("page", key)
            )
