"""Rules on targets: every number has a year, a measure, and one value."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from plangen.checks.date_spans import exceeds, outside
from plangen.checks.prose import named
from plangen.checks.rule import Report, Subject, rule
from plangen.finding import Path
from plangen.model import Placed, Target, Value

_BARE = ("系数", "差异率", "指数", "比值", "生师比", "师生比")
"""Quantities that are plain numbers and rightly have no measure."""


def stated(target: Target) -> Iterator[tuple[str, Path, Value]]:
    """Each value a target states: what it holds for (2025年, 小学), the steps to it, the value."""
    if target.value is not None:
        yield "", ("value",), target.value
    for year, value in target.path.items():
        yield f"{year}年", ("path", year), value
    for stage, split in target.stages.items():
        if split.value is not None:
            yield stage, ("stages", stage, "value"), split.value
        for year, value in split.path.items():
            yield f"{stage}{year}年", ("stages", stage, "path", year), value
    for index, case in enumerate(target.cases):
        yield case.condition, ("cases", index, "value"), case.value


def due(target: Target) -> int | None:
    """The year in which a target is to be reached, None when it names none."""
    if target.year:
        return target.year.year
    return target.within.end.year if target.within else None


def _symbol(target: Target) -> str:
    return target.operator.symbol if target.operator else ""


@rule("T01", "error", "目标没有年份")
def target_without_year(subject: Subject) -> Iterator[Report]:
    """有数值的目标没有写明何时达到。

    为什么：没有年份的目标无法列入年度清单，也无法考核。
    怎么改：写“年份”“期间”“起始”“逐年”或“频次”；来源确实没有规定的，写“不设年份: true”。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%"}]

    Passes::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]
    """
    for placed in subject.outline.targets:
        target = placed.node
        dated = target.year or target.since or target.within or target.path or target.frequency
        if target.value is not None and not dated and not target.undated:
            yield Report(
                placed.path,
                f"目标“{target.name}”没有写年份。",
                "请补上“年份”；确实没有规定的写“不设年份: true”。",
            )


@rule("T02", "error", "目标年份在期限之外")
def target_outside_period(subject: Subject) -> Iterator[Report]:
    """目标的“年份”或“期间”落在规划期限之外。

    为什么：期限以外的目标，本规划的年度清单和自评报告都管不到，多半是年份写错或沿用了旧稿。
    怎么改：核对“年份”；规划期限写错的，改“期限”。只写年份、不写月日的，只要这一年有一天在期限内就算在内。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2029}]

    Passes::

        期限: 2024年3月-2026年6月
        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 计量单位: "%", 年份: 2026}]
    """
    period = subject.plan.period
    for placed in subject.outline.targets:
        target = placed.node
        if target.year and outside(target.year, period):
            message = f"目标“{target.name}”的年份是{target.year}，规划期限是{period}。"
            yield Report((*placed.path, "year"), message, "请核对年份；期限写错的，改“期限”。")
        if target.within and exceeds(target.within, period):
            message = f"目标“{target.name}”的期间是{target.within}，超出了规划期限{period}。"
            yield Report((*placed.path, "within"), message, "请核对“期间”；期限写错的，改“期限”。")


@rule("T03", "error", "目标没有内容")
def target_without_content(subject: Subject) -> Iterator[Report]:
    """目标只有名称：没有数值、逐年、学段、分情形，也没有表述、频次、参照。

    为什么：只有名称的目标，读的人不知道要做到什么程度，清单里会印成空白。
    怎么改：写“数值”，不用数字说的写“表述”；数还没有定的写“数值: 待填”。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 校园文化建设水平, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 校园文化建设水平, 表述: 达到良好以上, 年份: 2026}
              - {名称: 新增学位, 数值: 待填, 计量单位: 个, 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        said = target.wording or target.frequency or target.relative
        if not said and not any(stated(target)):
            hint = "请写“数值”或“表述”；数还没有定的写“数值: 待填”。"
            yield Report(placed.path, f"目标“{target.name}”只有名称，没有说要做到什么。", hint)


@rule("T04", "warning", "目标没有计量单位")
def target_without_measure(subject: Subject) -> Iterator[Report]:
    """目标写了数，没有写计量单位。

    为什么：80 是 80% 还是 80 所，换个人就说不清；数量不带单位，也不能与正文核对。
    怎么改：补上“计量单位”。差异系数、差异率、生师比一类本来没有单位的不报。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 集团化办学覆盖率, 数值: 80, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 小学校际差异系数, 关系: 不超过, 数值: 0.50, 年份: 2026}
              - {名称: 学生学业水平, 数值: Ⅲ级, 年份: 2026}
              - {名称: 新增学位, 数值: {遮盖: xx}, 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        bare = any(word in target.name for word in _BARE)
        counted = any(value.number is not None for _, _, value in stated(target))
        if counted and not target.measure and not bare:
            hint = '请补上“计量单位”，如 "%"、个、所。'
            yield Report(placed.path, f"目标“{target.name}”写了数，没有写计量单位。", hint)


@rule("T05", "error", "百分比不在0到100之间")
def percent_out_of_range(subject: Subject) -> Iterator[Report]:
    """计量单位是“%”的数小于0或大于100。

    为什么：覆盖率、巩固率、比例不会超过100%，多半是多打了一位或单位写错。
    怎么改：核对数值。说的是增长幅度的，“关系”写“提高”，就不受这条限制。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 初中三年巩固率, 数值: 985, 计量单位: "%", 年份: 2026}]

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 初中三年巩固率, 计量单位: "%", 逐年: {2025: 95, 2026: 105}}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 教师培训完成率, 数值: 100, 计量单位: "%", 年份: 2026}
              - {名称: 教育经费, 关系: 提高, 数值: 120, 计量单位: "%", 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        if target.measure not in ("%", "％") or _symbol(target) == "+":
            continue
        for words, steps, value in stated(target):
            if value.number is not None and not 0 <= value.number <= 100:
                message = f"目标“{target.name}”{words}写成了{value}%，百分比应在0到100之间。"
                hint = "请核对数值；说的是增长幅度的，“关系”写“提高”。"
                yield Report((*placed.path, *steps), message, hint)


@rule("T06", "warning", "逐年数值倒退")
def path_goes_back(subject: Subject) -> Iterator[Report]:
    """逐年数值在某一年变差：要求“不低于”的反而降了，要求“不超过”的反而升了。

    为什么：逐年目标一般逐步接近终点，中途倒退多半是填错了年份或数。
    怎么改：核对那一年的数。没有写“关系”的百分比，按头尾两年判断方向；其他数量不判断。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 覆盖率, 计量单位: "%", 逐年: {2024: 60, 2025: 50, 2026: 80}}]

    Fails::

        章节:
          - 标题: 目标
            目标:
              - 名称: 校际差异系数
                关系: 不超过
                学段: {小学: {逐年: {2024: 0.50, 2025: 0.55, 2026: 0.45}}}

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 校际差异系数, 关系: 不超过, 逐年: {2024: 0.60, 2025: 0.55, 2026: 0.50}}
              - {名称: 大班额比例, 计量单位: "%", 逐年: {2024: 8, 2025: 3, 2026: 0}}
              - {名称: 改扩建学校, 计量单位: 所, 逐年: {2024: 9, 2025: 4, 2026: 6}}
    """
    for placed in subject.outline.targets:
        target = placed.node
        splits = [(("stages", stage), split.path) for stage, split in target.stages.items()]
        for steps, path in [((), target.path), *splits]:
            numbers = [(year, value.number) for year, value in sorted(path.items())]
            known = [(year, number) for year, number in numbers if number is not None]
            for earlier, later in _steps_back(target, known):
                message = (
                    f"目标“{target.name}”{later[0]}年是{later[1]}，比{earlier[0]}年的{earlier[1]}倒退了。"
                )
                yield Report((*placed.path, *steps, "path", later[0]), message, "请核对这一年的数。")


Yearly = tuple[int, Decimal]


def _steps_back(target: Target, known: list[Yearly]) -> Iterator[tuple[Yearly, Yearly]]:
    """Each year and the one after it that is further from the goal."""
    symbol = _symbol(target)
    falling = symbol in ("<=", "<")
    if symbol not in (">=", ">", "<=", "<"):
        # Counts per year (schools built) may go up and down; only shares have a direction of their own.
        if target.measure != "%" or not known:
            return
        falling = known[-1][1] < known[0][1]
    for earlier, later in pairwise(known):
        if (later[1] > earlier[1]) if falling else (later[1] < earlier[1]):
            yield earlier, later


@rule("T07", "error", "同一目标有两个数值")
def one_target_two_values(subject: Subject) -> Iterator[Report]:
    """名称、范围、年份都相同的目标写了两处，数值不一样。

    为什么：前后不一的数是核稿和督导最先查的，考核时无法判断以哪个为准。
    怎么改：只留一处，别处用 {{ 代号 }} 引用；确是两件事的，用“范围”或名称区分开。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 学位, 数值: 4, 计量单位: 万个, 年份: 2026}]
          - 标题: 任务
            目标: [{名称: 学位, 数值: 5, 计量单位: 万个, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 学位, 数值: 4, 计量单位: 万个, 年份: 2026}
              - {名称: 学位, 数值: 3, 计量单位: 万个, 年份: 2025}
              - {名称: 学位, 数值: 1, 计量单位: 万个, 年份: 2026, 范围: 牧区}
    """
    first: dict[tuple[object, ...], Value] = {}
    for placed in subject.outline.targets:
        target = placed.node
        kind = (target.name, target.scope, target.year, target.since, target.within, target.measure)
        for words, steps, value in stated(target):
            if value.number is None:
                continue
            other = first.setdefault((*kind, words), value)
            if other.number != value.number:
                told = f"前面写的是{other}{target.measure}，这里写的是{value}{target.measure}"
                message = f"目标“{target.name}”{words}{told}。"
                hint = "请确认以哪处为准，只留一处；确是两件事的，用“范围”区分。"
                yield Report((*placed.path, *steps), message, hint)


@rule("T08", "warning", "目标没有用上")
def target_unused(subject: Subject) -> Iterator[Report]:
    """目标有代号、“呈现”是“正文”，但正文没有引用，任务也没有对应它。

    为什么：这样的目标哪里都不会印出来；正文里若另外手写了同一个数，以后改一处就会漏一处。
    怎么改：在正文写 {{ 代号 }}，或在任务的“对应目标”里写上；只作数据的，写“呈现: 不印”。

    Fails::

        章节:
          - 标题: 目标
            内容: 扩大优质教育资源。
            目标: [{代号: 学位, 名称: 新增学位, 数值: 4, 计量单位: 万个, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            内容: 新增学位{{ 学位 }}。
            目标:
              - {代号: 学位, 名称: 新增学位, 数值: 4, 计量单位: 万个, 年份: 2026}
              - {代号: 覆盖率, 名称: 覆盖率, 数值: 80, 计量单位: "%", 年份: 2026, 呈现: 列表}
              - {代号: 巩固率, 名称: 巩固率, 数值: 95, 计量单位: "%", 年份: 2026}
          - 标题: 控辍保学
            内容: 落实联控联保责任。
            任务: {对应目标: [巩固率]}
    """
    used = named(subject)
    for entry in subject.outline.tasks:
        used.update(entry.node.task.targets if entry.node.task else ())
    for placed in subject.outline.targets:
        target = placed.node
        if target.id and target.show == "正文" and target.id not in used:
            hint = f"请在正文写 {{{{ {target.id} }}}}；不需要印的写“呈现: 不印”。"
            yield Report(placed.path, f"目标“{target.name}”没有用上，不会印在正文里。", hint)


@rule("T09", "error", "差异系数的方向反了")
def coefficient_reversed(subject: Subject) -> Iterator[Report]:
    """差异系数写成了“不低于”“高于”或“提高”。

    为什么：差异系数越小越均衡，国家要求小学不超过0.50、初中不超过0.45；写反了意思正好相反。
    怎么改：“关系”改成“不超过”或“低于”。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 小学校际差异系数, 关系: 不低于, 数值: 0.50, 年份: 2026}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 小学校际差异系数, 关系: 不超过, 数值: 0.50, 年份: 2026}
              - {名称: 差异系数达标学校比例, 关系: 不低于, 数值: 95, 计量单位: "%", 年份: 2026}
    """
    for placed in subject.outline.targets:
        target = placed.node
        # With a measure it is a share of schools that reach the coefficient, not the coefficient.
        if "差异系数" in target.name and not target.measure and _symbol(target) in (">=", ">", "+"):
            words = target.operator.words if target.operator else ""
            message = f"“{target.name}”写的是“{words}”，差异系数越小越好。"
            yield Report((*placed.path, "operator"), message, "请把“关系”改成“不超过”或“低于”。")


@rule("T10", "error", "目标的年份、期间、逐年互相矛盾")
def target_against_itself(subject: Subject) -> Iterator[Report]:
    """同一个目标里，终点的数与“逐年”里那一年的数不同，或“年份”不在“期间”之内。

    为什么：正文印终点的数，年度清单印逐年的数，两处一对就露出矛盾。
    怎么改：确认以哪个为准，改成一致。

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 覆盖率, 数值: 80, 计量单位: "%", 年份: 2026, 逐年: {2025: 60, 2026: 75}}]

    Fails::

        章节:
          - 标题: 目标
            目标: [{名称: 新增学位, 数值: 4, 计量单位: 万个, 年份: 2026, 期间: 2024-2025}]

    Passes::

        章节:
          - 标题: 目标
            目标:
              - {名称: 覆盖率, 数值: 80, 计量单位: "%", 年份: 2026, 逐年: {2025: 60, 2026: 80}}
              - {名称: 普惠率, 数值: 80, 计量单位: "%", 年份: 2025, 逐年: {2025: 80, 2026: 85}}
    """
    for placed in subject.outline.targets:
        target = placed.node
        if target.year and target.within and outside(target.year, target.within):
            message = f"目标“{target.name}”的年份是{target.year}，不在期间{target.within}之内。"
            yield Report((*placed.path, "year"), message, "请确认以哪个为准。")
        yield from _ends_apart(placed)


def _ends_apart(placed: Placed[Target]) -> Iterator[Report]:
    target = placed.node
    splits = [(("stages", stage), split.value, split.path) for stage, split in target.stages.items()]
    for steps, value, path in [((), target.value, target.path), *splits]:
        year = due(target) or max(path, default=0)
        at_end = path.get(year)
        if value is None or at_end is None or value.number is None or at_end.number is None:
            continue
        if value.number != at_end.number:
            message = f"目标“{target.name}”的数值是{value}，“逐年”里{year}年却是{at_end}。"
            yield Report((*placed.path, *steps, "path", year), message, "请确认以哪个为准，改成一致。")
