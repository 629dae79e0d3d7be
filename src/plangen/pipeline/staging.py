"""New files laid beside the old ones of a folder, then changed for them; what a stopped run left is finished.

The files lie in a folder of their own until all are on the disk. Then the journal is written: from that moment the
change is decided, and a run that finds it carries it through. Each file is changed by one renaming, so that the old or
the new one is there at every moment.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plangen.pipeline.whole_files import settle_folder, settled

STAGING = ".plangen-writing"
_JOURNAL = "journal.json"
_HALF = "half"
"""What is still being written: the journal, or a copy."""

FINISHED = "上次写这个文件夹时被打断，已先把没有换完的文件换好。"
CLEARED = "上次写这个文件夹时被打断，没有写完的文件已经清除，原来的文件没有动。"


class Unchanged(Exception):
    """The file called ``name`` could not be changed, for the reason ``error``; all files are as they were."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(name)
        self.name = name
        self.error = error


class Stuck(Exception):
    """Files could neither be changed nor be put back; the next run finds the journal and tries again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change: the file's name, and the name under which the one that lies there is kept ("": it is not)."""

    name: str
    kept: str = ""


def recovered(folder: Path) -> list[str]:
    """What a run that was stopped left in ``folder`` is finished or cleared; a sentence that says which."""
    staging = folder / STAGING
    if not staging.is_dir():
        return []
    try:
        rows = json.loads((staging / _JOURNAL).read_text("utf-8"))
        steps = [Step(str(row["name"]), str(row["kept"])) for row in rows]
    except (OSError, ValueError, KeyError, TypeError):
        clear(folder)
        return [CLEARED]
    _change(folder, steps)
    clear(folder)
    return [FINISHED]


def laid(folder: Path, files: Mapping[str, bytes]) -> None:
    """``files`` by name, all on the disk, beside those of ``folder``."""
    staging = folder / STAGING
    staging.mkdir()
    for number, data in enumerate(files.values()):
        settled(_new(staging, number), data)


def changed(folder: Path, steps: list[Step]) -> None:
    """The files that were laid, in the order of ``steps``, take their places; all of them or none.

    Unchanged when one cannot (the others are back then), Stuck when they cannot be put back either.
    """
    staging = folder / STAGING
    journal = json.dumps([{"name": step.name, "kept": step.kept} for step in steps], ensure_ascii=False)
    settled(staging / _HALF, journal.encode())
    (staging / _HALF).replace(staging / _JOURNAL)
    settle_folder(staging)
    _change(folder, steps)
    settle_folder(folder)


def clear(folder: Path) -> None:
    """Nothing of ours is left in ``folder`` but what was delivered; the journal goes first."""
    staging = folder / STAGING
    try:
        (staging / _JOURNAL).unlink(missing_ok=True)
    except OSError:  # what is left is found by the next run
        return
    shutil.rmtree(staging, ignore_errors=True)


def _change(folder: Path, steps: list[Step]) -> None:
    done: list[int] = []
    for number, step in enumerate(steps):
        try:
            _keep_old(folder, number, step)
            if _new(folder / STAGING, number).exists():  # else a run before this one has changed it
                _new(folder / STAGING, number).replace(folder / step.name)
        except OSError as error:
            _put_back(folder, steps, [*done, number])
            raise Unchanged(step.name, error) from None
        done.append(number)


def _keep_old(folder: Path, number: int, step: Step) -> None:
    """A second name for the file that is about to be replaced: to put it back, and for good where it is kept."""
    old, spare = folder / step.name, _old(folder / STAGING, number)
    if not old.exists() or not _new(folder / STAGING, number).exists():
        return
    half = folder / STAGING / _HALF
    if not spare.exists():
        _second_name(old, spare, half)
    if step.kept and not (folder / step.kept).exists():
        _second_name(old, folder / step.kept, half)


def _second_name(file: Path, name: Path, half: Path) -> None:
    """``file`` under ``name`` as well; where a disk knows no second names, a copy called so once it is whole."""
    try:
        os.link(file, name)
    except OSError:
        settled(half, file.read_bytes())
        shutil.copystat(file, half)
        half.replace(name)


def _put_back(folder: Path, steps: list[Step], numbers: list[int]) -> None:
    """Everything is as before: changed files are the old ones again, new ones and second names are gone."""
    try:
        for number in reversed(numbers):
            _put_one_back(folder, number, steps[number])
    except OSError as error:
        raise Stuck from error


def _put_one_back(folder: Path, number: int, step: Step) -> None:
    old = _old(folder / STAGING, number)
    if _new(folder / STAGING, number).exists():  # it was not changed yet
        old.unlink(missing_ok=True)
    elif old.exists():
        old.replace(folder / step.name)
    else:
        (folder / step.name).unlink(missing_ok=True)
    if step.kept:
        (folder / step.kept).unlink(missing_ok=True)


def _new(staging: Path, number: int) -> Path:
    return staging / f"{number}.new"


def _old(staging: Path, number: int) -> Path:
    return staging / f"{number}.old"
