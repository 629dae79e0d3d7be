"""plangen kinds: what can be made."""

from __future__ import annotations

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE


@click.command(cls=ChineseCommand)
def kinds() -> int:
    """列出能生成的文种。"""
    rows = [(kind.id, kind.spec.name, kind.spec.about) for kind in pipeline.library().kinds.values()]
    report.show_table(report.console(), ("代号", "名称", "说明"), rows)
    return FINE
