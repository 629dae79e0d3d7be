"""plangen schema: the JSON Schema of a plan, for completion in an editor."""

from __future__ import annotations

import json

import click

from plangen import report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.model import json_schema


@click.command(cls=ChineseCommand)
def schema() -> int:
    """输出规划的 JSON Schema，供编辑器提示和补全。"""
    report.console().print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return FINE
