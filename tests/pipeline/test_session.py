"""What a piece of work runs with comes from its session alone: two sessions in one process do not meet."""

from pathlib import Path

import pytest

from plangen import Refused, Session, UnusablePlan, cli, load, render
from plangen.pipeline import Limits

KIND = "代号: {0}\n名称: {0}的文种\n说明: 试。\n文件名: x\n文件标题: x\n"
PLAN = "标题: 某县方案\n地区: 某县\n期限: 2024-2026\n版式: 本县\n章节: [{标题: 总体目标, 内容: 建设学校。}]\n"


def county(folder: Path, name: str, margin: int) -> Path:
    """A folder with a kind, a style sheet and a plan of its own."""
    here = folder / name
    (here / "templates" / "kinds" / name).mkdir(parents=True)
    (here / "templates" / "styles").mkdir()
    (here / "templates" / "kinds" / name / "kind.yaml").write_text(KIND.format(name), "utf-8")
    (here / "templates" / "kinds" / name / "body.md.j2").write_text(f"{name}的正文\n", "utf-8")
    style = f"承袭: gbt9704\n版面: {{订口: {margin}}}\n"
    (here / "templates" / "styles" / "本县.yaml").write_text(style, "utf-8")
    (here / "plan.yaml").write_text(PLAN, "utf-8")
    return here


def test_two_sessions_do_not_meet(tmp_path: Path) -> None:
    first, second = county(tmp_path, "甲", 1500), county(tmp_path, "乙", 1400)
    sessions = {folder: Session.of(folder) for folder in (first, second)}
    plans = {folder: load(folder, session=session) for folder, session in sessions.items()}
    assert (plans[first].sheet.page.left, plans[second].sheet.page.left) == (1500, 1400)
    assert "甲的正文" in render(plans[first], "甲", "text").decode("utf-8-sig")
    assert "乙的正文" in render(plans[second], "乙的文种", "text").decode("utf-8-sig")
    with pytest.raises(Refused, match="没有“乙”这种文件"):
        render(plans[first], "乙", "text")


def test_the_folder_that_one_stands_in_is_not_read_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(county(tmp_path, "甲", 1500))
    assert "甲" not in Session().library.kinds
    with pytest.raises(UnusablePlan, match="没有“本县”这个版式"):
        load("plan.yaml")


def test_a_command_works_in_the_folder_where_it_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("甲", "乙"):
        monkeypatch.chdir(county(tmp_path, name, 1500))
        assert cli.run(["kinds"]) == 0
        told = capsys.readouterr().out
        assert (f"{name}的文种" in told, "甲的文种" in told) == (True, name == "甲")


def test_a_plan_larger_than_the_session_takes_is_refused(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN + "# " + "长" * 400_000, "utf-8")
    with pytest.raises(UnusablePlan, match="超过上限 1 MB") as caught:
        load(plan, session=Session(limits=Limits(plan_bytes=1024 * 1024)))
    assert [finding.code for finding in caught.value.findings] == ["L004"]
