"""plangen kinds: what can be made."""

from __future__ import annotations

from collections.abc import Iterable

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.compose import Kind


def named_kinds(kinds: Iterable[Kind]) -> str:
    """``kinds`` in a sentence: annual-tasks（年度任务清单）、…"""
    return "、".join(f"{kind.id}（{kind.spec.name}）" for kind in kinds)


@click.command(cls=ChineseCommand)
def kinds() -> int:
    """列出能生成的文种。"""
    rows = [(kind.id, kind.spec.name, kind.spec.about) for kind in pipeline.library().kinds.values()]
    report.show_table(report.console(), ("代号", "名称", "说明"), rows)
    return FINE
