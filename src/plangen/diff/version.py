"""One version of a plan with everything that belongs to it: the plan, its schools, the standard in force."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plangen.binding import Field, Node, labels
from plangen.document.tree import plain
from plangen.expressions import teller_of
from plangen.finding import Path
from plangen.model import Outline, Plan, data_of, outline_of
from plangen.standards import School, Standard

_TOPS = {"notice": "随文通知", "schools": "学校数据", "standard": "评估标准"}


class Whole(Node):
    """What is compared: the plan, its school data and its evaluation standard; the root of every path."""

    plan: Plan = Field(title="规划")
    schools: tuple[School, ...] = Field((), title="学校数据")
    standard: Standard | None = Field(None, title="评估标准")


@dataclass(frozen=True, eq=False)
class Version:
    """``whole`` as it prints (sums worked out), ``written`` as it was written; the paths of both are the same."""

    whole: Whole
    written: Whole

    @cached_property
    def data(self) -> dict[str, Any]:
        """The plain data that changes are applied to."""
        data: dict[str, Any] = data_of(self.written)
        return data

    @property
    def plan(self) -> Plan:
        """The plan as it prints."""
        return self.whole.plan

    def at(self, path: Path) -> Any:
        """The node or value at ``path``, as it prints."""
        thing: Any = self.whole
        for step in path:
            if isinstance(thing, dict):
                thing = thing[step] if step in thing else thing.get(_year(step))
            elif isinstance(step, int):
                thing = thing[step]
            else:
                thing = getattr(thing, step)
        return thing

    @cached_property
    def outline(self) -> Outline:
        """The outline of the plan."""
        return outline_of(self.plan)

    def printed(self, text: str) -> str:
        """``text`` of this plan as it prints, its references filled in."""
        if "{" not in text and "}" not in text:
            return text
        return plain(teller_of(self.outline).tell(text))

    def unit(self, name: str) -> str:
        """The full name of the unit that is meant by an id, a name or a short name."""
        unit = self.outline.units.get(name)
        return unit.name if unit else name

    def where(self, path: Path) -> str:
        """The place of ``path`` in words: 二、（一）1., 附件2三、, 公文要素; "" for the plan as a whole."""
        if path[:1] != ("plan",):
            return _TOPS.get(str(path[0]), "") if path else ""
        inside = path[1:]
        entry = self.outline.entry_at(inside)
        if inside[:1] == ("annexes",) and len(inside) > 1:
            annex = self._annex(int(inside[1]))
            return f"{annex}的{entry.where}" if entry else annex
        if entry:
            return entry.where
        return _label(str(inside[0])) if inside else ""

    def _annex(self, index: int) -> str:
        annexes, first = self.plan.annexes, self.outline.first_annex
        return f"附件{index + first}" if len(annexes) > 1 or first > 1 else "附件"


def _year(step: str | int) -> str | int:
    """A key of plain data as the key of a node: years are numbers there."""
    return int(step) if str(step).isdigit() else step


def _label(name: str) -> str:
    """What a field of the plan is called as a place."""
    return _TOPS.get(name) or dict(labels(Plan)).get(name, "")


def version(
    plan: Plan, written: Plan, schools: tuple[School, ...] = (), standard: Standard | None = None
) -> Version:
    """The version made of ``plan`` (sums worked out), the same plan as ``written``, and what goes with it."""
    whole = Whole.model_construct(plan=plan, schools=schools, standard=standard)
    if plan is written:
        return Version(whole, whole)
    return Version(whole, Whole.model_construct(plan=written, schools=schools, standard=standard))
