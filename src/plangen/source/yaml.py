"""YAML text to located data, through PyYAML's events: no object is made but plain values."""

from __future__ import annotations

from typing import Any

import yaml

from plangen.finding import Finding, Place
from plangen.source import mistakes, problems
from plangen.source.builder import Builder, TooMuch
from plangen.source.located import Located, Places
from plangen.source.problems import problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, file: str) -> tuple[Located | None, list[Finding]]:
    """The data that YAML ``text`` holds, with every problem found in it.

    The data is None when the text cannot be read as YAML at all; ``file`` is what the places are called by.
    """
    printable = _printable(text)
    builder = Builder(Places(file), printable)
    try:
        for event in yaml.parse(printable, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return None, [*builder.findings, *mistakes.stopped_at(error, text, file)]
    except yaml.reader.ReaderError as error:
        return None, [mistakes.forbidden_character(error, text, file)]
    except TooMuch as error:
        return None, [*builder.findings, error.finding]
    if builder.root is None:
        return None, [problem(problems.EMPTY, Place(file), "文件里只有注释，没有内容。", "请写上规划内容。")]
    if isinstance(builder.root, str):  # lines whose colons are no colons of YAML are one long text
        colons = mistakes.colons(text, file)
        if colons:
            return None, colons
    return Located(builder.root, builder.places, tuple(builder.remarks)), builder.findings


def _printable(text: str) -> str:
    """The text with line ends that YAML counts alike, so that lines are those an editor shows."""
    return text.replace("\r\n", "\n").replace("\u2028", " ").replace("\u2029", " ").replace("\x85", " ")
