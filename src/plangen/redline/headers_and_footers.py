"""Headers and footers: those of sections that both versions have are woven.

Sections may share a footer in one version and not in the other; a footer of the new version is then there
once for each footer that it replaces.
"""

from __future__ import annotations

from plangen.ooxml.names import Element, R, w, ws
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.relations import relations
from plangen.ooxml.trees import parsed
from plangen.redline.blocks import Weaver
from plangen.redline.identifiers import renumbered
from plangen.redline.joint_package import JointPackage
from plangen.redline.pen import Pen

_REFERENCES = ws("headerReference footerReference")
_ID = R + "id"
_NAMES = {w("headerReference"): "页眉", w("footerReference"): "页脚"}


class Furniture:
    """Weaves the headers and footers of sections, each pair of parts once."""

    def __init__(self, joint: JointPackage, pen: Pen) -> None:
        self._joint, self._pen = joint, pen
        self._ids: dict[tuple[str, str], str] = {}
        self._used: set[str] = set()

    def join(self, sections: list[tuple[Element, Element]]) -> list[str]:
        """Weave those of each old section into those of the one it became; a sentence for what cannot be."""
        said: dict[str, None] = {}
        for old, made in sections:
            before, after = _references(old), _references(made)
            said.update(dict.fromkeys(_one_sided(before, after)))
            for place in before.keys() & after.keys():
                self._reference(before[place], after[place])
        return list(said)

    def _reference(self, old: Element, new: Element) -> None:
        """Point ``new`` at a part that holds both."""
        was = self._joint.old_relation(MAIN, old.get(_ID, ""))
        now = relations(self._joint.parts, MAIN).get(new.get(_ID, ""))
        if was is None or now is None or not self._are_there(was.target, now.target):
            return
        place = (now.target, self._joint.digest(self._joint.old, was.target))
        if place not in self._ids:
            self._ids[place] = self._woven(was.target, now.target, now.id)
        new.set(_ID, self._ids[place])

    def _are_there(self, old: str, new: str) -> bool:
        return old in self._joint.old.parts and new in self._joint.new.parts

    def _woven(self, old: str, part: str, identifier: str) -> str:
        """The id of the part, or of a copy of it, into which ``old`` is woven."""
        home = part
        if part in self._used:
            identifier, home = self._joint.twin(part, MAIN)
        self._used.add(part)
        if self._joint.digest(self._joint.old, old) == self._joint.digest(self._joint.new, part):
            return identifier
        before, after = self._joint.old_tree(old, home), parsed(self._joint.new.parts[part], part)
        renumbered(before, after, {}, self._pen)
        Weaver(self._pen).weave(before, after)
        self._joint.put(home, after)
        return identifier


def _references(section: Element) -> dict[tuple[str, str], Element]:
    references = {}
    for child in section.iterchildren(*_REFERENCES):
        references[child.tag, child.get(w("type"), "default")] = child
    return references


def _one_sided(before: dict[tuple[str, str], Element], after: dict[tuple[str, str], Element]) -> list[str]:
    only_new, only_old = after.keys() - before.keys(), before.keys() - after.keys()
    return [*_told("新", only_new), *_told("旧", only_old)]


def _told(which: str, places: set[tuple[str, str]]) -> list[str]:
    names = sorted({_NAMES[tag] for tag, _ in places})
    return [
        f"有的节只在{which}文件里有{name}；Word 不能修订{name}的有无，接受、拒绝后都以新文件为准。"
        for name in names
    ]
