"""Rules on ids: one id names one thing."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.rule import Report, Subject, rule
from plangen.model import Annex, Basis, Entry, Slogan, Table, Target, Unit

_KINDS: tuple[tuple[type, str], ...] = (
    (Unit, "单位"), (Basis, "依据"), (Annex, "附件"), (Entry, "章节"), (Target, "目标"), (Table, "表"),
    (Slogan, "口号"),
)  # fmt: skip


@rule("I01", "error", "代号重复")
def id_given_twice(subject: Subject) -> Iterator[Report]:
    """同一个代号给了两样东西，不论是单位、目标、表还是章节。

    为什么：正文写 {{ 代号 }} 时只能取到先登记的那个，另一个永远印不出来，还可能取错数。
    怎么改：给其中一个换一个代号，并改掉引用它的地方。

    Fails::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 教育局职责
            代号: 教育局

    Passes::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 教育局职责
            代号: 教育局职责
    """
    first: dict[str, object] = {}
    for identifier, node, path in subject.outline.identified():
        other = first.setdefault(identifier, node)
        if other is not node:
            message = f"代号“{identifier}”前面已经给了{_kind(other)}，这里又给了{_kind(node)}。"
            yield Report(path, message, "请换一个代号，并改掉引用它的地方。")


def _kind(node: object) -> str:
    words = _words(node)
    named = node.node if isinstance(node, Entry) else node
    title = getattr(named, "name", "") or getattr(named, "title", "")
    return f"{words}“{title}”" if title else words


def _words(node: object) -> str:
    for kind, words in _KINDS:
        if isinstance(node, kind):
            return words
    return "别的内容"
