"""The plans a command line names, and the folders they are written to."""

from pathlib import Path

import pytest

from plangen.pipeline import folder_name, named_plans


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "规划/甲县/plan.yaml",
        "规划/乙县/方案.yaml",
        "规划/说明/说明.txt",
        "丙县.yaml",
        "丁[1].yaml",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("标题: 甲\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param(["丙县.yaml"], ["丙县.yaml"], id="file"),
        pytest.param(["规划/甲县"], ["规划/甲县"], id="folder with a plan"),
        pytest.param(["规划"], ["规划/乙县", "规划/甲县"], id="folder of plans"),
        pytest.param(["规划/说明"], ["规划/说明"], id="folder without a plan"),
        pytest.param(["规划/*县"], ["规划/乙县", "规划/甲县"], id="pattern"),
        pytest.param(["*.yaml"], ["丁[1].yaml", "丙县.yaml"], id="pattern of files"),
        pytest.param(["丁[1].yaml"], ["丁[1].yaml"], id="brackets in a name"),
        pytest.param(["没有*.yaml"], ["没有*.yaml"], id="pattern of nothing"),
        pytest.param(["**没有"], ["**没有"], id="no pattern at all"),
        pytest.param(["丙县.yaml", "丙县.yaml"], ["丙县.yaml"], id="twice"),
        pytest.param(["丙县.yaml", "规划/甲县"], ["丙县.yaml", "规划/甲县"], id="in the order given"),
    ],
)
def test_words_mean_plans(said: list[str], meant: list[str], place: Path) -> None:
    assert named_plans(said) == [Path(each) for each in meant]


@pytest.mark.parametrize(
    ("plan", "folder"),
    [
        ("规划/甲县", "甲县"),
        ("规划/甲县/plan.yaml", "甲县"),
        ("规划/乙县", "乙县"),
        ("丙县.yaml", "丙县"),
    ],
)
def test_a_plan_is_written_to_a_folder_of_its_name(plan: str, folder: str, place: Path) -> None:
    assert folder_name(Path(plan)) == folder
