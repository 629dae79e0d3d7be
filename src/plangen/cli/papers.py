"""The papers about a revision that a command line names, and the comments they may need."""

from __future__ import annotations

from pathlib import Path

from plangen import pipeline, report
from plangen.cli.exits import Refused
from plangen.cli.kinds import called, named_kinds
from plangen.compose import Kind
from plangen.finding import worst
from plangen.pipeline import Comparison
from plangen.writers.pdf import Unprintable

TABLE, COMMENTS = "revision-table", "comment-table"


def of_revisions() -> list[Kind]:
    """Every kind of paper that is told from two versions."""
    return [kind for kind in pipeline.library().kinds.values() if kind.of_revisions]


def chosen(name: str | None, comments: str | None) -> str:
    """The id of the kind called ``name`` (id or Chinese name); without a name the table that is usual."""
    if name is None:
        return COMMENTS if comments else TABLE
    found = called(name, {kind.id: kind for kind in of_revisions()})
    if found is None:
        raise Refused(f"没有“{name}”这种由两稿比较得出的文件。可用：{named_kinds(of_revisions())}。")
    if "意见" in found.spec.needs and not comments:
        raise Refused(
            f"“{found.spec.name}”要有意见文件，请加上“--comments 意见.yaml”；"
            f"没有意见文件的，先运行：plangen new {found.id} 文件夹"
        )
    return found.id


def with_comments(compared: Comparison, file: str | None) -> Comparison | None:
    """``compared`` with the comments in ``file``, whatever is wrong with them shown; None when they are unusable."""
    if file is None:
        return compared
    given = pipeline.received(Path(file))
    compared, findings = pipeline.commented(compared, given)
    report.show_findings(report.console(), findings)
    return None if worst(findings) == "error" else compared


def written(compared: Comparison, kind: str, form: str) -> bytes:
    """The paper of ``kind`` as a file of ``form``; printed ones go through LibreOffice."""
    product = pipeline.paper(compared, kind, form)
    try:
        made, notes = pipeline.printed([product], compared.new.sheet)
    except Unprintable as error:
        raise Refused(str(error)) from None
    for note in notes:
        report.console().print(note)
    report.show_findings(report.console(), pipeline.losses(made, compared.new))
    return made[0].written.data
