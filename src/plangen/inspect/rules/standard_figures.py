"""The figures of the standard (clause 11)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Judgement, Unsure, rule
from plangen.inspect.subject import Subject


@rule("G-FIG-01", "11", "O", "式样", "见标准的图")
def figures(_: Subject) -> Iterator[Judgement]:
    """标准的图 1 至图 12 是式样，图中版心的实线框仅为示意，印制公文时并不印出。

    为什么不查：式样所示已分在各条里检查。

    怎么改：不必改。
    """
    yield Unsure("式样图所示的已分在各条里检查。")
