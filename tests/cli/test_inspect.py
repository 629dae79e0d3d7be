"""plangen inspect from end to end: exit statuses, pages measured, and what it says without LibreOffice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangen import cli
from plangen.writers import pdf
from tests.inspect import clerks
from tests.inspect.papers import paper


def inspected(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = cli.run(["inspect", *arguments])
    return status, capsys.readouterr().out


def test_it_ends_with_1_when_something_must_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    good.write_bytes(paper("盖章"))
    bad.write_bytes(clerks.careless())
    assert inspected(capsys, str(good))[0] == 0
    assert inspected(capsys, str(good), str(bad))[0] == 1


def test_advice_alone_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "careful.docx"
    file.write_bytes(clerks.careful())
    status, told = inspected(capsys, str(file))
    assert status == 0
    assert "须改 0 处，建议 1 处" in told


def test_without_libreoffice_it_says_so_and_inspects_the_file_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_OFFICES", ())
    file = tmp_path / "good.docx"
    file.write_bytes(paper("盖章"))
    status, told = inspected(capsys, str(file), "--pdf")
    assert status == 0
    assert "没有找到 LibreOffice" in told


@pytest.mark.office
def test_with_pdf_places_have_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str], office: str) -> None:
    file = tmp_path / "bad.docx"
    file.write_bytes(clerks.careless())
    status, told = inspected(capsys, str(file), "--pdf", "--format", "json")
    assert status == 1
    (rules,) = [each["rules"] for each in json.loads(told)["files"]]
    places = [rule["place"] for rule in rules if rule["status"] == "broken" and rule["place"]]
    assert {place["page"] for place in places} == {1}


@pytest.mark.office
def test_with_pdf_a_good_paper_stays_good(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], office: str
) -> None:
    files = []
    for name in ("盖章", "信函", "附件"):
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(paper(name))
    status, told = inspected(capsys, *map(str, files), "--pdf")
    assert status == 0
    assert told.count("须改 0 处，建议 0 处") == 3
