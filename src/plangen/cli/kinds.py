"""plangen kinds: what can be made."""

from __future__ import annotations

import click

from plangen import report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.pipeline import Session


@click.command(cls=ChineseCommand)
@click.pass_obj
def kinds(session: Session) -> int:
    """列出能生成的文种。"""
    rows = [(kind.id, kind.spec.name, kind.spec.about) for kind in session.library.kinds.values()]
    report.show_table(report.console(), ("代号", "名称", "说明"), rows)
    return FINE
