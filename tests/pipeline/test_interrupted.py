"""However a run is stopped: every file is there and whole, and the next run leaves nothing of it behind."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plangen.pipeline import folder_lock, staging
from plangen.pipeline.delivery import MANIFEST, File, Undeliverable, deliver

KILLS = int(os.environ.get("PLANGEN_KILLS", "4"))
"""How often a run is killed; ``make kills`` does it fifty times."""
FILES = 30
SIZE = 20_000
ENDLESS = f"""
import sys
from pathlib import Path
from plangen.pipeline.delivery import File, deliver
version = 0
print("ready", flush=True)
while True:
    version += 1
    data = str(version % 10).encode() * {SIZE}
    deliver(Path(sys.argv[1]), [File("kind", "标题", "text", f"{{number}}.txt", data) for number in range({FILES})])
"""
"""A run that delivers one version after the other until it is killed; a version is one digit, over and over."""


def versions(version: str) -> list[File]:
    data = version.encode() * SIZE
    return [File("kind", "标题", "text", f"{number}.txt", data) for number in range(FILES)]


def is_whole(file: Path) -> bool:
    text = file.read_text("utf-8")
    return len(text) == SIZE and len(set(text)) == 1


def ours(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name.startswith(".plangen")}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有 SIGKILL")
def test_a_killed_run_leaves_every_file_whole(tmp_path: Path) -> None:
    folder, dice = tmp_path / "某县", random.Random(7)
    deliver(folder, versions("0"))
    for _ in range(KILLS):
        run = subprocess.Popen([sys.executable, "-c", ENDLESS, str(folder)], stdout=subprocess.PIPE)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(dice.uniform(0.01, 0.3))
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stdout.close()
        assert [number for number in range(FILES) if not is_whole(folder / f"{number}.txt")] == []
    notes = deliver(folder, versions("0"))
    assert not [note for note in notes if "手改" in note]
    assert ours(folder) == set()
    assert {path.name for path in folder.iterdir()} == {
        MANIFEST,
        *(f"{number}.txt" for number in range(FILES)),
    }


class Stop(BaseException):
    """The power goes."""


def stopped_at(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The power goes when the file called so is to be changed; nothing is cleared any more."""
    replace = Path.replace

    def fail(path: Path, target: Path) -> Path:
        if Path(target).name == name:
            raise Stop
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    monkeypatch.setattr("plangen.pipeline.delivery.clear", lambda folder: None)


def file(name: str, text: str) -> File:
    return File("kind", "标题", "text", name, text.encode())


def test_a_change_that_was_decided_is_carried_through(tmp_path: Path) -> None:
    deliver(tmp_path, [file("甲.txt", "旧"), file("乙.txt", "旧")])
    with pytest.MonkeyPatch.context() as patch:
        stopped_at(patch, "乙.txt")
        with pytest.raises(Stop):
            deliver(tmp_path, [file("甲.txt", "新"), file("乙.txt", "新")])
    assert (tmp_path / "甲.txt").read_text("utf-8") == "新"
    assert (tmp_path / "乙.txt").read_text("utf-8") == "旧"
    assert deliver(tmp_path, [file("甲.txt", "新"), file("乙.txt", "新")]) == [staging.FINISHED]
    assert (tmp_path / "乙.txt").read_text("utf-8") == "新"
    assert ours(tmp_path) == set()


def test_what_was_not_decided_is_cleared(tmp_path: Path) -> None:
    deliver(tmp_path, [file("甲.txt", "旧")])
    with pytest.MonkeyPatch.context() as patch:
        stopped_at(patch, "journal.json")
        with pytest.raises(Stop):
            deliver(tmp_path, [file("甲.txt", "新")])
    assert (tmp_path / "甲.txt").read_text("utf-8") == "旧"
    assert deliver(tmp_path, [file("甲.txt", "旧")]) == [staging.CLEARED]
    assert ours(tmp_path) == set()


def test_a_hand_edit_is_kept_though_the_run_was_stopped(tmp_path: Path) -> None:
    deliver(tmp_path, [file("甲.txt", "旧"), file("乙.txt", "旧")])
    (tmp_path / "甲.txt").write_text("手改", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        stopped_at(patch, "乙.txt")
        with pytest.raises(Stop):
            deliver(tmp_path, [file("甲.txt", "新"), file("乙.txt", "新")])
    deliver(tmp_path, [file("甲.txt", "新"), file("乙.txt", "新")])
    assert (tmp_path / "甲（手改备份1）.txt").read_text("utf-8") == "手改"
    assert sorted(path.name for path in tmp_path.glob("*备份*")) == ["甲（手改备份1）.txt"]


def test_where_files_have_one_name_each_a_copy_is_kept_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path, name: Path) -> None:
        assert not name.exists()
        raise OSError(95, "Operation not supported")

    deliver(tmp_path, [file("甲.txt", "旧"), file("乙.txt", "旧")])
    (tmp_path / "甲.txt").write_text("手改", "utf-8")
    monkeypatch.setattr(os, "link", refuse)
    deliver(tmp_path, [file("甲.txt", "新"), file("乙.txt", "新")])
    assert (tmp_path / "甲（手改备份1）.txt").read_text("utf-8") == "手改"
    assert (tmp_path / "甲.txt").read_text("utf-8") == "新"
    assert ours(tmp_path) == set()


def test_a_folder_in_the_way_is_nobodys_to_delete(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").mkdir()
    (tmp_path / "甲.txt" / "里面.txt").write_text("别人的", "utf-8")
    with pytest.raises(Undeliverable, match="是一个文件夹，占了要写的文件的名称"):
        deliver(tmp_path, [file("甲.txt", "新")])
    assert (tmp_path / "甲.txt" / "里面.txt").read_text("utf-8") == "别人的"
    assert ours(tmp_path) == set()


def test_a_document_of_another_kind_is_kept(tmp_path: Path) -> None:
    deliver(tmp_path, [file("甲.txt", "旧")])
    notes = deliver(tmp_path, [File("other", "标题", "text", "甲.txt", "新".encode())])
    assert notes == ["原有的“甲.txt”是另一种文件，原件已另存为“甲（手改备份1）.txt”。"]
    assert (tmp_path / "甲（手改备份1）.txt").read_text("utf-8") == "旧"


def test_a_second_run_waits_for_the_first_and_then_gives_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_lock, "_PATIENCE", 0.0)
    with folder_lock.held(tmp_path), pytest.raises(Undeliverable, match="另一个 plangen 正在往"):
        deliver(tmp_path, [file("甲.txt", "新")])
    deliver(tmp_path, [file("甲.txt", "新")])
    assert ours(tmp_path) == set()
