"""The README is true: its plan builds, its commands and links exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import plangen
from plangen import cli

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text("utf-8")
PLAN = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)[0]
NAME = re.findall(r"^plangen build (\S+\.yaml)$", TEXT, re.MULTILINE)[0]
PAGES = sorted({ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / NAME).write_text(PLAN, "utf-8")
    return tmp_path


def test_its_plan_has_twelve_lines() -> None:
    assert len(PLAN.splitlines()) == 12


def test_its_plan_builds_what_it_says(folder: Path) -> None:
    assert cli.run(["build", NAME]) == 0
    made = {path.name for path in (folder / "outputs" / Path(NAME).stem).glob("*.docx")}
    named = ["实施方案", "自评报告", "任务分解表", "目标年度表", "工作台账"]
    named += [f"{year}年度任务清单" for year in (2025, 2026, 2027)]
    named += [f"单位任务书（{unit}）" for unit in ("县教育体育局", "县财政局")]
    assert made == {f"{name}.docx" for name in named}
    assert "有了十件 .docx" in TEXT
    assert len(made) == 10


def test_its_plan_leaves_nothing_to_find(folder: Path) -> None:
    assert plangen.check(plangen.load(NAME)) == []


def test_its_number_is_everywhere(folder: Path) -> None:
    """In the plan, in the list of the year it falls due, and in the report."""
    plan = plangen.load(NAME)
    for kind, year in (("implementation-plan", None), ("annual-tasks", 2027), ("self-evaluation", None)):
        assert "1200个" in plangen.render(plan, kind, "text", plangen.Choice(year)).decode("utf-8-sig")


def test_its_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    given: dict[str, object] = {}
    exec(re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)[0], given)
    papers = [given[name] for name in ("paper", "task_letter", "school_plan")]
    assert all(isinstance(paper, bytes) and paper.startswith(b"PK") for paper in papers)


def test_same_plan_same_bytes(folder: Path) -> None:
    first, second = (plangen.render(plangen.load(NAME), "implementation-plan") for _ in range(2))
    assert first == second


def test_its_commands_exist() -> None:
    named = set(re.findall(r"(?:^|`)plangen ([a-z-]+)\b", TEXT, re.MULTILINE))
    assert named == {name for name, command in cli.plangen.commands.items() if not command.hidden}


def test_its_options_exist() -> None:
    known = {
        option for each in cli.plangen.commands.values() for param in each.params for option in param.opts
    }
    assert set(re.findall(r"`(--[a-z]+)", TEXT)) <= known


def test_its_make_targets_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)\b", TEXT)) <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []
