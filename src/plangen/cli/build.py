"""plangen build: plans to folders of documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE, refuse
from plangen.cli.styles import styled
from plangen.finding import Refused, worst
from plangen.pipeline import Built, Product, Session, UnusablePlan

_LISTED = 40
"""So many tasks with open units are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one command asks for: which kinds, of which year, in which formats and look."""

    kinds: tuple[str, ...]
    year: int | None
    formats: tuple[str, ...]
    style: str


@click.command(cls=ChineseCommand)
@click.argument("plans", nargs=-1, required=True, metavar="规划…")
@click.option(
    "--kind", "kinds", multiple=True, metavar="文种", help="只生成这种文件，可写多次；不写则全部生成。"
)
@click.option("--year", type=int, metavar="年份", help="年度文件只生成这一年。")
@click.option(
    "--to", "formats", multiple=True, type=click.Choice(pipeline.whole()), metavar="格式",
    help=f"输出格式，可写多次：{'、'.join(pipeline.whole())}；默认 docx。",
)  # fmt: skip
@styled
@click.option("--out", default="outputs", metavar="文件夹", help="输出到哪个文件夹；默认 outputs。")
@click.pass_obj
def build(
    session: Session,
    plans: tuple[str, ...],
    kinds: tuple[str, ...],
    year: int | None,
    formats: tuple[str, ...],
    style: str,
    out: str,
) -> int:
    """由规划生成公文。

    规划可以是文件、含 plan.yaml 的文件夹，或放着多份规划的文件夹。先检查再生成：有“须改”的问题仍会生成（退出码
    1），规划读不懂时不写任何文件（退出码 2）。
    """
    to = report.console()
    for kind in kinds:
        pipeline.kind_called(session.library, kind)
    order = Order(kinds, year, formats or ("docx",), style)
    folders = pipeline.output_folders(pipeline.named_plans(plans), Path(out))
    return max(_attempt(to, session, path, folder, order) for path, folder in folders.items())


def _attempt(to: Console, session: Session, path: Path, folder: Path, order: Order) -> int:
    """Build one plan; its exit status. What is refused to one plan does not stop the others."""
    to.print(f"读取 {path}")
    try:
        return _build(to, session, path, folder, order)
    except UnusablePlan as error:
        report.show_findings(to, error.findings)
        to.print(f"这份规划读不懂，没有写任何文件（{report.summary(error.findings)}）。")
        return UNUSABLE
    except Refused as refusal:
        return refuse(refusal)


def _build(to: Console, session: Session, path: Path, folder: Path, order: Order) -> int:
    reading = pipeline.load(path, style=order.style, session=session)
    findings = pipeline.check(reading)
    report.show_findings(to, findings)
    built = pipeline.build(
        reading, folder, kinds=order.kinds, formats=order.formats, year=order.year, tell=to.print
    )
    _tell(to, built)
    report.show_findings(to, built.findings)
    to.print(f"检查结果：{report.summary(findings)}。")
    return FINDINGS if worst(findings) == "error" else FINE


def _tell(to: Console, built: Built) -> None:
    to.print(f"\n已写入 {built.folder}")
    rows = [_row(product) for product in built.products]
    report.show_table(to, ("文件", "文种", "大小", "待填"), rows)
    for note in pipeline.notes_of(built.products):
        to.print(note)
    for note in built.notes:
        to.print(note)
    _tell_blanks(to, pipeline.blank_units(built.products))


def _row(product: Product) -> tuple[str, str, str, str]:
    size = f"{len(product.written.data) / 1024:.1f} KB"
    blanks = len(product.document.blanks)
    return product.name, product.kind.spec.name, size, f"{blanks} 处" if blanks else ""


def _tell_blanks(to: Console, blanks: Mapping[str, Iterable[str]]) -> None:
    """What the plan does not say and a person must fill in."""
    if not blanks:
        return
    to.print("\n规划没有写明、表中留空的单位：")
    for task in list(blanks)[:_LISTED]:
        to.print(f"  {task}：{'、'.join(blanks[task])}")
    if len(blanks) > _LISTED:
        to.print(f"  ……共 {len(blanks)} 项")
