"""plangen diff on the command line: files, folders, revisions of git; formats; what is refused."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from plangen import cli

PLAN = """标题: 某县义务教育优质均衡发展实施方案
地区: 某县
期限: 2024-2026
章节:
  - 标题: 工作目标
    内容: 集团化办学覆盖率达到{{ 覆盖率 }}以上，在全省领先。
    目标:
      - {代号: 覆盖率, 名称: 集团化办学覆盖率, 关系: 不低于, 数值: 80, 计量单位: '%', 年份: 2026}
"""
LOWER = PLAN.replace("数值: 80", "数值: 75")
LOWERED = "目标“集团化办学覆盖率”由不低于80%降低到不低于75%。"

Heard = pytest.CaptureFixture[str]


def git(folder: Path, *arguments: str) -> str:
    given = ["-c", "user.name=甲", "-c", "user.email=jia@example.invalid", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *given, *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture(scope="session")
def commits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with its 80 % in the first commit and 75 % in the second; tests take copies."""
    top = tmp_path_factory.mktemp("git") / "仓库"
    (top / "某县").mkdir(parents=True)
    git(top, "init", "-q")
    for text, said in ((PLAN, "第一稿"), (LOWER, "降低目标")):
        (top / "某县/plan.yaml").write_text(text, "utf-8")
        git(top, "add", "-A")
        git(top, "commit", "-q", "-m", said)
    return top


@pytest.fixture
def repository(commits: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of ``commits``, where the test stands."""
    top = shutil.copytree(commits, tmp_path / "仓库")
    monkeypatch.chdir(top)
    return top


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "旧.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "新.yaml").write_text(LOWER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_two_files(drafts: Path, capsys: Heard) -> None:
    assert cli.run(["diff", "旧.yaml", "新.yaml"]) == 0
    assert LOWERED in capsys.readouterr().out


def test_equal_files_have_no_changes(drafts: Path, capsys: Heard) -> None:
    assert cli.run(["diff", "旧.yaml", "旧.yaml", "--to", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"changes": []}


def test_json_is_given_without_out(drafts: Path, capsys: Heard) -> None:
    cli.run(["diff", "旧.yaml", "新.yaml", "--to", "json"])
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["kind"] == "target-lowered"
    assert change["old"]["text"] == "不低于80%"
    assert change["sentence"] == LOWERED


def test_out_writes_a_file(drafts: Path) -> None:
    assert cli.run(["diff", "旧.yaml", "新.yaml", "--out", "修改.txt"]) == 0
    assert LOWERED in (drafts / "修改.txt").read_text("utf-8")


def test_a_folder_that_is_not_there_is_refused(drafts: Path, capsys: Heard) -> None:
    assert cli.run(["diff", "旧.yaml", "新.yaml", "--out", "没有/修改.txt"]) == 2
    assert "写不进去" in capsys.readouterr().err


def test_an_unusable_plan_is_said_and_nothing_is_written(drafts: Path, capsys: Heard) -> None:
    (drafts / "新.yaml").write_text("标题: [", "utf-8")
    assert cli.run(["diff", "旧.yaml", "新.yaml", "--out", "修改.txt"]) == 2
    assert not (drafts / "修改.txt").exists()
    assert "须改" in capsys.readouterr().err


def test_which_version_cannot_be_read_is_said_last(drafts: Path, capsys: Heard) -> None:
    (drafts / "坏.yaml").write_text("标题: [", "utf-8")
    for pair, said in (
        (("旧.yaml", "坏.yaml"), "“新稿”读不懂，没有比较；请先改正（plangen check 坏.yaml）。"),
        (("坏.yaml", "新.yaml"), "“旧稿”读不懂，没有比较；请先改正（plangen check 坏.yaml）。"),
        (
            ("坏.yaml", "坏.yaml"),
            "“旧稿”和“新稿”读不懂，没有比较；请先改正（plangen check 坏.yaml 坏.yaml）。",
        ),
    ):
        assert cli.run(["diff", *pair]) == 2
        assert capsys.readouterr().err.splitlines()[-1] == said


def test_schools_that_contradict_themselves_are_told_of_their_version(
    tmp_path: Path, capsys: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = Path(__file__).parents[2] / "plans/sample-county"
    for name in ("旧", "新"):
        (tmp_path / name).mkdir()
        for file in ("plan.yaml", "schools.csv"):
            (tmp_path / name / file).write_bytes((sample / file).read_bytes())
    table = (tmp_path / "新/schools.csv").read_text("utf-8")
    (tmp_path / "新/schools.csv").write_text(table + table.splitlines()[-1] + "\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.run(["diff", "旧", "新"]) == 2
    heard = capsys.readouterr()
    assert "schools.csv" in heard.err and heard.out == ""
    assert heard.err.endswith("“新稿”读不懂，没有比较；请先改正（plangen check 新）。\n")


def test_a_revision_that_cannot_be_read_is_no_file_to_correct(repository: Path, capsys: Heard) -> None:
    (repository / "某县/plan.yaml").write_text("标题: [", "utf-8")
    git(repository, "commit", "-q", "-a", "-m", "坏稿")
    (repository / "某县/plan.yaml").write_text(PLAN, "utf-8")
    assert cli.run(["diff", "HEAD", "某县"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "“旧稿”读不懂，没有比较；请换一个版本。"


@pytest.mark.parametrize("old", ["HEAD~1", "HEAD~1:某县", "HEAD~1:某县/plan.yaml"])
def test_a_revision(repository: Path, capsys: Heard, old: str) -> None:
    assert cli.run(["diff", old, "某县"]) == 0
    assert LOWERED in capsys.readouterr().out


def test_both_sides_may_be_revisions(repository: Path, capsys: Heard) -> None:
    (repository / "某县/plan.yaml").unlink()
    assert cli.run(["diff", "HEAD~1:某县", "HEAD:某县"]) == 0
    assert LOWERED in capsys.readouterr().out


def test_school_data_of_the_revision_come_along(
    tmp_path: Path, capsys: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = Path(__file__).parents[2] / "plans/sample-county"
    folder = tmp_path / "县"
    folder.mkdir()
    for name in ("plan.yaml", "schools.csv"):
        (folder / name).write_bytes((sample / name).read_bytes())
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "第一稿")
    table = (folder / "schools.csv").read_text("utf-8")
    (folder / "schools.csv").write_text(table.replace(",1959,2130,", ",1959,2140,"), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.run(["diff", "HEAD", "县"]) == 0
    assert "示例县第二小学的小学学生数由2130人改为2140人" in capsys.readouterr().out


@pytest.mark.parametrize(
    "old", ["-x:某县", "--upload-pack=x:某县", "HEAD;ls:某县", "没有这一版:某县", "HEAD:别处", "没有"]
)
def test_what_is_no_revision_is_refused(repository: Path, capsys: Heard, old: str) -> None:
    assert cli.run(["diff", "--", old, "某县"]) == 2
    assert "“" in capsys.readouterr().err


def test_a_revision_outside_of_git_is_refused(drafts: Path, capsys: Heard) -> None:
    assert cli.run(["diff", "HEAD:旧.yaml", "新.yaml"]) == 2
    assert "git 仓库" in capsys.readouterr().err


def test_marks_can_be_ignored(drafts: Path, capsys: Heard) -> None:
    (drafts / "新.yaml").write_text(PLAN.replace("以上，", "以上,"), "utf-8")
    cli.run(["diff", "旧.yaml", "新.yaml", "--ignore", "marks"])
    assert capsys.readouterr().out.strip() == "两稿没有差别。"


def test_against_the_upper_level(drafts: Path, capsys: Heard) -> None:
    upper = PLAN.replace("地区: 某县", "地区: 某省").replace("80", "70")
    (drafts / "省.yaml").write_text(upper, "utf-8")
    assert cli.run(["diff", "省.yaml", "旧.yaml", "--as", "upper"]) == 0
    told = capsys.readouterr().out
    assert "本级不低于80%，2026年（加严）" in told
    assert "“全省”" in told


def test_what_only_a_redline_understands_is_refused_elsewhere(repository: Path, capsys: Heard) -> None:
    assert cli.run(["diff", "HEAD~1", "某县", "--author", "审阅人"]) == 2
    assert "“--author”只用于修订稿" in capsys.readouterr().err
