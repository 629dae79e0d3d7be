"""What a transcript cannot show: whole builds compared, faults of disk and window, and plans gone wrong at random."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plangen import cli
from plangen.pipeline import Session

ROOT = Path(__file__).parents[2]
ORDOS = ROOT / "plans" / "ordos-2024" / "plan.yaml"
PLAN = "标题: 某县方案\n地区: 某县\n期限: 2024-2026\n章节:\n  - {标题: 总体目标, 内容: 全县实现优质均衡。}\n"
KINDS = {kind.id for kind in Session().library.kinds.values() if not kind.of_revisions}
OF_SCHOOLS = {"school-plan", "school-self-evaluation"}


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder where commands run."""
    folder = tmp_path / "某县"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def lines(folder: Path) -> list[str]:
    """Every line of every text below ``folder``, with the file it stands in."""
    return [
        f"{path.name}: {line}"
        for path in sorted(folder.rglob("*.txt"))
        for line in path.read_text("utf-8-sig").splitlines()
    ]


def built(text: str, county: Path, name: str = "ordos") -> list[str]:
    (county / f"{name}.yaml").write_text(text, "utf-8")
    assert cli.run(["build", f"{name}.yaml", "--to", "text", "--out", f"out-{name}"]) in (0, 1)
    return lines(county / f"out-{name}")


# -- one number, written once ---------------------------------------------------------------------


def test_a_changed_number_changes_wherever_it_is_printed_and_nowhere_else(county: Path) -> None:
    plan = ORDOS.read_text("utf-8")
    changed = re.sub(r"(代号: 集团化覆盖率.*?数值: )80", r"\g<1>83", plan, count=1, flags=re.DOTALL)
    assert changed != plan
    before, after = built(plan, county), built(changed, county, "changed")
    differ = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    speaks = [line for line in before if "集团化办学" in line and "80%" in line]
    assert [old for old, _ in differ] == speaks
    assert {old.partition("：")[0].partition(".")[0] for old, _ in differ} == {
        "实施方案",
        "2026年度任务清单",
        "自评报告",
        "目标年度表",
        "任务分解表",
        "工作台账",
    }
    assert all(old.replace("80%", "83%") == new for old, new in differ)
    assert any("80%" in line for line in after), "the other targets of 80% stay"


def test_a_changed_count_changes_its_total_too(county: Path) -> None:
    plan = ORDOS.read_text("utf-8")
    changed = plan.replace("[准格尔旗, 2026, 11]", "[准格尔旗, 2026, 13]")
    assert changed != plan
    before, after = built(plan, county), built(changed, county, "changed")
    differ = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(differ) >= 3
    assert all("50所" in old for old, _ in differ)
    assert all(
        old.replace("准格尔旗11所", "准格尔旗13所").replace("50所", "52所") == new for old, new in differ
    )
    assert not any("50所" in line for line in after)


# -- the same plan, the same bytes ----------------------------------------------------------------


def test_a_plan_built_twice_gives_the_same_bytes_on_any_day(
    county: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ORDOS, county / "ordos.yaml")
    assert cli.run(["build", "ordos.yaml", "--out", "today"]) == 0
    monkeypatch.setattr(time, "time", lambda: 4102444800.0)
    assert cli.run(["build", "ordos.yaml", "--out", "later"]) == 0
    assert written(county / "today") == written(county / "later")


def test_a_plan_gives_the_same_bytes_in_any_time_zone_and_locale(county: Path) -> None:
    shutil.copy(ORDOS, county / "ordos.yaml")
    places = [
        {"TZ": "Asia/Shanghai", "SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
        {
            "TZ": "America/Los_Angeles",
            "SOURCE_DATE_EPOCH": "1700000000",
            "PYTHONHASHSEED": "2",
            "LC_ALL": "C",
        },
    ]
    runs = [
        start(["build", "ordos.yaml", "--out", f"out{number}"], county, place)
        for number, place in enumerate(places)
    ]
    for run in runs:
        run.communicate()
        assert run.returncode == 0
    assert written(county / "out0") == written(county / "out1")


def start(arguments: list[str], folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from plangen.cli import main; main()", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stdout=pipe, stderr=pipe)


# -- files ----------------------------------------------------------------------------------------


def test_the_manifest_names_every_file_with_its_hash(county: Path) -> None:
    shutil.copy(ORDOS, county / "ordos.yaml")
    assert cli.run(["build", "ordos.yaml", "--to", "docx", "--to", "text"]) == 0
    folder = county / "outputs" / "ordos"
    rows = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert {row["path"] for row in rows} == {path.name for path in folder.iterdir()} - {"manifest.json"}
    for row in rows:
        assert row["sha256"] == hashlib.sha256((folder / row["path"]).read_bytes()).hexdigest()
        assert row["kind"] in KINDS
        assert row["format"] == {".docx": "docx", ".txt": "text"}[Path(row["path"]).suffix]
        assert row.get("year") == (int(row["path"][:4]) if row["kind"] == "annual-tasks" else None)
        assert row["title"].startswith(("鄂尔多斯市", "市"))


def test_a_file_open_elsewhere_is_one_sentence_and_nothing_changes(
    county: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (county / "plan.yaml").write_text(PLAN, "utf-8")
    assert cli.run(["build", "plan.yaml"]) == 0
    before = written(county / "outputs")
    (county / "plan.yaml").write_text(PLAN.replace("某县方案", "某县新方案"), "utf-8")
    replace = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if "自评报告.docx" in (path.name, Path(target).name):
            raise PermissionError(13, "Permission denied", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    capsys.readouterr()
    assert cli.run(["build", "plan.yaml"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "“自评报告.docx”正被其他程序（如 WPS、Word）打开或没有写权限，请关闭后重试；这次没有改动任何文件。"
    ]
    assert written(county / "outputs") == before


def test_a_document_edited_by_hand_is_kept(county: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (county / "plan.yaml").write_text(PLAN, "utf-8")
    assert cli.run(["build", "plan.yaml", "--to", "text"]) == 0
    paper = county / "outputs" / "某县" / "实施方案.txt"
    paper.write_text("手改过的实施方案", "utf-8")
    assert cli.run(["build", "plan.yaml", "--to", "text"]) == 0
    assert paper.with_name("实施方案（手改备份1）.txt").read_text("utf-8") == "手改过的实施方案"
    assert (
        "“实施方案.txt”自上次生成后改动过，原件已另存为“实施方案（手改备份1）.txt”。"
        in capsys.readouterr().out
    )


def test_a_file_that_is_too_large_is_refused(county: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (county / "plan.yaml").write_bytes(PLAN.encode() + "# 填充\n".encode() * 1_000_000)
    assert cli.run(["build", "plan.yaml"]) == 2
    assert "L004  “plan.yaml”有 8.6 MB，超过上限 4 MB。" in capsys.readouterr().out
    assert not (county / "outputs").exists()


def test_a_plan_that_may_not_be_read_is_refused(
    county: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (county / "plan.yaml").write_text(PLAN, "utf-8")
    monkeypatch.setattr(Path, "read_bytes", locked)
    assert cli.run(["build", "plan.yaml"]) == 2
    assert "L007  “plan.yaml”打不开：没有读取权限或正被占用。" in capsys.readouterr().out
    assert not (county / "outputs").exists()


# -- the window -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        pytest.param(["build", "plan.yaml", "--to", "text"], 0, "已写入", id="build"),
        pytest.param(["check", "坏.yaml"], 2, "须改 L020", id="check"),
        pytest.param(["build", "没有𠮷.yaml"], 2, "找不到“没有", id="a name GBK cannot say"),
        pytest.param(["explain", "没有"], 2, "没有“没有”这个编号", id="refused"),
    ],
)
def test_a_gbk_window_is_no_trouble(arguments: list[str], status: int, says: str, county: Path) -> None:
    (county / "plan.yaml").write_text(PLAN.replace("全县", "𠮷县①㎡"), "utf-8")
    (county / "坏.yaml").write_text(PLAN + "𠮷: 1\n", "utf-8")
    run = start(arguments, county, {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"})
    out, err = run.communicate()
    assert run.returncode == status, err
    assert says in (out + err).decode("gbk")
    assert b"Traceback" not in err


def test_a_fault_of_our_own_is_told_without_a_traceback(
    county: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(path: Path, **options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("plangen.pipeline.load", fault)
    monkeypatch.setattr("tempfile.tempdir", str(county))
    assert cli.run(["check", "plan.yaml"]) == 70
    told = capsys.readouterr().err
    assert told.startswith("程序内部出错，这件事没有做完；已经写好的文件都是完整的。")
    assert "Traceback" not in told
    [log] = county.glob("plangen-error-*.log")
    assert str(log) in told
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_a_fault_that_cannot_be_written_down_is_told_all_the_same(
    county: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(path: Path, **options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("plangen.pipeline.load", fault)
    monkeypatch.setattr("tempfile.tempdir", str(county / "没有"))
    assert cli.run(["check", "plan.yaml"]) == 70
    assert "详情没能记下来" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="没有 /dev/full")
def test_output_that_cannot_be_written_is_named_as_that(county: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-c", "from plangen.cli import main; main()", "check", "plan.yaml"],
            cwd=county, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert run.returncode == 2
    assert run.stderr.decode().startswith("显示不下去：")


def test_an_interrupted_command_says_so(
    county: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(path: Path, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("plangen.pipeline.load", interrupt)
    assert cli.run(["build", "plan.yaml"]) == 2
    assert "已中断" in capsys.readouterr().err


# -- a new plan -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", sorted(KINDS - OF_SCHOOLS))
def test_a_new_plan_builds_without_findings(
    kind: str, county: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["new", kind, "新县"]) == 0
    assert "plangen build 新县" in capsys.readouterr().out
    assert cli.run(["build", "新县", "--to", "text"]) == 0
    assert "检查结果：没有发现问题。" in capsys.readouterr().out


@pytest.mark.parametrize("kind", sorted(OF_SCHOOLS))
def test_a_school_s_paper_starts_from_the_county_s_plan(
    kind: str, county: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["new", kind, "新校"]) == 2
    assert "--parent" in capsys.readouterr().err
    assert not Path("新校").exists()


# -- plans gone wrong at random -------------------------------------------------------------------

SNIPPETS = [
    *"：:{}[]\"'\t\n -&*!|>%@`#?，。0123456789年",
    "\r\n",
    "  ",
    "{{ ",
    " }}",
    "{%",
    "- ",
    ": ",
    "<<: ",
    "待填",
    "\x07",
]


def mutated(text: str, dice: random.Random) -> str:
    """``text`` with one to three slips: something deleted, doubled, put in, moved, or a line lost."""
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(text))
        end = min(len(text), at + dice.choice([1, 1, 2, 5, 40]))
        match dice.randrange(5):
            case 0:
                text = text[:at] + text[end:]
            case 1:
                text = text[:end] + text[at:end] + text[end:]
            case 2 | 3:
                text = text[:at] + dice.choice(SNIPPETS) + text[at:]
            case _:
                rows = text.split("\n")
                del rows[dice.randrange(len(rows))]
                text = "\n".join(rows)
    return text


@pytest.mark.parametrize("seed", range(6))
def test_a_plan_with_slips_never_breaks_the_program(
    seed: int, county: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dice = random.Random(seed)
    text = ORDOS.read_text("utf-8")
    for number in range(50):
        slipped = mutated(text, dice)
        (county / "plan.yaml").write_text(slipped, "utf-8", newline="")
        build = number % 5 == 0
        command = ["build", "plan.yaml", "--to", "text"] if build else ["check", "plan.yaml"]
        status = cli.run(command)
        heard = capsys.readouterr()
        assert status in (0, 1, 2), (seed, number, heard.err)
        assert "Traceback" not in heard.out + heard.err
        assert "object at 0x" not in heard.out
        assert status != 2 or "须改 L" in heard.out
