"""A Word file without its tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plangen.finding import Refused
from plangen.ooxml import Opened, Unusable, accepted, closed, opened, rejected, tracked
from plangen.pipeline.files import word_file


@dataclass(frozen=True, slots=True)
class Settled:
    """The bytes of a Word file without tracked changes; ``tracked`` says whether it had any."""

    data: bytes
    tracked: bool


def accept(file: str | Path) -> Settled:
    """The Word file ``file`` with all its tracked changes accepted; Refused when it cannot be read.

    >>> (folder / "修订.docx").write_bytes(redline("plans/ordos-2024", "plans/ordos-2024").data) > 0
    True
    >>> accept(folder / "修订.docx").tracked
    False
    """
    return _settled(Path(file), accepted)


def reject(file: str | Path) -> Settled:
    """The Word file ``file`` with all its tracked changes undone; Refused when it cannot be read.

    >>> (folder / "修订.docx").write_bytes(redline("plans/ordos-2024", "plans/ordos-2024").data) > 0
    True
    >>> reject(folder / "修订.docx").data[:2]
    b'PK'
    """
    return _settled(Path(file), rejected)


def _settled(file: Path, settle: Callable[[Opened], Opened]) -> Settled:
    data = word_file(file)
    try:
        before = opened(data)
        if not tracked(before):
            return Settled(data, tracked=False)
        return Settled(closed(settle(before)), tracked=True)
    except Unusable as error:
        raise Refused(f"“{file}”读不了：{error}") from None
