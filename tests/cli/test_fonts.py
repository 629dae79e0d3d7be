"""plangen fonts: every typeface of the sheet has its row; what a font lacks is named by plan."""

from pathlib import Path

import pytest

from plangen import cli
from plangen.fonts import Face, Fonts
from plangen.pipeline import Session


def test_every_typeface_has_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["fonts"]) == 0
    rows = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[1:]]
    assert rows == [[typeface, product] for typeface, product in Session().library.sheet.faces.items()]


def test_a_font_that_is_not_here_is_told_with_what_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    only = Face(("FangSong",), Path("simfang.ttf"), 0)
    monkeypatch.setattr(Fonts, "found", lambda self, product: only if product == "FangSong" else None)
    assert cli.run(["fonts"]) == 0
    rows = {line.split()[0]: line.split()[2:] for line in capsys.readouterr().out.splitlines()[1:]}
    assert (rows["仿宋"], rows["黑体"]) == (["没有", "FangSong"], ["没有", "无"])


def test_what_the_fonts_lack_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "标题: 某县方案\n地区: 某县\n期限: 2024-2026\n章节: [{标题: 目标, 内容: 校名用龘字}]\n", "utf-8"
    )
    monkeypatch.setattr(Fonts, "lacking", lambda self, product, text: [char for char in text if char == "龘"])
    assert cli.run(["fonts", str(plan)]) == 0
    assert "没有这些字：龘" in capsys.readouterr().out


def test_a_plan_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["fonts", str(tmp_path / "none.yaml")]) == 2
    assert "读不懂" in capsys.readouterr().err
