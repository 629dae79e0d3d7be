"""Styles: the new ones, and those of the old version that its lost words still need."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from plangen.ooxml.names import Element, w, ws
from plangen.ooxml.trees import parsed
from plangen.redline.joint_package import JointPackage
from plangen.redline.meaning import keys, same

STYLES = "word/styles.xml"
_STYLE, _STYLE_ID, _VAL = w("style"), w("styleId"), w("val")
_USES = ws("pStyle rStyle tblStyle")
_LINKS = ws("basedOn next link")
_LISTED = 5


def join_styles(joint: JointPackage, texts: Iterable[Element]) -> list[str]:
    """Add the old styles that ``texts`` use; a sentence for those that both have and that differ."""
    if STYLES not in joint.old.parts or STYLES not in joint.new.parts:
        return []
    old, new = parsed(joint.old.parts[STYLES], STYLES), parsed(joint.new.parts[STYLES], STYLES)
    before, after = _by_id(old), _by_id(new)
    names = {mark.get(_VAL, "") for text in texts for mark in text.iter(*_USES)}
    lost = [name for name in _with_links(names - after.keys(), before) if name not in after]
    differing = _differing(old, new, before, after)
    if lost:
        new.extend(before[name] for name in lost)
        joint.put(STYLES, new)
    return differing


def _by_id(tree: Element) -> dict[str, Element]:
    return {style.get(_STYLE_ID, ""): style for style in tree.iterchildren(_STYLE)}


def _with_links(names: Iterable[str], styles: dict[str, Element]) -> list[str]:
    """``names`` that ``styles`` has, and the styles that those stand on."""
    found: dict[str, None] = {}
    waiting = sorted(names, reverse=True)
    while waiting:
        name = waiting.pop()
        if name in styles and name not in found:
            found[name] = None
            waiting += [link.get(_VAL, "") for link in styles[name].iterchildren(*_LINKS)]
    return list(found)


def _differing(
    old: Element, new: Element, before: dict[str, Element], after: dict[str, Element]
) -> list[str]:
    names = []
    if _defaults(old) != _defaults(new):
        names.append("文档默认格式")
    for identifier, style in before.items():
        if identifier in after and not same(style, after[identifier]):
            names.append(_name(after[identifier]))
    if not names:
        return []
    more = f"等 {len(names)} 个" if len(names) > _LISTED else ""
    listed = "、".join(f"“{name}”" for name in names[:_LISTED])
    return [f"样式{listed}{more}在两份文件里定义不同；Word 不能修订样式的定义，接受、拒绝后都用新文件的。"]


def _defaults(tree: Element) -> Hashable:
    return keys(list(tree.iterchildren(w("docDefaults"))))


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return name.get(_VAL, "") if name is not None else style.get(_STYLE_ID, "")
