"""What docs/architecture.md says of rooms, floors, libraries and additions is true of the checkout."""

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "plangen"
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
MODULES = {"PyYAML": "yaml", "Jinja2": "jinja2", "Markdown": "markdown"}
"""Where the name of a library is not that of its module."""


def table(*head: str) -> list[list[str]]:
    """The rows of the table whose first columns are called ``head``."""
    lines = PAGE.splitlines()
    begins = "| " + " | ".join(head)
    start = next(number for number, line in enumerate(lines) if line.startswith(begins))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return rows


def listed(cell: str) -> set[str]:
    return {name.strip(" `") for name in cell.split("、")}


def test_rooms_and_floors_are_those_of_the_contract() -> None:
    floors = [set(re.split(r"\s*[|:]\s*", layer)) for layer in CONTRACTS[0]["layers"]]
    told = table("层", "房间")
    assert [listed(rooms) for _, rooms, *_ in told] == floors
    assert [int(floor) for floor, *_ in told] == list(range(len(floors), 0, -1))


def imports(file: Path) -> Iterator[str]:
    """The libraries that a module imports."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@cache
def homes() -> dict[str, set[str]]:
    """By library: the rooms that import it."""
    rooms: defaultdict[str, set[str]] = defaultdict(set)
    for file in PACKAGE.rglob("*.py"):
        room = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for library in imports(file):
            rooms[library].add(room)
    return rooms


@pytest.mark.parametrize("row", table("外面的库", "家"), ids=lambda row: row[0])
def test_a_library_has_the_homes_that_are_told(row: list[str]) -> None:
    library, told, *_ = row
    assert homes()[MODULES.get(library, library)] == listed(told)


PATH = re.compile(r"`([a-z]\w*/[\w./-]*)`", re.ASCII)
PLACES = [
    (addition, place)
    for addition, touched, example in table("要加", "动")
    for place in PATH.findall(touched + example)
]


@pytest.mark.parametrize(("addition", "place"), PLACES)
def test_what_an_addition_touches_exists(addition: str, place: str) -> None:
    assert (PACKAGE / place).exists() or (ROOT / place).exists(), f"{addition}: {place}"


SCREEN = 40
"""Lines that a screen shows."""


def test_the_page_fits_on_two_screens() -> None:
    assert len(PAGE.splitlines()) <= 2 * SCREEN
