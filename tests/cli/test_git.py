"""git shows plans through plangen: set up, undone, asked for history; on real repositories."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from docx import Document

from plangen import cli
from tests.cli.test_diff import LOWERED, PLAN, Heard, commits, git, repository

__all__ = ["commits", "repository"]
ROOT = Path(__file__).parents[2]


def shown(folder: Path, *arguments: str) -> str:
    """What git prints, with plangen found where these tests find it."""
    done = subprocess.run(["git", "--no-pager", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """git starts the plangen under test, not one that is installed."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")


def test_git_diff_tells_changes_of_the_plan(repository: Path, at_hand: None, capsys: Heard) -> None:
    assert cli.run(["git-setup"]) == 0
    assert LOWERED in shown(repository, "diff", "HEAD~1", "HEAD")


def test_git_log_p_shows_facts(repository: Path, at_hand: None) -> None:
    cli.run(["git-setup"])
    told = shown(repository, "log", "-p", "-1")
    assert "-  目标“集团化办学覆盖率”：不低于80%，2026年" in told
    assert "+  目标“集团化办学覆盖率”：不低于75%，2026年" in told


def test_git_shows_docx_as_text(repository: Path, at_hand: None) -> None:
    cli.run(["git-setup"])
    for words in ("原来的一段", "后来的一段"):
        made, target = Document(), io.BytesIO()
        made.add_paragraph(words)
        made.save(target)
        (repository / "文件.docx").write_bytes(target.getvalue())
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", words)
    told = shown(repository, "diff", "HEAD~1", "HEAD")
    assert "-原来的一段" in told
    assert "+后来的一段" in told


def test_a_plan_of_another_name_is_known_by_its_content(repository: Path, at_hand: None) -> None:
    (repository / "示例 县.yaml").write_text(PLAN, "utf-8")
    (repository / "别的.yaml").write_text("颜色: 红\n", "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "另一份")
    cli.run(["git-setup"])
    lines = (repository / ".gitattributes").read_text("utf-8").splitlines()
    assert [line for line in lines if "县.yaml" in line or "别的" in line] == ['"示例 县.yaml" diff=plangen']
    (repository / "示例 县.yaml").write_text(PLAN.replace("数值: 80", "数值: 75"), "utf-8")
    assert LOWERED in shown(repository, "diff")


def test_done_again_it_changes_nothing(repository: Path, capsys: Heard) -> None:
    cli.run(["git-setup"])
    before = (repository / ".gitattributes").read_text("utf-8")
    capsys.readouterr()
    cli.run(["git-setup"])
    assert "没有改动" in capsys.readouterr().out
    assert (repository / ".gitattributes").read_text("utf-8") == before


def test_undone_it_leaves_nothing_of_its_own(repository: Path) -> None:
    (repository / ".gitattributes").write_text("*.png binary\n", "utf-8")
    cli.run(["git-setup"])
    cli.run(["git-setup", "--undo"])
    assert (repository / ".gitattributes").read_text("utf-8") == "*.png binary\n"
    assert "plangen" not in shown(repository, "config", "--local", "--list")


def test_outside_of_git_it_is_refused(tmp_path: Path, capsys: Heard) -> None:
    assert cli.run(["git-setup", str(tmp_path)]) == 2
    assert "git 仓库" in capsys.readouterr().err


def test_the_history_commit_by_commit_and_target_by_target(repository: Path, capsys: Heard) -> None:
    assert cli.run(["log", "某县"]) == 0
    told = capsys.readouterr().out.split("各目标的来历")
    assert told[0].index("降低目标") < told[0].index(LOWERED) < told[0].index("第一稿")
    assert told[1].index("不低于80%") < told[1].index("不低于75%")


def test_a_commit_that_cannot_be_read_is_passed_over(repository: Path, capsys: Heard) -> None:
    for text, said in (("标题: [", "写坏了"), (PLAN, "改好了")):
        (repository / "某县/plan.yaml").write_text(text, "utf-8")
        git(repository, "commit", "-qam", said)
    assert cli.run(["log", "某县"]) == 0
    told = capsys.readouterr().out
    assert "读不懂" in told
    assert "由不低于75%提高到不低于80%" in told


def test_a_plan_without_history_is_refused(repository: Path, capsys: Heard) -> None:
    assert cli.run(["log", "别处"]) == 2
    assert (
        "没有“别处”的历史。请核对路径；还没有提交的，先用 git add、git commit 提交。"
        in capsys.readouterr().err
    )


def test_a_file_that_is_no_plan_is_shown_as_it_stands(tmp_path: Path, capsys: Heard) -> None:
    (tmp_path / "plan.yaml").write_text("标题: [", "utf-8")
    assert cli.run(["git-view", str(tmp_path / "plan.yaml")]) == 0
    assert capsys.readouterr().out.strip() == "标题: ["
