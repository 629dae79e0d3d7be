"""The command line: one file a command. Speaks Chinese, never shows a traceback."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

import click

from plangen import report
from plangen.cli.build import build
from plangen.cli.check import check
from plangen.cli.chinese import ChineseGroup, usage_sentence
from plangen.cli.diff import diff
from plangen.cli.exits import BROKEN, FINE, UNUSABLE, refuse
from plangen.cli.explain import explain
from plangen.cli.fonts import fonts
from plangen.cli.git_setup import git_setup
from plangen.cli.git_view import git_view
from plangen.cli.inspect import inspect
from plangen.cli.kinds import kinds
from plangen.cli.log import log
from plangen.cli.new import new
from plangen.cli.schema import schema
from plangen.cli.settle import accept, reject
from plangen.cli.styles import styles
from plangen.finding import Refused
from plangen.pipeline import Session

_LOG = "plangen-error.log"


@click.group(cls=ChineseGroup)
@click.version_option(package_name="plangen", message="plangen %(version)s", help="显示版本。")
def plangen() -> None:
    """由一份规划生成全套公文：实施方案、任务清单、台账、自评报告、一校一案。"""


for _command in (
    build, check, inspect, diff, accept, reject, log, explain, new, kinds, styles, fonts, schema, git_setup, git_view,
):  # fmt: skip
    plangen.add_command(_command)


def main() -> None:
    """Run the command line and end with its exit status: 0 fine, 1 findings, 2 unusable input."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line in the folder where it was typed; its exit status."""
    errors = report.console(sys.stderr)
    session = Session.of(Path.cwd())
    try:
        return int(plangen.main(arguments, "plangen", standalone_mode=False, obj=session) or FINE)
    except click.exceptions.NoArgsIsHelpError as error:
        report.console().print(error.ctx.get_help() if error.ctx else "")
        return FINE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "plangen"
        errors.print(f"{usage_sentence(error)}“{command} --help”有说明。")
    except Refused as refusal:
        return refuse(refusal)
    except click.ClickException as error:
        errors.print(str(error))
    except (KeyboardInterrupt, click.Abort):
        errors.print("已中断，没有写完的文件不会留下。")
    except Exception:
        log = Path(tempfile.gettempdir()) / _LOG
        log.write_text(traceback.format_exc(), "utf-8")
        errors.print(f"程序内部出错，没有改动任何文件。详情记在 {log}，请把它发给维护人员。")
        return BROKEN
    return UNUSABLE


__all__ = ["main", "run"]
