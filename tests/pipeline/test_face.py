"""The Python face: the same findings and places as the command, errors with a sentence, examples that run."""

from __future__ import annotations

import doctest
import json
from pathlib import Path

import pytest

import plangen
from plangen import Choice, Refused, cli

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
    "one Word file": (lambda: plangen.redline("甲.docx", "乙.yaml"), "要么都是 Word 文件，要么都是规划"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_done_is_refused_with_a_sentence(case: str) -> None:
    ask, sentence = REFUSALS[case]
    with pytest.raises(Refused, match=sentence):
        ask()
