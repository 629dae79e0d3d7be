"""YAML text to located data, through PyYAML's events: no object is made but plain values.

The events are read with a stack of our own, so depth and the size of expanded aliases are bounded
and a duplicate key is a finding with both its places. YAML 1.1's surprises (on/off as truth,
sexagesimal and octal numbers) stay text: a clerk who writes 0123 means the characters.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from plangen.finding import Finding, Path, Place
from plangen.source import problems
from plangen.source.located import Located, Places
from plangen.source.problems import problem

MAX_DEPTH = 60
MAX_VALUES = 200_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[+-]?(0|[1-9]\d*)\Z")
_DECIMAL = re.compile(r"[+-]?(0|[1-9]\d*)\.\d+\Z")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


def parse(text: str, file: str) -> tuple[Located | None, list[Finding]]:
    """The data that YAML ``text`` holds, with every problem found in it.

    The data is None when the text cannot be read as YAML at all.
    """
    builder = _Builder(Places(file))
    try:
        for event in yaml.parse(_printable(text), Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return None, [*builder.findings, *_syntax(error, text, file)]
    except yaml.YAMLError as error:  # characters that YAML does not allow
        place = Place(file, 1, 1)
        return None, [problem(problems.SYNTAX, place, f"文件里有不允许的字符：{error}。", "请删去该字符。")]
    except _TooMuch as error:
        return None, [*builder.findings, error.finding]
    if builder.root is None:
        return None, [problem(problems.EMPTY, Place(file), "文件里只有注释，没有内容。", "请写上规划内容。")]
    if isinstance(builder.root, str) and (colons := list(_colons(text, file))):
        return None, colons
    return Located(builder.root, builder.places), builder.findings


def scalar(text: str) -> Any:
    """The value of a plain scalar: int, Decimal, date, bool, None, or the text itself."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return Decimal(text)
    if found := _DATE.match(text):
        try:
            return datetime.date(*map(int, found.groups()))
        except ValueError:
            return text
    return text


class _TooMuch(Exception):
    """The text holds more than a plan can; carries the finding that says so."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True)
class _Open:
    """A collection not yet closed: its value, its path, and the key waiting for a value."""

    value: dict[str | int, Any] | list[Any]
    path: Path
    anchor: str | None
    place: Place
    size: int = 1
    key: str | int | None = None
    waiting: bool = False
    seen: dict[str | int, Place] = field(default_factory=dict)


class _Builder:
    """Takes events in order and grows the data; findings are gathered, not raised."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.findings: list[Finding] = []
        self.root: Any = None
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._total = 0
        self._mark = Place(places.file, 1, 1)

    def take(self, event: Any) -> None:
        """Grow by one event."""
        mark = event.start_mark
        self._mark = Place(self.places.file, mark.line + 1, mark.column + 1)
        match event:
            case yaml.ScalarEvent():
                plain = event.implicit[0] and event.style is None
                value = scalar(event.value) if plain else event.value
                self._anchor(event.anchor, value, 1)
                self._add(value, 1)
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

    def _open(self, value: dict[str | int, Any] | list[Any], anchor: str | None) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._too_much(
                problems.DEPTH, f"嵌套超过 {MAX_DEPTH} 层。", "请检查括号是否成对、缩进是否一路加深。"
            )
        if self._wants_key():
            self._too_much(
                problems.KEY, "冒号前面是一组内容，不是一个词。", "请把键写成一个词；含括号时加引号。"
            )
        self._stack.append(_Open(value, self._next_path(), anchor, self._mark))

    def _close(self) -> None:
        done = self._stack.pop()
        self._anchor(done.anchor, done.value, done.size)
        self._add(done.value, done.size, done.place)

    def _anchor(self, name: str | None, value: Any, size: int) -> None:
        if name is not None:
            self._anchors[name] = (value, size)

    def _alias(self, name: str) -> None:
        if name not in self._anchors:
            self._too_much(problems.ALIASES, f"“*{name}”引用了它自己所在的内容。", "请把内容直接写出来。")
        value, size = self._anchors[name]
        self._add(value, size)

    def _wants_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].value, dict) and not self._stack[-1].waiting

    def _next_path(self) -> Path:
        if not self._stack:
            return ()
        parent = self._stack[-1]
        step = len(parent.value) if isinstance(parent.value, list) else parent.key
        return (*parent.path, step if step is not None else "")

    def _add(self, value: Any, size: int, place: Place | None = None) -> None:
        """Put a finished value where it belongs: the root, the next item, the next key, or its value."""
        self._count(size)
        if not self._stack:
            self.root, self.places.values[()] = value, place or self._mark
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
            if parent.key is not None and parent.key not in parent.value:
                parent.value[parent.key] = value

    def _take_key(self, parent: _Open, value: Any) -> None:
        key = value if isinstance(value, int) and not isinstance(value, bool) else str(value)
        parent.key, parent.waiting = key, True
        if first := parent.seen.get(key):
            self.findings.append(
                problem(
                    problems.DUPLICATE,
                    self._mark,
                    f"“{key}”在这一层写了两遍，第一次在第 {first.line} 行。",
                    "请删去一个，或把内容合并到一处。",
                )
            )
            return
        parent.seen[key] = self._mark
        self.places.keys[(*parent.path, key)] = self._mark

    def _count(self, size: int) -> None:
        self._total += size
        if self._total > MAX_VALUES:
            self._too_much(
                problems.ALIASES, f"内容展开后超过 {MAX_VALUES} 项。", "请去掉层层引用（&、*），直接写内容。"
            )

    def _too_much(self, page: Any, message: str, hint: str) -> None:
        raise _TooMuch(problem(page, self._mark, message, hint))


# -- what a person most likely did when the parser stops ------------------------------------------

_TAB = re.compile(r"^ *\t")
_COLON = re.compile(r"^\s*(?:- +)?([^\s：:\"'#|>“”（）()，。、；]{1,10})：")
_BLOCK = re.compile(r"[|>][+-]?\d*\s*(?:#.*)?$")


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Iterator[Finding]:
    """Tabs and full-width colons, each at its place; the parser's own words when there are none."""
    likely = [*_tabs(text, file), *_colons(text, file)]
    if likely:
        yield from likely
        return
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    line = text.splitlines()[mark.line].strip() if mark and mark.line < len(text.splitlines()) else ""
    stands = f"，这里写的是“{line[:40]}”" if line else ""
    yield problem(problems.SYNTAX, place, f"{_meaning(error)}{stands}。", _remedy(error))


def _tabs(text: str, file: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1):
        if _TAB.match(line):
            place = Place(file, number, line.index("\t") + 1)
            yield problem(problems.TAB, place, "行首缩进用了制表符（Tab）。", "请换成空格，每级两个。")


def _colons(text: str, file: str) -> Iterator[Finding]:
    for number, line in _outside_blocks(text):
        if found := _COLON.match(line):
            place = Place(file, number, found.end())
            word = found[1]
            yield problem(
                problems.COLON,
                place,
                f"“{word}：”后面的冒号是全角的。",
                f"请改成半角冒号加空格：“{word}: ”。",
            )


def _outside_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines that are not inside a ``|`` or ``>`` block, where colons are just text."""
    block = -1
    for number, line in enumerate(text.splitlines(), 1):
        indent = len(line) - len(line.lstrip())
        if block >= 0 and (not line.strip() or indent > block):
            continue
        block = indent if _BLOCK.search(line) else -1
        yield number, line


_MEANINGS = (
    ("mapping values are not allowed", "这里不该出现“键: 值”", "请检查上一行：是否少了引号、冒号或缩进。"),
    ("could not find expected ':'", "这一行缺少冒号", "请写成“键: 值”，冒号用半角，后面留一个空格。"),
    ("did not find expected key", "缩进没有与同级的键对齐", "请让同一级的键左端对齐。"),
    ("did not find expected '-'", "列表各项没有对齐", "请让同一级的“-”左端对齐。"),
    ("found unexpected end of stream", "引号或括号没有成对", "请补上缺少的一半。"),
    ("did not find expected ',' or ']'", "方括号没有成对，或者少了逗号", "请补上“]”或半角逗号。"),
    (
        "did not find expected ',' or '}'",
        "花括号没有成对，或者少了逗号",
        "请补上“}”；值里有“{{”时整句加引号。",
    ),
    ("found character that cannot start", "这个字符不能放在开头", "请给这段文字加上引号。"),
    ("undefined alias", "引用了没有定义的锚点", "请检查“*”后面的名字；若是普通文字请加引号。"),
    ("found undefined alias", "引用了没有定义的锚点", "请检查“*”后面的名字；若是普通文字请加引号。"),
)


def _meaning(error: yaml.MarkedYAMLError) -> str:
    return next((says for words, says, _ in _MEANINGS if words in str(error.problem)), "YAML 写法有误")


def _remedy(error: yaml.MarkedYAMLError) -> str:
    return next(
        (remedy for words, _, remedy in _MEANINGS if words in str(error.problem)),
        "请检查这一行和上一行的缩进、引号、括号。",
    )


def _printable(text: str) -> str:
    """The text with line ends that YAML counts alike, so that lines are those an editor shows."""
    return text.replace("\r\n", "\n").replace("\u2028", " ").replace("\u2029", " ").replace("\x85", " ")
