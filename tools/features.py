"""Find where each sample plan holds the features that its source needs, and write docs/reference/features.md.

``python tools/features.py`` writes the page; ``python tools/features.py --check`` writes nothing and ends
with 1 when the page is stale. What is needed stands in tools/features.yaml, the places are found here: each
feature is one small function over the outline of a plan, and knows nothing of any single plan.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from plangen import checks, pipeline
from plangen.binding import Node
from plangen.chinese import ordinals
from plangen.finding import Finding
from plangen.model import Blank, Deadline, Entry, Masked, Outline, Placed, Plan, Target, Unit, Value, When
from plangen.model.letter import Note

ROOT = Path(__file__).parents[1]
FACTS = Path(__file__).with_name("features.yaml")
PAGE = ROOT / "docs" / "reference" / "features.md"
NOTE = "<!-- 本页由 tools/features.py 从样例规划生成，请勿手改。 -->"
INTRO = (
    "十二份样例规划按十二份真实的规划、方案、办法的事实编写。下表每行是一项特征，每列是一份规划；"
    "● 表示那份规划的来源需要这项特征，后面是它在规划里的位置，最多列两处，其余记数。"
    "位置由程序从规划的数据里找出来；表后各节列得更全。没有 ● 的，规划里也可能有。"
)
IN_CELL, IN_LIST = 2, 6
LONGEST = 16

Places = Iterator[str]
Find = Callable[[Outline], Places]
FINDERS: dict[int, Find] = {}


def feature(number: int) -> Callable[[Find], Find]:
    """Make the function below the finder of feature ``number``."""

    def made(find: Find) -> Find:
        FINDERS[number] = find
        return find

    return made


# -- places in words ------------------------------------------------------------------------------


def short(text: str, longest: int = LONGEST) -> str:
    """``text`` without its holes and the dates at its end, cut where it grows long."""
    plain = re.sub(r"（?\{\{.*?\}\}）?", "", text).strip()
    plain = re.sub(r"(?<=.)（\d{4}年[^（）]*）$", "", plain)
    return plain if len(plain) <= longest else plain[:longest] + "…"


def at(entry: Entry, name: str = "") -> str:
    """A section by its place and title; with ``name``, a block in it."""
    if name:
        return f"{entry.where}“{short(name)}”"
    return entry.where + (short(entry.node.title) if entry.ordinal else "")


def tell(entry: Entry, detail: object, name: str = "") -> str:
    """A place and what stands there."""
    return f"{at(entry, name)}：{detail}"


def notes(outline: Outline) -> Iterator[tuple[str, Note]]:
    """Every note on the source, with its place in words."""
    plan = outline.plan
    yield from (("来源差异", note) for note in plan.notes)
    letters = (plan.letter, plan.notice.letter) if plan.notice else (plan.letter,)
    yield from (("公文要素", note) for letter in letters for note in letter.notes)
    yield from ((entry.where, note) for entry in outline.everything for note in entry.node.notes)


def noted(outline: Outline, words: str) -> Places:
    """The notes that speak of ``words``, a pattern."""
    for where, note in notes(outline):
        if re.search(words, note.note):
            yield f"{where}“{short(note.printed)}”"


@cache
def findings(outline: Outline) -> tuple[Finding, ...]:
    """What the rules find, waived or not."""
    return tuple(checks.check(outline))


def found(outline: Outline, codes: Iterable[str]) -> Places:
    """The places that rules of ``codes`` speak of, and what they say first."""
    wanted = set(codes)
    for finding in findings(outline):
        if finding.code in wanted:
            said = short(finding.message.rstrip("。"), 2 * LONGEST)
            yield f"{finding.where or _at_top(finding)}：{finding.code} {said}"


def _at_top(finding: Finding) -> str:
    heads = {
        "title": "标题",
        "units": "单位",
        "areas": "区域",
        "basis": "依据",
        "lead": "引言",
        "annexes": "附件",
    }
    return heads.get(str(finding.path[0]) if finding.path else "", "")


def numbers(path: dict[int, Value], measure: str) -> str:
    """A path in words: 2022年30%、2025年60%."""
    return "、".join(f"{year}年{value}{measure}" for year, value in path.items())


def paths(target: Target) -> Iterator[tuple[str, dict[int, Value]]]:
    """The yearly values of a target and of its stages, where there are any."""
    yield from (("", target.path),) if target.path else ()
    yield from ((stage, split.path) for stage, split in target.stages.items() if split.path)


def placed(targets: Iterable[Placed[Target]]) -> Places:
    """Targets by their section and name."""
    yield from (at(each.entry, each.node.name) for each in targets if each.entry)


def values(thing: object) -> Iterator[Value]:
    """Every value in ``thing``, however deep, but not in the sections below it."""
    if isinstance(thing, Value):
        yield thing
    elif isinstance(thing, Node):
        for key in type(thing).model_fields:
            if key != "sections":
                yield from values(getattr(thing, key))
    elif isinstance(thing, dict):
        for part in thing.values():
            yield from values(part)
    elif isinstance(thing, tuple):
        for part in thing:
            yield from values(part)


def deadlines(entry: Entry) -> Iterator[Deadline]:
    """By when the task or the step of a section is to be done."""
    for facet in (entry.node.task, entry.node.step):
        if facet and facet.deadline:
            yield facet.deadline


def responsible(outline: Outline, entry: Entry) -> Iterator[Unit]:
    """The units that a task or a duty names."""
    task, duty = entry.node.task, entry.node.duty
    names = (*task.lead, *task.support, *task.units) if task else duty.units if duty else ()
    yield from (outline.units[name] for name in names if name in outline.units)


# -- the letter and the title ---------------------------------------------------------------------


@feature(1)
def _notice(outline: Outline) -> Places:
    plan = outline.plan
    if plan.notice:
        yield "随文通知"
        if len(plan.notice.letter.mark) > 1:
            yield "联合发文机关标志"
        if plan.notice.letter.number:
            yield f"发文字号{plan.notice.letter.number}"
    if plan.letter.number:
        yield f"发文字号{plan.letter.number}"


@feature(2)
def _signed(outline: Outline) -> Places:
    plan = outline.plan
    if plan.issuer:
        yield f"发文机关{plan.issuer}"
    for letter in (plan.letter, plan.notice.letter) if plan.notice else (plan.letter,):
        if letter.signature:
            yield f"署名{letter.signature}"
        if letter.date:
            yield f"成文日期{letter.date}"


@feature(3)
def _copies(outline: Outline) -> Places:
    if outline.plan.letter.copies:
        yield f"抄送机关“{short(outline.plan.letter.copies)}”"


@feature(4)
def _marker(outline: Outline) -> Places:
    if outline.plan.marker:
        yield f"附件标识“{outline.plan.marker}”"


@feature(5)
def _trial(outline: Outline) -> Places:
    if outline.plan.trial:
        yield "标题（试行）"


@feature(6)
def _period_in_title(outline: Outline) -> Places:
    for name, text in (("标题", outline.plan.title), ("副标题", outline.plan.subtitle)):
        if re.search(r"\d{4}", text):
            yield f"{name}“{short(text)}”"


# -- ordinals and layout --------------------------------------------------------------------------

_LEVEL = {"一、": 1, "（一）": 2, "1.": 3, "1、": 3, "（1）": 4}
"""The level that each style of ordinal belongs to."""


def _printed(entry: Entry) -> tuple[bool, bool]:
    """Of an ordinal printed otherwise: whether it is wrong (number or level), else whether only its form is."""
    if not entry.node.printed:
        return False, False
    said = re.sub(r"\s", "", entry.node.printed).replace("(", "（").replace(")", "）")
    digits = re.search(r"\d+", said)
    if read := ordinals.read(said):
        level = _LEVEL.get(read.style, entry.level)
        wrong = read.number != entry.number or level != entry.level
    else:
        wrong = not digits or int(digits[0]) != entry.number
    return wrong, not wrong


@feature(7)
def _wrong_ordinal(outline: Outline) -> Places:
    for entry in outline.everything:
        if _printed(entry)[0]:
            yield tell(entry, f"原样“{entry.node.printed}”")


@feature(8)
def _mixed_marks(outline: Outline) -> Places:
    for entry in outline.everything:
        if _printed(entry)[1]:
            yield tell(entry, f"原样“{entry.node.printed}”")
        phase = entry.node.phase
        if phase and any(mark != "—" for mark in re.findall("[-—~～]+", phase.printed)):
            yield tell(entry, f"原样“{phase.printed}”")
    for basis in outline.plan.basis:
        if re.search(r"[\[(（﹝【]\s*\d{4}\s*[\])）﹞】]", basis.printed or ""):
            yield f"依据“{short(basis.title)}”的原样"
    yield from _two_brackets(outline)
    yield from noted(outline, "短横|连接号|混用|[方圆]括号")


def _two_brackets(outline: Outline) -> Places:
    """The first task in each kind of brackets, where the source prints its units in more than one."""
    first: dict[str, str] = {}
    for entry in outline.tasks:
        if entry.node.task and entry.node.task.printed:
            first.setdefault(entry.node.task.printed[0], at(entry))
    if len(first) > 1:
        yield from (f"{place}的括注用“{bracket}”" for bracket, place in first.items())


def _numbered(entry: Entry) -> list[Entry]:
    return [child for child in entry.children if child.ordinal]


@feature(9)
def _numbering_continues(outline: Outline) -> Places:
    for entry in outline.everything:
        if (own := _numbered(entry)) and own[0].number > 1:
            yield at(own[0])


@feature(10)
def _numbering_restarts(outline: Outline) -> Places:
    begun: Counter[int] = Counter()
    starts: list[Entry] = []
    for entry in outline.everything:
        if (own := _numbered(entry)) and own[0].number == 1 and own[0].ordinal != "——":
            begun[own[0].level] += 1
            starts += [own[0]] if begun[own[0].level] > 1 else []
    yield from (at(entry) for entry in sorted(starts, key=lambda entry: -entry.level))


@feature(11)
def _run_in(outline: Outline) -> Places:
    for entry in outline.everything:
        if entry.layout == "接排" and entry.ordinal and entry.node.title:
            yield at(entry)
    for entry in outline.everything:
        beside = entry.owner.children if entry.owner else []
        alone = entry.layout == "标题" and entry.node.text and not entry.children
        if alone and any(_numbered(other) for other in beside):
            yield at(entry)


def _in_style(outline: Outline, pattern: str) -> Places:
    yield from (at(entry) for entry in outline.everything if re.fullmatch(pattern, entry.ordinal))


@feature(12)
def _dashes(outline: Outline) -> Places:
    yield from _in_style(outline, "——")


@feature(13)
def _inline_ordinals(outline: Outline) -> Places:
    yield from _in_style(outline, "第.+[步类]|.+是")


@feature(14)
def _codes(outline: Outline) -> Places:
    yield from _in_style(outline, r"A\d+")


@feature(15)
def _lead_or_tail(outline: Outline) -> Places:
    yield from (f"{at(entry)}的尾段" for entry in outline.everything if entry.node.tail)
    if outline.plan.lead:
        yield "引言"
    for entry in outline.everything:
        if entry.node.text and _numbered(entry) and entry.layout == "标题":
            yield f"{at(entry)}的总领段"


@feature(16)
def _contents(outline: Outline) -> Places:
    if outline.plan.contents:
        yield f"目录{len(outline.plan.contents)}篇"


# -- targets --------------------------------------------------------------------------------------


def _year(target: Target) -> bool:
    return bool(target.year or target.within or any(path for _, path in paths(target)))


@feature(17)
def _full_target(outline: Outline) -> Places:
    for each in outline.targets:
        target = each.node
        valued = (
            target.value or target.path or any(split.value or split.path for split in target.stages.values())
        )
        if target.operator and valued and target.measure and _year(target):
            yield from placed([each])


@feature(18)
def _stages(outline: Outline) -> Places:
    for each in outline.targets:
        if each.node.stages or re.match("(?:小学|初中)(?!、)", each.node.scope or each.node.name):
            yield from placed([each])


@feature(19)
def _qualitative(outline: Outline) -> Places:
    yield from placed(each for each in outline.targets if each.node.wording and not each.node.value)


@feature(20)
def _cumulative(outline: Outline) -> Places:
    for each in outline.targets:
        for stage, path in paths(each.node):
            steps = [value.number for _, value in sorted(path.items()) if value.number is not None]
            if each.entry and each.node.measure == "%" and len(steps) > 1 and steps == sorted(steps):
                yield tell(each.entry, stage + numbers(path, each.node.measure))


@feature(21)
def _stage_paths(outline: Outline) -> Places:
    for each in outline.targets:
        for stage, path in paths(each.node):
            if stage and each.entry:
                yield tell(each.entry, f"{stage}{len(path)}个年份", each.node.name)


@feature(22)
def _matrix(outline: Outline) -> Places:
    for entry in outline.everything:
        for matrix in entry.node.matrices:
            yield tell(entry, f"{len(matrix.years)}个年份", matrix.title)


_AREAS = {"R": "资源配置", "G": "政府保障程度", "Q": "教育质量", "S": "社会认可度"}


@feature(23)
def _indicator_set(outline: Outline) -> Places:
    yield from _matrix(outline)
    areas: dict[str, dict[str, str]] = {}
    for each in outline.targets:
        if each.node.indicator and each.entry:
            kept = areas.setdefault(each.node.indicator[0], {})
            kept.setdefault(each.node.indicator, at(each.entry, each.node.name))
    if {"R", "G", "Q"} <= set(areas):
        for letter, kept in areas.items():
            yield f"{_AREAS[letter]}{len(kept)}项，首项{next(iter(kept.values()))}"


@feature(24)
def _coefficient(outline: Outline) -> Places:
    yield from placed(
        each
        for each in outline.targets
        if "差异系数" in each.node.name and (each.node.stages or each.node.value)
    )


@feature(25)
def _cases(outline: Outline) -> Places:
    yield from placed(each for each in outline.targets if each.node.cases)


@feature(35)
def _relative(outline: Outline) -> Places:
    for each in outline.targets:
        target = each.node
        raised = target.operator and target.operator.symbol == "+"
        if target.relative or raised or re.search("[∶:]", str(target.value or "")):
            yield from placed([each])


@feature(36)
def _frequency(outline: Outline) -> Places:
    for each in outline.targets:
        if each.node.frequency and each.entry:
            yield tell(each.entry, each.node.frequency, each.node.name)
    for entry in outline.everything:
        for condition in entry.node.conditions:
            if condition.frequency:
                yield tell(entry, condition.frequency, condition.name)
        for due in deadlines(entry):
            if due.kind == "yearly":
                yield tell(entry, due)


# -- tables, scores, conditions -------------------------------------------------------------------


def _columns(outline: Outline, *kinds: str) -> Iterator[tuple[str, list[str]]]:
    """Tables that have a column of each of ``kinds``: place, and the columns of the last kind."""
    for each in outline.tables:
        have = {column.kind for column in each.node.columns}
        if have.issuperset(kinds):
            where = at(each.entry, each.node.title) if each.entry else each.node.title
            yield where, [column.name for column in each.node.columns if column.kind == kinds[-1]]


@feature(26)
def _shares(outline: Outline) -> Places:
    for entry in outline.phases:
        if entry.node.phase and entry.node.phase.share:
            yield tell(entry, f"{entry.node.phase.share}%")


@feature(27)
def _year_roster(outline: Outline) -> Places:
    yield from (f"{place}的{'、'.join(columns)}" for place, columns in _columns(outline, "单位", "年份"))


@feature(28)
def _counts_by_unit(outline: Outline) -> Places:
    yield from (f"{place}的{'、'.join(columns)}" for place, columns in _columns(outline, "单位", "数"))


@feature(29)
def _areas(outline: Outline) -> Places:
    for area in outline.plan.areas:
        if area.group or area.short:
            said = f"简称{'、'.join(area.short)}" if area.short else "合称"
            yield f"区域“{area.name}”：{said}"


@feature(30)
def _counted_list(outline: Outline) -> Places:
    for each in outline.tables:
        if each.node.count and each.entry:
            yield tell(each.entry, f"写明{each.node.count}个", each.node.title)


@feature(31)
def _rubric(outline: Outline) -> Places:
    for entry in outline.everything:
        for rubric in entry.node.rubrics:
            passing = f"，{rubric.passing}分及格" if rubric.passing else ""
            yield tell(entry, f"满分{rubric.total}分{passing}", rubric.title)


@feature(32)
def _gates(outline: Outline) -> Places:
    for entry in outline.everything:
        if entry.node.gate and entry.node.gate.after:
            yield tell(entry, f"先过{entry.node.gate.after}")


@feature(33)
def _conditions(outline: Outline) -> Places:
    for entry in outline.everything:
        for condition in entry.node.conditions:
            part = condition.share or f"{condition.of}项中{condition.count}项"
            yield tell(entry, part, condition.name)


@feature(34)
def _money(outline: Outline) -> Places:
    for entry in outline.everything:
        award = entry.node.award
        if award and award.amount and award.amount.number is not None:
            yield tell(entry, f"{award.amount}{award.measure}", award.condition)
        for table in entry.node.tables:
            if any("奖励" in column.name and "元" in column.measure for column in table.columns):
                yield at(entry, table.title)


# -- tasks, phases, deadlines ---------------------------------------------------------------------


@feature(37)
def _units_inline(outline: Outline) -> Places:
    for entry in outline.tasks:
        if entry.node.task and entry.node.task.printed:
            yield tell(entry, f"{len(list(responsible(outline, entry)))}个单位")


@feature(38)
def _unit_group(outline: Outline) -> Places:
    for entry in outline.everything:
        for unit in responsible(outline, entry):
            if unit.group:
                yield tell(entry, unit.name)


@feature(39)
def _duties(outline: Outline) -> Places:
    for entry in outline.everything:
        if entry.node.duty:
            yield tell(entry, "、".join(unit.name for unit in responsible(outline, entry)))


@feature(40)
def _phases(outline: Outline) -> Places:
    for entry in outline.phases:
        if entry.node.phase:
            yield tell(entry, entry.node.phase.period)


@feature(41)
def _sub_phases(outline: Outline) -> Places:
    for entry in outline.phases:
        for below in list(entry.walk())[1:]:
            if below.node.phase or below.node.step or below.node.nature == "步骤":
                yield at(below)


@feature(42)
def _overlaps(outline: Outline) -> Places:
    for entry in outline.phases:
        if entry.node.phase and entry.node.phase.overlaps:
            yield at(entry)


@feature(43)
def _milestones(outline: Outline) -> Places:
    for entry in outline.tasks:
        task = entry.node.task
        years = set(task.milestones) if task else set()
        years |= {due.when.year for due in deadlines(entry) if due.when}
        years |= {target.year.year for target in entry.node.targets if target.year}
        if years:
            yield tell(entry, "、".join(f"{year}年" for year in sorted(years)))


@feature(44)
def _half_years(outline: Outline) -> Places:
    for entry in outline.everything:
        for due in deadlines(entry):
            if re.match("每年[上下]半年", str(due)):
                actor = entry.node.step.actor if entry.node.step else ""
                yield tell(entry, f"{actor}{due}")


@feature(45)
def _exact_deadlines(outline: Outline) -> Places:
    for entry in outline.everything:
        for due in deadlines(entry):
            relative = due.kind == "relative" and not str(due).startswith("每")
            if relative or _day(due.when) or re.match(r"每年\d+月", str(due)):
                yield tell(entry, due)
        for target in entry.node.targets:
            if target.deadline or _day(target.year):
                yield tell(entry, target.deadline or target.year, target.name)


def _day(when: When | None) -> bool:
    return bool(when and when.day)


@feature(46)
def _procedure(outline: Outline) -> Places:
    for entry in outline.everything:
        step = entry.node.step
        if step and (step.papers or step.branches):
            what = "、".join(short(paper) for paper in step.papers) or f"{len(step.branches)}个分支"
            yield tell(entry, f"{step.actor}，{what}" if step.actor else what)


# -- people, schools, rewards ---------------------------------------------------------------------


@feature(47)
def _bodies(outline: Outline) -> Places:
    yield from (at(entry, body.name) for entry in outline.everything for body in entry.node.bodies)


@feature(48)
def _assignments(outline: Outline) -> Places:
    for entry in outline.everything:
        for table in entry.node.assignments:
            blank = sum(isinstance(item.who, Blank) for item in table.items)
            if blank:
                yield tell(entry, f"{len(table.items)}项，{blank}项待填", table.title)


@feature(49)
def _routes(outline: Outline) -> Places:
    for entry in outline.everything:
        yield from (tell(entry, f"{len(route.stops)}处", route.name) for route in entry.node.routes)


@feature(50)
def _categories(outline: Outline) -> Places:
    yield from (at(entry, each.name) for entry in outline.everything for each in entry.node.categories)


@feature(51)
def _awards(outline: Outline) -> Places:
    for entry in outline.everything:
        if entry.node.award:
            yield tell(entry, short(entry.node.award.to))


@feature(52)
def _one_plans(outline: Outline) -> Places:
    for entry in outline.everything:
        yield from (tell(entry, one.name) for one in entry.node.one_plans)


# -- bases, annexes, gaps, checks -----------------------------------------------------------------


@feature(53)
def _numbered_basis(outline: Outline) -> Places:
    yield from (f"依据{basis.number}" for basis in outline.plan.basis if basis.number)


@feature(54)
def _unnumbered_basis(outline: Outline) -> Places:
    yield from (f"依据《{short(basis.title)}》" for basis in outline.plan.basis if not basis.number)


@feature(55)
def _absent_annex(outline: Outline) -> Places:
    yield from (f"附件《{short(annex.title)}》" for annex in outline.plan.annexes if annex.absent)


@feature(56)
def _placeholders(outline: Outline) -> Places:
    for entry in outline.everything:
        held = [value for value in values(entry.node) if isinstance(value, (Masked, Blank))]
        if held:
            shown = "、".join(dict.fromkeys(str(value) or "待填" for value in held))
            yield tell(entry, short(shown))
    yield from found(outline, ["W01"])


@feature(60)
def _truncated(outline: Outline) -> Places:
    yield from (tell(entry, "残缺") for entry in outline.everything if entry.node.truncated)
    if outline.plan.truncated:
        yield "全文残缺"


@feature(61)
def _computed(outline: Outline) -> Places:
    yield from _rubric(outline)
    yield from _shares(outline)
    yield from _counted_list(outline)
    yield from _contents(outline)
    yield from _matrix(outline)
    yield from _cumulative(outline)
    yield from found(outline, ["S01", "S03", "S05", "S06", "S07", "S08", "S09"])
    yield from (f"{place}合计" for place in _counts_by_unit(outline))
    for each in outline.slogans:
        counted = re.match(r"[\d两二三四五六七八九十]", each.node.name)
        if each.entry and counted and each.node.items:
            yield tell(each.entry, f"列{len(each.node.items)}项", each.node.name)


_CONTRADICTING = ("S01", "S03", "S05", "S06", "S07", "S09", "T07", "T09", "T10", "W02", "W03", "W10", "W11")
_SAID = "不一致|矛盾|两种|两处各|并写|混用|写反|次序相反|自称|落款只有"


@feature(62)
def _contradictions(outline: Outline) -> Places:
    yield from found(outline, _CONTRADICTING)
    yield from noted(outline, _SAID)


# -- what is needed, and the page -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature and the plans whose sources need it."""

    number: int
    name: str
    plans: tuple[str, ...]

    def places(self, outline: Outline) -> list[str]:
        """Where ``outline`` holds it, each place once."""
        return list(dict.fromkeys(FINDERS[self.number](outline)))


@cache
def plans() -> dict[str, str]:
    """The sample plans by folder, each with its short name."""
    named = yaml.safe_load(FACTS.read_text("utf-8"))["规划"]
    return {str(folder): str(name) for folder, name in named.items()}


@cache
def features() -> tuple[Feature, ...]:
    """What tools/features.yaml lists."""
    rows = yaml.safe_load(FACTS.read_text("utf-8"))["特征"]
    return tuple(Feature(row["编号"], row["名称"], tuple(row["规划"])) for row in rows)


@cache
def outline(folder: str) -> Outline:
    """The outline of a sample plan."""
    plan: Plan = pipeline.load(ROOT / "plans" / folder)
    return Outline(plan)


def page() -> str:
    """The whole page."""
    head = ["特征", *(f"[{name}](#{folder})" for folder, name in plans().items())]
    lines = [head, ["---"] * len(head), *map(_row, features())]
    grid = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    lists = (block for folder in plans() for block in _list(folder))
    return "\n\n".join(("# 样例规划的特征", NOTE, INTRO, grid, *lists)) + "\n"


def _row(each: Feature) -> list[str]:
    cells = (_cell(each, folder) if folder in each.plans else "" for folder in plans())
    return [f"{each.number} {each.name}", *cells]


def _cell(each: Feature, folder: str) -> str:
    return f"● {_listed(each.places(outline(folder)), IN_CELL)}"


def _listed(places: list[str], most: int) -> str:
    rest = len(places) - most
    shown = "；".join(places[:most]).replace("|", r"\|").replace("\n", " ")
    return shown + (f"；另{rest}处" if rest > 0 else "")


def _list(folder: str) -> Iterator[str]:
    yield f"## {folder}"
    needed = [each for each in features() if folder in each.plans]
    yield f"{outline(folder).plan.title}，需要{len(needed)}项："
    yield "\n".join(
        f"- {each.number} {each.name} → {_listed(each.places(outline(folder)), IN_LIST)}" for each in needed
    )


def stale() -> bool:
    """Whether the page is not as the plans say now."""
    return not PAGE.is_file() or PAGE.read_text("utf-8") != page()


def main(arguments: list[str]) -> int:
    """Write the page, or with ``--check`` only look; the exit status."""
    if "--check" in arguments:
        if stale():
            print("docs/reference/features.md 与样例规划不一致，请运行 python tools/features.py")
        return int(stale())
    PAGE.write_text(page(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
