"""Kinds, style sheets and standards by name: the project's own folders first, then ours.

Adding a kind is adding a folder to ``templates/kinds``; adding a look is a file in ``templates/styles``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from plangen.compose import Kind, KindSpec
from plangen.finding import Refused
from plangen.library.by_name import ByName
from plangen.library.loading import MISNAMED, Unreadable, bound, called, from_home
from plangen.library.sheets import NATIONAL, Sheets
from plangen.library.sheets import PAGES as SHEET_PAGES
from plangen.standards import Standard
from plangen.style import Requirement, Requirements, StyleSheet

KIND_FILE = "kind.yaml"
SAMPLE_FILE = "sample.yaml"
PAGES = (*SHEET_PAGES, MISNAMED)


class Library:
    """What can be made and how it looks. Each file is read once, when first asked for."""

    def __init__(self, own: Path | None = None) -> None:
        packaged = Path(str(files("plangen").joinpath("data")))
        ours = packaged if packaged.is_dir() else Path(__file__).parents[3]
        self._homes = list(dict.fromkeys(home.resolve() for home in (own, ours) if home))
        self._folders = [home / "templates" for home in self._homes if (home / "templates").is_dir()]

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """Every kind of document by its id, which its folder is called by, in that order; an own kind replaces ours."""
        specs = _files(self._folders, f"kinds/*/{KIND_FILE}")
        files = {file.parent.name: file for file in specs}
        return ByName(files, self._kind)

    @property
    def sheet(self) -> StyleSheet:
        """The style sheet of the national standard."""
        return self.sheets.sheet(NATIONAL)

    @cached_property
    def sheets(self) -> Sheets:
        """Every style sheet by its name: the national one, and the project's own that extend it."""
        return Sheets(self._homes, self._rules)

    def _rules(self) -> Iterable[Requirement]:
        return self.requirements.rules

    @cached_property
    def requirements(self) -> Requirements:
        """What the national standard asks, rule by rule: always ours, a project has no say in it."""
        return bound(Requirements, self._folders[-1] / "rules" / "gbt9704.yaml")

    def sample(self, kind: Kind) -> str:
        """The plan, or the comments, that ``new`` writes for a kind: its own, or the one that serves every kind."""
        own = Path("kinds") / kind.id / SAMPLE_FILE
        for folder in self._folders:
            if (folder / own).is_file():
                return (folder / own).read_text("utf-8")
        return self._file(f"kinds/{SAMPLE_FILE}").read_text("utf-8")

    @cached_property
    def style_sample(self) -> str:
        """The style sheet that a project begins its own with."""
        return self._file("own-style.yaml").read_text("utf-8")

    @cached_property
    def school_sample(self) -> str:
        """The plan that a school begins with, its names still open."""
        return self._file("kinds/school-plan/draft.yaml").read_text("utf-8")

    def page(self, name: str) -> dict[str, str]:
        """The files of a page for the browser by their names, with the frame of all; an own file replaces ours."""
        found = {}
        for folder in reversed(self._folders):
            frame = (folder / "pages").glob("*.j2")
            for file in (*frame, *(folder / "pages" / name).glob("*")):
                found[file.name] = file.read_text("utf-8")
        return found

    @cached_property
    def standards(self) -> Mapping[str, Standard]:
        """Every evaluation standard by its id, which its file is called by; an own one replaces ours."""
        files = {file.stem: file for file in _files(self._homes, "standards/*.yaml")}
        return ByName(files, self._standard)

    def _standard(self, file: Path) -> Standard:
        return called(Standard, file, file.stem, from_home(file, self._homes[0]))

    @cached_property
    def _templates(self) -> Mapping[str, str]:
        """The source of every template by its name below ``kinds``; an own one replaces ours."""
        files = {}
        for folder in reversed(self._folders):
            kinds = folder / "kinds"
            files.update({file.relative_to(kinds).as_posix(): file for file in kinds.rglob("*.j2")})
        return ByName(files, _text)

    def _kind(self, file: Path) -> Kind:
        spec = called(KindSpec, file, file.parent.name, from_home(file, self._homes[0]))
        return Kind(spec, self._templates)

    def _file(self, name: str) -> Path:
        """The file of that name: the project's own, or ours, which has every one."""
        own = [folder / name for folder in self._folders if (folder / name).is_file()]
        return own[0]


def _files(homes: Sequence[Path], pattern: str) -> list[Path]:
    """The files below ``homes`` that are called so: ours in order of name, then the project's own."""
    files: list[Path] = []
    for home in reversed(homes):
        files += sorted(home.glob(pattern))
    return files


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refused(f"模板“{file}”读不了，请核对它是不是 UTF-8 编码的文本文件。") from None


__all__ = ["KIND_FILE", "NATIONAL", "PAGES", "SAMPLE_FILE", "Library", "Sheets", "Unreadable"]
