"""Sections: added, removed, moved, renamed; and their paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.families.general import general, of_field
from plangen.diff.saying import quoted, title_of
from plangen.diff.scene import Scene, tells
from plangen.diff.walk import Delta


@tells("Section")
def section(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What happened to a section."""
    node = delta.new if delta.new is not None else delta.old
    what = "任务" if node.task else "章节"
    kind = "task" if node.task else "section"
    match delta.act:
        case "added":
            sentence = f"增加{what}{quoted(title_of(node))}。"
            yield scene.change(f"{kind}-added", delta, title_of(node), sentence, "", text_of(node))
        case "removed":
            sentence = f"删去{what}{quoted(title_of(node))}。"
            yield scene.change(f"{kind}-removed", delta, title_of(node), sentence, text_of(node), "")
        case "moved":
            yield _moved(delta, scene, what)
        case _:
            yield from _changed(delta, scene)


def _moved(delta: Delta, scene: Scene, what: str) -> Change:
    before, after = scene.old.where(delta.path_old or ()), scene.new.where(delta.path_new or ())
    name = quoted(title_of(delta.new))
    text = text_of(delta.new)
    return scene.change(
        "section-moved", delta, title_of(delta.new), f"{what}{name}由{before}移到{after}。", text, text
    )


def _changed(delta: Delta, scene: Scene) -> Iterator[Change]:
    for name, field in delta.fields.items():
        kind = "section-renamed" if name == "title" else "setting"
        yield of_field(delta, scene, name, field, kind)


def text_of(node: object) -> str:
    """The words of a section."""
    title, text = getattr(node, "title", ""), getattr(node, "text", ())
    return "\n".join(part for part in (title, *text) if part)


@tells("paragraph")
def paragraph(delta: Delta, scene: Scene) -> Iterator[Change]:
    """A paragraph added, removed, moved or worded otherwise."""
    old = scene.old.printed(delta.old) if delta.old else ""
    new = scene.new.printed(delta.new) if delta.new else ""
    match delta.act:
        case "added":
            yield scene.change("paragraph-added", delta, "段落", f"增加一段：{quoted(new)}", "", new)
        case "removed":
            yield scene.change("paragraph-removed", delta, "段落", f"删去一段：{quoted(old)}", old, "")
        case "moved":
            yield scene.change("paragraph-moved", delta, "段落", f"移动一段：{quoted(new)}", old, new)
        case _:
            yield scene.change("wording", delta, "文字", f"文字由{quoted(old)}改为{quoted(new)}。", old, new)


_ = general
