"""How long a redline takes: beside both engines of python-redlines in one run, and from 10 to 500 pages.

``python bench/redlines.py`` prints both. python-redlines is looked for in the interpreter that PLANGEN_RIVAL
names; where an engine is not installed, that is said.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from plangen.chinese.ordinals import ordinal
from plangen.document import Cell, Column, Document, Heading, Paragraph, Part, Run, Table
from plangen.pipeline import Session
from plangen.redline import redlined
from plangen.writers import FORMATS

PAGES = (10, 20, 50, 100, 200, 500)
TIMES = 5
ENGINES = ("XmlPowerToolsEngine", "DocxodusEngine")
RIVAL = """
import sys, time
from python_redlines import engines
old, new, times = open(sys.argv[1], "rb").read(), open(sys.argv[2], "rb").read(), int(sys.argv[3])
engine = getattr(engines, sys.argv[4])()
took = []
for _ in range(times):
    start = time.perf_counter()
    engine.run_redline("plangen", old, new)
    took.append(time.perf_counter() - start)
print(min(took))
"""
BODY = (
    "第{n}项工作由教育部门牵头，财政、人社、住建部门配合，每年{m}月底前完成，到2026年覆盖率达到{p}%以上。"
    "坚持问题导向，建立台账，逐校对账销号；对进展缓慢的第{n}所学校，由督导部门约谈并限期整改，结果向社会公布。"
)


def paper(pages: int, *, changed: bool) -> bytes:
    """A document of about ``pages`` pages; ``changed`` edits about every seventh paragraph and moves one section."""
    sections = [_section(number, changed=changed) for number in range(pages)]
    if changed and pages > 3:
        sections.insert(pages // 2, sections.pop(1))
    blocks = tuple(block for section in sections for block in section)
    document = Document("bench", "某县方案", parts=(Part("portrait", blocks),))
    return FORMATS["docx"].write(document, Session().library.sheet).data


def _section(number: int, *, changed: bool) -> list[Heading | Paragraph | Table]:
    blocks: list[Heading | Paragraph | Table] = [
        Heading(1, ordinal("一、", number % 900 + 1), (Run(f"工作{number}"),))
    ]
    for at in range(7):
        edit = changed and (number + at) % 7 == 0
        text = BODY.format(n=number * 7 + at, m=at + 5, p=80 + at + edit * 3)
        blocks.append(Paragraph("body", (Run(text + "逾期不改的依规问责。" * edit),)))
    rows = [[f"{number}-{row}", f"第{row}项指标", str(row * 7 + (changed and row == 3))] for row in range(6)]
    if changed and number % 5 == 0:
        rows.insert(2, [f"{number}-新", "新增指标", "9"])
    cells = tuple(tuple(Cell((Run(text),)) for text in row) for row in rows)
    head = tuple(Cell((Run(text),)) for text in ("序号", "指标", "数值"))
    return [*blocks, Table((Column(), Column(3), Column()), (head,), cells)]


def best(
    work: Callable[[], object], times: int = TIMES, clock: Callable[[], float] = time.perf_counter
) -> float:
    """The shortest of several runs by ``clock``, in seconds."""
    took = []
    for _ in range(times):
        start = clock()
        work()
        took.append(clock() - start)
    return min(took)


def python_redlines(old: bytes, new: bytes, engine: str) -> float | None:
    """python-redlines on the same pair in its own interpreter, after it has started; None without it."""
    python = os.environ.get("PLANGEN_RIVAL", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("old.docx", "new.docx")]
        for file, data in zip(files, (old, new), strict=True):
            file.write_bytes(data)
        run = subprocess.run(
            [python, "-c", RIVAL, *map(str, files), str(TIMES), engine],
            capture_output=True,
            text=True,
            check=False,
        )
    return float(run.stdout.split()[-1]) if run.returncode == 0 else None


def main() -> None:
    """Print the comparison, then the growth."""
    old, new = paper(10, changed=False), paper(10, changed=True)
    ours = best(lambda: redlined(old, new))
    print(f"10 页，plangen：{ours * 1000:.0f} ms")
    for engine in ENGINES:
        theirs = python_redlines(old, new, engine)
        if theirs is None:
            print(f"10 页，python-redlines {engine}：这里没有，未比较（PLANGEN_RIVAL 指向装有它的 python）")
        else:
            ours = best(lambda: redlined(old, new))
            print(
                f"10 页，python-redlines {engine}：{theirs * 1000:.0f} ms；plangen 是它的 {ours / theirs:.1%}"
            )
    for pages in PAGES:
        old, new = paper(pages, changed=False), paper(pages, changed=True)
        took = best(partial(redlined, old, new), 2, time.process_time)
        print(f"{pages:4} 页：{took:6.2f} 秒（处理器时间），每页 {took / pages * 1000:.1f} ms")


if __name__ == "__main__":
    main()
