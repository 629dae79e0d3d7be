"""What plain text means where a value is written: in a YAML file, in a cell of a table.

YAML 1.1's surprises (on/off as truth, sexagesimal and octal numbers) stay text: a clerk who writes 0123
means the characters.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

_INTEGER = re.compile(r"[+-]?(0|[1-9][0-9]{0,29})\Z")
_DECIMAL = re.compile(r"[+-]?(0|[1-9][0-9]{0,29})\.[0-9]{1,30}\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\Z")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


def scalar(text: str) -> Any:
    """The value of a plain scalar: int, Decimal, date, bool, None, or the text itself."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return Decimal(text)
    date = _DATE.match(text)
    return _date(date) if date else text


def _date(written: re.Match[str]) -> datetime.date | str:
    """The day that is written; the text itself when no calendar has it."""
    year, month, day = written.groups()
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return written[0]
