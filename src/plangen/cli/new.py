"""plangen new: a plan, a style sheet, an empty sheet of school data, or a school's draft to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from plangen import pipeline, report
from plangen.cli.chinese import ChineseCommand
from plangen.cli.exits import FINE, Refused
from plangen.cli.kinds import called, from_two_versions, named_kinds
from plangen.compose import Kind

SCHOOL_DATA, STYLE = "school-data", "style"
PLAN, COMMENTS, SCHOOLS, LOOK = "plan.yaml", "意见.yaml", "schools.xlsx", "本县.yaml"
_FOLLOW = {
    PLAN: "修改后运行：plangen build {folder}",
    COMMENTS: "填好后运行：plangen diff 旧稿 新稿 --to docx --comments {file} --out 意见采纳情况表.docx",
    SCHOOLS: "填好后放到规划的文件夹里。",
    LOOK: "修改后在规划里写“版式: 本县”；在“{folder}”文件夹里运行命令。",
}
"""What to do with the file that was written."""


@click.command(cls=ChineseCommand)
@click.argument("kind", metavar="文种")
@click.argument("folder", metavar="文件夹")
@click.option("--parent", metavar="县级规划", help="学校方案（school-plan）依据的县级规划。")
@click.option("--school", metavar="学校代码", help="学校方案：本校在县级学校数据里的代码。")
def new(kind: str, folder: str, parent: str | None, school: str | None) -> int:
    """写出一份可直接修改的规划，每个键都有说明。

    文种写 school-data 时，写出一张空的学校数据表；写 style 时，写出一份自己的版式；写 school-plan
    并给出县级规划和学校代码时，写出该校的一校一案草稿。
    """
    name, data = _begun(kind, Path(folder), parent, school)
    file = Path(folder) / name
    if file.exists():
        raise Refused(f"“{file}”已经存在，没有改动它。请换一个文件夹。")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.write(data)
    except OSError:
        raise Refused(f"不能在“{folder}”写文件，请检查路径和权限。") from None
    report.console().print(f"已写出 {file}。{_FOLLOW[file.name].format(file=file, folder=folder)}")
    return FINE


def _has_comments(kind: Kind) -> bool:
    return "意见" in kind.spec.needs


def _begun(kind: str, folder: Path, parent: str | None, school: str | None) -> tuple[str, bytes]:
    """The name and the bytes of the file to begin with."""
    if kind == SCHOOL_DATA:
        return SCHOOLS, pipeline.school_sheet()
    if kind == STYLE:
        return f"templates/styles/{LOOK}", pipeline.library().style_sample.encode()
    everything = pipeline.library().kinds
    kind = found.id if (found := called(kind, everything)) else kind
    known = {name: each for name, each in everything.items() if not each.of_revisions or _has_comments(each)}
    if kind in everything and kind not in known:
        raise Refused(from_two_versions(everything[kind]))
    if kind not in known:
        raise Refused(
            f"没有“{kind}”这种文件。可用：{named_kinds(known.values())}；空的学校数据表：{SCHOOL_DATA}；自己的版式：{STYLE}。"
        )
    if bool(parent) != bool(school):
        raise Refused("“--parent”和“--school”要一起写。")
    if kind.startswith("school-") and not parent:
        raise Refused("学校的文件据县级规划写，请加上“--parent 县级规划 --school 学校代码”。")
    if parent and school:
        return PLAN, _draft(folder, Path(parent), school)
    return COMMENTS if _has_comments(known[kind]) else PLAN, known[kind].sample.encode()


def _draft(folder: Path, parent: Path, school: str) -> bytes:
    above = parent if parent.is_dir() else parent.parent
    if above.resolve().parent != folder.resolve().parent:
        raise Refused(f"请把“{folder}”放在县级规划的文件夹“{above}”旁边。")
    try:
        return pipeline.school_draft(above, school).encode()
    except pipeline.UnusablePlan as error:
        raise Refused(f"不能据“{parent}”写学校方案：{error}") from None
