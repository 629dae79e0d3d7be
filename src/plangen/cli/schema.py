"""plangen schema: the JSON Schema of a plan, for completion in an editor, and of the changes between two."""

from __future__ import annotations

import json

import click

from plangen import report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.pipeline import SCHEMAS


@click.command(cls=ChineseCommand)
@click.option(
    "--of", "of", type=click.Choice(list(SCHEMAS)), default="plan", metavar="plan|changes",
    help="规划的，或 plangen diff --to json 的；默认 plan。",
)  # fmt: skip
def schema(of: str) -> int:
    """输出规划的 JSON Schema，供编辑器提示和补全。"""
    report.console().print(json.dumps(SCHEMAS[of](), ensure_ascii=False, indent=2))
    return FINE
