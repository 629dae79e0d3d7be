"""Events of a YAML text grown into plain values, each with its place.

They are read with a stack of our own, so depth and the size of expanded aliases are bounded and a duplicate
key is a finding with both its places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from plangen.finding import Finding, Page, Path, Place
from plangen.source import problems
from plangen.source.comments import dropped_words
from plangen.source.folding import joined_lines
from plangen.source.located import Places
from plangen.source.problems import problem
from plangen.source.scalars import scalar

_DIGITS = re.compile(r"\d{3}(?:\.\d+)?")
"""What stands behind the comma in a number written as 1,050."""

MAX_DEPTH = 60
"""Collections within each other: more than any plan, and less than would exhaust Python's stack."""
MAX_VALUES = 500_000
"""Values written in a file: a plan of a whole county has some tens of thousands at most."""
MAX_REPEATED = 200_000
"""Values that aliases repeat: a few lines of aliases of aliases would stand for more than any memory holds."""


class TooMuch(Exception):
    """The text holds more than a plan can; carries the finding that says so."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True)
class _Open:
    """A collection not yet closed: its value, its path, the key waiting for a value, and the ``last`` value given."""

    value: dict[str | int, Any] | list[Any]
    path: Path
    anchor: str | None
    place: Place
    size: int = 1
    key: str | int | None = None
    key_end: int = 0
    waiting: bool = False
    last: Any = None
    seen: dict[str | int, Place] = field(default_factory=dict)


class Builder:
    """Takes events of ``text`` in order and grows the data; findings are gathered, not raised.

    ``remarks`` are findings on data that can be used all the same.
    """

    def __init__(self, places: Places, text: str) -> None:
        self.places = places
        self.findings: list[Finding] = []
        self.remarks: list[Finding] = []
        self._text = text
        self.root: Any = None
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._written = 0
        self._repeated = 0
        self._mark = Place(places.file, 1, 1)

    def take(self, event: Any) -> None:
        """Grow by one event."""
        mark = event.start_mark
        self._mark = Place(self.places.file, mark.line + 1, mark.column + 1)
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._open({}, event.anchor)
            case yaml.SequenceStartEvent():
                self._open([], event.anchor)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close()
            case yaml.AliasEvent():
                self._alias(str(event.anchor))
            case yaml.DocumentStartEvent() if self.root is not None:
                self._too_much(problems.SYNTAX, "一个文件里写了两份文档（中间有“---”）。", "请拆成两个文件。")

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        is_key = self._wants_key()
        if self._lacks_colon(start, end):
            self._no_colon()
            return
        value = self._value(event, self._text[start:end])
        if not event.style and (value is None or isinstance(value, str)):
            dropped = dropped_words(self._text, end, self._mark)
            self.remarks += [dropped] if dropped else []
        if event.style == "|":
            self._place_lines(self._text[start:end])
        self._count()
        self._anchor(event.anchor, value, 1)
        self._add(value, 1)
        if is_key:
            self._stack[-1].key_end = end

    @staticmethod
    def _value(event: Any, written: str) -> Any:
        """The value of a scalar, which stands in the file as ``written``."""
        if event.implicit[0] and not event.style:  # None, or "" from libyaml
            value = scalar(event.value)
            return joined_lines(value, written) if isinstance(value, str) else value
        if event.style == "|":
            return event.value.rstrip("\n")
        return joined_lines(event.value, written).rstrip("\n")

    def _place_lines(self, written: str) -> None:
        """The place of each line of a ``|`` block that is not blank: each is a paragraph of its own."""
        path = self._next_path()
        paragraph = 0
        for below, line in enumerate(written.split("\n")[1:], 1):
            if line.strip():
                column = len(line) - len(line.lstrip(" ")) + 1
                self.places.values[(*path, paragraph)] = Place(
                    self.places.file, self._mark.line + below, column
                )
                paragraph += 1

    def _lacks_colon(self, start: int, end: int) -> bool:
        """Whether nothing stands where a value is awaited, not even the colon before it: {数值: 1,200}."""
        if not self._stack or not self._stack[-1].waiting:
            return False
        return start == end == self._stack[-1].key_end

    def _no_colon(self) -> None:
        """Tell of a key without a colon, which a comma in a text or a number has made, and leave it out."""
        parent = self._stack[-1]
        parent.waiting = False
        word, before = parent.key, parent.last
        if isinstance(before, int) and _DIGITS.fullmatch(str(word)):
            hint = f"数里不写逗号：“{before},{word}”请写成“{before}{word}”。"
        else:
            hint = "文字里有半角逗号的，请改成全角逗号，或给整段文字加引号。"
        message = f"花括号里“{word}”的前面多了一个逗号，它被当成另一个键，后面没有冒号。"
        self.findings.append(
            problem(problems.SYNTAX, self.places.keys[(*parent.path, word or "")], message, hint)
        )

    def _open(self, value: dict[str | int, Any] | list[Any], anchor: str | None) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._too_much(
                problems.DEPTH, f"嵌套超过 {MAX_DEPTH} 层。", "请检查括号是否成对、缩进是否一路加深。"
            )
        if self._wants_key():
            self._no_word()
        self._count()
        self._stack.append(_Open(value, self._next_path(), anchor, self._mark))

    def _no_word(self) -> NoReturn:
        """Refuse a collection where a key should stand."""
        if self._doubled():
            self._too_much(
                problems.SYNTAX,
                "以“{{”开头的文字没有加引号。",
                '请给整段文字加引号，如 "{{ 学位 }}以上"。',
            )
        self._too_much(problems.KEY, "冒号前面是一组内容，不是一个词。", "请把键写成一个词；含括号时加引号。")

    def _close(self) -> None:
        done = self._stack.pop()
        self._anchor(done.anchor, done.value, done.size)
        self._add(done.value, done.size, done.place)

    def _anchor(self, name: str | None, value: Any, size: int) -> None:
        if name is not None:
            self._anchors[name] = (value, size)

    def _alias(self, name: str) -> None:
        if name not in self._anchors:
            self._no_anchor(name)
        value, size = self._anchors[name]
        self._repeat(size)
        self._add(value, size)

    def _no_anchor(self, name: str) -> NoReturn:
        """Refuse an alias of nothing, or of what it stands in itself."""
        if any(parent.anchor == name for parent in self._stack):
            self._too_much(problems.ALIASES, f"“*{name}”引用了它自己所在的内容。", "请把内容直接写出来。")
        self._too_much(
            problems.SYNTAX,
            f"没有定义过“&{name}”，不能引用“*{name}”。",
            "若是普通文字，请给整段文字加引号。",
        )

    def _wants_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].value, dict) and not self._stack[-1].waiting

    def _doubled(self) -> bool:
        """Whether the brace now read follows another at once: ``{{`` is a reference, not two mappings."""
        above, mark = self._stack[-1].place, self._mark
        return (above.line, above.column + 1) == (mark.line, mark.column)

    def _next_path(self) -> Path:
        if not self._stack:
            return ()
        parent = self._stack[-1]
        step = len(parent.value) if isinstance(parent.value, list) else parent.key
        return (*parent.path, step if step is not None else "")

    def _add(self, value: Any, size: int, place: Place | None = None) -> None:
        """Put a finished value where it belongs: the root, the next item, the next key, or its value."""
        if not self._stack:
            self.root = value
            self.places.values[()] = place or self._mark
            return
        parent = self._stack[-1]
        parent.size += size
        if self._wants_key():
            self._take_key(parent, value)
            return
        path = self._next_path()
        self.places.values[path] = place or self._mark
        if isinstance(parent.value, list):
            parent.value.append(value)
        else:
            parent.waiting = False
            parent.last = value
            if parent.key is not None and parent.key not in parent.value:
                parent.value[parent.key] = value

    def _take_key(self, parent: _Open, value: Any) -> None:
        key = value if isinstance(value, int) and not isinstance(value, bool) else str(value)
        parent.key, parent.waiting = key, True
        if key == "<<":
            self._no_merging(parent)
            return
        first = parent.seen.get(key)
        if first:
            message = f"“{key}”在这一层写了两遍，第一次在第 {first.line} 行。"
            hint = "请删去一个，或把内容合并到一处。"
            self.findings.append(problem(problems.DUPLICATE, self._mark, message, hint))
            return
        parent.seen[key] = self._mark
        self.places.keys[(*parent.path, key)] = self._mark

    def _no_merging(self, parent: _Open) -> None:
        """Tell of a merge key, and leave out what it would bring."""
        parent.key = None
        message = "不支持合并键“<<”。"
        hint = "请把被合并的各键直接写出来；要改的键只写改后的值。"
        self.findings.append(problem(problems.KEY, self._mark, message, hint))

    def _count(self) -> None:
        """Count a value that is written."""
        self._written += 1
        if self._written > MAX_VALUES:
            self._too_much(
                problems.TOO_LARGE, f"内容超过 {MAX_VALUES} 项。", "请确认选对了文件，或把规划拆开。"
            )

    def _repeat(self, size: int) -> None:
        """Count the values that an alias repeats, once, however deep it stands."""
        self._repeated += size
        if self._repeated > MAX_REPEATED:
            self._too_much(
                problems.ALIASES,
                f"引用（&、*）展开后多出的内容超过 {MAX_REPEATED} 项。",
                "请去掉层层引用，直接写内容。",
            )

    def _too_much(self, page: Page, message: str, hint: str) -> NoReturn:
        raise TooMuch(problem(page, self._mark, message, hint))
