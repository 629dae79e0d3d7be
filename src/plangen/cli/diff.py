"""plangen diff: what changed between two versions of a plan, in the words of a reviewer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, UNUSABLE
from plangen.finding import Refused, worst
from plangen.pipeline import AUTHOR, PAPER_FORMATS, REDLINED_KIND, Pair, Session

TEXTS = {"text": report.changes_text, "json": report.changes_json}
"""The ways to tell changes in the window."""
UPPER_TEXTS = {"text": report.upper_text, "json": report.upper_json}
"""The ways to tell a plan against the plan of the level above."""
PAGE = "html"
REDLINE = "redline"
"""A Word file with tracked changes: made of the documents themselves, not of the comparison of plans."""
PAPERS = "、".join(PAPER_FORMATS)
FORMS = (*TEXTS, PAGE, *PAPER_FORMATS, REDLINE)

NO_OUT = "这种格式要写到文件里，请用 --out 写上文件名。"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options ask for; "" is what was not asked."""

    form: str
    out: str
    ignore: str
    kind: str
    comments: str
    author: str
    date: str
    as_original: bool


@click.command(cls=ChineseCommand)
@click.argument("old", metavar="旧稿")
@click.argument("new", metavar="新稿")
@click.option(
    "--to", "form", type=click.Choice(FORMS), default="text", metavar="格式",
    help=f"{'、'.join(FORMS)}；默认 text。",
)  # fmt: skip
@click.option("--out", default="", metavar="文件", help="写到文件；不写则显示在窗口里。")
@click.option(
    "--as", "role", type=click.Choice(["upper"]), metavar="upper",
    help="旧稿是上级的规划：逐项标出照搬、改写、未落实、自有，和没有改过来的“我省”。",
)  # fmt: skip
@click.option(
    "--ignore", type=click.Choice(["marks"]), default=None, metavar="marks",
    help="不报只差标点样式、空格、全半角的文字。",
)  # fmt: skip
@click.option("--author", default="", metavar="姓名", help=f"redline：修订记在谁的名下；默认 {AUTHOR}。")
@click.option("--date", default="", metavar="日期", help="redline：修订的日期；不写则不记日期。")
@click.option(
    "--kind", default="", metavar="文种",
    help=f"{PAPERS}：修改对照表（默认）、签批一览或意见采纳情况表；"
    f"redline：比较规划生成的哪种文件，默认 {REDLINED_KIND}。",
)  # fmt: skip
@click.option(
    "--comments", default="", metavar="意见文件",
    help=f"{PAPERS}：征求到的意见，写成意见采纳情况表；用 plangen new comment-table 写出样子。",
)  # fmt: skip
@click.option("--as-original", is_flag=True, help="redline：文件里原有的修订按修订前读；默认按接受后读。")
@click.pass_obj
def diff(
    session: Session, old: str, new: str, form: str, out: str, role: str | None, ignore: str | None,
    author: str, date: str, kind: str, comments: str, *, as_original: bool,
) -> int:  # fmt: skip
    """比较两稿规划，说出改了什么。

    旧稿、新稿可以是规划文件、文件夹，或 git 里的“版本:路径”；旧稿只写版本（如 HEAD~1）时，取新稿在那一版的样子。
    --to redline 写出带修订的 Word 文件，全部接受得到新稿，全部拒绝得到旧稿；旧稿、新稿也可以是任何两个 .docx。
    有没有修改，退出码都是 0；有一稿读不懂，退出码是 2。
    """
    wish = Wish(form, out, ignore or "", kind, comments, author, date, as_original)
    _refuse_strangers(session, wish)
    with pipeline.versions(old, new, session) as pair:
        if out:
            given = [*pair.paths, Path(comments)] if comments else pair.paths
            pipeline.target(out, form, given)
        if role:
            return _tell_upper(session, pair, wish)
        if form == REDLINE:
            return _write_redline(session, pair, wish)
        if form in PAPER_FORMATS:
            return _write_paper(session, pair, wish)
        return _tell_changes(session, pair, wish)


# -- options that do not go together are refused before anything is read ----------------------------


def _refuse_strangers(session: Session, wish: Wish) -> None:
    """Refused when an option is given that the form does not understand: it is not passed over in silence."""
    if wish.form == REDLINE and not wish.comments:
        return
    if wish.form in PAPER_FORMATS:
        if not wish.out:
            raise Refused(NO_OUT)
        pipeline.paper_kind(session, wish.kind, commented=bool(wish.comments))
    elif wish.kind or wish.comments:
        option = "--comments" if wish.comments else "--kind"
        raise Refused(f"“{option}”只用于公文，请加上“--to docx”（可用：{PAPERS}）。")
    for option, given in (
        ("--author", wish.author),
        ("--date", wish.date),
        ("--as-original", wish.as_original),
    ):
        if given:
            raise Refused(f"“{option}”只用于修订稿，请加上“--to redline --out 文件名”。")


def _refuse_word(pair: Pair) -> None:
    for path in pair.paths:
        if pipeline.is_word(path):
            raise Refused(f"“{path}”是 Word 文件，只能比较成带修订的文件：请加 --to redline --out 文件名。")


# -- four things that can be made of two versions ---------------------------------------------------


def _tell_upper(session: Session, pair: Pair, wish: Wish) -> int:
    """The new plan against the old one, which is that of the level above."""
    if wish.form not in UPPER_TEXTS:
        raise Refused(f"与上级规划对照，--to 只能是 {'、'.join(UPPER_TEXTS)}。")
    _refuse_word(pair)
    against = pipeline.against(*pair.load(session))
    return _show(UPPER_TEXTS[wish.form](against), wish.out)


def _tell_changes(session: Session, pair: Pair, wish: Wish) -> int:
    """The changes between two plans in the window, or the page that shows them side by side."""
    _refuse_word(pair)
    comparison = pipeline.diff(*pair.load(session), ignore=wish.ignore)
    if wish.form == PAGE:
        return _write(pipeline.page(comparison).encode(), wish.out)
    return _show(TEXTS[wish.form](comparison.changes), wish.out)


def _write_paper(session: Session, pair: Pair, wish: Wish) -> int:
    """A paper about the revision; none when the comments do not fit it."""
    _refuse_word(pair)
    comparison = pipeline.diff(*pair.load(session), ignore=wish.ignore)
    if wish.comments:
        comparison, findings = pipeline.commented(comparison, wish.comments)
        report.show_findings(report.console(), findings)
        if worst(findings) == "error":
            return UNUSABLE
    paper = pipeline.paper(comparison, wish.kind, wish.form)
    for note in paper.notes:
        report.console().print(note)
    report.show_findings(report.console(), pipeline.losses([paper], comparison.new))
    return _write(paper.written.data, wish.out)


def _write_redline(session: Session, pair: Pair, wish: Wish) -> int:
    """Both versions as one Word file, and what the format could not track."""
    old, new = pair.paths
    redlined = pipeline.redline(
        old, new, author=wish.author or AUTHOR, date=wish.date, kind=wish.kind or REDLINED_KIND,
        as_original=wish.as_original, session=session,
    )  # fmt: skip
    for note in redlined.notes:
        report.console().print(f"说明：{note}")
    return _write(redlined.data, wish.out)


def _show(text: str, out: str) -> int:
    """Write to the file ``out``, else to the window."""
    if out:
        return _write(text.encode(), out)
    report.console().print(text)
    return FINE


def _write(data: bytes, out: str) -> int:
    if not out:
        raise Refused(NO_OUT)
    pipeline.write(Path(out), data)
    report.console().print(f"已写入 {out}")
    return FINE
