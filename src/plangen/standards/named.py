"""What a plan says of its standard and its schools, and what can be wrong with that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from plangen.align import guess
from plangen.finding import Finding, Page
from plangen.model import Absent, Blank, Value

STANDARD = Page(
    "L057", "没有这个评估标准", "error", "“标准”写 standards 文件夹里一个文件的代号，如 jiaodu-2017-6。"
)
OUTSIDE = Page(
    "L058",
    "学校数据不在规划的文件夹里",
    "error",
    "“学校数据”只能写与规划在同一文件夹（或其下级）的文件。",
)

PARENT = Page(
    "L059",
    "上级规划用不上",
    "error",
    "学校方案的“上级规划”写县级规划所在的文件夹（与学校方案的文件夹放在一起），县级规划要有标准和学校数据，“学校”写其中的学校代码。",
)

RESULT = Page(
    "L060",
    "自评数据的编号不在标准里",
    "error",
    "“自评数据”左边写标准里的指标编号，如 G14、G11.1（第一部分）、G13小学（分学段）。",
)

PAGES = (STANDARD, OUTSIDE, PARENT, RESULT)


def unknown(name: str, known: list[str]) -> list[Finding]:
    """The finding that no standard has this id."""
    hint = guess(name, known) or f"现有：{'、'.join(known)}。"
    return [STANDARD.finding(f"没有代号为“{name}”的标准。", hint, path=("standard",))]


def outside(name: str) -> list[Finding]:
    """The finding that the school data lie outside the plan's folder."""
    message = f"“{name}”不在规划所在的文件夹里。"
    hint = "请把数据文件放到规划的文件夹里，只写文件名。"
    return [OUTSIDE.finding(message, hint, path=("schools",))]


def far_parent(name: str) -> list[Finding]:
    """The finding that the plan above lies somewhere else altogether."""
    message = f"“{name}”不在本文件夹的旁边。"
    hint = "请把县级规划的文件夹放在旁边，写成 ../文件夹名。"
    return [PARENT.finding(message, hint, path=("parent",))]


def without_schools(name: str) -> list[Finding]:
    """The finding that the plan above has no school data."""
    message = f"“{name}”没有标准或学校数据，不能据以写学校方案。"
    hint = "请在县级规划里补上“标准”和“学校数据”。"
    return [PARENT.finding(message, hint, path=("parent",))]


def unknown_school(code: str, known: list[str]) -> list[Finding]:
    """The finding that the county has no school of that code; none when it has."""
    if code in known:
        return []
    hint = guess(code, known) or "请写县级学校数据里的学校代码。"
    return [PARENT.finding(f"县级学校数据里没有代码“{code}”。", hint, path=("school",))]


def unknown_results(results: Mapping[str, Value], known: Iterable[str]) -> list[Finding]:
    """A finding for each of the county's figures that belongs to no indicator of the standard."""
    ids = list(known)
    hint = f"请写标准里的编号：{'、'.join(ids)}。"
    findings: list[Finding] = []
    for key in results:
        if indicator_id(key) not in ids:
            message = f"标准里没有编号“{key}”。"
            findings.append(RESULT.finding(message, hint, path=("results", key)))
    return findings


def indicator_id(key: str) -> str:
    """The indicator that a figure belongs to: G11 of G11.1, G13 of G13小学."""
    return key.partition(".")[0].removesuffix("小学").removesuffix("初中")


def stated(results: Mapping[str, Value]) -> dict[str, Decimal | str]:
    """The county's own figures by indicator id: numbers as numbers, words as words; blanks are left out."""
    figures: dict[str, Decimal | str] = {}
    for key, value in results.items():
        if value.number is not None:
            figures[key] = value.number
        elif not isinstance(value, (Blank, Absent)):
            figures[key] = str(value)
    return figures
