"""One file is written whole or not at all."""

from pathlib import Path

import pytest

from plangen.finding import Refused
from plangen.pipeline.files import write, write_new


def test_a_file_of_the_same_name_with_part_is_nobodys_to_take(tmp_path: Path) -> None:
    (tmp_path / "稿.docx.part").write_bytes("别人的".encode())
    write(tmp_path / "稿.docx", b"new")
    assert (tmp_path / "稿.docx.part").read_bytes() == "别人的".encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["稿.docx", "稿.docx.part"]


def test_what_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "稿.docx").write_bytes(b"old")

    def refuse(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Refused, match="写不进去"):
        write(tmp_path / "稿.docx", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["稿.docx"]
    assert (tmp_path / "稿.docx").read_bytes() == b"old"


def test_a_new_file_takes_no_place_that_is_taken(tmp_path: Path) -> None:
    write_new(tmp_path / "新" / "plan.yaml", b"one")
    with pytest.raises(Refused, match="已经存在，没有改动它"):
        write_new(tmp_path / "新" / "plan.yaml", b"two")
    assert [path.name for path in (tmp_path / "新").iterdir()] == ["plan.yaml"]
    assert (tmp_path / "新" / "plan.yaml").read_bytes() == b"one"


def test_a_link_that_leads_nowhere_is_a_place_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").symlink_to(tmp_path / "没有")
    with pytest.raises(Refused, match="已经存在"):
        write_new(tmp_path / "plan.yaml", b"one")


@pytest.mark.parametrize("name", ["长" * 5_000, "有\0空"], ids=["too long", "NUL"])
def test_a_name_that_no_system_takes_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="写不进去"):
        write(tmp_path / name, b"new")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="是文件夹"):
        write(tmp_path, b"new")
