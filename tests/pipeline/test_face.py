"""The Python face: the same findings and places as the command, errors with a sentence, examples that run."""

from __future__ import annotations

import doctest
import json
from pathlib import Path

import pytest

import plangen
from plangen import Choice, Refused, Session, cli, pipeline

ROOT = Path(__file__).parents[2]
PLANS = sorted(folder.name for folder in (ROOT / "plans").iterdir() if folder.is_dir())
NAMES = [name for name in plangen.__all__ if doctest.DocTestFinder().find(getattr(plangen, name), name)]


@pytest.mark.parametrize("plan", PLANS)
def test_python_finds_what_the_command_finds(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "plans" / plan
    cli.run(["check", str(folder), "--format", "json"])
    told = [
        (row["code"], row["line"], row["message"]) for row in json.loads(capsys.readouterr().out)["findings"]
    ]
    findings = plangen.check(plangen.load(folder))
    assert [(finding.code, finding.place.line, finding.message) for finding in findings] == told


@pytest.mark.parametrize("name", plangen.__all__)
def test_every_public_name_is_documented_with_an_example(name: str) -> None:
    documented = getattr(plangen, name)
    assert documented.__doc__
    if callable(documented) and not isinstance(documented, type):
        assert ">>> " in documented.__doc__, name


@pytest.mark.parametrize("name", plangen.__all__)
def test_examples_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    given = {public: getattr(plangen, public) for public in plangen.__all__} | {"folder": tmp_path}
    runner = doctest.DocTestRunner()
    for example in doctest.DocTestFinder(recurse=False).find(getattr(plangen, name), name, globs=given):
        runner.run(example)
    assert runner.summarize(verbose=False).failed == 0


def ordos() -> plangen.Reading:
    return plangen.load(ROOT / "plans" / "ordos-2024")


REFUSALS = {
    "no such plan": (lambda: plangen.load("没有.yaml"), "找不到“没有.yaml”"),
    "no such style": (
        lambda: plangen.load(ROOT / "plans" / "ordos-2024", style="没有"),
        "没有“没有”这个版式",
    ),
    "no such kind": (lambda: plangen.render(ordos(), "没有"), "没有“没有”这种文件"),
    "a kind of revisions": (lambda: plangen.render(ordos(), "sign-off"), "由两稿比较得出"),
    "no such format": (lambda: plangen.render(ordos(), "notice", "odt"), "没有“odt”这种格式"),
    "no year": (lambda: plangen.compose(ordos(), "annual-tasks"), "每年一件，年份应在 2024—2026年 之内"),
    "no such unit": (lambda: plangen.compose(ordos(), "unit-tasks", Choice(unit="没有")), "没有可生成"),
    "no such year": (lambda: plangen.build(ordos(), "out", year=1999), "1999年不在"),
    "no Word file": (lambda: plangen.inspect("没有.docx"), "找不到或读不了这个文件"),
    "nothing to accept": (lambda: plangen.accept("没有.docx"), "找不到“没有.docx”"),
    "a name too long": (lambda: plangen.load("长" * 200 + ".yaml"), "打不开"),
    "a Word file of a name too long": (lambda: plangen.accept("长" * 200 + ".docx"), "打不开"),
    "a paper of a name too long": (lambda: plangen.inspect("长" * 200 + ".docx"), "找不到或读不了这个文件"),
    "a zero byte in a name": (lambda: plangen.inspect("甲\0.docx"), "找不到或读不了这个文件"),
    "nothing known to ignore": (lambda: plangen.diff(ordos(), ordos(), ignore="Marks"), "只能略过 marks"),
    "no such format of a paper": (
        lambda: pipeline.paper(plangen.diff(ordos(), ordos()), format="odt"),
        "没有“odt”这种格式",
    ),
    "one Word file": (lambda: plangen.redline("甲.docx", "乙.yaml"), "要么都是 Word 文件，要么都是规划"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_done_is_refused_with_a_sentence(case: str) -> None:
    ask, sentence = REFUSALS[case]
    with pytest.raises(Refused, match=sentence):
        ask()


TEMPLATES = {
    "a slip of writing": (b"a\n{% if %}", "模板“own/body.md.j2”第 2 行写法不对"),
    "a name that is not known": ("{{ plan.没有 }}".encode(), "模板里的名称或写法用不了"),
    "another template that is not there": (b'{% include "other.md.j2" %}', "找不到模板“other.md.j2”"),
    "itself in itself": (b'{% include "own/body.md.j2" %}', "层层引用"),
    "another encoding": ("正文".encode("gbk"), "读不了，请核对"),
}


@pytest.mark.parametrize("case", TEMPLATES)
def test_a_broken_template_of_ones_own_is_refused_with_a_sentence(case: str, tmp_path: Path) -> None:
    body, sentence = TEMPLATES[case]
    home = tmp_path / "templates" / "kinds" / "own"
    home.mkdir(parents=True)
    (home / "kind.yaml").write_text(
        "代号: own\n名称: 自己的\n说明: 试。\n文件名: 甲\n文件标题: 甲\n", "utf-8"
    )
    (home / "body.md.j2").write_bytes(body)
    plan = plangen.load(ROOT / "plans" / "ordos-2024", session=Session.of(tmp_path))
    with pytest.raises(Refused, match=sentence):
        plangen.render(plan, "own")
