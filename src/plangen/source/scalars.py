"""What plain text means where a value is written: in a YAML file, in a cell of a table.

YAML 1.1's surprises (on/off as truth, sexagesimal and octal numbers) stay text: a clerk who writes 0123
means the characters. So does one who writes +5, -0 or 2025-3-10: only what prints as it is written is a number,
and a date is text until a field asks for one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

_INTEGER = re.compile(r"(0|-?[1-9][0-9]{0,29})\Z")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,29})\.[0-9]{1,30}\Z")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


def scalar(text: str) -> Any:
    """The value of a plain scalar: int, Decimal, bool, None, or the text itself."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return Decimal(text)
    return text
