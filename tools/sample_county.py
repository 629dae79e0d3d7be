"""Make up the schools of 示例县, or say that the committed table is not what this program makes.

``python tools/sample_county.py`` writes plans/sample-county/schools.csv; with ``--check`` it writes nothing
and ends with 1 when the file differs. Nothing here is a real school: names, pupils and figures come from a
seeded generator. The special cases that the tool should show are set by hand in ``SPECIAL``; the seed is
one of those at which the coefficient of R2 in primary schools is above 0.50 and yet prints as 0.500.
"""

from __future__ import annotations

import csv
import io
import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from pathlib import Path
from random import Random

from plangen.pipeline import Session
from plangen.standards import STAGES, School, Stage, Standard

FILE = Path(__file__).parents[1] / "plans" / "sample-county" / "schools.csv"
SEED = 2242
STANDARD = "jiaodu-2017-6"

Cell = int | str | Decimal | None
Row = dict[str, Cell]

# What the tests and the papers look for; the codes follow the order of ``sites``.
OVER_2000 = "S002"
CROWDED_CLASS = "S005"
LOOKS_MET = "S008"
JUST_PASSES = "S017"
JUST_FAILS = "S018"
BLANK = "S030"
PRIMARY_ONLY = "S098"
LITTLE_TRAINING = "S041"
UNTRAINED = {"S011": 2, "S049": 1, "S077": 3}

HEADS: dict[str, dict[str, int]] = {
    OVER_2000: {"小学": 2130},
    LOOKS_MET: {"小学": 1001},
    JUST_PASSES: {"小学": 480},
    JUST_FAILS: {"小学": 480},
}
"""Pupils of schools whose indicator must come out to the digit."""

SPECIAL: dict[str, Row] = {
    CROWDED_CLASS: {"小学最大班额": 48},
    LOOKS_MET: {"小学高于规定学历教师数": 42},  # 42 / 1001 = 4.1958 per hundred: prints 4.20
    JUST_PASSES: {"室内体育用房面积": 240, "运动场地面积": 2820},  # 3060 / 480 = 6.375 = 7.5 × 85 %
    JUST_FAILS: {"室内体育用房面积": 240, "运动场地面积": 2819},
    BLANK: {"教学仪器设备值": None},
}
"""Cells set by hand, after everything else."""

TOWNS = ("柳河镇", "青禾镇", "石桥镇", "白杨镇", "双泉镇", "云岭镇", "松坪镇", "荷塘镇")
TOWNSHIPS = ("东湾乡", "西岗乡", "南沟乡", "北坡乡")
VILLAGES = (
    "上湾", "下湾", "前庄", "后庄", "枣园", "梨花", "杏林", "桑园", "槐树", "榆林", "竹溪", "梅岭",
    "红土", "黄坡", "白石", "黑水", "长岭", "短桥", "大坪", "小坪", "东井", "西井", "南桥", "北桥",
    "新塘", "老塘", "高台", "平川", "清水", "云台", "月湾", "日升", "麦田", "稻香", "鹰嘴", "羊角",
    "牛背", "马鞍", "龙口", "虎头", "凤尾", "雁翅", "鹤鸣", "鹿角", "兔耳", "蜂窝",
)  # fmt: skip
NUMERALS = "一二三四五六七八九十"

PUPILS: dict[tuple[str, Stage], tuple[int, int]] = {
    ("城区", "小学"): (880, 1900), ("镇区", "小学"): (300, 860), ("乡村", "小学"): (62, 260),
    ("城区", "初中"): (960, 1850), ("镇区", "初中"): (380, 900), ("乡村", "初中"): (150, 380),
}  # fmt: skip
"""How many pupils a school of one stage has, from and to."""

POINTS = (18, 26, 33, 41, 47, 52, 61, 74)
"""Pupils of the teaching points; those below 50 do not enter the computation."""

CLASS_SIZE = {"城区": 43, "镇区": 40, "乡村": 28}
LARGEST: dict[Stage, int] = {"小学": 45, "初中": 50}
FEWEST: dict[Stage, int] = {"小学": 6, "初中": 3}
PER_TEACHER: dict[Stage, float] = {"小学": 18.5, "初中": 13.0}
AMPLE = {"城区": (1.0, 1.15), "镇区": (1.02, 1.4), "乡村": (1.1, 1.9)}
"""How much more than the standard asks a school has, by place."""

FEW_KEY: dict[Stage, tuple[float, float]] = {"小学": (1.02, 1.35), "初中": (1.02, 1.5)}
MANY_KEY: dict[Stage, tuple[float, float]] = {"小学": (2.9, 4.1), "初中": (1.8, 2.8)}
"""Key teachers per hundred pupils: of most schools, and of the few where they gather."""


@dataclass(frozen=True, slots=True)
class Site:
    """A school before its figures: where it stands and how many pupils it has at each stage."""

    id: str
    name: str
    kind: str
    place: str
    heads: dict[str, int]

    @property
    def stages(self) -> list[Stage]:
        """The stages of compulsory education it has pupils at."""
        return [stage for stage in STAGES if stage in self.heads]


# -- names and pupils -----------------------------------------------------------------------------


def numbered(form: str, count: int) -> Iterator[str]:
    """``form`` with 一, 二 … in it."""
    for number in range(1, count + 1):
        tens, ones = divmod(number, 10)
        yield form.format(("十" if tens else "") + (NUMERALS[ones - 1] if ones else ""))


def named() -> Iterator[tuple[str, str, str]]:
    """Kind, place and name of every school, in the order of the table."""
    seats = (*TOWNS, *TOWNSHIPS)
    villages = iter(VILLAGES)
    yield from (("小学", "城区", name) for name in numbered("示例县第{}小学", 16))
    yield from (("小学", "镇区", f"{seat}中心小学") for seat in seats)
    yield from (("小学", "镇区", f"{town}第二小学") for town in TOWNS)
    yield from (("小学", "乡村", f"{seats[at % 12]}{next(villages)}小学") for at in range(34))
    yield from (("初中", "城区", name) for name in numbered("示例县第{}初级中学", 7))
    yield from (("初中", "镇区", f"{seat}初级中学") for seat in seats)
    yield from (("初中", "乡村", f"{town}第二初级中学") for town in TOWNS[:6])
    yield from (("九年一贯制学校", "城区", name) for name in ("示例县新城学校", "示例县实验学校"))
    yield from (("九年一贯制学校", "镇区", f"{town}学校") for town in TOWNS[:4])
    yield from (("九年一贯制学校", "乡村", f"{seat}{next(villages)}学校") for seat in TOWNSHIPS)
    yield "十二年一贯制学校", "城区", "示例县育才学校"
    yield from (("完全中学", "城区", name) for name in numbered("示例县第{}中学", 3))
    yield from (("教学点", "乡村", f"{seats[at]}{next(villages)}教学点") for at in range(8))
    yield "特殊教育学校", "城区", "示例县特殊教育学校"
    yield "职业学校", "城区", "示例县中等职业学校"


def sites(rng: Random) -> list[Site]:
    """Every school with its pupils."""
    points = iter(POINTS)
    found: list[Site] = []
    for number, (kind, place, name) in enumerate(named(), 1):
        identifier = f"S{number:03}"
        heads = {"小学": next(points)} if kind == "教学点" else pupils(rng, kind, place)
        found.append(Site(identifier, name, kind, place, HEADS.get(identifier, heads)))
    return found


def pupils(rng: Random, kind: str, place: str) -> dict[str, int]:
    """The pupils of a school by stage; combined schools have fewer at each."""
    primary, junior = (rng.randint(*PUPILS[place, stage]) for stage in STAGES)
    match kind:
        case "小学":
            return {"小学": primary}
        case "初中":
            return {"初中": junior}
        case "九年一贯制学校":
            return {"小学": primary * 6 // 10, "初中": junior * 5 // 10}
        case "十二年一贯制学校":
            return {"小学": 720, "初中": 840, "高中": 900}
        case "完全中学":
            return {"初中": junior * 6 // 10, "高中": rng.randint(1200, 1800)}
        case "特殊教育学校":
            return {"小学": 86, "初中": 41}
    return {}


# -- classes and teachers -------------------------------------------------------------------------


def classes(rng: Random, site: Site, stage: Stage) -> Row:
    """Pupils, classes and the largest class of a stage."""
    heads = site.heads[stage]
    fewest = 3 if site.kind == "教学点" else FEWEST[stage]
    count = max(fewest, math.ceil(heads / CLASS_SIZE[site.place]))
    average = math.ceil(heads / count)
    largest = max(average, min(LARGEST[stage], average + rng.randint(0, 3)))
    return {f"{stage}学生数": heads, f"{stage}班数": count, f"{stage}最大班额": largest}


def teachers(rng: Random, site: Site, stage: Stage, count: int, weak: dict[str, float]) -> Row:
    """The teachers of a stage with ``count`` classes, and what they have: degrees, ranks, distinctions.

    Where R3 is in ``weak``, teachers of sports and arts are short.
    """
    heads = site.heads[stage]
    by_pupils = heads / PER_TEACHER[stage] * rng.uniform(1, 1.2)
    staff = math.ceil(max(by_pupils, count * (1.4 if heads < 80 else 1.7)))
    gathered = site.place != "乡村" and rng.random() < 0.2
    key = rng.uniform(*(MANY_KEY if gathered else FEW_KEY)[stage])
    arts = 0.9 * weak.get("R3", rng.uniform(1.02, 1.45))
    return {
        f"{stage}专任教师数": staff,
        f"{stage}高于规定学历教师数": staff - int(staff * rng.uniform(0, 0.12)),
        f"{stage}骨干教师数": min(staff, math.ceil(heads * key / 100)),
        f"{stage}体育艺术教师数": min(staff, whole(heads * arts / 100, "R3" in weak)),
        f"{stage}中级职称教师数": int(staff * rng.uniform(0.4, 0.6)),
    }


# -- rooms, grounds, equipment --------------------------------------------------------------------


def asked(site: Site, standard: Standard, indicator: str) -> float:
    """What an indicator asks of all that a school shares, so that every stage of it meets the standard.

    The one school whose primary part alone meets it has what that part needs.
    """
    found = standard.indicator(indicator)
    assert found is not None and found.formula is not None
    stages = site.stages[:1] if site.id == PRIMARY_ONLY else site.stages
    needs = [float(found.threshold(stage) or 0) / weight(site, standard, stage) for stage in stages]
    return max(needs) * weighted(site, standard) / float(found.formula.times)


def weighted(site: Site, standard: Standard) -> float:
    """The pupils of a school, weighted by stage where it has several."""
    return sum(heads * weight(site, standard, stage) for stage, heads in site.heads.items())


def weight(site: Site, standard: Standard, stage: str) -> float:
    """What a pupil of ``stage`` counts: more in higher stages of a combined school."""
    return float(standard.weights[stage]) if len(site.heads) > 1 else 1.0


def premises(rng: Random, site: Site, standard: Standard, weak: dict[str, float], rooms: int) -> Row:
    """What the stages of a school share; an indicator in ``weak`` has only that part of what is asked.

    Every one of its ``rooms`` classrooms has the net and a screen.
    """
    low, high = (1.01, 1.04) if site.id == PRIMARY_ONLY else AMPLE[site.place]
    have = {
        name: asked(site, standard, name) * weak.get(name, rng.uniform(low, high))
        for name in ("R4", "R5", "R6", "R7")
    }
    indoor = round(have["R5"] * rng.uniform(0.06, 0.12)) if site.place != "乡村" else 0
    heads = sum(site.heads.values())
    return {
        "教学及辅助用房面积": whole(have["R4"], "R4" in weak) + indoor,
        "室内体育用房面积": indoor,
        "运动场地面积": whole(have["R5"], "R5" in weak) - indoor,
        "教学仪器设备值": Decimal(whole(have["R6"] * 10, "R6" in weak)) / 10,
        "计算机台数": math.ceil(heads / rng.uniform(6, 10)),
        "图书册数": math.ceil(heads * rng.uniform(21, 34)),
        "网络多媒体教室数": max(rooms, whole(have["R7"], short=False)),
    }


def whole(amount: float, short: bool) -> int:
    """A whole number that keeps to its side: up where the standard is met, down where it is not."""
    return math.floor(amount) if short else math.ceil(amount)


def art_rooms(rng: Random, built: int, count: int) -> Row:
    """Music and art rooms for ``count`` classes; some old schools have small ones, or one too few."""
    old = built < 1990
    small, few = old and rng.random() < 0.12, old and count > 12 and rng.random() < 0.1
    rooms = math.ceil(count / 12)
    return {
        "音乐教室数": rooms - few,
        "美术教室数": rooms,
        "最小音乐教室面积": 73 if small else rng.randint(96, 118),
        "最小美术教室面积": 67 if small else rng.randint(90, 112),
    }


# -- money and movement ---------------------------------------------------------------------------


def money(rng: Random, site: Site) -> Row:
    """Last year's running budget, counted for at least a hundred pupils, and the part for training."""
    heads = max(100, sum(heads for stage, heads in site.heads.items() if stage in STAGES))
    budget = Decimal(heads * (94 if "初中" in site.heads else 72)) / 1000
    part = Decimal("0.046") if site.id == LITTLE_TRAINING else Decimal(rng.randint(500, 640)) / 10000
    return {
        "公用经费预算": cents(budget),
        "教师培训经费预算": cents(budget * part),
    }


def cents(amount: Decimal) -> Decimal:
    """An amount in 万元 to the hundred yuan, rounded up."""
    return amount.quantize(Decimal("0.01"), ROUND_UP)


def movement(rng: Random, site: Site) -> Row:
    """Who lives in the district, and what became of those who entered junior school three years ago."""
    near: Row = {f"{stage}划片内学生数": site.heads[stage] for stage in site.stages}
    if "初中" not in site.heads:
        return near | dict.fromkeys(("毕业生数", "初一时学生数", "三年转入数", "三年转出数", "三年死亡数"), 0)
    heads = site.heads["初中"]
    entered = round(heads / 3)
    came, left, lost = (
        int(entered * rng.uniform(low, high)) for low, high in ((0, 0.03), (0, 0.03), (0, 0.02))
    )
    died = int(rng.random() < 0.08)
    return near | {
        "初中划片内学生数": int(heads * rng.uniform(0.955, 1)),
        "毕业生数": entered - died - lost + came - left,
        "初一时学生数": entered,
        "三年转入数": came,
        "三年转出数": left,
        "三年死亡数": died,
    }


# -- the table ------------------------------------------------------------------------------------


def weaknesses(rng: Random, site: Site) -> dict[str, float]:
    """The indicators that a school does not meet, with the part it has; most schools have none."""
    draw = rng.random()
    names = rng.sample(("R3", "R4", "R5", "R6"), 2)
    parts = {name: rng.uniform(0.87, 0.98) for name in names}
    if site.id in (*HEADS, BLANK, PRIMARY_ONLY) or draw >= (0.34 if site.place == "城区" else 0.2):
        return {}
    return parts if draw < 0.08 else {names[0]: parts[names[0]]}


def row(rng: Random, site: Site, standard: Standard) -> Row:
    """The whole row of a school."""
    built = rng.randint(1951, 2018)
    made: Row = {
        "学校代码": site.id, "学校名称": site.name, "学校类型": site.kind, "所在地": site.place, "建校年": built,
    }  # fmt: skip
    if not site.heads:
        return made
    weak = weaknesses(rng, site)
    staff = count = 0
    for stage in site.stages:
        made |= classes(rng, site, stage)
        in_stage = number(made[f"{stage}班数"])
        made |= teachers(rng, site, stage, in_stage, weak)
        staff, count = staff + number(made[f"{stage}专任教师数"]), count + in_stage
    made |= {"高中学生数": site.heads.get("高中")}
    made |= {"持证教师数": staff, "满360学时教师数": staff - UNTRAINED.get(site.id, 0)}
    made |= premises(rng, site, standard, weak, count)
    made |= art_rooms(rng, built, count) | money(rng, site) | movement(rng, site)
    return made | SPECIAL.get(site.id, {})


def number(cell: Cell) -> int:
    """A cell that holds a whole number."""
    assert isinstance(cell, int)
    return cell


def rows(seed: int = SEED) -> list[Row]:
    """Every row of the table."""
    rng = Random(seed)
    standard = Session().library.standards[STANDARD]
    return [row(rng, site, standard) for site in sites(rng)]


def heading(title: str, about: str) -> str:
    """A column's heading with its unit in brackets, as clerks write it."""
    unit = about.rpartition("，")[2]
    return f"{title}（{unit}）" if unit in ("人", "个", "间", "台", "册", "平方米", "万元") else title


def table(lines: Iterable[Row]) -> str:
    """The table as CSV, with the mark by which Excel knows UTF-8."""
    columns = School.columns()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heading(title, about) for title, about in columns)
    for line in lines:
        cells = (line.get(title) for title, _ in columns)
        writer.writerow("" if cell is None else str(cell) for cell in cells)
    return "\ufeff" + out.getvalue()


def main(arguments: list[str]) -> int:
    """Write the table, or with ``--check`` only compare; the exit status."""
    made = table(rows())
    if "--check" in arguments:
        same = FILE.is_file() and FILE.read_text("utf-8") == made
        if not same:
            print(f"{FILE.name} 与生成的不一致，请运行 python tools/sample_county.py")
        return int(not same)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(made, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
