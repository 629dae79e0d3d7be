"""The plans a command line names: files, folders with a plan, folders of such folders, patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from plangen.source import plan_file


def named(paths: Iterable[str]) -> list[Path]:
    """Each plan that ``paths`` name, once; Windows shells leave patterns to us."""
    found = [plan for path in paths for pattern in _expanded(path) for plan in _plans(pattern)]
    return list(dict.fromkeys(found))


def _expanded(path: str) -> Iterator[Path]:
    if any(mark in path for mark in "*?[") and not Path(path).exists():
        pattern = Path(path)
        root = Path(pattern.anchor or ".")
        try:
            matches = sorted(root.glob(str(pattern.relative_to(pattern.anchor))))
        except (ValueError, OSError):  # no pattern after all
            matches = []
        yield from matches or [pattern]
    else:
        yield Path(path)


def _plans(path: Path) -> Iterator[Path]:
    """``path`` itself, or the plans in the folders below it when it is a folder of plans."""
    if not path.is_dir() or plan_file(path) != path:
        yield path
        return
    below = [folder for folder in sorted(path.iterdir()) if folder.is_dir() and plan_file(folder) != folder]
    yield from below or [path]


def folder_name(path: Path) -> str:
    """The name of the output folder of the plan at ``path``: its folder's, or its own without ending."""
    file = plan_file(path).resolve()
    own = file.stem in ("plan", "方案", "规划")
    return file.parent.name if own else file.stem
