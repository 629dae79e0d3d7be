"""Styles and numberings: the new ones, and those of the old version that its lost words still need."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from plangen.ooxml.opened import MAIN, Opened
from plangen.redline.joined import Joined
from plangen.redline.keys import key, keys
from plangen.redline.names import Element, R, part_tree, w, ws

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
_STYLE, _STYLE_ID, _VAL = w("style"), w("styleId"), w("val")
_USES = ws("pStyle rStyle tblStyle")
_LINKS = ws("basedOn next link")
_NUM, _NUM_ID, _ABSTRACT, _ABSTRACT_ID = w("num"), w("numId"), w("abstractNum"), w("abstractNumId")
_SILENT = ws("nsid tmpl")
_LISTED = 5


class Looks:
    """What ``join_looks`` has found out, until the texts are woven and it is known what they still use."""

    def __init__(self, joined: Joined, fresh: dict[str, str]) -> None:
        self._joined, self._fresh = joined, fresh

    def finish(self) -> list[str]:
        """Put in what the texts use; a sentence for the styles that both have and that differ."""
        texts = [part_tree(data, name) for name, data in self._joined.parts.items() if _is_text(name)]
        self._numbers(texts)
        return self._styles(texts)

    def _numbers(self, texts: list[Element]) -> None:
        used = {mark.get(_VAL, "") for text in texts for mark in text.iter(_NUM_ID)}
        needed = {old: new for old, new in self._fresh.items() if new in used}
        if not needed:
            return
        if NUMBERING not in self._joined.new.parts:
            self._joined.adopt(NUMBERING, MAIN, f"{R}/numbering")
            return
        new = part_tree(self._joined.parts[NUMBERING], NUMBERING)
        old = self._joined.old_tree(NUMBERING, NUMBERING)
        for number, fresh in needed.items():
            _add_number(old, new, number, fresh)
        self._joined.put(NUMBERING, new)

    def _styles(self, texts: list[Element]) -> list[str]:
        if STYLES not in self._joined.old.parts or STYLES not in self._joined.new.parts:
            return []
        old, new = (
            part_tree(package.parts[STYLES], STYLES) for package in (self._joined.old, self._joined.new)
        )
        before, after = _by_id(old), _by_id(new)
        names = {mark.get(_VAL, "") for text in texts for mark in text.iter(*_USES)}
        lost = [name for name in _with_links(names - after.keys(), before) if name not in after]
        if lost:
            new.extend(before[name] for name in lost)
            self._joined.put(STYLES, new)
        return _differing(old, new, before, after)


def join_looks(joined: Joined, old: Element) -> Looks:
    """Give the numberings that the ``old`` text uses the ids of equal new ones, or ids of their own."""
    ids = _numbering_ids(joined)
    for mark in old.iter(_NUM_ID):
        mark.set(_VAL, ids.get(mark.get(_VAL, ""), mark.get(_VAL, "")))
    known = _numberings(joined.new) if NUMBERING in joined.new.parts else {}
    return Looks(joined, {was: now for was, now in ids.items() if now not in known})


def _is_text(name: str) -> bool:
    stem = name.removeprefix("word/")
    return name == MAIN or stem.startswith(("header", "footer", "footnotes", "endnotes", "comments.xml"))


# -- numberings -----------------------------------------------------------------------------------


def _numbering_ids(joined: Joined) -> dict[str, str]:
    if NUMBERING not in joined.old.parts:
        return {}
    before = _numberings(joined.old)
    after = _numberings(joined.new) if NUMBERING in joined.new.parts else {}
    by_look = {look: number for number, look in reversed(after.items())}
    highest = max((int(number) for number in after if number.isdecimal()), default=0)
    ids = {}
    for number, look in before.items():
        if after.get(number) == look or not after:
            ids[number] = number
        elif look in by_look:
            ids[number] = by_look[look]
        else:
            highest += 1
            ids[number] = str(highest)
    return ids


def _numberings(package: Opened) -> dict[str, Hashable]:
    """Each numbering of a package by id, as what it looks like."""
    tree = package.xml(NUMBERING)
    abstract = {each.get(_ABSTRACT_ID, ""): _look(each) for each in tree.iterchildren(_ABSTRACT)}
    found: dict[str, Hashable] = {}
    for number in tree.iterchildren(_NUM):
        base = number.find(_ABSTRACT_ID)
        own = keys([child for child in number if child is not base])
        found[number.get(_NUM_ID, "")] = (abstract.get(base.get(_VAL, "") if base is not None else ""), own)
    return found


def _look(abstract: Element) -> Hashable:
    return keys([child for child in abstract if child.tag not in _SILENT])


def _add_number(old: Element, new: Element, number: str, fresh: str) -> None:
    """Numbering ``number`` of the old part as ``fresh`` in the new one, with the definition it stands on."""
    instance = next((each for each in old.iterchildren(_NUM) if each.get(_NUM_ID) == number), None)
    base = instance.find(_ABSTRACT_ID) if instance is not None else None
    if instance is None or base is None:
        return
    taken = [int(each.get(_ABSTRACT_ID, "0")) for each in new.iterchildren(_ABSTRACT)]
    definition = str(max(taken, default=-1) + 1)
    for abstract in old.iterchildren(_ABSTRACT):
        if abstract.get(_ABSTRACT_ID) == base.get(_VAL):
            abstract.set(_ABSTRACT_ID, definition)
            new.insert(len(taken) + _pictures(new), abstract)
            break
    base.set(_VAL, definition)
    instance.set(_NUM_ID, fresh)
    numbers = list(new.iterchildren(_NUM))
    new.insert(new.index(numbers[-1]) + 1 if numbers else len(new), instance)


def _pictures(tree: Element) -> int:
    return len(list(tree.iterchildren(w("numPicBullet"))))


# -- styles ---------------------------------------------------------------------------------------


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
    names = [
        _name(after[identifier])
        for identifier, style in before.items()
        if identifier in after and key(style) != key(after[identifier])
    ]
    if _defaults(old) != _defaults(new):
        names.insert(0, "文档默认格式")
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


# -- what else differs ----------------------------------------------------------------------------

_UNTRACKED = {
    "word/settings.xml": "文档设置",
    "word/theme/theme1.xml": "主题",
    "docProps/core.xml": "文档属性",
    "docProps/app.xml": "文档属性",
    "docProps/custom.xml": "文档属性",
}


def untracked(joined: Joined) -> list[str]:
    """A sentence for the parts that differ and that no format of changes speaks of."""
    names = dict.fromkeys(name for part, name in _UNTRACKED.items() if _differs(joined, part))
    if not names:
        return []
    return [f"{'、'.join(names)}在两份文件里不同；Word 不能修订这些，接受、拒绝后都用新文件的。"]


def _differs(joined: Joined, part: str) -> bool:
    old, new = joined.old.parts.get(part), joined.new.parts.get(part)
    if old is None or new is None or old == new:
        return old != new
    return _settings(part_tree(old, part)) != _settings(part_tree(new, part))


def _settings(tree: Element) -> Hashable:
    return keys([child for child in tree if isinstance(child.tag, str) and child.tag != w("rsids")])
