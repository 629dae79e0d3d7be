"""What a command reads and binds, it reads and binds once, and nothing that it does not need."""

from collections import Counter
from pathlib import Path

import pytest

from plangen import Choice, Session, binding, cli, load, render
from plangen.library import Library
from plangen.model import Plan

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bound(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of the file of every plan that is bound from now on."""
    bind, files = binding.bind, []

    def counting(cls, located):  # type: ignore[no-untyped-def]
        if cls is Plan:
            files.append(located.places.file)
        return bind(cls, located)

    monkeypatch.setattr(binding, "bind", counting)
    return files


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often every file of the library is read from now on, by its name below the repository."""
    read_bytes, read_text = Path.read_bytes, Path.read_text
    counts: Counter[str] = Counter()

    def count(file: Path) -> None:
        if file.is_relative_to(ROOT / "templates") or file.is_relative_to(ROOT / "standards"):
            counts[file.relative_to(ROOT).as_posix()] += 1

    def counting_bytes(file: Path) -> bytes:
        count(file)
        return read_bytes(file)

    def counting_text(file: Path, *options: str) -> str:
        count(file)
        return read_text(file, *options)

    monkeypatch.setattr(Path, "read_bytes", counting_bytes)
    monkeypatch.setattr(Path, "read_text", counting_text)
    return counts


def test_a_diff_binds_each_plan_once(bound: list[str], tmp_path: Path) -> None:
    old, new = (str(ROOT / "plans" / name) for name in ("county-2018", "county-2020"))
    out = str(tmp_path / "对照.docx")
    assert cli.run(["diff", old, new, "--to", "docx", "--out", out]) == 0
    assert bound == [f"{old}/plan.yaml", f"{new}/plan.yaml"]


def test_a_build_binds_its_plan_once(bound: list[str], tmp_path: Path) -> None:
    plan = str(ROOT / "plans" / "ordos-2024")
    assert cli.run(["build", plan, "--out", str(tmp_path)]) == 0
    assert bound == [f"{plan}/plan.yaml"]


def test_one_kind_of_paper_reads_its_own_files(read: Counter[str]) -> None:
    plan = load(ROOT / "plans" / "ordos-2024", session=Session(Library()))
    render(plan, "annual-tasks", "text", Choice(year=2025))
    assert read == {
        "templates/styles/gbt9704.yaml": 1,
        "templates/kinds/annual-tasks/kind.yaml": 1,
        "templates/kinds/annual-tasks/body.md.j2": 1,
    }
