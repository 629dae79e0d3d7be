"""Located data to a typed node; whatever does not fit becomes a finding at its place, all in one run."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from plangen.align import guess
from plangen.binding import problems
from plangen.binding.node import Node, labels
from plangen.finding import Finding, Page, Path
from plangen.source import Located

N = TypeVar("N", bound=Node)

_WANTED = {
    "string_type": "文字",
    "int_type": "整数",
    "int_parsing": "整数",
    "int_from_float": "整数",
    "bool_type": " true（是）或 false（否）",
    "bool_parsing": " true（是）或 false（否）",
    "tuple_type": "列表（每项前加“- ”）",
    "list_type": "列表（每项前加“- ”）",
    "dict_type": "一组“键: 值”",
    "model_type": "一组“键: 值”",
    "date_type": "日期（如 2024-03-04）",
    "decimal_type": "数",
    "decimal_parsing": "数",
    "float_type": "数",
    "float_parsing": "数",
}
_LIMITS = {
    "greater_than": ("gt", "大于"),
    "greater_than_equal": ("ge", "不小于"),
    "less_than_equal": ("le", "不大于"),
}
"""How a number is out of bounds: where its error keeps the limit, and how that is said."""
_COLON = re.compile(r"\S{1,10}：")


def bind(cls: type[N], located: Located) -> tuple[N | None, list[Finding]]:
    """The node of type ``cls`` that ``located`` holds; None with at least one finding when it does not fit."""
    try:
        return cls.model_validate(located.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = [_finding(cls, located, detail) for detail in details]
        return None, sorted(found, key=lambda finding: (finding.place.line, finding.place.column))


def _finding(cls: type[Node], located: Located, detail: Any) -> Finding:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown(cls, located, path)
    raw = raw_path(located.data, path, cls)
    if kind == "missing":
        owner, name = raw[:-1], path[-1]
        label = _label(cls, path[:-1], str(name))
        message = f"缺少“{label}”（{name}）。"
        return _told(problems.LACKING, located, owner, message, f"请补上“{label}: …”。")
    message, hint = _wrong(detail)
    if detail["loc"][-1:] == ("[key]",):
        told = f"{_spoken(cls, path[:-1])}键“{path[-1]}”{message}"
        return Finding(problems.WRONG.code, "error", told, hint, located.places.of_key(raw), raw)
    return _told(problems.WRONG, located, raw, f"{_spoken(cls, path)}{message}", hint)


def _told(page: Page, located: Located, raw: Path, message: str, hint: str) -> Finding:
    return Finding(page.code, page.severity, message, hint, located.places.of(raw), raw)


def _unknown(cls: type[Node], located: Located, path: Path) -> Finding:
    raw = (*raw_path(located.data, path[:-1], cls), path[-1])
    place = located.places.of_key(raw)
    word = str(path[-1])
    owner = _class_at(cls, path[:-1])
    names = dict(labels(owner)) if owner else {}
    twin = names.get(word) or (owner.english().get(word) if owner else None)
    if twin:
        message = f"“{word}”与“{twin}”是同一个键，写了两遍。"
        return Finding(problems.TWICE.code, "error", message, "请只留一个。", place, raw)
    hint = guess(word, [*names.values(), *names]) or f"这里可以写：{'、'.join(names.values())}。"
    if inside := [
        label for label, node in _below(owner) if word in (part for pair in labels(node) for part in pair)
    ]:
        hint = f"它应写在{'或'.join(f'“{label}”' for label in inside)}下面。"
    return Finding(problems.UNKNOWN.code, "error", f"不认识“{word}”这个键。", hint, place, raw)


def _wrong(detail: Any) -> tuple[str, str]:
    """What stands where another thing was wanted, and what to do; for each kind of pydantic error."""
    stands = f"这里写的是{_short(detail['input'])}" if detail["loc"][-1:] != ("[key]",) else ""
    stands = f"；{stands}" if stands else ""
    kind = detail["type"]
    if kind == "value_error":
        return f"{detail['ctx']['error']}{stands}。", "请按说明改写。"
    if kind == "literal_error":
        expected = detail["ctx"]["expected"].replace("'", "").replace(" or ", "、").replace(", ", "、")
        return f"只能是：{expected}{stands}。", "请改成其中一个。"
    if kind in _LIMITS:
        key, words = _LIMITS[kind]
        return f"应{words} {detail['ctx'][key]:g}{stands}。", "请核对这个数和它的单位。"
    wanted = _WANTED.get(kind)
    if wanted is None:
        return f"内容不合要求{stands}。", "请对照 plangen schema 的说明改写。"
    if isinstance(detail["input"], str) and _COLON.match(detail["input"]) and "键" in wanted:
        return f"应写{wanted}{stands}，其中的冒号是全角的。", "请把“：”改成半角冒号加空格“: ”。"
    if wanted == "文字" and isinstance(detail["input"], (bool, datetime.date)):
        return f"应写{wanted}{stands}。", "请给它加上引号。"
    hint = "请写上内容，或删去这一行。" if detail["input"] is None else "请改成这种写法。"
    return f"应写{wanted}{stands}。", hint


def _short(value: Any) -> str:
    if isinstance(value, (list, dict)):
        return "列表" if isinstance(value, list) else "一组“键: 值”"
    if value is None:
        return "空的"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text}”" if len(text) <= 30 else f"“{text[:30]}…”"


# -- paths: pydantic speaks in English keys, the file may be in Chinese ---------------------------


def _spoken(cls: type[Node], path: Path) -> str:
    """The last named step of ``path`` as a clerk knows it: “完成时限”."""
    for index in range(len(path) - 1, -1, -1):
        if isinstance(path[index], str):
            return f"“{_label(cls, path[:index], str(path[index]))}”："
    return ""


def _label(cls: type[Node], owner: Path, name: str) -> str:
    node = _class_at(cls, owner)
    return dict(labels(node)).get(name, name) if node else name


def _class_at(cls: type[Node], path: Path) -> type[Node] | None:
    """The class of the node at ``path`` below ``cls``, None when no node stands there."""
    here: Any = cls
    for step in path:
        if isinstance(here, type) and issubclass(here, Node) and step in here.model_fields:
            here = _inner(here.model_fields[str(step)].annotation)
    return here if isinstance(here, type) and issubclass(here, Node) else None


def _below(owner: type[Node] | None) -> Iterator[tuple[str, type[Node]]]:
    """The Chinese key of each field of ``owner`` that holds another kind of node, and that kind."""
    for name, label in labels(owner) if owner else ():
        node = _inner(owner.model_fields[name].annotation) if owner else None
        if isinstance(node, type) and issubclass(node, Node) and node is not owner:
            yield label, node


def _inner(annotation: Any) -> Any:
    """The node class inside an annotation such as ``tuple[Target, ...] | None``."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation
    found = (_inner(part) for part in get_args(annotation))
    return next((part for part in found if isinstance(part, type) and issubclass(part, Node)), None)


def raw_path(data: Any, path: Path, cls: type[Node]) -> Path:
    """``path`` with the keys that the file really uses, as far as they exist in ``data``."""
    raw: list[str | int] = []
    for index, step in enumerate(path):
        key: str | int = step
        if isinstance(data, dict) and step not in data:
            key = _label(cls, path[:index], str(step))
        raw.append(key)
        data = _step(data, key)
    return tuple(raw)


def _step(data: Any, key: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(key)
    if isinstance(data, list) and isinstance(key, int) and key < len(data):
        return data[key]
    return None
