"""Kinds, style sheets and standards by name: the project's own folders first, then ours.

Adding a kind is adding a folder to ``templates/kinds``; adding a look is a file in ``templates/styles``.
"""

from __future__ import annotations

from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from plangen.binding import Node, bind
from plangen.compose import Kind, KindSpec
from plangen.document import StyleSheet
from plangen.finding import Finding
from plangen.source import parse, read_text
from plangen.standards import Standard

N = TypeVar("N", bound=Node)

KIND_FILE = "kind.yaml"
SAMPLE_FILE = "sample.yaml"
"""The plan that ``new`` writes: a kind's own, or the one that serves every kind made from a plan."""


class Unreadable(ValueError):
    """A kind or style sheet cannot be used; ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(findings[0].message)
        self.findings = findings


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

    @cached_property
    def sheet(self) -> StyleSheet:
        """The style sheet of the national standard."""
        return self._bound(StyleSheet, self._file("styles/gbt9704.yaml"))

    @cached_property
    def school_sample(self) -> str:
        """The plan that a school begins with, its names still open."""
        return self._file("kinds/school-plan/draft.yaml").read_text("utf-8")

    def page(self, name: str) -> dict[str, str]:
        """The files of a page for the browser by their names; an own file replaces ours."""
        return {
            file.name: file.read_text("utf-8")
            for folder in reversed(self._folders)
            for file in sorted((folder / "pages" / name).glob("*"))
        }

    @cached_property
    def standards(self) -> dict[str, Standard]:
        """Every evaluation standard by its id; an own one replaces ours."""
        files = [
            file for home in reversed(self._homes) for file in sorted((home / "standards").glob("*.yaml"))
        ]
        read = (self._bound(Standard, file) for file in files)
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
        return Kind(self._bound(KindSpec, file), self._sources, sample.read_text("utf-8"))

    def _file(self, name: str) -> Path:
        return next(folder / name for folder in self._folders if (folder / name).is_file())

    def _bound(self, cls: type[N], file: Path) -> N:
        text = read_text(file)
        if isinstance(text, Finding):
            raise Unreadable([text])
        located, findings = parse(text, str(file))
        if located is None or findings:
            raise Unreadable(findings)
        node, findings = bind(cls, located)
        if node is None:
            raise Unreadable(findings)
        return node
