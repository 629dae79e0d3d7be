"""Located data to a typed node; whatever does not fit becomes a finding at its place, all in one run."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError

from plangen.align import guess
from plangen.binding import problems
from plangen.binding.mismatch import mismatch
from plangen.binding.node import Node, labels
from plangen.binding.paths import below, class_at, label_of, raw_path, spoken
from plangen.finding import Finding, Path
from plangen.source import Located

N = TypeVar("N", bound=Node)

_KEY = "[key]"
"""The step that pydantic adds to the path of a wrong key of a dict."""


def bind(cls: type[N], located: Located) -> tuple[N | None, list[Finding]]:
    """The node of type ``cls`` that ``located`` holds; None with at least one finding when it does not fit.

    The findings are in the order of the file; their paths have the keys that the file uses.
    """
    try:
        return cls.model_validate(located.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        findings = [_finding(cls, located, detail) for detail in details]
        return None, sorted(findings, key=_position)


def _position(finding: Finding) -> tuple[int, int]:
    return finding.place.line, finding.place.column


def _finding(cls: type[Node], located: Located, detail: Any) -> Finding:
    path: Path = tuple(step for step in detail["loc"] if step != _KEY)
    if detail["type"] == "extra_forbidden":
        return _unknown(cls, located, path)
    if detail["type"] == "missing":
        return _lacking(cls, located, path)
    raw = raw_path(located.data, path, cls)
    if detail["loc"][-1:] == (_KEY,):
        message, hint = mismatch(detail, key=True)
        message = f"{spoken(cls, path[:-1])}键“{path[-1]}”{message}"
        return problems.WRONG.finding(message, hint, place=located.places.of_key(raw), path=raw)
    message, hint = mismatch(detail, key=False)
    return problems.WRONG.finding(
        f"{spoken(cls, path)}{message}", hint, place=located.places.of(raw), path=raw
    )


def _lacking(cls: type[Node], located: Located, path: Path) -> Finding:
    *_, name = path
    owner = raw_path(located.data, path, cls)[:-1]
    label = label_of(cls, path[:-1], str(name))
    message = f"缺少“{label}”（{name}）。"
    return problems.LACKING.finding(
        message, f"请补上“{label}: …”。", place=located.places.of(owner), path=owner
    )


def _unknown(cls: type[Node], located: Located, path: Path) -> Finding:
    raw = (*raw_path(located.data, path[:-1], cls), path[-1])
    place = located.places.of_key(raw)
    word = str(path[-1])
    owner = class_at(cls, path[:-1])
    twin = _twin(owner, word) if owner else None
    if twin:
        message = f"“{word}”与“{twin}”是同一个键，写了两遍。"
        return problems.TWICE.finding(message, "请只留一个。", place=place, path=raw)
    hint = _where_to(owner, word) if owner else ""
    return problems.UNKNOWN.finding(f"不认识“{word}”这个键。", hint, place=place, path=raw)


def _twin(owner: type[Node], word: str) -> str | None:
    """The same key in the other language, None when ``owner`` does not know it."""
    return dict(labels(owner)).get(word) or owner.english().get(word)


def _where_to(owner: type[Node], word: str) -> str:
    """What may be meant by a key that ``owner`` does not know: one a floor lower, one like it, or any."""
    deeper = [f"“{label}”" for label, node in below(owner) if _twin(node, word)]
    if deeper:
        return f"它应写在{'或'.join(deeper)}下面。"
    names = dict(labels(owner))
    return guess(word, [*names.values(), *names]) or f"这里可以写：{'、'.join(names.values())}。"
