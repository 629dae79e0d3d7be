"""Kinds, style sheets and standards by name: the project's own folders first, then ours.

Adding a kind is adding a folder to ``templates/kinds``; adding a look is a file in ``templates/styles``.
"""

from __future__ import annotations

from functools import cached_property
from importlib.resources import files
from pathlib import Path

from plangen.compose import Kind, KindSpec
from plangen.library.loading import Unreadable, bound
from plangen.library.sheets import NATIONAL, PAGES, Sheets
from plangen.standards import Standard
from plangen.style import Requirements, StyleSheet

KIND_FILE = "kind.yaml"
SAMPLE_FILE = "sample.yaml"
"""The plan that ``new`` writes: a kind's own, or the one that serves every kind made from a plan."""


class Library:
    """What can be made and how it looks. Each file is read once, when first asked for."""

    def __init__(self, own: Path | None = None) -> None:
        packaged = Path(str(files("plangen").joinpath("data")))
        ours = packaged if packaged.is_dir() else Path(__file__).parents[3]
        self._homes = list(dict.fromkeys(home.resolve() for home in (own, ours) if home))
        self._folders = [home / "templates" for home in self._homes if (home / "templates").is_dir()]

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """Every kind of document by its id, in order of name; an own kind replaces ours."""
        found: dict[str, Kind] = {}
        for folder in reversed(self._folders):
            for file in sorted((folder / "kinds").glob(f"*/{KIND_FILE}")):
                kind = self._kind(file)
                found[kind.id] = kind
        return found

    @property
    def sheet(self) -> StyleSheet:
        """The style sheet of the national standard."""
        return self.sheets.sheet(NATIONAL)

    @cached_property
    def sheets(self) -> Sheets:
        """Every style sheet by its name: the national one, and the project's own that extend it."""
        return Sheets(self._homes, self.requirements.rules)

    @cached_property
    def requirements(self) -> Requirements:
        """What the national standard asks, rule by rule: always ours, a project has no say in it."""
        return bound(Requirements, self._folders[-1] / "rules" / "gbt9704.yaml")

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
    def standards(self) -> dict[str, Standard]:
        """Every evaluation standard by its id; an own one replaces ours."""
        files = [
            file for home in reversed(self._homes) for file in sorted((home / "standards").glob("*.yaml"))
        ]
        read = (bound(Standard, file) for file in files)
        return {standard.id: standard for standard in read}

    @cached_property
    def _sources(self) -> dict[str, str]:
        """The source of every template by its name below ``kinds``."""
        return {
            file.relative_to(folder / "kinds").as_posix(): file.read_text("utf-8")
            for folder in reversed(self._folders)
            for file in sorted((folder / "kinds").rglob("*.j2"))
        }

    def _kind(self, file: Path) -> Kind:
        own = file.with_name(SAMPLE_FILE)
        sample = own if own.is_file() else self._file(f"kinds/{SAMPLE_FILE}")
        return Kind(bound(KindSpec, file), self._sources, sample.read_text("utf-8"))

    def _file(self, name: str) -> Path:
        return next(folder / name for folder in self._folders if (folder / name).is_file())


__all__ = ["KIND_FILE", "NATIONAL", "PAGES", "SAMPLE_FILE", "Library", "Sheets", "Unreadable"]
