"""Style sheets by name: the national one, and those of a project that say in a few lines what they do otherwise.

A sheet of one's own is ``templates/styles/<name>.yaml`` and names the sheet that it extends. It is laid over
that one before it is bound, so every value keeps the file and line where it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from plangen.align import guess
from plangen.binding import in_english, layered, renamed
from plangen.finding import Finding, Page, Place
from plangen.library import faults
from plangen.library.loading import Unreadable, fitted, from_home, located
from plangen.source import Located
from plangen.style import Requirement, StyleSheet, called, departures

NATIONAL = "gbt9704"
"""The name of the style sheet of the national standard, which every other one extends at last."""

UNKNOWN = Page(
    "L070",
    "没有这个版式",
    "error",
    "“版式”写 templates/styles 文件夹里一个文件的名称（不带 .yaml）；不写就是国家标准 gbt9704。"
    "“plangen styles”列出现有的版式。",
)
ROOTLESS = Page(
    "L071",
    "版式没有承袭国家标准",
    "error",
    "自己的版式只写与国家标准不同的地方，所以第一行要有“承袭: gbt9704”，或者承袭另一个自己的版式；"
    "不能承袭自己，也不能绕成一圈。",
)

PAGES = (UNKNOWN, ROOTLESS, *faults.PAGES, *departures.PAGES)


class Sheets:
    """The style sheets that can be chosen from ``homes``, the folders that hold templates, ours last."""

    def __init__(self, homes: Sequence[Path], requirements: Callable[[], Iterable[Requirement]]) -> None:
        self._homes = [home for home in homes if (home / "templates" / "styles").is_dir()]
        self._requirements = requirements
        self._read: dict[str, tuple[StyleSheet, Located]] = {}

    @property
    def names(self) -> list[str]:
        """The name of every style sheet, the national one first."""
        return list(self._files)

    def sheet(self, name: str) -> StyleSheet:
        """The style sheet of ``name``; Unreadable when there is none, or when it is wrong."""
        return self._whole(name)[0]

    def departures(self, name: str) -> list[Finding]:
        """Where the sheet of ``name`` departs from the national standard, at the lines that say so."""
        if name == NATIONAL:
            return []
        sheet, data = self._whole(name)
        found = departures.departures(self.sheet(NATIONAL), sheet, self._requirements())
        return [finding.at(data.places.of(finding.path)) for finding in found]

    def unknown(self, name: str) -> Finding:
        """The finding that there is no style sheet of ``name``."""
        hint = guess(name, self.names) or f"现有：{'、'.join(self.names)}。"
        return UNKNOWN.finding(f"没有“{name}”这个版式。", hint)

    @cached_property
    def _files(self) -> dict[str, Path]:
        """Every sheet's file by its name; the project's own shadow ours, save for the national one."""
        national = self._homes[-1] / "templates" / "styles" / f"{NATIONAL}.yaml"
        found = {NATIONAL: national}
        for home in reversed(self._homes):
            for file in sorted((home / "templates" / "styles").glob("*.yaml")):
                if file.stem != NATIONAL:
                    found[file.stem] = file
                elif file != national and file.read_bytes() != national.read_bytes():
                    raise Unreadable([_rewritten(self._shown(file))])
        return found

    def _shown(self, file: Path) -> str:
        return from_home(file, self._homes[0])

    def _whole(self, name: str) -> tuple[StyleSheet, Located]:
        """The sheet of ``name`` with all that it extends below it, and its data; each sheet is read once."""
        if name not in self._read:
            if name not in self._files:
                raise Unreadable([self.unknown(name)])
            data = self._layers(name, ())
            sheet = fitted(StyleSheet, data)
            if wrong := [each.at(data.places.of_key(each.path)) for each in faults.faults(sheet)]:
                raise Unreadable(wrong)
            self._read[name] = sheet, data
        return self._read[name]

    def _layers(self, name: str, above: tuple[str, ...]) -> Located:
        """The data of ``name`` laid over those of what it extends; ``above`` are the sheets that led here."""
        data = in_english(StyleSheet, located(self._files[name], self._shown(self._files[name])))
        if name == NATIONAL:
            return data
        below = self._below(name, above, data)
        under = self._layers(below, (*above, name))
        data = _by_id(data, under)
        if strange := faults.strangers(under, data):
            raise Unreadable(strange)
        data.data.setdefault("title", name)
        data.data["id"] = name
        return layered(StyleSheet, under, data)

    def _below(self, name: str, above: tuple[str, ...], data: Located) -> str:
        """The sheet that ``name`` extends; Unreadable when that leads nowhere or back to where it began."""
        given = data.data.get("extends") if isinstance(data.data, dict) else None
        stands = None if given is None else str(given)
        known = [each for each in self.names if each not in (*above, name)]
        if stands in known:
            return stands
        place = data.places.of(("extends",))
        if stands is None:
            told, hint = "没有写“承袭”。", f"请在第一行写上“承袭: {NATIONAL}”，下面只写与它不同的地方。"
        elif stands == name:
            told, hint = f"“{name}”承袭了自己。", f"请改成“承袭: {NATIONAL}”。"
        elif stands in above:
            told, hint = f"“{name}”承袭“{stands}”，绕回来了。", f"请让其中一个改成“承袭: {NATIONAL}”。"
        else:
            told, hint = f"承袭的版式“{stands}”不存在。", f"请改成现有的一个：{'、'.join(known)}。"
        raise Unreadable([ROOTLESS.finding(told, hint, place=place)])


def _by_id(data: Located, below: Located) -> Located:
    """``data`` with roles and tables by their ids, where a clerk wrote 页码 for page-number."""
    sheet = fitted(StyleSheet, below)
    for group, looks in (("roles", sheet.roles), ("tables", sheet.tables)):
        names = {called(name, look): name for name, look in looks.items()}
        data = renamed(data, group, names | {look.name: name for name, look in looks.items()})
    return data


def _rewritten(file: str) -> Finding:
    told = "这个文件与国家标准的版式同名而内容不同。"
    hint = f"请把文件改名，如“本县.yaml”，只写不同的地方，并在第一行写“承袭: {NATIONAL}”。"
    return ROOTLESS.finding(told, hint, place=Place(file))
