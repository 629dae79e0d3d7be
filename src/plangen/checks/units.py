"""Rules on units: each is registered once, used, and named once in a task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plangen.checks.printed_words import closed
from plangen.checks.prose import named
from plangen.checks.rule import Report, Subject, rule
from plangen.chinese.characters import HAN
from plangen.finding import Path
from plangen.model import Unit
from plangen.wording import without_cited

_KEYS = ("lead", "support", "units")


def _registered(subject: Subject) -> Iterator[tuple[Unit, Path]]:
    for key, units in (("units", subject.plan.units), ("areas", subject.plan.areas)):
        for index, unit in enumerate(units):
            yield unit, (key, index)


def _asked(subject: Subject) -> Iterator[tuple[str, Path]]:
    """Every unit that a task names, as it is written there."""
    for entry in subject.outline.tasks:
        for key in _KEYS:
            for index, name in enumerate(getattr(entry.node.task, key)):
                yield name, (*entry.path, "task", key, index)


@rule("U01", "error", "单位在一项任务里重复")
def unit_twice_in_task(subject: Subject) -> Iterator[Report]:
    """同一个单位在一项任务的牵头、配合、责任单位里出现了两次。

    为什么：既牵头又配合说不通；单位清单里这项任务会列两遍。
    怎么改：只留一处。代号、名称、简称指的是同一单位的，也算重复。

    Fails::

        单位: [{代号: 教育局, 名称: 县教育体育局, 简称: 教体局}]
        章节:
          - 标题: 化解大班额
            任务: {牵头单位: 教育局, 配合单位: [教体局]}

    Passes::

        单位:
          - {代号: 教育局, 名称: 县教育体育局}
          - {代号: 各镇, 名称: 各镇人民政府, 合称: true, 成员: [甲镇]}
          - {代号: 甲镇, 名称: 甲镇人民政府}
        章节:
          - 标题: 化解大班额
            任务: {牵头单位: 教育局, 配合单位: [甲镇, 各镇]}
    """
    seen: set[tuple[Path, str]] = set()
    for name, path in _asked(subject):
        unit = subject.outline.units.get(name)
        key = (path[:-2], unit.id if unit else name)
        if key in seen:
            said = f"“{unit.name}”" if unit else f"“{name}”"
            yield Report(path, f"{said}在这项任务里写了两次。", "请只留一处；既牵头又配合的，只写牵头。")
        seen.add(key)


@rule("U02", "warning", "登记的单位没有用到")
def unit_unused(subject: Subject) -> Iterator[Report]:
    """登记了的单位，任务、职责、表、合称、公文要素和正文里都没有出现。

    为什么：多半是任务漏写了它，或单位撤并以后忘了删，印进单位名单就会闹笑话。
    怎么改：在任务里补上它，或从“单位”里删去。

    Fails::

        单位: [{代号: 教育局, 名称: 县教育局}, {代号: 文旅局, 名称: 县文化和旅游局}]
        章节:
          - 标题: 化解大班额
            任务: {责任单位: 教育局}

    Passes::

        单位: [{代号: 教育局, 名称: 县教育局}, {代号: 编办, 名称: 县委编办, 简称: 编制部门}]
        章节:
          - 标题: 化解大班额
            内容: 编制部门要及时核定编制。
            任务: {责任单位: 教育局}
    """
    said = "\n".join([*_said(subject), *_cells(subject)])
    known = subject.outline.units
    used = {known[name].id for name in _referred(subject) if name in known}
    for unit, path in _registered(subject):
        names = (unit.name, *unit.short, *(former.name for former in unit.former))
        if unit.id not in used and not any(name in said for name in names):
            message = f"单位“{unit.name}”登记了，全文没有用到。"
            yield Report(path, message, "请在任务里补上它，或从登记里删去。")


def _referred(subject: Subject) -> Iterator[str]:
    """Every word that stands for a unit: in tasks, duties, groups and holes."""
    for name, _ in _asked(subject):
        yield name
    yield from named(subject)
    for entry in subject.outline.everything:
        if entry.node.duty:
            yield from entry.node.duty.units
    for unit, _ in _registered(subject):
        yield from unit.members or ()
    yield from _cells(subject)


def _cells(subject: Subject) -> list[str]:
    words: list[str] = []
    for placed in subject.outline.tables:
        for row in placed.node.rows:
            words += [str(cell) for cell in row]
    return words


def _said(subject: Subject) -> Iterator[str]:
    """The plan's words without the names of the register itself."""
    yield subject.plan.issuer or ""
    yield from (text for text, path in subject.words if path[0] not in ("units", "areas"))
    yield from (target.node.scope for target in subject.outline.targets)


@rule("U03", "error", "单位名称重复")
def unit_registered_twice(subject: Subject) -> Iterator[Report]:
    """两个单位登记了同一个名称或简称。

    为什么：任务写这个名称时，程序和读的人都不知道是哪一个；台账会把一个单位拆成两个。
    怎么改：同一个单位的，删去一个；确是两个单位的，把名称或简称写到能分清。

    Fails::

        单位: [{代号: 教育局, 名称: 县教育局}, {代号: 教体局, 名称: 县教育局}]

    Fails::

        单位:
          - {代号: 教育局, 名称: 县教育局, 简称: 县局}
          - {代号: 财政局, 名称: 县财政局, 简称: 县局}

    Passes::

        单位: [{代号: 教育局, 名称: 县教育局, 简称: [县教育局, 教育局]}, {代号: 财政局, 名称: 县财政局}]
    """
    first: dict[str, Path] = {}
    for unit, path in _registered(subject):
        for name in dict.fromkeys((unit.name, *unit.short)):
            if first.setdefault(name, path) != path:
                message = f"“{name}”这个名称已经登记给另一个单位。"
                yield Report(path, message, "同一单位的请删去一个；不同单位的请把名称写到能分清。")


@rule("U04", "warning", "合称没有列出成员")
def group_without_members(subject: Subject) -> Iterator[Report]:
    """合称（各镇街、有关部门）承担了任务，却没有写它包括哪些单位。

    为什么：按单位拆分任务清单时，不知道发给谁；“有关部门”谁都可以说不是自己。
    怎么改：在“成员”里列出单位的代号；来源确实没有列出的，写豁免说明。

    Fails::

        单位: [{代号: 各镇, 名称: 各镇人民政府, 合称: true}]
        章节:
          - 标题: 控辍保学
            任务: {责任单位: 各镇}

    Passes::

        单位:
          - {代号: 各镇, 名称: 各镇人民政府, 合称: true, 成员: [甲镇]}
          - {代号: 甲镇, 名称: 甲镇人民政府}
        章节:
          - 标题: 控辍保学
            任务: {责任单位: 各镇}
    """
    known = subject.outline.units
    tasks = Counter(known[name].id for name, _ in _asked(subject) if name in known)
    for unit, path in _registered(subject):
        if unit.group and not unit.members and tasks[unit.id]:
            message = f"合称“{unit.name}”承担了{tasks[unit.id]}项任务，没有列出成员。"
            yield Report(path, message, "请在“成员”里列出单位的代号。")


# A place, two to eight characters, an office. The place must not be the tail of another word
# (全市、各区、自治区), nor the head of one (市场、区域、县级).
_UNIT = re.compile(
    "(?<![各全我本城地社校学片园旗县市区都省治辖])"
    "[市县区旗](?![场域间县区旗级直内镇政委])"
    f"([{HAN}]{{2,8}}?(?:局|委员会|办公室))"
)
_NO_UNIT = re.compile("[布格结全大开破当变僵]局$|(?:家长|校务|村民|居民|学术|业主|评审|专家)委员会$")
_VERBS = re.compile("[的由等对是有在将把为各向会请]")


@rule("U05", "warning", "正文里的单位没有登记")
def unit_not_registered(subject: Subject) -> Iterator[Report]:
    """正文写了某个局、委员会、办公室，“单位”里没有登记。

    为什么：没有登记的单位进不了任务清单；也可能是单位已经改名，正文还写着旧名。
    怎么改：在“单位”里补登；只是写法不同的，写进那个单位的“简称”。没有登记任何单位的规划不查，书名号里的不查。

    Fails::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 控辍保学
            内容: 由县教育局牵头，县民政局配合，落实联控联保责任。
            任务: {责任单位: 教育局}

    Passes::

        单位: [{代号: 教体局, 名称: 县教育体育局, 简称: 教育局}]
        章节:
          - 标题: 控辍保学
            内容: 县教育局要优化全县学校布局和区域教育格局，加强市场监督管理局移交线索的核查。
            任务: {责任单位: 教体局}

    Passes::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 控辍保学
            内容: 县教育局落实《县民政局关于加强困境儿童保障工作的通知》，各校成立学区家长委员会。
            任务: {责任单位: 教育局}
    """
    names = _all_names(subject)
    if not names:
        return
    said: set[str] = set()
    for text, path in subject.written:
        for word in _UNIT.finditer(without_cited(closed(text))):
            core = word[1]
            if core in said or not _stranger(core, names):
                continue
            said.add(core)
            message = f"正文写了“{word[0]}”，“单位”里没有登记。"
            yield Report(path, message, "请补登；只是写法不同的，写进那个单位的“简称”。")


def _all_names(subject: Subject) -> list[str]:
    """Every word that a registered unit goes by."""
    names: list[str] = []
    for unit, _ in _registered(subject):
        names += (unit.name, *unit.short, unit.id)
    return names


def _stranger(core: str, names: list[str]) -> bool:
    """Whether a word is surely a unit, and none of those that bear ``names``."""
    if _NO_UNIT.search(core) or _VERBS.search(core):
        return False
    return not any(core in name or name in core for name in names)
