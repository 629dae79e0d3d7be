"""What a person most likely did when YAML cannot be read: tabs, full-width colons, quotes not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from plangen.finding import Finding, Place
from plangen.source import problems
from plangen.source.problems import problem

_TAB = re.compile(r"^ *\t")
_COLON = re.compile(r"^\s*(?:- +)?([^\s：:\"'#|>“”（）()，。、；]{1,10})：")
_UNSPACED = re.compile(r"^\s*(?:- +)?([^\s：:\"'#|>“”（）()，。、；\x00-\x7f]{1,10}):(?=[^\s/])")
_BLOCK = re.compile(r"[|>][+-]?\d*\s*(?:#.*)?$")


def stopped_at(error: yaml.MarkedYAMLError, text: str, file: str) -> list[Finding]:
    """Tabs and colons that explain why the parser stopped, each at its place; else what it stopped at."""
    meaning = _meaning(error)
    place = _place(error, meaning, file)
    tabs = list(_tabs(text, file))
    if any(abs(tab.place.line - place.line) <= 1 for tab in tabs):
        return tabs
    slips = colons(text, file)
    near = {place.line - 1, place.line}
    if error.problem_mark:
        near.add(error.problem_mark.line)  # counted from 0: the line above the one it stopped at
    if any(slip.place.line in near for slip in slips):
        return sorted(slips, key=_line)
    return [problem(problems.SYNTAX, place, f"{meaning.says}{_quoted(text, place.line)}。", meaning.remedy)]


def _line(slip: Finding) -> int:
    return slip.place.line


def forbidden_character(error: yaml.reader.ReaderError, text: str, file: str) -> Finding:
    """The control character at which the reader stopped."""
    char = error.character if isinstance(error.character, str) else chr(error.character)
    before = text.partition(char)[0]
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = f"文件里有看不见的控制字符（U+{ord(char):04X}）。"
    return problem(problems.SYNTAX, place, message, "请删去这个字符；多半是从别处粘贴带来的。")


def colons(text: str, file: str) -> list[Finding]:
    """Colons that YAML does not take for one: the full-width ones, then those without a space behind them."""
    lines = list(_outside_blocks(text))
    findings: list[Finding] = []
    for number, line in lines:
        wide = _COLON.match(line)
        if wide:
            message = f"“{wide[1]}：”的冒号是全角的。"
            hint = f"请改成半角冒号加空格：“{wide[1]}: ”。"
            findings.append(problem(problems.COLON, Place(file, number, wide.end()), message, hint))
    for number, line in lines:
        bare = _UNSPACED.match(line)
        if bare:
            message = f"“{bare[1]}:”的冒号后面没有空格。"
            hint = f"请在冒号后加一个空格：“{bare[1]}: ”。"
            findings.append(problem(problems.SYNTAX, Place(file, number, bare.end()), message, hint))
    return findings


def _tabs(text: str, file: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1):
        if _TAB.match(line):
            place = Place(file, number, line.index("\t") + 1)
            yield problem(problems.TAB, place, "行首缩进用了制表符（Tab）。", "请换成空格，每级两个。")


def _outside_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines that are not inside a ``|`` or ``>`` block, where colons are just text."""
    block = -1
    for number, line in enumerate(text.splitlines(), 1):
        indent = len(line) - len(line.lstrip())
        if block >= 0 and (not line.strip() or indent > block):
            continue
        block = indent if _BLOCK.search(line) else -1
        yield number, line


# -- what the parser's own words mean -------------------------------------------------------------


class _Meaning(NamedTuple):
    """Words of libyaml, what they mean to a clerk, and what to do.

    ``begun``: the trouble is found late, and the place to look at is where the thing began.
    """

    words: str
    says: str
    remedy: str
    begun: bool = False


_UNKNOWN = _Meaning("", "YAML 写法有误", "请检查这一行和上一行的缩进、引号、括号。")
_MEANINGS = (
    _Meaning(
        "mapping values are not allowed",
        "这个位置不能写“键: 值”",
        "文字里有冒号的，请给整段文字加引号；否则请与上一行的键左端对齐。",
    ),
    _Meaning(
        "could not find expected ':'",
        "这一行缺少冒号",
        "请写成“键: 值”，冒号用半角，后面留一个空格。",
        begun=True,
    ),
    _Meaning(
        "did not find expected key",
        "没有与同级的键对齐，或者引号后面又写了文字",
        "请让同一级的键左端对齐；要加引号就给整段文字加。",
    ),
    _Meaning("did not find expected '-'", "列表各项没有对齐", "请让同一级的“-”左端对齐。"),
    _Meaning("found unexpected end of stream", "引号没有成对", "请补上后一个引号。", begun=True),
    _Meaning("found unexpected document indicator", "引号没有成对", "请补上后一个引号。", begun=True),
    _Meaning(
        "did not find expected ',' or ']'",
        "方括号没有成对，或者少了逗号",
        "请补上“]”或半角逗号。",
        begun=True,
    ),
    _Meaning(
        "did not find expected ',' or '}'",
        "花括号没有成对，或者少了逗号",
        "请补上“}”或半角逗号。",
        begun=True,
    ),
    _Meaning(
        "did not find expected node content", "括号没有成对，或者多了逗号", "请检查这一行的括号和逗号。"
    ),
    _Meaning(
        "found character that cannot start", "文字以特殊符号（%、@、` 等）开头", "请给这段文字加上引号。"
    ),
    _Meaning("did not find expected alphabetic", "文字以“*”“&”或“!”开头", "请给这段文字加上引号。"),
    _Meaning("found unknown escape character", "双引号里的“\\”不能这样写", "请改用单引号，或写成“\\\\”。"),
)


def _meaning(error: yaml.MarkedYAMLError) -> _Meaning:
    for meaning in _MEANINGS:
        if meaning.words in str(error.problem):
            return meaning
    return _UNKNOWN


def _place(error: yaml.MarkedYAMLError, meaning: _Meaning, file: str) -> Place:
    """Where a person should look: where an open quote or bracket began, not where it was missed."""
    mark = error.problem_mark or error.context_mark
    if meaning.begun and error.context_mark:
        mark = error.context_mark
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


_QUOTED = 40
"""Characters of a line that are shown at most."""


def _quoted(text: str, number: int) -> str:
    """The line of that number as it is shown: ：“标题: [甲”; empty when there is none."""
    lines = text.splitlines()
    if not 0 < number <= len(lines):
        return ""
    line = lines[number - 1].strip()
    if not line:
        return ""
    more = "…" if len(line) > _QUOTED else ""
    return f"：“{line[:_QUOTED]}{more}”"
