"""plangen inspect: which rules of the standard any .docx breaks, and where."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE
from plangen.finding import Refused
from plangen.pipeline import Inspection, Session

_PAGE = "inspect.html"
"""Where the page goes when no file is named."""


@click.command(cls=ChineseCommand)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@click.option("--pdf", "printing", is_flag=True, help="再由 LibreOffice 印出来，在页面上量行数、字数、位置。")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", metavar="text|json|html",
    help="给人看的文字，给程序读的 JSON，或标出位置的网页。",
)  # fmt: skip
@click.option("--out", metavar="文件", help="写到这个文件；网页不写则是 inspect.html。")
@click.pass_obj
def inspect(session: Session, files: tuple[str, ...], form: str, out: str | None, *, printing: bool) -> int:
    """逐条检查 .docx 是否合乎《党政机关公文格式》（GB/T 9704-2012），不论用什么软件写成。

    “须改”是标准写明“应当”而没有做到的，和在哪里都是错的文字（如日历上没有的日期），退出码 1；“建议”是一般、
    推荐的做法和习惯。有文件读不了时退出码 2，其余照常检查。
    """
    paths = [Path(name) for name in dict.fromkeys(files)]
    if form == "html":
        out = out or _PAGE
    target = pipeline.target(out, form, paths) if out else None
    inspections: dict[str, Inspection] = {}
    unreadable = False
    for file, inspection in pipeline.inspect_all(paths, printing=printing, session=session).items():
        if isinstance(inspection, Refused):
            report.console(sys.stderr).print(f"{file}：{inspection}")
            unreadable = True
        else:
            inspections[str(file)] = inspection
    if inspections or form == "json":
        _tell(session, inspections, form, target)
    if unreadable:
        return UNUSABLE
    must = any(inspection.must for inspection in inspections.values())
    return FINDINGS if must else FINE


def _tell(session: Session, inspections: Mapping[str, Inspection], form: str, target: Path | None) -> None:
    to = report.console()
    if target:
        pipeline.write(target, _text(session, inspections, form).encode())
        browser = "，用浏览器打开" if form == "html" else ""
        to.print(f"已写入 {target}{browser}。")
    elif form == "json":
        to.print(report.inspection_json(inspections))
    else:
        report.show_inspections(to, inspections)


def _text(session: Session, inspections: Mapping[str, Inspection], form: str) -> str:
    """What is written to a file."""
    if form == "json":
        return report.inspection_json(inspections) + "\n"
    if form == "html":
        return pipeline.inspection_page(inspections, session)
    return report.inspection_text(inspections)
