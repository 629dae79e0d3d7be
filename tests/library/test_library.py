"""Kinds and standards by name: the project's own folder shadows ours."""

from pathlib import Path

import pytest

from plangen.library import Library, Unreadable

KIND = "代号: {0}\n名称: 自己的\n说明: 本单位自己的文种。\n文件名: 自己的\n文件标题: 题\n"


def own_kind(folder: Path, name: str, spec: str) -> Library:
    home = folder / "templates" / "kinds" / name
    home.mkdir(parents=True)
    (home / "kind.yaml").write_text(spec, "utf-8")
    (home / "body.md.j2").write_text("{{ plan.title }}\n", "utf-8")
    return Library(folder)


def test_a_kind_is_a_folder(tmp_path: Path) -> None:
    library = own_kind(tmp_path, "own", KIND.format("own"))
    assert library.kinds["own"].spec.name == "自己的"
    assert "implementation-plan" in library.kinds, "ours stay"


def test_an_own_kind_replaces_ours(tmp_path: Path) -> None:
    library = own_kind(tmp_path, "ledger", KIND.format("ledger"))
    assert library.kinds["ledger"].spec.name == "自己的"


def test_an_own_standard_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "own.yaml").write_text("代号: own\n标题: 本省标准\n", "utf-8")
    assert Library(tmp_path).standards["own"].title == "本省标准"


def test_a_kind_with_a_wrong_key_is_told_at_its_line(tmp_path: Path) -> None:
    library = own_kind(tmp_path, "own", KIND.format("own") + "文件名称: 错\n")
    with pytest.raises(Unreadable) as caught:
        _ = library.kinds["own"]
    [finding] = caught.value.findings
    assert (finding.code, finding.place.line) == ("L020", 6)
