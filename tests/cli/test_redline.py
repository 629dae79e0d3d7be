"""plangen diff --to redline, plangen accept, plangen reject: what they write, and what they say."""

from pathlib import Path

import pytest

from plangen import cli
from plangen.ooxml import tracked
from plangen.ooxml.opened import opened
from tests.redline.canonical import canonical, words
from tests.redline.packages import p, package

OLD, NEW = package(p("到2026年达到80%。")), package(p("到2027年达到85%。"))
PLAN = """标题: 某县实施方案
地区: 某县
期限: 2024-2026
发文机关: 某县人民政府
章节:
  - {{标题: 总体目标, 内容: {}}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧.docx").write_bytes(OLD)
    (tmp_path / "新.docx").write_bytes(NEW)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = cli.run(list(arguments))
    heard = capsys.readouterr()
    return status, "".join((heard.out + heard.err).split("\n"))


def test_two_word_files_become_one_and_both_come_back(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = ("diff", "旧.docx", "新.docx", "--to", "redline", "--out", "修订.docx", "--author", "某甲")
    assert run(capsys, *made) == (0, "已写入 修订.docx")
    assert tracked(opened((folder / "修订.docx").read_bytes()))
    assert run(capsys, "accept", "修订.docx", "--out", "接受.docx") == (0, "已接受全部修订，写入 接受.docx")
    assert run(capsys, "reject", "修订.docx", "--out", "拒绝.docx") == (0, "已拒绝全部修订，写入 拒绝.docx")
    assert canonical((folder / "接受.docx").read_bytes()) == canonical(NEW)
    assert canonical((folder / "拒绝.docx").read_bytes()) == canonical(OLD)


def test_two_plans_are_composed_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "旧.yaml").write_text(PLAN.format("建设学校。"), "utf-8")
    (folder / "新.yaml").write_text(PLAN.format("建设学校和幼儿园。"), "utf-8")
    assert run(capsys, "diff", "旧.yaml", "新.yaml", "--to", "redline", "--out", "x.docx")[0] == 0
    assert run(capsys, "reject", "x.docx", "--out", "y.docx")[0] == 0
    assert "一、总体目标建设学校。" in "".join(words((folder / "y.docx").read_bytes()))


def test_a_file_without_changes_is_said_to_have_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "accept", "旧.docx", "--out", "x.docx") == (0, "文件里没有修订，原样另存，写入 x.docx")
    assert (folder / "x.docx").read_bytes() == OLD


def test_pending_changes_are_said_and_can_be_read_as_before(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "diff", "旧.docx", "新.docx", "--to", "redline", "--out", "修订.docx")
    status, said = run(capsys, "diff", "修订.docx", "新.docx", "--to", "redline", "--out", "x.docx")
    assert status == 0
    assert "旧文件里还有没处理的修订，已按全部接受后的样子比较" in said
    assert not tracked(opened((folder / "x.docx").read_bytes()))
    status, said = run(
        capsys, "diff", "修订.docx", "新.docx", "--to", "redline", "--as-original", "--out", "x.docx"
    )
    assert "旧文件里还有没处理的修订，已按修订前的样子比较。" in said
    assert tracked(opened((folder / "x.docx").read_bytes()))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("accept 没有.docx --out x.docx", "找不到“没有.docx”"),
        ("accept 文.docx --out x.docx", "“文.docx”读不了：文件已损坏或不是 .docx"),
        ("accept 旧.docx --out 旧.docx", "不能写回原来的文件"),
        ("accept 旧.docx", "还缺“--out”"),
        ("reject . --out x.docx", "“.”是文件夹"),
        ("diff 旧.docx 新.docx", "只能比较成带修订的文件：请加 --to redline"),
        ("diff 旧.docx 新.docx --to redline", "请用 --out 写上文件名"),
        ("diff 旧.docx 新.docx --to redline --out x.docx --date 明天", "“--date”的值“明天”不是日期"),
        ("diff 旧.docx 新.docx --to redline --out x.docx --author \x07", "不能显示的字符"),
        ("diff 旧.docx 文.docx --to redline --out x.docx", "“文.docx”读不了"),
        ("diff 旧.docx 计划.yaml --to redline --out x.docx", "要么都是 Word 文件，要么都是规划"),
        ("diff 计划.yaml 计划.yaml --to redline --out x.docx", "“计划.yaml”读不懂"),
        ("diff 好.yaml 好.yaml --to redline --kind 没有 --out x.docx", "没有“没有”这种文件"),
        ("diff 好.yaml 好.yaml --to redline --kind annual-tasks --out x.docx", "“年度任务清单”有 3 件"),
        ("diff 好.yaml 好.yaml --to redline --kind school-plan --out x.docx", "不生成"),
        ("diff 旧.docx 新.docx --to redline --out 没有/x.docx", "写不进去"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: str, said: str
) -> None:
    (folder / "文.docx").write_bytes(b"no zip")
    (folder / "计划.yaml").write_text("标题: [", "utf-8")
    (folder / "好.yaml").write_text(PLAN.format("建设学校。"), "utf-8")
    before = sorted(folder.iterdir())
    status, heard = run(capsys, *arguments.split())
    assert status == 2
    assert said in heard
    assert sorted(folder.iterdir()) == before
