"""Two versions of a 10-page plan compared: plangen beside python-redlines, in one run, taking turns.

plangen reads both plans, compares them and tells the changes; python-redlines compares the two papers that
plangen made of them. ``PLANGEN_RIVAL`` names a Python in which python-redlines is installed.
"""

from __future__ import annotations

import io
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from growth import ROOT, edited, grown
from pypdf import PdfReader

from plangen import pipeline, report
from plangen.binding import bind
from plangen.diff import diff
from plangen.model import Plan, data_of
from plangen.source import parse

PAGES, TURNS = 10, 7
ENGINES = ("DocxodusEngine", "XmlPowerToolsEngine")
"""The engines of python-redlines, the maintained one first."""
RIVAL = """
import sys, time
from python_redlines import engines
old, new = (open(name, "rb").read() for name in sys.argv[2:4])
engine = getattr(engines, sys.argv[1])()
for line in sys.stdin:
    start = time.perf_counter()
    engine.run_redline("plangen", old, new)
    print(time.perf_counter() - start, flush=True)
"""


def versions(folder: Path) -> list[Path]:
    """Two versions of a plan of ten pages, as files."""
    source = ROOT / "plans/ordos-2024/plan.yaml"
    located, _ = parse(source.read_text("utf-8"), str(source))
    assert located is not None
    plan, _ = bind(Plan, located)
    old = grown(data_of(plan), PAGES)
    files = [folder / "旧.yaml", folder / "新.yaml"]
    for file, data in zip(files, (old, edited(old)), strict=True):
        bare = re.sub(r"\{\{.*?\}\}", "（见表）", json.dumps(data, ensure_ascii=False))
        file.write_text(bare, "utf-8")
    return files


def ours(files: list[Path]) -> tuple[float, float, int]:
    """Seconds for reading, comparing and telling; seconds for comparing alone; how many changes."""
    start = time.perf_counter()
    old, new = (pipeline.load(file).version for file in files)
    read = time.perf_counter()
    changes = diff(old, new)
    compared = time.perf_counter()
    report.changes_text(changes)
    return time.perf_counter() - start, compared - read, len(changes)


def papers(files: list[Path], folder: Path) -> list[Path]:
    """The implementation plan of each version as .docx."""
    made = [folder / "旧.docx", folder / "新.docx"]
    for file, paper in zip(files, made, strict=True):
        paper.write_bytes(pipeline.render(pipeline.load(file), "implementation-plan"))
    return made


def pages(file: Path) -> int:
    """How many pages the plan prints."""
    return len(
        PdfReader(io.BytesIO(pipeline.render(pipeline.load(file), "implementation-plan", "pdf"))).pages
    )


def main() -> None:
    """Take turns, then print medians and ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = versions(folder)
        first = ours(files)[0]
        made = papers(files, folder)
        rivals = {engine: _started(engine, made) for engine in ENGINES}
        turns = [
            (ours(files), {engine: _turn(rival) for engine, rival in rivals.items()})
            for _ in range(TURNS + 1)
        ]
        for rival in rivals.values():
            rival.communicate()
        count = turns[0][0][2]
        print(f"两稿各约 {pages(files[0])} 页，{count} 处修改，{TURNS} 次的中位数（第一次不计）")
    whole, compared = (statistics.median(turn[0][at] for turn in turns[1:]) for at in (0, 1))
    print(f"plangen：{whole:.3f} 秒（读两稿、比较、说出），其中比较 {compared:.3f} 秒")
    print(f"plangen 第一次：{first:.3f} 秒（另含读词表等只做一遍的事）")
    for engine in ENGINES:
        _told(engine, whole, compared, [turn[1][engine] for turn in turns[1:]])


def _started(engine: str, made: list[Path]) -> subprocess.Popen[str]:
    python = os.environ.get("PLANGEN_RIVAL", sys.executable)
    return subprocess.Popen(
        [python, "-W", "ignore", "-c", RIVAL, engine, *map(str, made)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def _told(engine: str, whole: float, compared: float, times: list[float | None]) -> None:
    """The rival's median, and what part of it plangen takes."""
    known = [each for each in times if each is not None]
    if len(known) < len(times):
        print(f"python-redlines {engine}：没有比，PLANGEN_RIVAL 应指向装有它的 Python")
        return
    rival = statistics.median(known)
    print(
        f"python-redlines {engine}：{rival:.3f} 秒；plangen 是它的 {whole / rival:.1%}（全程）、"
        f"{compared / rival:.1%}（只算比较）"
    )


def _turn(rival: subprocess.Popen[str]) -> float | None:
    """One run of the rival; None when it is not there."""
    assert rival.stdin is not None
    assert rival.stdout is not None
    try:
        rival.stdin.write("\n")
        rival.stdin.flush()
        return float(rival.stdout.readline())
    except (BrokenPipeError, ValueError):
        return None


if __name__ == "__main__":
    main()
