"""Write docs/reference from the code, or say which page no longer agrees with it.

``python tools/reference.py`` writes the pages; ``python tools/reference.py --check`` writes nothing, names
the stale ones and ends with 1.
"""

from __future__ import annotations

import re
import sys
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import click
from pydantic.fields import FieldInfo

from plangen import pipeline
from plangen.binding import BeforeValidator, Node, Scalar
from plangen.cli import plangen
from plangen.compose import Kind, KindSpec
from plangen.document import StyleSheet
from plangen.finding import Page
from plangen.model import Plan
from plangen.prose.expressions import FILTERS
from plangen.prose.views import TargetView

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
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
        return "一段文字，或一个列表"
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


_PLAIN: dict[Any, str] = {str: "文字", int: "整数", float: "数", bool: "`true` 或 `false`"}


def _named(*roots: type[Node]) -> dict[type[Node], str]:
    """The Chinese name of each node: the first key that leads to it."""
    names: dict[type[Node], str] = dict.fromkeys(roots, "")
    for root in roots:
        for cls in nodes_below(root):
            for _, field in _fields(cls):
                for inner in _inside(field.annotation, Node):
                    names.setdefault(inner, field.title or inner.__name__)
    return names | {Plan: "规划", StyleSheet: "版式", KindSpec: "文种"}


_names = _named(Plan, StyleSheet, KindSpec)


# -- the pages ------------------------------------------------------------------------------------


def plan_page() -> str:
    """Every key of a plan, node by node; then the short forms, then what may follow a name in a text."""
    blocks = [block for cls in nodes_below(Plan) for block in node_blocks(cls)]
    return page(
        "规划的键",
        "中文键和英文键是同一个键，写哪个都行，同一处不要两个都写。没有注明“必填”的都可以不写。",
        *blocks,
        "## 几种值的写法",
        *(block for cls in scalars_below(Plan) for block in _scalar(cls)),
        "## 正文里的引用",
        "正文写 `{{ 代号 }}`，或 `{{ 代号.部分 }}`，后面可接过滤器：`{{ 代号.列 | 合计 }}`。",
        f"目标的部分：{'、'.join(TargetView.PARTS)}；分学段、逐年的目标，部分还有学段名和年份。",
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
    pages = list(pipeline.pages().values())
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


def commands_page() -> str:
    """The help of the program and of each command."""
    named = {"plangen": plangen, **{f"plangen {name}": each for name, each in plangen.commands.items()}}
    blocks = (block for name, each in named.items() for block in (f"## {name}", fence(_help(name, each))))
    return page("命令", *blocks)


def _help(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=WIDTH)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def kinds_page() -> str:
    """Every kind of document, and what its kind.yaml may hold."""
    return page(
        "文种",
        "一种文件是 `templates/kinds/` 下的一个文件夹：`kind.yaml` 说明它，`body.md.j2` 讲它的内容。",
        *(block for kind in pipeline.library().kinds.values() for block in _kind(kind)),
        "## kind.yaml 的键",
        *list(node_blocks(KindSpec))[1:],
    )


def _kind(kind: Kind) -> Iterator[str]:
    spec = kind.spec
    yield f"## {spec.name} `{spec.id}`"
    yield spec.about
    yield table(
        ("项", "内容"),
        (("份数", _PER[spec.per]), ("文件名", f"`{spec.file}`"), ("文件标题", f"`{spec.title}`")),
    )


_PER = {"规划": "每份规划一件", "年份": "期限内每年一件"}


def styles_page() -> str:
    """How each role and each table looks, and what a style sheet may hold."""
    sheet = pipeline.library().sheet
    return page(
        f"版式：{sheet.title}",
        "数值就是写进 Word 文件里的数。竖向单位是磅；横向单位是“字”，即该要素一个字的宽度。",
        "## 版面",
        table(("项", "缇（1/20 磅）", "毫米"), _lengths(sheet)),
        "## 要素",
        table(("要素", "样式名", "字体", "字号", "行高", "对齐", "条款"), _roles(sheet)),
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


def _looks(sheet: StyleSheet) -> Iterator[tuple[str, ...]]:
    for name, look in sheet.tables.items():
        sides = "有" if look.sides else "无"
        yield f"`{name}`", look.name, f"{look.edge:g} 磅", f"{look.inside:g} 磅", sides, look.clause


PAGES: dict[str, Callable[[], str]] = {
    "plan.md": plan_page,
    "checks.md": checks_page,
    "commands.md": commands_page,
    "kinds.md": kinds_page,
    "styles.md": styles_page,
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
