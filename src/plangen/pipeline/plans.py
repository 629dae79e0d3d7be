"""The plans that a person names: files, folders with a plan, folders of such folders, patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from plangen.finding import Refused
from plangen.source import is_folder, plan_file

_OWN_NAMES = ("plan", "方案", "规划")
"""How a plan is called that goes by the name of its folder."""


def named_plans(paths: Iterable[str]) -> list[Path]:
    """Each plan that ``paths`` name, once; Windows shells leave patterns to us."""
    plans: dict[Path, None] = {}
    for path in paths:
        for match in _expanded(path):
            plans.update(dict.fromkeys(_plans(match)))
    return list(plans)


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
    if not is_folder(path) or plan_file(path) != path:
        yield path
        return
    below = [folder for folder in sorted(path.iterdir()) if folder.is_dir() and plan_file(folder) != folder]
    yield from below or [path]


def output_folders(plans: Iterable[Path], out: Path) -> dict[Path, Path]:
    """The folder below ``out`` for each plan; Refused when two would share one: one would cover the other."""
    folders: dict[Path, Path] = {}
    owners: dict[str, Path] = {}
    for plan in plans:
        name = folder_name(plan)
        if name in owners:
            raise Refused(f"“{owners[name]}”和“{plan}”都会写到“{name}”文件夹，请分两次生成到不同的 --out。")
        owners[name] = plan
        folders[plan] = out / name
    return folders


def folder_name(path: Path) -> str:
    """The name of the output folder of the plan at ``path``: its folder's, or its own without ending."""
    file = plan_file(path).resolve()
    return file.parent.name if file.stem in _OWN_NAMES else file.stem
