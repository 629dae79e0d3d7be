"""Head, main part and imprint in their order (clause 7.1)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Judgement, quoted, rule
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph
from plangen.recognise.elements import Elements


@rule("G-PART-01", "7.1", "M", "版头、主体、版记依次排列", "版头、主体、版记")
def parts(subject: Subject) -> Iterator[Judgement]:
    """公文分版头、主体、版记三部分：首页红色分隔线以上是版头，红线以下、版记首条线以上是主体，版记首末两条线之间是版记。

    怎么查：发文机关标志、发文字号、标题、正文、成文日期、版记的先后。

    怎么改：把排错位置的要素移回原处。
    """
    if not subject.elements.headed:
        yield Absent("没有版头。")
        return
    last, above = -1, ""
    for name, paragraph in _in_order(subject.elements):
        place = subject.order(paragraph)
        if place < last:
            message = f"{name}排在了{above}之前。"
            yield Broken(paragraph, f"{name}在{above}之前", message, f"把{name}移到{above}之后。")
        last, above = max(place, last), name
    yield from _behind_imprint(subject)


def _in_order(found: Elements) -> Iterator[tuple[str, Paragraph]]:
    """The elements that are there and certain, in the order of the standard, by name."""
    order = (
        ("发文机关标志", "mark", found.mark[:1]), ("发文字号", "number", [found.number]),
        ("标题", "title", found.title[:1]), ("主送机关", "addressee", [found.addressee]),
        ("正文", "body", found.body[:1]), ("成文日期", "date", [found.date]), ("版记", "imprint", found.imprint[:1]),
    )  # fmt: skip
    for name, key, paragraphs in order:
        for paragraph in paragraphs:
            if paragraph is not None and found.sure(key):
                yield name, paragraph


def _behind_imprint(subject: Subject) -> Iterator[Judgement]:
    """Text behind the imprint belongs to no part; an annex there is the matter of G-BODY-26."""
    found = subject.elements
    if not found.imprint or found.annexes:
        return
    last = max(subject.order(paragraph) for paragraph in found.imprint)
    for paragraph in found.flow[last + 1 :]:
        if paragraph.text and not paragraph.spot.table:
            words = quoted(paragraph.text)
            hint = "版记应是公文最后的内容，请移到版记之前。"
            yield Broken(paragraph, words, f"版记之后还有“{words}”。", hint)
            return
