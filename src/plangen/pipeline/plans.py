"""The plans that a person names: files, folders with a plan, folders of such folders, patterns."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator
from pathlib import Path

from plangen import filenames
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


def output_folders(plans: Collection[Path], out: Path) -> dict[Path, Path]:
    """The folder below ``out`` for each plan; those that would share one are told apart by where they come from."""
    names: dict[Hashable, str] = {}
    origins: dict[Hashable, str] = {}
    for plan in plans:
        names[plan] = folder_name(plan)
        origins[plan] = _origin(plan)
    given = filenames.distinct(names, origins)
    return {plan: out / given[plan] for plan in plans}


def folder_name(path: Path) -> str:
    """The name of the output folder of the plan at ``path``: its folder's, or its own without ending."""
    file = plan_file(path).resolve()
    return filenames.writable(file.parent.name if file.stem in _OWN_NAMES else file.stem)


def _origin(path: Path) -> str:
    """The folder that what gives a plan its name lies in."""
    file = plan_file(path).resolve()
    return file.parent.parent.name if file.stem in _OWN_NAMES else file.parent.name
