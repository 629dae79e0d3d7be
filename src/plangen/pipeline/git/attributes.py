"""What makes git show plans as changes of plans, and .docx as text; done again it changes nothing."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

from plangen.finding import Refused
from plangen.pipeline.files import write
from plangen.pipeline.git.asking import git, nearest_folder, top_of
from plangen.pipeline.reading import UnusablePlan, glance
from plangen.pipeline.session import Session
from plangen.source.decoding import PLAN_NAMES

_PLAN, _WORD = "plangen", "plangen-docx"
ATTRIBUTES = [*(f"{name} diff={_PLAN}" for name in PLAN_NAMES), f"*.docx diff={_WORD}"]
"""The lines of .gitattributes: which files git shows through plangen."""
FILE = ".gitattributes"


def set_up(folder: str, session: Session) -> list[str]:
    """Set up the repository that ``folder`` lies in; a sentence for each thing that was done."""
    top = _top(folder)
    told = []
    before = _lines(top)
    missing = [line for line in [*ATTRIBUTES, *_other_plans(top, session)] if line not in before]
    if missing:
        _write(top, [*before, *missing])
        told.append(f"已在 {top / FILE} 里加上：")
        told += [f"  {line}" for line in missing]
    for key, value in _settings().items():
        if git(top, "config", "--local", "--get", key).stdout.decode().rstrip("\r\n") != value:
            _config(top, key, value)
            told.append(f"已设 {key}")
    told = told or ["以前已经设好，没有改动。"]
    return [*told, "撤销：plangen git-setup --undo"]


def undo(folder: str) -> list[str]:
    """Take back what ``set_up`` did; a sentence for each thing that was undone."""
    top = _top(folder)
    told = []
    before = _lines(top)
    kept = [line for line in before if not line.endswith((f" diff={_PLAN}", f" diff={_WORD}"))]
    if kept != before:
        _write(top, kept)
        told.append(f"已从 {top / FILE} 里删去 plangen 的几行。")
    told += [f"已删去 diff.{name} 的设置。" for name in (_PLAN, _WORD) if _forgotten(top, name)]
    return told or ["没有设过，没有改动。"]


def program() -> str:
    """The command line by which git, through its shell, starts plangen."""
    if shutil.which("plangen"):
        return "plangen"
    starts = f"{shlex.quote(sys.executable)} -c {shlex.quote('from plangen.cli import main; main()')}"
    path = os.environ.get("PYTHONPATH")
    return f"env PYTHONPATH={shlex.quote(path)} {starts}" if path else starts


def _top(folder: str) -> Path:
    """The top folder of the repository that ``folder`` lies in; Refused when it lies in none."""
    if not Path(folder).is_dir():
        raise Refused(f"没有“{folder}”这个文件夹，请核对路径。")
    top = top_of(nearest_folder(Path(folder)))
    if top is None:
        raise Refused(f"“{folder}”不在 git 仓库里。请先进入仓库，或先运行 git init。")
    return top


def _settings() -> dict[str, str]:
    view = f"{program()} git-view"
    return {
        f"diff.{_PLAN}.command": view,
        f"diff.{_PLAN}.textconv": view,
        f"diff.{_WORD}.textconv": view,
    }


def _other_plans(top: Path, session: Session) -> list[str]:
    """A line for each plan that is called otherwise, 示例县.yaml; they are known by their content."""
    tracked = git(top, "ls-files", "-z", "*.yaml", "*.yml").stdout.decode("utf-8", "replace").split("\0")
    lines = []
    for name in tracked:
        if name and Path(name).name not in PLAN_NAMES and _is_plan(top / name, session):
            quoted = f'"{name}"' if " " in name else name
            lines.append(f"{quoted} diff={_PLAN}")
    return lines


def _is_plan(file: Path, session: Session) -> bool:
    try:
        glance(file, session)
    except UnusablePlan:
        return False
    return True


def _config(top: Path, key: str, value: str) -> None:
    if git(top, "config", "--local", key, value).returncode:
        raise Refused(f"git 不让写设置 {key}，请核对对仓库“{top}”有没有写的权限。")


def _forgotten(top: Path, name: str) -> bool:
    """Whether there was such a setting, now dropped."""
    return git(top, "config", "--local", "--remove-section", f"diff.{name}").returncode == 0


def _lines(top: Path) -> list[str]:
    file = top / FILE
    return file.read_text("utf-8", "replace").splitlines() if file.is_file() else []


def _write(top: Path, lines: list[str]) -> None:
    if lines:
        write(top / FILE, "".join(f"{line}\n" for line in lines).encode())
    else:
        (top / FILE).unlink()
