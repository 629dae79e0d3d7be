"""Rules on figures typed into prose: they agree with the data, and are better drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plangen.checks.printed_words import closed
from plangen.checks.prose import own_texts
from plangen.checks.rule import Report, Subject, rule
from plangen.checks.stated_values import due, stated
from plangen.chinese import amounts, dates
from plangen.chinese.characters import HAN
from plangen.finding import Path
from plangen.model import Outline, Target
from plangen.wording import HOLE

_SHORTEST = 4
"""Shorter names (学位) occur in too many other senses to be sure."""

_BEFORE_NAME = (
    "全市",
    "全县",
    "全区",
    "全旗",
    "全盟",
    "确保",
    "实现",
    "使",
    "力争",
    "年",
    "年底",
    "底",
    "前",
    "后",
)
_OTHER_SENSE = re.compile(
    f"目前|现有|现状|已|截至|基准|原来|上年|每年|其中|高于|小学|初中|高中|幼儿园|城区|农村|牧区|乡镇|{HOLE}"
    "|(?:提高|提升|增长|增加|下降|降低|减少)(?!到|至|为)"
)
"""What between name and number makes it another number: a baseline, a step, a part of the whole."""

_REACH = 14
"""Characters between a name and its number at most."""
_ALWAYS = Decimal(100)
"""So common that the same figure proves nothing."""


def _key(target: Target) -> str:
    """The name as prose says it, without a note in brackets."""
    return re.sub("（.*?）", "", target.name)


def _amounts(text: str, measure: str) -> list[Decimal]:
    found = amounts.counted(text, measure)
    return [Decimal(number) for number in found]


@rule("W02", "error", "正文数字与数据矛盾")
def figure_against_data(subject: Subject) -> Iterator[Report]:
    """正文紧接目标名称手写的数，与目标数据不同。

    为什么：同一个数前后不一，是核稿和督导最先查的；数据改了、正文忘改，最容易出这种错。
    怎么改：确认以哪个为准；正文写 {{ 代号 }}，以后只改数据一处。
    说现状的、说增幅的、写了别的年份或学段的，不算矛盾。

    Fails::

        章节:
          - 标题: 集团化办学
            内容: 到2026年，全市集团化办学覆盖率达到90%以上。
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]

    Passes::

        章节:
          - 标题: 集团化办学
            内容:
              - 目前集团化办学覆盖率为60%。2024年集团化办学覆盖率达到65%。
              - 集团化办学覆盖率由60%提高到80%，集团化办学覆盖率每年提高5%。
              - 牧区集团化办学覆盖率达到50%，集团化办学覆盖率小学达到85%。
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]

    Passes::

        章节:
          - 标题: 2024年工作
            内容: 集团化办学覆盖率达到65%。
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]
          - 标题: 推进集团化办学
            任务: {年度节点: {2025: 集团化办学覆盖率达到70%。}}
    """
    groups = _groups(subject.outline)
    for text, path in subject.written:
        for key, targets in groups.items():
            if key in text:
                years = _years_around(subject.outline, path)
                for number in dict.fromkeys(_contradictions(closed(text), key, targets, years)):
                    yield _contradicted(path, targets[0], number)


def _contradicted(path: Path, target: Target, number: Decimal) -> Report:
    data = f"{target.value}{target.measure}"
    message = f"正文写“{_key(target)}”是{number}{target.measure}，目标数据是{data}。"
    name = target.id or "代号"
    return Report(path, message, f"请确认以哪个为准；正文写 {{{{ {name} }}}}，以后只改数据一处。")


def _groups(outline: Outline) -> dict[str, list[Target]]:
    """Targets with a number and a measure, by the name that prose uses."""
    groups: dict[str, list[Target]] = {}
    for placed in outline.targets:
        target = placed.node
        counted = target.measure and target.value is not None and target.value.number is not None
        if counted and len(_key(target)) >= _SHORTEST:
            groups.setdefault(_key(target), []).append(target)
    return groups


def _contradictions(text: str, key: str, targets: list[Target], years: set[int]) -> Iterator[Decimal]:
    """Numbers said right after ``key`` that none of its targets states."""
    known: set[Decimal | None] = set()
    for target in targets:
        known.update(value.number for _, _, value in stated(target))
    dues = {due(target) for target in targets}
    for sentence in re.split("[。；！？\n]", text):
        for found in re.finditer(re.escape(key), sentence):
            before, after = sentence[: found.start()], re.split("[，：、]", sentence[found.end() :])[0]
            if _of_another_year(before + after, years, dues) or not _begins_here(before):
                continue
            said = _amounts(after, targets[0].measure)
            if said and known.isdisjoint(said) and _close(after):
                yield said[0]


def _begins_here(before: str) -> bool:
    """Whether the name is not the tail of a longer one, nor said of the present state."""
    clause = re.split("[，：、]", before)[-1]
    free = not clause or clause.endswith(_BEFORE_NAME) or not re.search(f"[{HAN}{HOLE}]$", clause)
    return free and not re.search("目前|现有|已|截至|原来|其中", clause)


def _close(after: str) -> bool:
    """Whether the first number follows the name closely and in its plain sense."""
    between = re.split(r"\d", after)[0]
    return len(between) <= _REACH and not _OTHER_SENSE.search(between)


def _of_another_year(before: str, years: set[int], dues: set[int | None]) -> bool:
    """Whether what is said is said of another year than the targets' own; the sentence's word goes first."""
    said = dates.years_said(before)
    around = {said[-1]} if said else years
    return bool(around) and around.isdisjoint(dues)


def _years_around(outline: Outline, path: Path) -> set[int]:
    """The years that the place speaks of: a milestone's, those in the titles above, a phase's last."""
    if "milestones" in path:
        return {int(path[path.index("milestones") + 1])}
    years: set[int] = set()
    entry = outline.entry_at(path)
    while entry:
        years.update(dates.years_said(entry.node.title))
        if entry.node.phase:
            years.add(entry.node.phase.period.end.year)
        entry = entry.owner
    return years


@rule("W09", "warning", "正文重复写了数据里的数")
def figure_typed_again(subject: Subject) -> Iterator[Report]:
    """同一节里，正文手写了目标数据里已有的数。

    为什么：同一个数写了两遍，以后改了数据，正文不会跟着变，就成了前后矛盾。
    怎么改：把手写的数换成 {{ 代号 }}。目标没有代号的、正文已经引用了它的不报；
    100%太常见，正文同一句写了目标名称才报。

    Fails::

        章节:
          - 标题: 扩大学位
            内容: 三年新增学位4.7万个。
            目标: [{代号: 学位, 名称: 学位供给, 数值: 4.7, 计量单位: 万个, 年份: 2026}]

    Passes::

        章节:
          - 标题: 扩大学位
            内容: "三年新增学位{{ 学位 }}，比原计划的14.7万个少，首批4.7万个。"
            目标: [{代号: 学位, 名称: 学位供给, 数值: 4.7, 计量单位: 万个, 年份: 2026}]
          - 标题: 教师培训
            内容: 骨干教师参训率达到100%。
            目标: [{代号: 持证率, 名称: 教师持证上岗率, 数值: 100, 计量单位: "%", 年份: 2026}]
    """
    for entry in subject.outline.everything:
        texts = own_texts(entry)
        open_text = "\n".join(text for text, _ in texts)
        targets = [target for target in entry.node.targets if target.id and not _asked(target.id, open_text)]
        for text, path in texts:
            for target in targets:
                if _typed_again(closed(text), target):
                    message = f"正文手写了“{target.value}{target.measure}”，目标“{target.name}”里已有这个数。"
                    yield Report(path, message, f"请换成 {{{{ {target.id} }}}}，以后只改一处。")


def _asked(identifier: str, text: str) -> bool:
    return any(identifier in hole for hole in re.findall(r"\{\{(.*?)\}\}", text))


def _typed_again(text: str, target: Target) -> bool:
    number = target.value.number if target.value else None
    if number is None or not target.measure:
        return False
    said = [part for part in re.split("[。；\n]", text) if number in _amounts(part, target.measure)]
    return any(number != _ALWAYS or _key(target) in part for part in said)
