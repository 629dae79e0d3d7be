"""plangen build: plans to folders of documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE, Refused
from plangen.cli.kinds import called, from_two_versions, named_kinds
from plangen.cli.plans import folder_name, named
from plangen.cli.styles import styled
from plangen.compose import Kind
from plangen.document import Blank
from plangen.finding import Path as NodePath
from plangen.finding import worst
from plangen.pipeline import FORMATS, Product, Reading, whole
from plangen.pipeline.delivery import File, Undeliverable, deliver
from plangen.writers.pdf import Unprintable

_LISTED = 40


@dataclass(frozen=True, slots=True)
class Order:
    """What one command asks for: which kinds, of which year, in which formats and look, into which folder."""

    kinds: list[Kind]
    year: int | None
    formats: list[str]
    style: str
    out: Path


@click.command(cls=ChineseCommand)
@click.argument("plans", nargs=-1, required=True, metavar="规划…")
@click.option(
    "--kind", "kinds", multiple=True, metavar="文种", help="只生成这种文件，可写多次；不写则全部生成。"
)
@click.option("--year", type=int, metavar="年份", help="年度文件只生成这一年。")
@click.option(
    "--to", "formats", multiple=True, type=click.Choice(whole()), metavar="格式",
    help=f"输出格式，可写多次：{'、'.join(whole())}；默认 docx。",
)  # fmt: skip
@styled
@click.option("--out", default="outputs", metavar="文件夹", help="输出到哪个文件夹；默认 outputs。")
def build(
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
    order = Order(_kinds(kinds), year, list(formats) or ["docx"], style, Path(out))
    paths = named(plans)
    _distinct(paths)
    return max(_attempt(to, path, order) for path in paths)


def _kinds(names: tuple[str, ...]) -> list[Kind]:
    everything = pipeline.library().kinds
    of_plans = [kind for kind in everything.values() if not kind.of_revisions]
    chosen = []
    for name in names:
        kind = called(name, everything)
        if kind is None:
            raise Refused(f"没有“{name}”这种文件。可用：{named_kinds(of_plans)}。")
        if kind.of_revisions:
            raise Refused(from_two_versions(kind))
        chosen.append(kind)
    return list({kind.id: kind for kind in chosen}.values()) or of_plans


def _distinct(paths: list[Path]) -> None:
    """Two plans of one run may not share an output folder: one would cover the other."""
    seen: dict[str, Path] = {}
    for path in paths:
        name = folder_name(path)
        if name in seen:
            raise Refused(f"“{seen[name]}”和“{path}”都会写到“{name}”文件夹，请分两次生成到不同的 --out。")
        seen[name] = path


def _attempt(to: Console, path: Path, order: Order) -> int:
    """Build one plan; its exit status. What is refused to one plan does not stop the others."""
    try:
        return _build(to, path, order)
    except Refused as refusal:
        report.console(sys.stderr).print(str(refusal))
        return UNUSABLE


def _build(to: Console, path: Path, order: Order) -> int:
    to.print(f"读取 {path}")
    reading = pipeline.read(path, order.style)
    findings = pipeline.examine(reading)
    report.show_findings(to, findings)
    if reading.plan is None:
        to.print(f"这份规划读不懂，没有写任何文件（{report.summary(findings)}）。")
        return UNUSABLE
    if order.year is not None and order.year not in reading.plan.period.years:
        raise Refused(f"{order.year}年不在“{path}”的期限（{reading.plan.period}）之内。")
    folder = order.out / folder_name(path)
    try:
        made, placed = pipeline.placed(_made(to, reading, order), reading.sheet)
        if waiting := sum(FORMATS[product.format].printed for product in made):
            to.print(f"正在由 LibreOffice 印 {waiting} 件 PDF……")
        made, fonts = pipeline.printed(made, reading.sheet)
        notes = deliver(folder, [_file(product) for product in made])
    except (Undeliverable, Unprintable) as error:
        raise Refused(str(error)) from None
    _tell(to, folder, made, [*placed, *fonts, *notes])
    report.show_findings(to, pipeline.losses(made, reading))
    to.print(f"检查结果：{report.summary(findings)}。")
    return FINDINGS if worst(findings) == "error" else FINE


def _made(to: Console, reading: Reading, order: Order) -> list[Product]:
    made = []
    for product in pipeline.products(reading, order.kinds, reading.sheet, order.formats, order.year):
        to.print(f"生成 {product.name}")
        made.append(product)
    return made


def _file(product: Product) -> File:
    return File(
        kind=product.kind.id,
        title=product.document.title,
        format=product.format,
        path=product.name,
        data=product.written.data,
        year=product.choice.year,
    )


def _tell(to: Console, folder: Path, made: list[Product], notes: Iterable[str]) -> None:
    to.print(f"\n已写入 {folder}")
    rows = [
        (product.name, product.kind.spec.name, f"{len(product.written.data) / 1024:.1f} KB", _count(product))
        for product in made
    ]
    report.show_table(to, ("文件", "文种", "大小", "待填"), rows)
    for note in notes:
        to.print(note)
    _tell_blanks(to, made)


def _count(product: Product) -> str:
    count = len(product.document.blanks)
    return f"{count} 处" if count else ""


def _tell_blanks(to: Console, made: list[Product]) -> None:
    """What the plan does not say and a person must fill in: once each, however many papers ask for it."""
    found = sorted((origin, blank.label) for product in made for origin, blank in _cells(product))
    labels = list(dict.fromkeys(label for _, label in found))
    if not labels:
        return
    to.print("\n规划没有写明、表中留空的单位：")
    for task, columns in list(_by_task(labels).items())[:_LISTED]:
        to.print(f"  {task}：{'、'.join(columns)}")
    if len(_by_task(labels)) > _LISTED:
        to.print(f"  ……共 {len(_by_task(labels))} 项")


def _cells(product: Product) -> list[tuple[NodePath, Blank]]:
    """The empty cells that the plan leaves open, with the paths of their nodes."""
    return [
        (origin, blank)
        for blank, origin in product.document.blanks
        if not blank.shown and "：" in blank.label
    ]


def _by_task(labels: Iterable[str]) -> dict[str, list[str]]:
    tasks: dict[str, list[str]] = {}
    for label in labels:
        task, _, column = label.rpartition("：")
        tasks.setdefault(task, []).append(column)
    return tasks
