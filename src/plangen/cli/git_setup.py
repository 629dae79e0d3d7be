"""plangen git-setup: git shows plans as changes of plans, and .docx as text; done again it changes nothing."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.cli.files import write
from plangen.cli.git import git, nearest_folder, top_of
from plangen.source.decoding import PLAN_NAMES

_PLAN, _WORD = "plangen", "plangen-docx"
ATTRIBUTES = [*(f"{name} diff={_PLAN}" for name in PLAN_NAMES), f"*.docx diff={_WORD}"]
"""The lines of .gitattributes: which files git shows through plangen."""
FILE = ".gitattributes"


@click.command(cls=ChineseCommand, name="git-setup")
@click.argument("folder", default=".", metavar="[文件夹]")
@click.option("--undo", is_flag=True, help="撤销以前的设置。")
def git_setup(folder: str, undo: bool) -> int:
    """让 git 把规划的修改说成规划的修改，把 .docx 显示成文字。

    在仓库的 .gitattributes 里加几行，并写本仓库的 git 设置（不影响别的仓库）。之后 git diff 说出修改，git log -p
    逐行显示事实。规划文件不叫 plan.yaml 的，按内容认出，逐个写上；以后新加的，再运行一次。
    """
    if not Path(folder).is_dir():
        raise Refused(f"没有“{folder}”这个文件夹，请核对路径。")
    top = top_of(nearest_folder(Path(folder)))
    if top is None:
        raise Refused(f"“{folder}”不在 git 仓库里。请先进入仓库，或先运行 git init。")
    to = report.console()
    for line in _undone(top) if undo else _done(top):
        to.print(line)
    return FINE


def program() -> str:
    """The command line by which git, through its shell, starts plangen."""
    if shutil.which("plangen"):
        return "plangen"
    starts = f"{shlex.quote(sys.executable)} -c {shlex.quote('from plangen.cli import main; main()')}"
    path = os.environ.get("PYTHONPATH")
    return f"env PYTHONPATH={shlex.quote(path)} {starts}" if path else starts


def _settings() -> dict[str, str]:
    view = f"{program()} git-view"
    return {
        f"diff.{_PLAN}.command": view,
        f"diff.{_PLAN}.textconv": view,
        f"diff.{_WORD}.textconv": view,
    }


def _done(top: Path) -> list[str]:
    told = []
    if missing := [line for line in [*ATTRIBUTES, *_other_plans(top)] if line not in _lines(top)]:
        _write(top, [*_lines(top), *missing])
        told.append(f"已在 {top / FILE} 里加上：")
        told += [f"  {line}" for line in missing]
    for key, value in _settings().items():
        if git(top, "config", "--local", "--get", key).stdout.decode().rstrip("\r\n") != value:
            _config(top, key, value)
            told.append(f"已设 {key}")
    told = told or ["以前已经设好，没有改动。"]
    return [*told, "撤销：plangen git-setup --undo"]


def _other_plans(top: Path) -> list[str]:
    """A line for each plan that is called otherwise, 示例县.yaml; they are known by their content."""
    tracked = git(top, "ls-files", "-z", "*.yaml", "*.yml").stdout.decode("utf-8", "replace").split("\0")
    others = [name for name in tracked if name and Path(name).name not in PLAN_NAMES]
    plans = [name for name in others if pipeline.glance(top / name).plan is not None]
    return [f'"{name}" diff={_PLAN}' if " " in name else f"{name} diff={_PLAN}" for name in plans]


def _undone(top: Path) -> list[str]:
    kept = [line for line in _lines(top) if not line.endswith((f" diff={_PLAN}", f" diff={_WORD}"))]
    told = []
    if kept != _lines(top):
        _write(top, kept)
        told.append(f"已从 {top / FILE} 里删去 plangen 的几行。")
    told += [f"已删去 diff.{name} 的设置。" for name in (_PLAN, _WORD) if _forgotten(top, name)]
    return told or ["没有设过，没有改动。"]


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
