"""plangen kinds: what can be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE
from plangen.compose import Kind


def named_kinds(kinds: Iterable[Kind]) -> str:
    """``kinds`` in a sentence: annual-tasks（年度任务清单）、…"""
    return "、".join(f"{kind.id}（{kind.spec.name}）" for kind in kinds)


def called(name: str, kinds: Mapping[str, Kind]) -> Kind | None:
    """The kind with this id or Chinese name; None when there is none."""
    return kinds.get(name) or next((kind for kind in kinds.values() if kind.spec.name == name), None)


def from_two_versions(kind: Kind) -> str:
    """What to do for a kind that is not told from one plan."""
    comments = " --comments 意见.yaml" if "意见" in kind.spec.needs else ""
    command = f"plangen diff 旧稿 新稿 --to docx --kind {kind.id}{comments} --out {kind.spec.name}.docx"
    return f"“{kind.spec.name}”由两稿比较得出，请运行：{command}"


@click.command(cls=ChineseCommand)
def kinds() -> int:
    """列出能生成的文种。"""
    rows = [(kind.id, kind.spec.name, kind.spec.about) for kind in pipeline.library().kinds.values()]
    report.show_table(report.console(), ("代号", "名称", "说明"), rows)
    return FINE
