"""git asked, never through a shell: what it says in a folder, and where its repository begins."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from plangen.finding import Refused

_REVISION = re.compile(r"[\w@{}~^./+#-]{1,200}")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git says in ``folder``; Refused when there is no git on this machine."""
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise Refused("本机没有 git。请先安装 git，再用这个命令。") from None


def top_of(folder: Path) -> Path | None:
    """The top folder of the repository that ``folder`` lies in, None when it lies in none."""
    done = git(folder, "rev-parse", "--show-toplevel")
    return Path(done.stdout.decode().rstrip("\r\n")).resolve() if done.returncode == 0 else None


def nearest_folder(path: Path) -> Path:
    """``path`` itself or the nearest folder above it that is there."""
    found = path.absolute()
    while not found.is_dir():
        found = found.parent
    return found


def looks_like_revision(name: str) -> bool:
    """Whether ``name`` may be handed to git as a revision: never as an option."""
    return not name.startswith("-") and _REVISION.fullmatch(name) is not None
