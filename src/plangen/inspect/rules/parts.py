"""Head, main part and imprint in their order (clause 7.1)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, quoted, rule
from plangen.inspect.subject import Subject

_NAMES = {"发文字号": "number", "标题": "title", "主送机关": "addressee", "成文日期": "date"}


@rule("G-PART-01", "7.1", "M", "版头、主体、版记依次排列", "版头、主体、版记")
def parts(subject: Subject) -> Iterator[Broken]:
    """公文分版头、主体、版记三部分：首页红色分隔线以上是版头，红线以下、版记首条线以上是主体，版记首末两条线之间是版记。

    怎么查：发文机关标志、发文字号、标题、正文、成文日期、版记的先后。

    怎么改：把排错位置的要素移回原处。
    """
    found = subject.elements
    if not found.headed:
        raise Absent("没有版头。")
    order = [
        ("发文机关标志", found.mark[:1]), ("发文字号", [found.number] if found.number else []),
        ("标题", found.title[:1]),
        ("主送机关", [found.addressee] if found.addressee else []), ("正文", found.body[:1]),
        ("成文日期", [found.date] if found.date else []), ("版记", found.imprint[:1]),
    ]  # fmt: skip
    last, name = -1, ""
    for what, paragraphs in order:
        if not paragraphs or not found.sure(_NAMES.get(what, "")):
            continue
        at = subject.order(paragraphs[0])
        if at < last:
            yield Broken(
                paragraphs[0], f"{what}在{name}之前", f"{what}排在了{name}之前。", f"把{what}移到{name}之后。"
            )
        last, name = max(at, last), what
    yield from _behind_imprint(subject)


def _behind_imprint(subject: Subject) -> Iterator[Broken]:
    """Text behind the imprint belongs to no part; an annex there is the matter of G-BODY-26."""
    found = subject.elements
    if not found.imprint or found.annexes:
        return
    last = max(subject.order(each) for each in found.imprint)
    for each in found.flow[last + 1 :]:
        if each.text and not each.spot.table:
            yield Broken(
                each,
                quoted(each.text),
                f"版记之后还有“{quoted(each.text)}”。",
                "版记应是公文最后的内容，请移到版记之前。",
            )
            return
