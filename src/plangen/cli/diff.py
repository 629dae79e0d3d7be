"""plangen diff: what changed between two versions of a plan, in the words of a reviewer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from plangen import pipeline, report
from plangen.cli import papers
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE, Refused
from plangen.cli.files import is_word, target, write
from plangen.cli.redline import KIND, Wish, redline
from plangen.cli.revisions import Checkout, Revision
from plangen.diff import Against
from plangen.pipeline import Comparison, Reading
from plangen.redline import AUTHOR


@dataclass(frozen=True, slots=True)
class Telling:
    """A way to tell a comparison: as text for the window, or as the bytes of a file that needs ``--out``.

    ``make`` is given the kind of paper too; only a ``paper`` is of a kind and may need comments.
    """

    make: Callable[[Comparison, str], str | bytes]
    paper: bool = False


FORMATS: dict[str, Telling] = {
    "text": Telling(lambda compared, _: report.changes_text(compared.changes)),
    "json": Telling(lambda compared, _: report.changes_json(compared.changes)),
    "html": Telling(lambda compared, _: pipeline.page(compared).encode()),
}
"""Every way to tell a comparison; a new one is one line here, a new format of papers comes by itself."""


def _paper(form: str) -> Telling:
    return Telling(lambda compared, kind: papers.written(compared, kind, form), paper=True)


FORMATS |= {form: _paper(form) for form in pipeline.FORMATS if form not in FORMATS}
PAPERS = "、".join(form for form, telling in FORMATS.items() if telling.paper)

NO_OUT = "这种格式要写到文件里，请用 --out 写上文件名。"

REDLINE = "redline"
"""A Word file with tracked changes: made of the documents themselves, not of the comparison of plans."""

AGAINST: dict[str, Callable[[Against], str]] = {"text": report.upper_text, "json": report.upper_json}
"""Every way to tell a plan against the plan of the level above."""


@click.command(cls=ChineseCommand)
@click.argument("old", metavar="旧稿")
@click.argument("new", metavar="新稿")
@click.option(
    "--to", "form", type=click.Choice([*FORMATS, REDLINE]), default="text", metavar="格式",
    help=f"{'、'.join([*FORMATS, REDLINE])}；默认 text。",
)  # fmt: skip
@click.option("--out", metavar="文件", help="写到文件；不写则显示在窗口里。")
@click.option(
    "--as", "role", type=click.Choice(["upper"]), metavar="upper",
    help="旧稿是上级的规划：逐项标出照搬、改写、未落实、自有，和没有改过来的“我省”。",
)  # fmt: skip
@click.option(
    "--ignore", type=click.Choice(["marks"]), metavar="marks", help="不报只差标点样式、空格、全半角的文字。"
)
@click.option("--author", metavar="姓名", help=f"redline：修订记在谁的名下；默认 {AUTHOR}。")
@click.option("--date", metavar="日期", help="redline：修订的日期；不写则不记日期。")
@click.option(
    "--kind", metavar="文种",
    help=f"{PAPERS}：修改对照表（默认）、签批一览或意见采纳情况表；"
    f"redline：比较规划生成的哪种文件，默认 {KIND}。",
)  # fmt: skip
@click.option(
    "--comments", metavar="意见文件",
    help=f"{PAPERS}：征求到的意见，写成意见采纳情况表；用 plangen new comment-table 写出样子。",
)  # fmt: skip
@click.option("--as-original", is_flag=True, help="redline：文件里原有的修订按修订前读；默认按接受后读。")
def diff(
    old: str, new: str, form: str, out: str | None, role: str | None, ignore: str | None,
    comments: str | None, **wish: Any,
) -> int:  # fmt: skip
    """比较两稿规划，说出改了什么。

    旧稿、新稿可以是规划文件、文件夹，或 git 里的“版本:路径”；旧稿只写版本（如 HEAD~1）时，取新稿在那一版的样子。
    --to redline 写出带修订的 Word 文件，全部接受得到新稿，全部拒绝得到旧稿；旧稿、新稿也可以是任何两个 .docx。
    有没有修改，退出码都是 0；有一稿读不懂，退出码是 2。
    """
    wanted = _wanted(form, out, wish["kind"], comments)
    _of_redline_alone(form, wish)
    with Checkout() as checkout:
        revisions = Revision.pair(old, new)
        paths = [checkout.path(each) for each in revisions]
        if out:
            target(out, form, [*paths, *([Path(comments)] if comments else [])])
        if role and form not in AGAINST:
            raise Refused(f"与上级规划对照，--to 只能是 {'、'.join(AGAINST)}。")
        if form == REDLINE:
            return _redline(paths, Wish(**wish), out)
        _plans_only(paths)
        readings = [pipeline.read(path) for path in paths]
        _readable(readings, revisions)
        if role:
            told: str | bytes = AGAINST[form](pipeline.against(*readings))
        elif (compared := papers.with_comments(_compared(readings, ignore), comments)) is None:
            return UNUSABLE
        else:
            told = FORMATS[form].make(compared, wanted)
    _give(told, out)
    return FINE


def _wanted(form: str, out: str | None, kind: str | None, comments: str | None) -> str:
    """The kind of paper that is asked for; what cannot be done is refused before anything is read."""
    if form == REDLINE and not comments:
        return ""
    is_paper = form in FORMATS and FORMATS[form].paper
    if (kind or comments) and not is_paper:
        raise Refused(
            f"“--{'comments' if comments else 'kind'}”只用于公文，请加上“--to docx”（可用：{PAPERS}）。"
        )
    if out is None and is_paper:
        raise Refused(NO_OUT)
    return papers.chosen(kind, comments)


def _of_redline_alone(form: str, wish: Mapping[str, Any]) -> None:
    """What only a redline understands is refused elsewhere, not passed over in silence."""
    if form == REDLINE:
        return
    for name in ("author", "date", "as_original"):
        if wish[name]:
            raise Refused(f"“--{name.replace('_', '-')}”只用于修订稿，请加上“--to redline --out 文件名”。")


def _readable(readings: list[Reading], revisions: tuple[Revision, Revision]) -> None:
    """Refused unless both versions can be read: what is wrong with them, then which of them it is."""
    unusable = [at for at, reading in enumerate(readings) if reading.plan is None]
    if not unusable:
        return
    findings = [finding for at in unusable for finding in readings[at].findings]
    report.show_findings(report.console(sys.stderr), findings)
    names = "和".join(("“旧稿”", "“新稿”")[at] for at in unusable)
    files = " ".join(revisions[at].path for at in unusable if not revisions[at].commit)
    hint = f"请先改正（plangen check {files}）" if files else "请换一个版本"
    raise Refused(f"{names}读不懂，没有比较；{hint}。")


def _compared(readings: list[Reading], ignore: str | None) -> Comparison:
    compared = pipeline.compared(*readings)
    return replace(compared, changes=compared.changes.without(ignore)) if ignore else compared


def _redline(paths: list[Path], wish: Wish, out: str | None) -> int:
    """Write the redline, and say what the format could not track."""
    old, new = paths
    made = redline(old, new, wish)
    for note in made.notes:
        report.console().print(f"说明：{note}")
    _give(made.data, out)
    return FINE


def _plans_only(paths: list[Path]) -> None:
    for path in paths:
        if is_word(path):
            raise Refused(f"“{path}”是 Word 文件，只能比较成带修订的文件：请加 --to redline --out 文件名。")


def _give(told: str | bytes, out: str | None) -> None:
    """Write to the file ``out``, else to the window."""
    if out is None and isinstance(told, str):
        report.console().print(told)
    elif out is None:
        raise Refused(NO_OUT)
    else:
        write(Path(out), told.encode() if isinstance(told, str) else told)
        report.console().print(f"已写入 {out}")
