"""Files arrive whole or not at all; what a person did by hand is kept."""

import hashlib
import json
from pathlib import Path

import pytest

from plangen.pipeline.delivery import MANIFEST, File, Undeliverable, deliver


def file(name: str, text: str, kind: str = "implementation-plan", year: int | None = None) -> File:
    return File(kind, f"{name}的标题", "text", name, text.encode(), year)


def lies(folder: Path) -> dict[str, str]:
    """Everything in ``folder`` but the manifest."""
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.name != MANIFEST}


def locked(monkeypatch: pytest.MonkeyPatch, *names: str, error: OSError | None = None) -> None:
    """From now on files of these names cannot be moved away or replaced, as when WPS holds them open."""
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path.name in names or Path(target).name in names:
            raise error or PermissionError(13, "Permission denied", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)


def test_the_manifest_lists_what_was_made_with_hashes(tmp_path: Path) -> None:
    deliver(tmp_path / "某县", [file("实施方案.txt", "一"), file("2025.txt", "二", "annual-tasks", 2025)])
    rows = json.loads((tmp_path / "某县" / MANIFEST).read_text("utf-8"))
    assert rows == [
        {
            "kind": "implementation-plan",
            "title": "实施方案.txt的标题",
            "format": "text",
            "path": "实施方案.txt",
            "sha256": hashlib.sha256("一".encode()).hexdigest(),
        },
        {
            "kind": "annual-tasks",
            "title": "2025.txt的标题",
            "format": "text",
            "path": "2025.txt",
            "year": 2025,
            "sha256": hashlib.sha256("二".encode()).hexdigest(),
        },
    ]


def test_delivering_leaves_nothing_beside_the_folder(tmp_path: Path) -> None:
    deliver(tmp_path / "某县", [file("实施方案.txt", "一")])
    assert [path.name for path in tmp_path.iterdir()] == ["某县"]


def test_delivering_twice_changes_nothing(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一")])
    before = (tmp_path / MANIFEST).read_bytes()
    assert deliver(tmp_path, [file("实施方案.txt", "一")]) == []
    assert (tmp_path / MANIFEST).read_bytes() == before
    assert lies(tmp_path) == {"实施方案.txt": "一"}


def test_a_new_version_takes_the_place_of_the_old(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一")])
    assert deliver(tmp_path, [file("实施方案.txt", "二")]) == []
    assert lies(tmp_path) == {"实施方案.txt": "二"}


def test_a_file_edited_by_hand_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一")])
    (tmp_path / "实施方案.txt").write_text("手改", "utf-8")
    notes = deliver(tmp_path, [file("实施方案.txt", "二")])
    assert lies(tmp_path) == {"实施方案.txt": "二", "实施方案（手改备份1）.txt": "手改"}
    assert notes == ["“实施方案.txt”自上次生成后改动过，原件已另存为“实施方案（手改备份1）.txt”。"]


def test_no_backup_takes_the_place_of_another(tmp_path: Path) -> None:
    for number in range(3):
        deliver(tmp_path, [file("实施方案.txt", "一")])
        (tmp_path / "实施方案.txt").write_text(f"手改{number}", "utf-8")
    deliver(tmp_path, [file("实施方案.txt", "一")])
    assert sorted(lies(tmp_path).values()) == ["一", "手改0", "手改1", "手改2"]


def test_an_edit_that_makes_the_new_version_needs_no_backup(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一")])
    (tmp_path / "实施方案.txt").write_text("二", "utf-8")
    deliver(tmp_path, [file("实施方案.txt", "二")])
    assert lies(tmp_path) == {"实施方案.txt": "二"}


def test_a_file_that_is_not_ours_is_kept(tmp_path: Path) -> None:
    (tmp_path / "实施方案.txt").write_text("别人的", "utf-8")
    notes = deliver(tmp_path, [file("实施方案.txt", "一")])
    assert lies(tmp_path) == {"实施方案.txt": "一", "实施方案（手改备份1）.txt": "别人的"}
    assert notes == ["原有的“实施方案.txt”不是本程序生成的，原件已另存为“实施方案（手改备份1）.txt”。"]


def test_an_edit_is_kept_though_a_run_between_did_not_make_the_file(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一"), file("自评报告.txt", "一")])
    deliver(tmp_path, [file("实施方案.txt", "一")])
    (tmp_path / "自评报告.txt").write_text("手改", "utf-8")
    deliver(tmp_path, [file("实施方案.txt", "一"), file("自评报告.txt", "一")])
    assert lies(tmp_path)["自评报告（手改备份1）.txt"] == "手改"


def test_what_was_not_made_this_time_stays_and_is_told(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一"), file("2024.txt", "一")])
    notes = deliver(tmp_path, [file("实施方案.txt", "二")])
    assert lies(tmp_path) == {"实施方案.txt": "二", "2024.txt": "一"}
    assert notes == ["“2024.txt”是以前生成的，这次没有生成，仍留在文件夹里。"]


def test_what_was_deleted_leaves_the_manifest(tmp_path: Path) -> None:
    deliver(tmp_path, [file("实施方案.txt", "一"), file("2024.txt", "一")])
    (tmp_path / "2024.txt").unlink()
    assert deliver(tmp_path, [file("实施方案.txt", "一")]) == []
    assert "2024.txt" not in (tmp_path / MANIFEST).read_text("utf-8")


@pytest.mark.parametrize(
    "manifest", ["", "[", "{}", "[1]", '[{"path": "实施方案.txt"}]', '[{"path": 1, "sha256": 2}]']
)
def test_a_manifest_that_cannot_be_read_is_none(manifest: str, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(manifest, "utf-8")
    deliver(tmp_path, [file("实施方案.txt", "一")])
    assert lies(tmp_path) == {"实施方案.txt": "一"}


@pytest.mark.parametrize("name", ["甲.txt", "乙.txt", "丙.txt", MANIFEST])
def test_when_one_file_is_open_elsewhere_nothing_changes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "某县"
    deliver(folder, [file(each, "旧") for each in ("甲.txt", "乙.txt", "丙.txt")])
    (folder / "甲.txt").write_text("手改", "utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    locked(monkeypatch, name)
    with pytest.raises(Undeliverable) as refused:
        deliver(folder, [file(each, "新") for each in ("甲.txt", "乙.txt", "丙.txt")])
    assert str(refused.value) == (
        f"“{name}”正被其他程序（如 WPS、Word）打开或没有写权限，请关闭后重试；这次没有改动任何文件。"
    )
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["某县"]


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(28, "No space left on device"), "磁盘空间不足"),
        (OSError(5, "Input/output error"), "系统拒绝写入"),
    ],
)
def test_a_fault_of_the_disk_is_told_in_chinese(
    error: OSError, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(monkeypatch, "甲.txt", error=error)
    with pytest.raises(Undeliverable, match=says):
        deliver(tmp_path / "某县", [file("甲.txt", "一")])
    assert not list((tmp_path / "某县").iterdir())


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "某县").write_text("这是文件", "utf-8")
    with pytest.raises(Undeliverable, match="用 --out 换一个文件夹"):
        deliver(tmp_path / "某县", [file("甲.txt", "一")])


def test_when_files_cannot_be_put_back_the_old_ones_are_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "某县"
    deliver(folder, [file("甲.txt", "旧甲"), file("乙.txt", "旧乙")])
    replace = Path.replace

    def fail_from_the_second_on(path: Path, target: Path) -> Path:
        if target.name == "乙.txt" or path.name.endswith(".old"):
            raise PermissionError(13, "Permission denied", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_from_the_second_on)
    with pytest.raises(Undeliverable, match="没能全部还原"):
        deliver(folder, [file("甲.txt", "新"), file("乙.txt", "新")])
    assert "旧甲" in [path.read_text("utf-8") for path in tmp_path.rglob("*.old")]
