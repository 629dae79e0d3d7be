"""A plan's texts as they print: every hole filled from the data, every problem in them found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from plangen.align import guess
from plangen.document.tree import Inline, Inlines, Run, joined
from plangen.expressions.expressions import Hole, pieces
from plangen.expressions.table_views import ColumnView
from plangen.expressions.view import BadExpression, Missing
from plangen.expressions.views import PRINTABLE, view
from plangen.finding import Finding, Page, Path
from plangen.model import Annex, Outline

BAD = Page("L040", "引用的写法读不懂", "error", "“{{ }}”里写代号，或代号加点再加部分，如 {{ 学位.年份 }}。")
UNKNOWN = Page(
    "L041", "引用的代号不存在", "error", "“{{ }}”里的代号要在目标、表、单位、依据、附件、口号里登记过。"
)
PART = Page("L042", "引用的部分不存在", "error", "代号后面的部分（点后的词）要是它有的，例如表的列名。")

PAGES = (BAD, UNKNOWN, PART)


class Teller:
    """Tells the texts of one plan. Views are made once, when first named."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._views: dict[str, Any] = {}

    def tell(self, text: str) -> Inlines:
        """``text`` in print, as inlines."""
        if "{" not in text and "}" not in text:
            return (Run(text),) if text else ()
        inlines: list[Inline] = []
        for piece in pieces(text):
            if isinstance(piece, str):
                inlines.append(Run(piece))
            else:
                inlines += self._filled(piece)
        return joined(inlines) or (Run(""),)

    def problems(self) -> Iterator[Finding]:
        """Everything wrong with the expressions in the plan's texts, each at its text."""
        for text, path in self._outline.texts():
            if "{" in text or "}" in text:
                yield from self._problems(text, path)

    def _problems(self, text: str, path: Path) -> Iterator[Finding]:
        try:
            holes = [piece for piece in pieces(text) if isinstance(piece, Hole)]
        except BadExpression as error:
            yield self._finding(BAD, path, f"{error}。", "写法如 {{ 学位 }}、{{ 旗区表.新建 | 合计 }}。")
            return
        for hole in holes:
            try:
                self._filled(hole)
            except _UnknownName as error:
                yield self._finding(UNKNOWN, path, f"“{hole.source}”：{error}。", error.hint)
            except Missing as error:
                yield self._finding(PART, path, f"“{hole.source}”：{error}。", "请改成它有的部分。")
            except BadExpression as error:
                yield self._finding(BAD, path, f"“{hole.source}”：{error}。", "请改写。")

    def _finding(self, page: Page, path: Path, message: str, hint: str) -> Finding:
        entry = self._outline.entry_at(path)
        return page.finding(message, hint, path=path, where=entry.where if entry else "")

    def _filled(self, hole: Hole) -> Inlines:
        value = hole.fill(self._view)
        if isinstance(value, ColumnView):
            raise BadExpression("这是表的一列，后面要写过滤器：合计、分列")
        if isinstance(value, list):
            raise BadExpression("这是几项，后面要写过滤器：列举、个数")
        return value.inlines() if isinstance(value, PRINTABLE) else (Run(str(value)),)

    def _view(self, name: str) -> Any:
        if name not in self._views:
            self._views[name] = self._make(name)
        return self._views[name]

    def _make(self, name: str) -> Any:
        known = self._outline.ids
        if name in known:
            return view(known[name][0], self._outline, self.annex_label)
        if name in self._outline.units:
            return view(self._outline.units[name], self._outline, self.annex_label)
        raise _UnknownName(f"没有代号“{name}”", guess(name, known) or "请先登记这个代号。")

    def annex_label(self, annex: Annex) -> str:
        """附件 when the plan has one annex, 附件2 when it has several."""
        first = self._outline.first_annex
        annexes = self._outline.plan.annexes
        if first == 1 and len(annexes) == 1:
            return "附件"
        number = first
        for other in annexes:
            if other is annex:
                break
            number += 1
        return f"附件{number}"


@lru_cache(maxsize=16)
def teller_of(outline: Outline) -> Teller:
    """The teller of ``outline``; the papers of one plan share its views, and tell each text anew."""
    return Teller(outline)


class _UnknownName(LookupError):
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
