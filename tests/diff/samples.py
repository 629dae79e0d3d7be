"""The sample plans as versions, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from plangen import pipeline
from plangen.binding import bind
from plangen.diff import Version, version
from plangen.model import Plan, with_sums
from plangen.source import Located, Places

ROOT = Path(__file__).parents[2]
NAMES = sorted(folder.name for folder in (ROOT / "plans").iterdir() if folder.is_dir())


@cache
def sample(name: str) -> Version:
    return pipeline.version(pipeline.read(ROOT / "plans" / name))


def of_data(data: dict[str, Any]) -> Version:
    """The version that plain data make."""
    written, findings = bind(Plan, Located(data, Places()))
    assert written is not None, findings
    plan, findings = with_sums(written)
    assert not findings
    return version(plan, written if plan != written else plan)
