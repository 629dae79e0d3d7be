"""Two Word files, or what two plans compose, as one Word file with tracked changes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from plangen.finding import Refused
from plangen.ooxml import Unusable, accepted, rejected
from plangen.pipeline.files import is_word, word_file
from plangen.pipeline.kinds import kind_called
from plangen.pipeline.making import Product, products
from plangen.pipeline.printing import finished
from plangen.pipeline.reading import UnusablePlan, load
from plangen.pipeline.session import Session
from plangen.redline import AUTHOR, Redlined, redlined

REDLINED_KIND = "implementation-plan"
"""The kind of document of two plans that is compared when none is named."""


def redline(
    old: str | Path,
    new: str | Path,
    *,
    author: str = AUTHOR,
    date: str = "",
    kind: str = REDLINED_KIND,
    as_original: bool = False,
    session: Session | None = None,
) -> Redlined:
    """Both versions as one Word file with tracked changes: accepting all gives the new one, rejecting all the old.

    ``old`` and ``new`` are two Word files, or two plans, of which the document of ``kind`` is compared as ``build``
    makes it. The changes are those of ``author``, of ``date`` (2026-03-01 or 2026-03-01T09:30:00; none without).
    Changes that are pending in a file are read as accepted, or ``as_original`` as rejected. Refused when either
    cannot be used.

    >>> made = redline("plans/ordos-2024", "plans/ordos-2024")
    >>> made.data[:2], made.notes
    (b'PK', ())
    """
    before, after = _pair(Path(old), Path(new), kind, session or Session())
    if not author.isprintable():
        raise Refused("“--author”里有不能显示的字符，请重新写。")
    pending = rejected if as_original else accepted
    try:
        made = redlined(before.data, after.data, author, _moment(date), pending)
    except Unusable as error:
        raise Refused(f"“{old}”和“{new}”不能比较：{error}") from None
    notes = dict.fromkeys((*before.notes, *after.notes, *made.notes))
    return Redlined(made.data, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two files that are compared, and what a clerk must know of it."""

    data: bytes
    notes: tuple[str, ...] = ()


def _pair(old: Path, new: Path, kind: str, session: Session) -> tuple[_Side, _Side]:
    if is_word(old) != is_word(new):
        raise Refused("旧稿和新稿要么都是 Word 文件，要么都是规划。")
    if is_word(old):
        return _Side(word_file(old)), _Side(word_file(new))
    return _composed(old, kind, session), _composed(new, kind, session)


def _composed(path: Path, name: str, session: Session) -> _Side:
    """The document of the kind called ``name`` that the plan at ``path`` composes, as ``build`` makes it."""
    kind = kind_called(session.library, name)
    try:
        reading = load(path, session=session)
    except UnusablePlan:
        raise Refused(f"“{path}”读不懂，没有写任何文件。请先运行 plangen check {path}。") from None
    made = finished(products(reading, [kind], ["docx"]), reading.sheet, session)
    if len(made) != 1:
        raise Refused(_uncertain(path, kind.spec.name, made))
    return _Side(made[0].written.data, made[0].notes)


def _uncertain(path: Path, name: str, made: list[Product]) -> str:
    if not made:
        return f"“{path}”不生成“{name}”，请用 --kind 换一种文件。"
    return f"“{path}”的“{name}”有 {len(made)} 件，请先用 plangen build 生成两稿，再比较其中的 Word 文件。"


def _moment(date: str) -> str:
    """``date`` as the format wants it; empty for none."""
    if not date:
        return ""
    try:
        moment = datetime.datetime.fromisoformat(date)
    except ValueError:
        raise Refused(f"“--date”的值“{date}”不是日期，请写成 2026-03-01 或 2026-03-01T09:30:00。") from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
