"""What git shows of a plan or a .docx, once git-setup has told it to ask."""

from __future__ import annotations

from pathlib import Path

from plangen import report
from plangen.diff import lines
from plangen.ooxml import Unusable, opened
from plangen.ooxml.git_text import words
from plangen.pipeline.comparing import diff
from plangen.pipeline.reading import UnusablePlan, glance
from plangen.pipeline.session import Session

_NOTHING = "/dev/null"


def as_text(path: Path, session: Session) -> str:
    """A plan as lines, a .docx as its paragraphs; a file that is neither well formed is shown as it stands."""
    data = path.read_bytes() if path.is_file() else b""
    if data.startswith(b"PK"):
        return _document(data)
    try:
        return "\n".join(lines(glance(path, session).version))
    except UnusablePlan:
        return data.decode("utf-8", "replace")


def _document(data: bytes) -> str:
    try:
        return "\n".join(words(opened(data)))
    except Unusable as error:
        return str(error)


def changes_between(old: str, new: str, session: Session) -> str:
    """What changed between two files, or why it cannot be said."""
    if old == _NOTHING:
        return "  新增的规划。"
    if new == _NOTHING:
        return "  删去的规划。"
    readings = []
    for name, file in (("旧稿", old), ("新稿", new)):
        try:
            readings.append(glance(Path(file), session))
        except UnusablePlan as error:
            return f"  {name}读不懂：{error.findings[0].message}"
    return report.changes_text(diff(*readings).changes)
