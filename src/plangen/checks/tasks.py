"""Rules on tasks: someone answers for each, and its dates fit the plan."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.date_spans import outside
from plangen.checks.rule import Report, Subject, rule
from plangen.model import Entry, Task, When

_SAYS_ENOUGH = 15
"""A title this long is a sentence that says what to do by itself."""

_MANY = 3
"""More findings than this of one kind are told as one."""


def _tasks(subject: Subject) -> list[tuple[Entry, Task]]:
    return [(entry, entry.node.task) for entry in subject.outline.tasks if entry.node.task]


def _deadline(task: Task) -> When | None:
    """The point of time a task is due, None for yearly, relative and open deadlines."""
    return task.deadline.when if task.deadline else None


def _owned(task: Task) -> bool:
    return bool(task.lead or task.support or task.units)


@rule("K01", "error", "完成时限在期限之外")
def deadline_outside_period(subject: Subject) -> Iterator[Report]:
    """任务的完成时限早于规划开始，或晚于规划结束。

    为什么：期限以外的时限进不了任何一年的任务清单，多半是年份写错或沿用了旧稿。
    怎么改：核对“完成时限”；规划期限写错的，改“期限”。

    Fails::

        章节:
          - 标题: 实施集团化办学
            内容: 优先将薄弱学校纳入集团化办学。
            任务: {完成时限: 2028年12月}

    Passes::

        期限: 2024年3月-2026年6月
        章节:
          - 标题: 实施集团化办学
            内容: 优先将薄弱学校纳入集团化办学。
            任务: {完成时限: 2026}
          - 标题: 化解大班额
            内容: 严控班额。
            任务: {完成时限: 长期}
    """
    for entry, task in _tasks(subject):
        when = _deadline(task)
        if when and outside(when, subject.plan.period):
            message = f"完成时限是{when}，规划期限是{subject.plan.period}。"
            yield Report((*entry.path, "task", "deadline"), message, "请核对时限；期限写错的，改“期限”。")


@rule("K02", "error", "年度节点在期限之外")
def milestone_outside_period(subject: Subject) -> Iterator[Report]:
    """任务的年度节点写了规划期限以外的年份。

    为什么：期限以外的节点进不了任何一年的任务清单，这一年的工作就落空了。
    怎么改：核对节点的年份；规划期限写错的，改“期限”。

    Fails::

        章节:
          - 标题: 实施集团化办学
            任务: {年度节点: {2023: 制定方案, 2025: 覆盖率过半}}

    Passes::

        章节:
          - 标题: 实施集团化办学
            任务: {年度节点: {2024: 制定方案, 2025: 覆盖率过半}}
    """
    period = subject.plan.period
    for entry, task in _tasks(subject):
        for year in task.milestones:
            if year not in period.years:
                message = f"年度节点写了{year}年，规划期限是{period}。"
                yield Report((*entry.path, "task", "milestones", year), message, "请核对节点的年份。")


@rule("K03", "warning", "任务没有责任单位")
def task_without_unit(subject: Subject) -> Iterator[Report]:
    """任务没有写牵头单位、配合单位或责任单位。

    为什么：没有责任单位的任务分不下去，也没有人报进度。
    怎么改：写“责任单位”，分得清牵头、配合的分开写。过半任务都没有写的，只在第一项提醒一次；
    上一级任务已经写明的，或全文改用部门职责说明分工、没有一项任务写责任单位的，不报。

    Fails::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 实施集团化办学
            内容: 优先将薄弱学校纳入集团化办学。
            任务: {责任单位: 教育局}
          - 标题: 化解大班额
            内容: 严控班额。
            任务: {完成时限: 2026}

    Passes::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 扩大优质资源
            任务: {责任单位: 教育局}
            章节:
              - 标题: 化解大班额
                内容: 严控班额。
                任务: {完成时限: 2026}

    Passes::

        单位: [{代号: 教育局, 名称: 县教育局}]
        章节:
          - 标题: 化解大班额
            内容: 严控班额。
            任务: {完成时限: 2026}
          - 标题: 教育部门
            内容: 负责统筹协调。
            职责: {责任单位: 教育局}
    """
    tasks = _tasks(subject)
    by_duty = any(entry.node.duty for entry in subject.outline.everything)
    if by_duty and not any(_owned(task) for _, task in tasks):
        return
    bare = [entry for entry, task in tasks if not _owned(task) and not _owned_above(entry)]
    hint = "请写“责任单位”；分得清牵头、配合的分开写。"
    if len(bare) > _MANY and 2 * len(bare) > len(tasks):
        yield Report(bare[0].path, f"全文{len(tasks)}项任务，{len(bare)}项没有责任单位，分不下去。", hint)
        return
    for entry in bare:
        yield Report(entry.path, "这项任务没有责任单位，分不下去。", hint)


def _owned_above(entry: Entry) -> bool:
    owner = entry.owner
    while owner:
        if owner.node.task and _owned(owner.node.task):
            return True
        owner = owner.owner
    return False


@rule("K04", "warning", "任务没有内容")
def task_without_content(subject: Subject) -> Iterator[Report]:
    """任务只有一个短标题，没有内容、下级章节、年度节点、目标或表。

    为什么：只有标题的任务，承办单位不知道要做什么，任务清单的“主要内容”一栏会是空的。
    怎么改：写“内容”或“年度节点”。标题本身就是一整句话（15字以上）的不报，来源残缺的不报。

    Fails::

        章节:
          - 标题: 化解大班额
            任务: {完成时限: 2026}

    Passes::

        章节:
          - 标题: 化解大班额
            任务: {年度节点: {2026: 全部班级不超过国家规定班额}}
          - 标题: 建立由县政府分管负责同志召集的联席会议制度
            任务: {完成时限: 2026}
    """
    for entry, task in _tasks(subject):
        node = entry.node
        blocks = (node.text, node.tail, node.sections, node.targets, node.tables, node.slogans)
        content = any(blocks) or task.milestones or task.targets
        if not content and not node.truncated and len(node.title) < _SAYS_ENOUGH:
            yield Report(entry.path, f"任务“{node.title}”只有标题，没有内容。", "请写“内容”或“年度节点”。")


@rule("K05", "warning", "年度节点晚于完成时限")
def milestone_after_deadline(subject: Subject) -> Iterator[Report]:
    """任务在完成时限以后的年份还安排了节点。

    为什么：任务已经到期，后面的节点就没有人负责；多半是时限或年份写错了。
    怎么改：推后“完成时限”，或把节点挪到时限以前。

    Fails::

        章节:
          - 标题: 实施集团化办学
            任务: {完成时限: 2025, 年度节点: {2024: 制定方案, 2026: 全面推开}}

    Passes::

        章节:
          - 标题: 实施集团化办学
            任务: {完成时限: 2026年6月底前, 年度节点: {2024: 制定方案, 2026: 全面推开}}
    """
    for entry, task in _tasks(subject):
        when = _deadline(task)
        for year in task.milestones:
            if when and year > when.year:
                message = f"完成时限是{when}，年度节点却写到了{year}年。"
                yield Report(
                    (*entry.path, "task", "milestones", year), message, "请推后时限，或改节点的年份。"
                )


@rule("K06", "warning", "完成时限早于成文日期")
def deadline_before_issue(subject: Subject) -> Iterator[Report]:
    """任务的完成时限在文件成文以前就过了。

    为什么：文件印发时任务已经逾期，下面没法执行；多半是起草拖后，时限没有跟着改。
    怎么改：核对“完成时限”和“成文日期”。

    Fails::

        公文要素: {成文日期: 2024年3月4日}
        章节:
          - 标题: 底数摸排
            内容: 逐校摸清底数。
            任务: {完成时限: 2024年2月}

    Passes::

        公文要素: {成文日期: 2024年3月4日}
        章节:
          - 标题: 底数摸排
            内容: 逐校摸清底数。
            任务: {完成时限: 2024年3月}
    """
    issued = subject.plan.letter.date
    for entry, task in _tasks(subject):
        when = _deadline(task)
        if issued and when and when.last < issued.first:
            message = f"完成时限是{when}，早于成文日期{issued}。"
            yield Report((*entry.path, "task", "deadline"), message, "请核对完成时限和成文日期。")
