"""Names of files that every system can write: made here and checked here, nowhere else.

Windows is the strictest of the systems that clerks use (its rules: no ``< > : " / \\ | ? *``, no control characters, no
device names, no dot or blank at the end), Linux limits a name to 255 bytes; a Han character takes three.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Mapping

MOST_BYTES = 180
"""Bytes of UTF-8 that a name may take; what is left of 255 is for the ending and the mark of a backup."""
UNNAMED = "未命名"
"""What is called so when nothing of its name can be written."""

_FULL_WIDTH = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")
"""The full-width twins of what Windows forbids."""
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "clock$", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
"""Names that Windows keeps for devices, with any ending."""
_UNSEEN = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
"""Categories of characters that are not to be seen or not to be written."""
_CUT = "…"


def writable(name: str) -> str:
    """``name`` (without its ending) as every system can write it; a name that already can be stays as it is."""
    shown = "".join(char for char in name if unicodedata.category(char) not in _UNSEEN or char in "\t\n\r")
    spaced = " ".join(shown.translate(_FULL_WIDTH).split())
    trimmed = _shortened(spaced).strip(" .\u3000")
    if not trimmed:
        return UNNAMED
    return f"{trimmed}_" if _is_device(trimmed) else trimmed


def is_writable(name: str) -> bool:
    """Whether every system can write ``name`` just as it is."""
    return writable(name) == name


def same_place(name: str) -> str:
    """What two names share when some system takes them for one: case and forms of one character do not count."""
    return unicodedata.normalize("NFC", name).casefold()


def distinct(names: Mapping[Hashable, str], marks: Mapping[Hashable, str]) -> dict[Hashable, str]:
    """A writable name for each key, no two for one place.

    Of names that would be one, each gets its mark (a code) in brackets; where it has none, or marks are one as well,
    all but the first get a number.
    """
    wanted = {key: writable(name) for key, name in names.items()}
    shared = _counted(wanted)
    given: dict[Hashable, str] = {}
    taken: set[str] = set()
    for key, name in wanted.items():
        mark = marks.get(key, "") if shared[same_place(name)] > 1 else ""
        given[key] = _free(_marked(name, mark) if mark else name, taken)
        taken.add(same_place(given[key]))
    return given


def _counted(wanted: Mapping[Hashable, str]) -> dict[str, int]:
    """How many want each place."""
    counts: dict[str, int] = {}
    for name in wanted.values():
        counts[same_place(name)] = counts.get(same_place(name), 0) + 1
    return counts


def _free(name: str, taken: set[str]) -> str:
    """``name``, with the first number that makes it free where it is taken."""
    number, free = 1, name
    while same_place(free) in taken:
        number += 1
        free = _marked(name, str(number))
    return free


def _marked(name: str, mark: str) -> str:
    """``name`` with ``mark`` in brackets; the name gives way where both are too long."""
    brackets = f"（{_shortened(mark, MOST_BYTES // 2)}）"
    return writable(_shortened(name, len(brackets.encode())) + brackets)


def _shortened(name: str, spare: int = 0) -> str:
    """``name`` cut where it is too long, so that ``spare`` bytes are left."""
    if len(name.encode()) + spare <= MOST_BYTES:
        return name
    room = MOST_BYTES - spare - len(_CUT.encode())
    return name.encode()[:room].decode(errors="ignore").rstrip() + _CUT


def _is_device(name: str) -> bool:
    return name.partition(".")[0].rstrip().casefold() in _DEVICES
