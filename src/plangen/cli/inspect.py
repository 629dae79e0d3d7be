"""plangen inspect: which rules of the standard any .docx breaks, and where."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli import files as on_disk
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINDINGS, FINE, UNUSABLE
from plangen.inspect import Inspection
from plangen.ooxml import Unusable


@click.command(cls=ChineseCommand)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@click.option("--pdf", "printing", is_flag=True, help="再由 LibreOffice 印出来，在页面上量行数、字数、位置。")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", metavar="text|json|html",
    help="给人看的文字，给程序读的 JSON，或标出位置的网页。",
)  # fmt: skip
@click.option("--out", metavar="文件", help="写到这个文件；网页不写则是 inspect.html。")
def inspect(files: tuple[str, ...], printing: bool, form: str, out: str | None) -> int:
    """逐条检查 .docx 是否合乎《党政机关公文格式》（GB/T 9704-2012），不论用什么软件写成。

    “须改”是标准写明“应当”而没有做到的，退出码 1；“建议”是一般、推荐的做法和习惯。有文件读不了时退出码
    2，其余照常检查。
    """
    paths = [Path(name) for name in dict.fromkeys(files)]
    to_file = on_disk.target(out or "inspect.html", form, paths) if out or form == "html" else None
    found = pipeline.inspect(paths, printing=printing)
    errors = report.console(sys.stderr)
    for file, error in found.items():
        if isinstance(error, Unusable):
            errors.print(f"{file}：{error}")
    told = {str(file): each for file, each in found.items() if isinstance(each, Inspection)}
    if told or form == "json":
        _tell(told, form, to_file)
    if len(told) < len(found):
        return UNUSABLE
    return FINDINGS if any(each.must for each in told.values()) else FINE


_TEXTS = {
    "text": report.inspection_text,
    "json": lambda told: report.inspection_json(told) + "\n",
    "html": pipeline.inspection_page,
}


def _tell(told: dict[str, Inspection], form: str, to_file: Path | None) -> None:
    to = report.console()
    if to_file:
        on_disk.write(to_file, _TEXTS[form](told).encode())
        to.print(f"已写入 {to_file}{'，用浏览器打开' if form == 'html' else ''}。")
    elif form == "json":
        to.print(report.inspection_json(told))
    else:
        report.show_inspections(to, told)
