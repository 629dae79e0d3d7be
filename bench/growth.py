"""How the time to compare two versions grows with their length: plans of 10 to 500 pages made of one plan's sections.

Prints seconds of the comparison alone (both plans read before), and of reading, for each length.
"""

from __future__ import annotations

import copy
import sys
import time
from pathlib import Path
from typing import Any

from plangen.binding import bind
from plangen.diff import Version, diff, version
from plangen.model import Plan, data_of
from plangen.source import Located, Places, parse

ROOT = Path(__file__).parents[1]
CHARACTERS = 28 * 22
"""What a full page holds (GB/T 9704-2012, 5.2.2)."""


def grown(data: dict[str, Any], pages: int) -> dict[str, Any]:
    """``data`` with its sections repeated under new ids and titles until it fills ``pages``."""
    done = {**data, "sections": []}
    copies = size = 0
    while size < pages * CHARACTERS:
        for section in data["sections"]:
            done["sections"].append(_renamed(copy.deepcopy(section), copies))
            size += len("".join(_texts(section)))
        copies += 1
    return done


def _texts(section: dict[str, Any]) -> list[str]:
    own = [section.get("title", ""), *section.get("text", [])]
    return own + [text for child in section.get("sections", []) for text in _texts(child)]


def _renamed(section: dict[str, Any], number: int) -> dict[str, Any]:
    if section.get("title"):
        section["title"] = f"{section['title']}（{number}）"
    section["text"] = [
        f"第{number}组：{text.replace('{{', '（').replace('}}', '）')}" for text in section.get("text", [])
    ]
    if section.get("id"):
        section["id"] = f"{section['id']}{number}"
    for name in ("targets", "slogans", "tables", "matrices", "rubrics", "bodies", "routes"):
        for block in section.get(name, []):
            if block.get("id"):
                block["id"] = f"{block['id']}{number}"
    for target in section.get("targets", []):
        if isinstance(target.get("value"), dict) and "sum" in target["value"]:
            target["value"] = "100"
    if section.get("task", {}).get("targets"):
        section["task"]["targets"] = [f"{each}{number}" for each in section["task"]["targets"]]
    section["sections"] = [_renamed(child, number) for child in section.get("sections", [])]
    return section


def edited(data: dict[str, Any]) -> dict[str, Any]:
    """A second version: every fifth section a word longer, every seventh target changed, one section moved."""
    done = copy.deepcopy(data)
    count = [0]
    for section in done["sections"]:
        _edit(section, count)
    sections = done["sections"]
    sections.insert(len(sections) // 2, sections.pop(1))
    return done


def _edit(section: dict[str, Any], count: list[int]) -> None:
    count[0] += 1
    if count[0] % 5 == 0 and section.get("text"):
        section["text"][0] = section["text"][0].replace("教育", "现代教育", 1) + "并抓好落实。"
    for target in section.get("targets", []):
        if count[0] % 7 == 0 and str(target.get("value", "")).isdigit():
            target["value"] = str(int(target["value"]) + 1)
    for child in section.get("sections", []):
        _edit(child, count)


def made(data: dict[str, Any]) -> Version:
    """The version that plain data make."""
    plan, findings = bind(Plan, Located(data, Places()))
    assert plan is not None, findings[:3]
    return version(plan, plan)


def main(lengths: list[int]) -> None:
    """Measure each length; the best of three."""
    source = ROOT / "plans/ordos-2024/plan.yaml"
    located, _ = parse(source.read_text("utf-8"), str(source))
    assert located is not None
    plan, _ = bind(Plan, located)
    for pages in lengths:
        old = grown(data_of(plan), pages)
        new = edited(old)
        best, count = None, 0
        for _ in range(3):
            before, after = made(old), made(new)
            start = time.perf_counter()
            changes = diff(before, after)
            spent = time.perf_counter() - start
            best, count = min(spent, best or spent), len(changes)
        print(f"{pages:4d} 页  {count:5d} 处修改  {best:7.3f} 秒  每页 {best / pages * 1000:.2f} 毫秒")


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [10, 50, 100, 250, 500])
