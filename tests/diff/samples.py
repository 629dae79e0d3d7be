"""The sample plans as versions, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plangen import pipeline
from plangen.diff import Version

ROOT = Path(__file__).parents[2]
NAMES = sorted(folder.name for folder in (ROOT / "plans").iterdir() if folder.is_dir())


@cache
def sample(name: str) -> Version:
    return pipeline.version(pipeline.read(ROOT / "plans" / name))
