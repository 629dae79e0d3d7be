"""Headers and footers: those of sections that both versions have are woven, the others cannot be tracked."""

from __future__ import annotations

from plangen.ooxml.opened import MAIN, parsed
from plangen.redline.identifiers import renumbered
from plangen.redline.joined import Joined
from plangen.redline.names import R, Element, w, ws
from plangen.redline.pen import Pen
from plangen.redline.relations import relations
from plangen.redline.weaver import Weaver

_REFERENCES = ws("headerReference footerReference")
_ID = f"{{{R}}}id"
_NAMES = {w("headerReference"): "页眉", w("footerReference"): "页脚"}


def join_furniture(joined: Joined, pen: Pen, sections: list[tuple[Element, Element]]) -> list[str]:
    """Weave the headers and footers of paired ``sections``; a sentence for each that cannot be tracked."""
    woven: dict[str, str] = {}
    said: dict[str, None] = {}
    for old, new in sections:
        before, after = _references(old), _references(new)
        for place in sorted(before.keys() | after.keys()):
            said.update(dict.fromkeys(_join(joined, pen, (place[0], before.get(place), after.get(place)), woven)))
    return list(said)


def _references(section: Element) -> dict[tuple[str, str], str]:
    return {
        (child.tag, child.get(w("type"), "default")): child.get(_ID, "") for child in section.iterchildren(*_REFERENCES)
    }


def _join(
    joined: Joined, pen: Pen, reference: tuple[str, str | None, str | None], woven: dict[str, str]
) -> list[str]:
    """Weave one header or footer into the new one's part."""
    tag, old, new = reference
    if old == new:
        return []
    if old is None or new is None:
        which = "新" if old is None else "旧"
        return [f"只有{which}文件的一节有自己的{_NAMES[tag]}；Word 不能修订{_NAMES[tag]}的有无，以新文件为准。"]
    was = joined.old_relation(MAIN, old)
    source = was.target if was else relations(joined.new.parts, MAIN)[old].target
    part = relations(joined.new.parts, MAIN)[new].target
    digest = joined.digest(joined.old, source) if was else joined.digest(joined.new, source)
    if part in woven:
        return [] if woven[part] == digest else [_shared(tag)]
    woven[part] = digest
    if was is None:
        return [_shared(tag)]
    _weave(joined, pen, source, part)
    return []


def _shared(tag: str) -> str:
    name = _NAMES[tag]
    return f"几节共用的{name}原来各不相同；Word 只能修订其中一个，拒绝修订后其余的{name}仍是新文件的。"


def _weave(joined: Joined, pen: Pen, source: str, part: str) -> None:
    old, new = joined.old_tree(source, part), parsed(joined.parts[part], part)
    renumbered(old, new, {}, pen)
    Weaver(pen).weave(old, new)
    joined.put(part, new)
