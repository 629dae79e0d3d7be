"""Write docs/reference from the code, or say which page no longer agrees with it.

``python tools/reference.py`` writes the pages; ``python tools/reference.py --check`` writes nothing, names
the stale ones and ends with 1.
"""

from __future__ import annotations

import inspect
import re
import sys
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import click
import yaml
from pydantic.fields import FieldInfo

import plangen
from plangen import pipeline
from plangen.binding import BeforeValidator, Node, Scalar
from plangen.cli import plangen as program
from plangen.compose import Kind, KindSpec
from plangen.diff import ChangeKind, json_schema
from plangen.diff.review import Comments
from plangen.expressions.filters import FILTERS
from plangen.expressions.views import TargetView
from plangen.finding import Page
from plangen.inspect import RULES, STRENGTHS
from plangen.inspect import Rule as InspectionRule
from plangen.model import Plan, Target
from plangen.pipeline import Session
from plangen.standards import School, Standard
from plangen.standards.standard import ArticleTask, Formula, Indicator, Part
from plangen.style import Requirement, StyleSheet
from plangen.writers import FORMATS

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "reference"
ANSWERS = ROOT / "tests" / "docs" / "gbt9704.yaml"
"""By rule of GB/T 9704-2012: what of ours writes it, and which checks and tests look after it."""
NOTE = "<!-- 本页由 tools/reference.py 从程序生成，请勿手改。 -->"
SEVERITIES = {"error": "须改", "warning": "建议"}
WIDTH = 100


# -- Markdown -------------------------------------------------------------------------------------


def page(title: str, *blocks: str) -> str:
    """A whole page: heading, note, blocks."""
    return "\n\n".join((f"# {title}", NOTE, *blocks)) + "\n"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    titles = list(head)
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def fence(text: str) -> str:
    """``text`` as it stands."""
    return f"```text\n{text}\n```"


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("\n", " ")


# -- nodes: every key in both languages -----------------------------------------------------------


def node_blocks(cls: type[Node], depth: int = 2) -> Iterator[str]:
    """A heading, what the node is, and a table of its keys."""
    yield f"{'#' * depth} {_node_title(cls)}"
    yield _about(cls)
    yield table(("键", "英文键", "写什么", "说明"), (_row(name, field) for name, field in _fields(cls)))


def nodes_below(cls: type[Node]) -> list[type[Node]]:
    """``cls`` and every node inside it, in the order in which a reader meets them."""
    found: dict[type[Node], None] = {cls: None}
    for node in iter_growing(found):
        for _, field in _fields(node):
            found.update(dict.fromkeys(_inside(field.annotation, Node)))
    return list(found)


def scalars_below(cls: type[Node]) -> list[type[Scalar]]:
    """Every short form that values inside ``cls`` may be written in."""
    every = (field.annotation for node in nodes_below(cls) for _, field in _fields(node))
    return list(dict.fromkeys(scalar for kind in every for scalar in _inside(kind, Scalar)))


def iter_growing(found: dict[type[Node], None]) -> Iterator[type[Node]]:
    """The keys of ``found``, also those added on the way."""
    done = 0
    while done < len(found):
        yield list(found)[done]
        done += 1


def _fields(cls: type[Node]) -> Iterable[tuple[str, FieldInfo]]:
    return cls.model_fields.items()


def _row(name: str, field: FieldInfo) -> tuple[str, ...]:
    kind: Any = field.annotation
    if any(isinstance(extra, BeforeValidator) for extra in field.metadata):
        kind = Annotated[kind, *field.metadata]
    needed = "必填。" if field.is_required() else _default(field)
    return field.title or name, f"`{name}`", _words(kind), f"{needed}{_sentence(field.description or '')}"


def _sentence(text: str) -> str:
    return f"{text}。" if text and not text.endswith("…") else text


def _default(field: FieldInfo) -> str:
    value = field.default
    plain = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    return f"不写为“{value}”。" if plain and value != "" else ""


def _words(kind: Any) -> str:
    """A type in words: 文字, 整数, 若干“目标”."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Node):
        return _link(kind)
    if isinstance(kind, type) and issubclass(kind, Scalar):
        return _link_scalar(kind)
    return _compound(get_origin(kind), get_args(kind))


def _compound(origin: Any, inner: tuple[Any, ...]) -> str:
    if origin is Annotated:
        return _PLAIN.get(inner[0], "一段文字，或一个列表")
    if origin in (typing.Union, types.UnionType):
        return _words(next(kind for kind in inner if kind is not type(None)))
    if origin is Literal:
        return " ".join(f"`{word}`" for word in inner)
    if origin is tuple:
        return f"列表，每项：{_words(inner[0])}"
    if origin is dict:
        return f"{_words(inner[0])}: {_words(inner[1])}"
    raise TypeError(origin)


def _inside(kind: Any, wanted: type[Any]) -> Iterator[type[Any]]:
    """The classes of the ``wanted`` family inside an annotation."""
    if isinstance(kind, type) and not get_args(kind):
        if issubclass(kind, wanted):
            yield kind
        return
    for part in get_args(kind):
        yield from _inside(part, wanted)


def _about(cls: type[Node]) -> str:
    return (cls.__doc__ or "").strip().splitlines()[0]


def _node_title(cls: type[Node]) -> str:
    return f"{_names[cls]} `{cls.__name__}`" if cls in _names else f"`{cls.__name__}`"


def _link(cls: type[Node]) -> str:
    name = _names.get(cls, cls.__name__)
    return f"[{name}](#{name}-{cls.__name__.lower()})"


def _link_scalar(cls: type[Scalar]) -> str:
    return f"[{cls.SCHEMA['title']}](#{cls.SCHEMA['title']})"


_PLAIN: dict[Any, str] = {
    str: "文字",
    int: "整数",
    float: "数",
    Decimal: "数",
    bool: "`true` 或 `false`",
}


def _named(*roots: type[Node]) -> dict[type[Node], str]:
    """The Chinese name of each node: the first key that leads to it."""
    names: dict[type[Node], str] = dict.fromkeys(roots, "")
    for root in roots:
        for cls in nodes_below(root):
            for _, field in _fields(cls):
                for inner in _inside(field.annotation, Node):
                    names.setdefault(inner, field.title or inner.__name__)
    return names | {
        Plan: "规划",
        StyleSheet: "版式",
        KindSpec: "文种",
        Standard: "标准",
        Comments: "意见文件",
    }


_names = _named(Plan, StyleSheet, KindSpec, Standard, Comments)


# -- the pages ------------------------------------------------------------------------------------


def plan_page() -> str:
    """Every key of a plan, node by node; then the short forms, then what may follow a name in a text."""
    blocks = [block for cls in nodes_below(Plan) for block in node_blocks(cls)]
    parts = [str(part) for part in TargetView(Target(name="")).parts()]
    return page(
        "规划的键",
        "中文键和英文键是同一个键，写哪个都行，同一处不要两个都写。没有注明“必填”的都可以不写。",
        *blocks,
        "## 几种值的写法",
        *(block for cls in scalars_below(Plan) for block in _scalar(cls)),
        "## 正文里的引用",
        "正文写 `{{ 代号 }}`，或 `{{ 代号.部分 }}`，后面可接过滤器：`{{ 代号.列 | 合计 }}`。",
        f"目标的部分：{'、'.join(parts)}；分学段、逐年的目标，部分还有学段名和年份。",
        table(("过滤器", "英文"), _filters()),
    )


def _scalar(cls: type[Scalar]) -> Iterator[str]:
    yield f"### {cls.SCHEMA['title']}"
    yield f"{cls.SCHEMA['description']}。"


def _filters() -> Iterator[tuple[str, str]]:
    twins: dict[Callable[..., Any], list[str]] = {}
    for name, what in FILTERS.items():
        twins.setdefault(what, []).append(name)
    return ((f"`{names[0]}`", f"`{names[1]}`") for names in twins.values())


def checks_page() -> str:
    """Every code with its page."""
    pages = [each for each in pipeline.pages().values() if each.code not in RULES]
    index = table(
        ("编号", "程度", "说的是"),
        ((f"[{each.code}](#{each.code.lower()})", SEVERITIES[each.severity], each.title) for each in pages),
    )
    return page(
        "检查编号",
        "“须改”使退出码为 1，文件仍会生成；“建议”不影响退出码。L 开头的是读文件时发现的问题，有这类问题不写任何文件。"
        "同样的说明可用 `plangen explain 编号` 看到。",
        index,
        *(block for each in pages for block in _check(each)),
    )


def _check(each: Page) -> Iterator[str]:
    yield f"## {each.code}"
    yield f"**{each.title}**（{SEVERITIES[each.severity]}）"
    yield re.sub(r"\n(?=\S)", r"\n\n", each.text).replace("\n\n\n", "\n\n")


def inspection_page() -> str:
    """Every rule of ``plangen inspect``: clause, strength, how it is looked for or why not."""
    return page(
        "检查任意文件的规则",
        "`plangen inspect` 按这些规则检查任何 .docx。编号是规则的编号，"
        "G 是《党政机关公文格式》（GB/T 9704-2012）的要求，"
        "W 是公文写作的要求。",
        "强度照标准的用词：M 应当、G 一般、R 推荐、O 可以；P 是习惯，标准没有规定。M 不合是“须改”，其余是“建议”。"
        "“不查”的要看纸、看印章或看装订，文件里看不出来，检查结果是“不能判断”，并说明为什么。",
        table(
            ("编号", "条款", "强度", "规则", "查不查"),
            ((f"[{each.id}](#{each.id.lower()})", each.clause, _strength(each), each.title, _seen(each))
             for each in RULES.values()),
        ),
        *(block for each in RULES.values() for block in _rule(each)),
    )  # fmt: skip


def _strength(each: InspectionRule) -> str:
    return f"{each.strength} {STRENGTHS[each.strength]}"


def _seen(each: InspectionRule) -> str:
    return "查" if each.checked else "不查"


def _rule(each: InspectionRule) -> Iterator[str]:
    yield f"## {each.id}"
    yield f"**{each.title}**"
    yield re.sub(r"\n(?=\S)", r"\n\n", each.page.text).replace("\n\n\n", "\n\n")


def commands_page() -> str:
    """The help of the program and of each command."""
    named = {"plangen": program, **{f"plangen {name}": each for name, each in program.commands.items()}}
    blocks = (block for name, each in named.items() for block in (f"## {name}", fence(_help(name, each))))
    return page(
        "命令", *blocks, "## 格式", table(("格式", "名称", "写什么", "扩展名", "哪些命令"), _formats())
    )


def _formats() -> Iterator[tuple[str, ...]]:
    """A row for each format that papers are written in."""
    for name, form in FORMATS.items():
        commands = [] if name == "text" else ["diff"]
        if form.whole:
            commands.insert(0, "build")
        yield name, form.name, form.about, form.suffix, "、".join(commands)


def _help(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=WIDTH)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def kinds_page() -> str:
    """Every kind of document, and what its kind.yaml may hold."""
    return page(
        "文种",
        "一种文件是 `templates/kinds/` 下的一个文件夹：`kind.yaml` 说明它，`body.md.j2` 讲它的内容。",
        *(block for kind in Session().library.kinds.values() for block in _kind(kind)),
        "## kind.yaml 的键",
        *list(node_blocks(KindSpec))[1:],
    )


def _kind(kind: Kind) -> Iterator[str]:
    spec = kind.spec
    yield f"## {spec.name} `{spec.id}`"
    yield spec.about
    yield table(
        ("项", "内容"),
        (
            ("份数", _PER[spec.per]),
            ("需要", "、".join(spec.needs) or "没有特别的要求"),
            ("文件名", f"`{spec.file}`"),
            ("文件标题", f"`{spec.title}`"),
        ),
    )


_PER = {
    "规划": "每份规划一件",
    "年份": "期限内每年一件",
    "学校": "学校数据里每所学校一件；学校自己的方案只做本校",
    "单位": "规划点到的每个单位一件",
}


def styles_page() -> str:
    """How each role and each table looks, and what a style sheet may hold."""
    sheet = Session().library.sheet
    return page(
        f"版式：{sheet.title}",
        "数值就是写进 Word 文件里的数。竖向单位是磅；横向单位是“字”，即该要素一个字的宽度。",
        "逐条对照国家标准的，见[逐条对照](gbt9704.md)。本地另有规定的，在运行命令的文件夹里写一个 "
        "`templates/styles/名称.yaml`：第一行写“承袭: gbt9704”，下面只写不同的键；规划里写“版式: 名称”，"
        "或者用 `--style 名称`。`plangen new style 文件夹` 写出一份可以直接改的。",
        "## 版面",
        table(("项", "缇（1/20 磅）", "毫米"), _lengths(sheet)),
        "## 要素",
        "要素写代号，也可以写中文名：样式名去掉“公文”，层次标题写“一级标题”“二级标题”。",
        table(("要素", "样式名", "字体", "字号", "行高", "对齐", "条款"), _roles(sheet)),
        "## 字样",
        table(("字样", "样式名", "字体", "下划线", "删除线"), _marks(sheet)),
        "## 表格",
        table(("表", "样式名", "外框线", "内线", "竖线", "条款"), _looks(sheet)),
        "## 版式文件的键",
        *(block for cls in nodes_below(StyleSheet) for block in node_blocks(cls, 3)),
    )


def _lengths(sheet: StyleSheet) -> Iterator[tuple[str, ...]]:
    for name, field in _fields(type(sheet.page)):
        value = getattr(sheet.page, name)
        if isinstance(value, int):
            yield field.title or name, str(value), f"{value / 1440 * 25.4:.1f}"


def _roles(sheet: StyleSheet) -> Iterator[tuple[str, ...]]:
    for name, role in sheet.roles.items():
        face = sheet.faces[role.face]
        yield f"`{name}`", role.name, face, f"{role.size:g}", f"{role.line:g}", role.align, role.clause


def _marks(sheet: StyleSheet) -> Iterator[tuple[str, ...]]:
    for name, mark in sheet.marks.items():
        yield f"`{name}`", mark.name, mark.face, "有" if mark.underline else "", "有" if mark.strike else ""


def _looks(sheet: StyleSheet) -> Iterator[tuple[str, ...]]:
    for name, look in sheet.tables.items():
        sides = "有" if look.sides else "无"
        yield f"`{name}`", look.name, f"{look.edge:g} 磅", f"{look.inside:g} 磅", sides, look.clause


# -- the rules of the national standard -----------------------------------------------------------


CHAPTERS = {
    "用纸、版面、印装": ("PAPER", "PAGE", "PRINT", "PART"),
    "版头": ("HEAD",),
    "主体": ("BODY",),
    "版记、页码、横排表格": ("COL", "NUM", "LAND", "UNIT"),
    "特定格式和式样": ("LET", "ORD", "MIN", "FIG"),
}
"""The parts of the standard, and the middle word of the ids of their rules."""


def rules_page() -> str:
    """Every rule of the national standard: clause, strength, what it asks, what answers it, what looks after it."""
    known = Session().library.requirements
    counts = Counter(rule.strength for rule in known.rules)
    told = "、".join(f"{strength} {count} 条" for strength, count in counts.items())
    return page(
        f"逐条对照：{known.title}",
        f"共 {len(known.rules)} 条：{told}。“习惯”不是标准的规定，只是通行做法或推算，改动它们不算不合标准。",
        f"{known.source}",
        "“做到”一栏先列版式键（在[版式](styles.md)里），再列程序；“查”一栏是 `plangen check` 的编号、"
        "`plangen inspect` 和测试。自己的版式改了“应当”“一般”“推荐”的键，`plangen check` 逐处列出（"
        "[G01](checks.md#g01)）。",
        *(block for title, words in CHAPTERS.items() for block in _chapter(title, words, known.rules)),
    )


def _chapter(title: str, words: tuple[str, ...], rules: Iterable[Requirement]) -> Iterator[str]:
    yield f"## {title}"
    yield table(
        ("编号", "条款", "强度", "规定", "做到", "查"),
        (_requirement(rule) for rule in rules if rule.id.split("-")[1] in words),
    )


def _requirement(rule: Requirement) -> tuple[str, ...]:
    milder = "".join(f"；{key}：{strength}" for key, strength in rule.weaker.items())
    bounds = "，".join(f"{key} {low:g}～{high:g}" for key, (low, high) in rule.range.items())
    within = f"（版式里 {bounds} 都合要求）" if bounds else ""
    answers = _answers()[rule.id]
    keys = [f"`{held}`：{keys}" for held, keys in rule.style.items()]
    made = [f"`{name}`" for name in answers.get("写出", [])]
    looked = [f"[{code}](checks.md#{code.lower()})" for code in answers.get("检查", [])]
    if _inspected(rule.id):
        looked.append(f"`inspect {rule.id}`")
    looked += [f"`tests/{test.partition('::')[0]}`" for test in answers.get("测试", [])]
    answer = "；".join((*keys, *made))
    whole = "。".join(part for part in (answer, answers.get("说明", "").rstrip("。")) if part)
    return (
        rule.id, rule.clause, f"{rule.strength}{milder}", f"{rule.text}{within}",
        whole, "、".join(dict.fromkeys(looked)),
    )  # fmt: skip


@cache
def _answers() -> dict[str, dict[str, Any]]:
    """By rule: what of ours writes it, which checks and tests look after it, and why nothing can."""
    answers: dict[str, dict[str, Any]] = yaml.safe_load(ANSWERS.read_text("utf-8"))
    return answers


def _inspected(code: str) -> bool:
    """Whether ``plangen inspect`` looks for this rule in a file."""
    found = RULES.get(code)
    return bool(found and found.checked)


# -- standards ------------------------------------------------------------------------------------


_SIGNS = {">=": "不低于", "<=": "不超过", "=": "达到", ">": "高于", "<": "低于"}
_STAGE = "{学段}"


def standards_page() -> str:
    """Every standard with its indicators and rules; then the columns of school data, then a standard's keys."""
    known = Session().library.standards.values()
    return page(
        "评估标准",
        "一套标准是 `standards` 下的一个文件，规划用“标准”写它的代号。运行命令的文件夹里有自己的 `standards` 时，"
        "先用自己的；代号相同的，以自己的为准。文中“小学（初中）”表示按学段取那一列。",
        "数按写的样子精确计算，比较时不取舍；缺一个数，要用它的指标就“无法判断”，不当作零。",
        *(block for each in known for block in _standard(each)),
        "## 学校数据的列",
        "每所学校一行。列名后面可以带括号写计量单位；空着的格是“不知道”，没有的写 0。",
        table(("列名", "英文键", "怎么填"), _columns()),
        "## 标准文件的键",
        *(block for cls in nodes_below(Standard) for block in node_blocks(cls, 3)),
    )


def _standard(standard: Standard) -> Iterator[str]:
    number = f"（{standard.number}）" if standard.number else ""
    yield f"## {standard.title}{number} `{standard.id}`"
    if standard.indicators:
        yield table(
            ("编号", "指标", "要求", "怎样算", "判断"),
            (row for each in standard.indicators for row in _indicator(each)),
        )
        yield "“各学校”的逐校判断；“全县”的判断一次，没有算法的由县里在“自评数据”里按编号填。"
    if rules := list(_rules(standard)):
        yield "\n".join(f"- {rule}" for rule in rules)
    if standard.duties:
        yield table(
            ("管理职责", "管理任务", "条文"),
            ((duty.name, task.name, _articles(task)) for duty in standard.duties for task in duty.tasks),
        )
        yield "只记条号，不载条文原文；注明“未核实”的，条号范围还没有公开文本可以核对。"


def _articles(task: ArticleTask) -> str:
    return f"第{task.first}—{task.last}条{'' if task.verified else '（未核实）'}"


def _indicator(each: Indicator) -> Iterator[tuple[str, ...]]:
    whose = "各学校" if each.level == "学校" else "全县"
    whole = "见下面各部分" if each.parts else _formula(each.formula)
    yield each.id, each.name, _asked(each), whole, f"{whose}，计差异系数" if each.coefficient else whose
    for at, part in enumerate(each.parts, 1):
        yield f"{each.id}.{at}", part.name, _part_asked(part), _formula(part.formula), whose


def _asked(each: Indicator) -> str:
    """What an indicator asks, in words."""
    sign = _SIGNS[each.operator] if each.operator else ""
    values = {"小学": each.primary, "初中": each.junior, "": each.value}
    told = [
        f"{stage}{sign}{value:f}{each.measure}"
        for stage, value in values.items()
        if sign and value is not None
    ]
    told += [f"{'、'.join(case.kinds)}{sign}{case.value:f}{each.measure}" for case in each.cases]
    told += [f"{each.grade}以上"] if each.grade else []
    told += [f"不低于{each.compare}"] if each.compare else []
    words = "各部分都要达到" if each.parts else "只看差异系数" if each.coefficient else "定性"
    return "；".join(told) or words


def _part_asked(part: Part) -> str:
    value = f"{part.value:f}{part.measure}" if part.value is not None else part.grade
    return f"{_SIGNS[part.operator]}{value}"


def _formula(formula: Formula | None) -> str:
    """A formula in words: ［加 − 减］× 倍数 ÷ 分母, and which schools count."""
    if formula is None:
        return "填写"
    amount = _sum(formula.plus, formula.minus)
    times = f" × {formula.times:f}" if formula.times != 1 else ""
    over = {
        "学生": " ÷ 本学段学生数",
        "班级组": f" ÷ 班级组数（每{formula.group}个班一组，不足一组按一组）",
        "各列": f" ÷ {_sum(formula.columns, formula.less)}",
        "不除": "",
    }[formula.over]
    limits = [f"只计{'、'.join(formula.places)}的学校"] if formula.places else []
    limits += ["一贯制学校按全校"] if formula.whole else []
    return "；".join((f"{amount}{times}{over}", *limits))


def _sum(plus: tuple[str, ...], minus: tuple[str, ...]) -> str:
    text = " − ".join((" + ".join(plus), *minus)).replace(_STAGE, "小学（初中）")
    return f"（{text}）" if len(plus) + len(minus) > 1 else text


def _rules(standard: Standard) -> Iterator[str]:
    """The pass rules of a standard, a sentence each."""
    if rule := standard.school_rule:
        yield (
            f"学校规则：计差异系数的 {rule.of} 项指标中至少 {rule.at_least} 项达标，其余不低于标准的 {rule.floor:%}。"
        )
    if limit := standard.coefficient:
        how = "每项都要合格" if limit.every == "每项" else "看各项的平均值"
        yield f"差异系数：小学不超过 {limit.primary:f}，初中不超过 {limit.junior:f}，{how}。"
    if standard.indicators:
        yield _inclusion(standard)
        yield f"一贯制学校：{standard.combined}{_weights(standard)}。"
    if score := standard.score:
        below = f"；二级项 {score.below} 个" if score.below else ""
        source = f"（{score.source}）" if score.source else ""
        yield f"评分：{'、'.join(score.areas)}{below}，满分 {score.total:f}，及格线 {score.passing:f}{source}。"
    if standard.vetoes:
        yield f"一票否决：{'、'.join(standard.vetoes)}。"
    yield from (f"说明：{note}" for note in standard.notes)


def _inclusion(standard: Standard) -> str:
    rule = standard.inclusion
    least = f"学生不足 {rule.least} 人的学校不参加；" if rule.least else ""
    without = f"{'、'.join(rule.without)}不参加" if rule.without else "各类学校都参加"
    return f"纳入：{least}{without}。{rule.source}{'。' if rule.source else ''}"


def _weights(standard: Standard) -> str:
    if standard.combined == "合并" or not standard.weights:
        return ""
    names, values = "、".join(standard.weights), " : ".join(f"{each:f}" for each in standard.weights.values())
    return f"，{names}学生按 {values} 折算，分摊共用的校舍、场地、设备；教师按学段统计"


def _columns() -> Iterator[tuple[str, str, str]]:
    for name, field in _fields(School):
        options = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
        about = "、".join(map(str, options)) or field.description or ""
        yield field.title or name, f"`{name}`", f"{'必填。' if field.is_required() else ''}{_sentence(about)}"


# -- changes --------------------------------------------------------------------------------------


def changes_page() -> str:
    """Every kind of change with its weight, and what the JSON holds."""
    kinds = sorted(ChangeKind, key=_weight)
    rows = [(f"`{kind}`", kind.label, kind.group, kind.tier.label) for kind in kinds]
    schema = json_schema()["$defs"]
    return page(
        "修改",
        "`plangen diff` 说出的修改，按审阅人想看的次序排列：先是放松、减少的，最后是文字和编号。",
        "## 类型",
        table(("编号", "类型", "组", "对承诺"), rows),
        "## JSON",
        '`--to json` 输出 `{"changes": […]}`；`plangen schema --of changes` 输出它的 JSON Schema。每处修改有：',
        table(("键", "说明"), _properties(schema["change"])),
        "`old` 和 `new` 各有：",
        table(("键", "说明"), _properties(schema["side"])),
        "`path` 从 `plan`（规划）、`schools`（学校数据）或 `standard`（评估标准）开始，用英文键，列表里的位置从 0 数。",
        "`edits` 逐条写明怎样由旧稿的数据得到新稿的数据，路径都是旧稿里的，先后无关：",
        table(("动作", "意思"), _EDITS),
    )


_EDITS = (
    ("`set`", "把 `path` 处的值设为 `value`"),
    ("`unset`", "去掉 `path` 处的键"),
    ("`insert`", "把 `value` 放进列表；`path` 末位是它在新稿列表里的位置"),
    ("`remove`", "去掉列表里 `path` 处的一项"),
    ("`move`", "把旧稿 `source` 处的一项移到 `path`"),
)


def _weight(kind: ChangeKind) -> int:
    return kind.weight


def _properties(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, part in schema["properties"].items():
        yield f"`{name}`", str(part.get("description", _ABOUT.get(name, "")))


_ABOUT = {"old": "旧稿里的样子", "new": "新稿里的样子"}


def comments_page() -> str:
    """Every key of a file of comments."""
    return page(
        "意见文件的键",
        "征求意见收到的意见写在一个 YAML 文件里，由它和两稿规划生成意见采纳情况表：\n"
        "`plangen diff 旧稿 新稿 --to docx --comments 意见.yaml --out 意见采纳情况表.docx`。\n"
        "`plangen new comment-table 文件夹` 写出一份样子。",
        *(block for cls in nodes_below(Comments) for block in node_blocks(cls)),
    )


# -- the Python face ------------------------------------------------------------------------------


def python_page() -> str:
    """Every public name of the package: its signature, and its docstring as it stands."""
    functions = [name for name in plangen.__all__ if inspect.isfunction(getattr(plangen, name))]
    types = [name for name in plangen.__all__ if name not in functions]
    return page(
        "Python 接口",
        "`plangen` 的函数就是命令用的函数：发现的问题、所在的行、写出的字节都一样。"
        "做不到的抛出 `plangen.Refused`，带一句中文。例子随测试运行，`folder` 是一个空文件夹。"
        "说明是英文的，同代码里的一样。",
        "## 函数",
        *(block for name in functions for block in _public(name)),
        "## 类型",
        *(block for name in types for block in _public(name)),
    )


def _public(name: str) -> Iterator[str]:
    documented = getattr(plangen, name)
    yield f"### {name}"
    yield fence(f"{name}{_signature(documented)}") if inspect.isfunction(documented) else ""
    yield fence(inspect.getdoc(documented) or "")


def _signature(function: Callable[..., Any]) -> str:
    """The parameters of a function as its source has them, a line each when they are many, and what it gives."""
    signature = inspect.signature(function)
    parameters = list(signature.parameters.values())
    words = [_parameter(parameter) for parameter in parameters]
    named = [parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in parameters]
    if any(named):
        words.insert(named.index(True), "*")
    line = f"({', '.join(words)}) -> {signature.return_annotation}"
    if len(line) < WIDTH - 10:
        return line
    lines = "".join(f"    {word},\n" for word in words)
    return f"(\n{lines}) -> {signature.return_annotation}"


def _parameter(parameter: inspect.Parameter) -> str:
    words = f"{parameter.name}: {parameter.annotation}"
    if parameter.default is inspect.Parameter.empty:
        return words
    return f"{words} = {getattr(parameter.default, '__name__', repr(parameter.default))}"


PAGES: dict[str, Callable[[], str]] = {
    "plan.md": plan_page,
    "checks.md": checks_page,
    "inspection.md": inspection_page,
    "commands.md": commands_page,
    "kinds.md": kinds_page,
    "styles.md": styles_page,
    "gbt9704.md": rules_page,
    "standards.md": standards_page,
    "changes.md": changes_page,
    "comments.md": comments_page,
    "python.md": python_page,
}


def stale() -> list[str]:
    """The names of the pages that are not as the code says now."""
    return [name for name, make in PAGES.items() if _read(FOLDER / name) != make()]


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` only look; the exit status."""
    if "--check" in arguments:
        names = stale()
        for name in names:
            print(f"docs/reference/{name} 与程序不一致，请运行 python tools/reference.py")
        return int(bool(names))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in PAGES.items():
        (FOLDER / name).write_text(make(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
