"""plangen diff --to redline: two Word files, or what two plans compose, as one file with tracked changes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from plangen import pipeline
from plangen.cli.exits import Refused
from plangen.cli.files import is_word, word_file
from plangen.cli.kinds import called, named_kinds
from plangen.ooxml import Unusable, accepted, rejected
from plangen.pipeline import Product, Reading
from plangen.redline import AUTHOR, Redlined, redlined

KIND = "implementation-plan"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a redline is wanted: by whom, when, of which kind of document, and how pending changes are read."""

    author: str | None = None
    date: str | None = None
    kind: str | None = None
    as_original: bool = False


def redline(old: Path, new: Path, wish: Wish) -> Redlined:
    """Both versions as one Word file with tracked changes; Refused when either cannot be used."""
    if is_word(old) != is_word(new):
        raise Refused("旧稿和新稿要么都是 Word 文件，要么都是规划。")
    if is_word(old):
        before, after = word_file(old), word_file(new)
    else:
        before, after = _composed(old, wish.kind or KIND), _composed(new, wish.kind or KIND)
    if not (wish.author or AUTHOR).isprintable():
        raise Refused("“--author”里有不能显示的字符，请重新写。")
    read = rejected if wish.as_original else accepted
    try:
        return redlined(before, after, wish.author or AUTHOR, _moment(wish.date), read)
    except Unusable as error:
        raise Refused(f"“{old}”和“{new}”不能比较：{error}") from None


def _moment(date: str | None) -> str:
    """``date`` as the format wants it; empty for none."""
    if date is None:
        return ""
    try:
        moment = datetime.datetime.fromisoformat(date)
    except ValueError:
        raise Refused(f"“--date”的值“{date}”不是日期，请写成 2026-03-01 或 2026-03-01T09:30:00。") from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _composed(path: Path, name: str) -> bytes:
    """The document of kind ``name`` that the plan at ``path`` composes."""
    library = pipeline.library()
    of_plans = {each.id: each for each in library.kinds.values() if not each.of_revisions}
    kind = called(name, of_plans)
    if kind is None:
        raise Refused(f"没有“{name}”这种文件。可用：{named_kinds(of_plans.values())}。")
    reading = _read(path)
    made = list(pipeline.products(reading, [kind], reading.sheet, ["docx"]))
    if len(made) != 1:
        raise Refused(_uncertain(path, kind.spec.name, made))
    return made[0].written.data


def _read(path: Path) -> Reading:
    reading = pipeline.read(path)
    if reading.plan is None:
        raise Refused(f"“{path}”读不懂，没有写任何文件。请先运行 plangen check {path}。")
    return reading


def _uncertain(path: Path, name: str, made: list[Product]) -> str:
    if not made:
        return f"“{path}”不生成“{name}”，请用 --kind 换一种文件。"
    return f"“{path}”的“{name}”有 {len(made)} 件，请先用 plangen build 生成两稿，再比较其中的 Word 文件。"
