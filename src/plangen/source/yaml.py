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
_INTEGER = re.compile(r"[+-]?(0|[1-9][0-9]{0,29})\Z")
_DECIMAL = re.compile(r"[+-]?(0|[1-9][0-9]{0,29})\.[0-9]{1,30}\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\Z")
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
    except yaml.reader.ReaderError as error:
        return None, [_forbidden(error, text, file)]
    except _TooMuch as error:
        return None, [*builder.findings, error.finding]
    if builder.root is None:
        return None, [problem(problems.EMPTY, Place(file), "文件里只有注释，没有内容。", "请写上规划内容。")]
    if isinstance(builder.root, str) and (colons := [*_colons(text, file), *_unspaced(text, file)]):
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
                plain = event.implicit[0] and not event.style  # None, or "" from libyaml
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
            if self._doubled():
                self._too_much(
                    problems.SYNTAX,
                    "以“{{”开头的文字没有加引号。",
                    '请给整段文字加引号，如 "{{ 学位 }}以上"。',
                )
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
            if any(parent.anchor == name for parent in self._stack):
                self._too_much(problems.ALIASES, f"“*{name}”引用了它自己所在的内容。", "请把内容直接写出来。")
            self._too_much(
                problems.SYNTAX,
                f"没有定义过“&{name}”，不能引用“*{name}”。",
                "若是普通文字，请给整段文字加引号。",
            )
        value, size = self._anchors[name]
        self._add(value, size)

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
_UNSPACED = re.compile(r"^\s*(?:- +)?([^\s：:\"'#|>“”（）()，。、；\x00-\x7f]{1,10}):(?=[^\s/])")
_BLOCK = re.compile(r"[|>][+-]?\d*\s*(?:#.*)?$")


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Iterator[Finding]:
    """Tabs and colons that explain why the parser stopped, each at its place; else what it stopped at."""
    place, words = _stopped(error, file)
    lines = text.splitlines()
    tabs = list(_tabs(text, file))
    if any(abs(tab.place.line - place.line) <= 1 for tab in tabs):
        yield from tabs
        return
    colons = [*_colons(text, file), *_unspaced(text, file)]
    near = {place.line - 1, place.line, error.problem_mark.line if error.problem_mark else 0}
    if any(colon.place.line in near for colon in colons):
        yield from sorted(colons, key=lambda colon: colon.place.line)
        return
    line = lines[place.line - 1].strip() if 0 < place.line <= len(lines) else ""
    stands = f"：“{line[:40]}{'…' if len(line) > 40 else ''}”" if line else ""
    says, remedy = words
    yield problem(problems.SYNTAX, place, f"{says}{stands}。", remedy)


def _stopped(error: yaml.MarkedYAMLError, file: str) -> tuple[Place, tuple[str, str]]:
    """Where a person should look, and what to tell: where an open quote or bracket began, not where it was missed."""
    found = next((each for each in _MEANINGS if each[0] in str(error.problem)), None)
    begun = found is not None and found[0] in _BEGUN
    mark = (error.context_mark if begun else None) or error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return place, found[1:] if found else ("YAML 写法有误", "请检查这一行和上一行的缩进、引号、括号。")


def _forbidden(error: yaml.reader.ReaderError, text: str, file: str) -> Finding:
    """The control character at which the reader stopped."""
    char = error.character if isinstance(error.character, str) else chr(error.character)
    before = text.partition(char)[0]
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    told = f"文件里有看不见的控制字符（U+{ord(char):04X}）。"
    return problem(problems.SYNTAX, place, told, "请删去这个字符；多半是从别处粘贴带来的。")


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
                f"“{word}：”的冒号是全角的。",
                f"请改成半角冒号加空格：“{word}: ”。",
            )


def _unspaced(text: str, file: str) -> Iterator[Finding]:
    for number, line in _outside_blocks(text):
        if found := _UNSPACED.match(line):
            place = Place(file, number, found.end())
            word = found[1]
            yield problem(
                problems.SYNTAX,
                place,
                f"“{word}:”的冒号后面没有空格。",
                f"请在冒号后加一个空格：“{word}: ”。",
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
    (
        "mapping values are not allowed",
        "这个位置不能写“键: 值”",
        "文字里有冒号的，请给整段文字加引号；否则请与上一行的键左端对齐。",
    ),
    ("could not find expected ':'", "这一行缺少冒号", "请写成“键: 值”，冒号用半角，后面留一个空格。"),
    (
        "did not find expected key",
        "没有与同级的键对齐，或者引号后面又写了文字",
        "请让同一级的键左端对齐；要加引号就给整段文字加。",
    ),
    ("did not find expected '-'", "列表各项没有对齐", "请让同一级的“-”左端对齐。"),
    ("found unexpected end of stream", "引号没有成对", "请补上后一个引号。"),
    ("found unexpected document indicator", "引号没有成对", "请补上后一个引号。"),
    ("did not find expected ',' or ']'", "方括号没有成对，或者少了逗号", "请补上“]”或半角逗号。"),
    ("did not find expected ',' or '}'", "花括号没有成对，或者少了逗号", "请补上“}”或半角逗号。"),
    ("did not find expected node content", "括号没有成对，或者多了逗号", "请检查这一行的括号和逗号。"),
    ("found character that cannot start", "文字以特殊符号（%、@、` 等）开头", "请给这段文字加上引号。"),
    ("did not find expected alphabetic", "文字以“*”“&”或“!”开头", "请给这段文字加上引号。"),
    ("found unknown escape character", "双引号里的“\\”不能这样写", "请改用单引号，或写成“\\\\”。"),
)
"""What libyaml says, what that means to a clerk, and what to do."""

_BEGUN = (
    "could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator",
    "did not find expected ',' or ']'", "did not find expected ',' or '}'",
)  # fmt: skip
"""Troubles that are found late: the place to look at is where the thing began."""


def _printable(text: str) -> str:
    """The text with line ends that YAML counts alike, so that lines are those an editor shows."""
    return text.replace("\r\n", "\n").replace("\u2028", " ").replace("\u2029", " ").replace("\x85", " ")
