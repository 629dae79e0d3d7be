"""The parts of which no format of changes speaks: settings, theme, file properties."""

from __future__ import annotations

from collections.abc import Hashable

from plangen.ooxml.names import Element, w
from plangen.ooxml.opened import Opened
from plangen.ooxml.part_names import MAIN
from plangen.ooxml.trees import parsed
from plangen.redline.joint_package import JointPackage
from plangen.redline.meaning import keys

_UNTRACKED = {
    "word/settings.xml": "文档设置",
    "word/theme/theme1.xml": "主题",
    "docProps/core.xml": "文档属性",
    "docProps/app.xml": "文档属性",
    "docProps/custom.xml": "文档属性",
}
_CHUNKS = "嵌入的其他文件（altChunk）有增减；Word 不能修订这些，接受、拒绝后都用新文件的。"


def untracked(joint: JointPackage) -> list[str]:
    """A sentence for the parts that differ and that no format of changes speaks of."""
    said = [_CHUNKS] if _chunks(joint.old) != _chunks(joint.new) else []
    names = dict.fromkeys(name for part, name in _UNTRACKED.items() if _differs(joint, part))
    if names:
        said.append(f"{'、'.join(names)}在两份文件里不同；Word 不能修订这些，接受、拒绝后都用新文件的。")
    return said


def _chunks(package: Opened) -> int:
    return package.parts[MAIN].count(b"<w:altChunk ")


def _differs(joint: JointPackage, part: str) -> bool:
    old, new = joint.old.parts.get(part), joint.new.parts.get(part)
    if old is None or new is None or old == new:
        return old != new
    return _settings(parsed(old, part)) != _settings(parsed(new, part))


def _settings(tree: Element) -> Hashable:
    return keys([child for child in tree if isinstance(child.tag, str) and child.tag != w("rsids")])
