"""The command line: one file a command. Speaks Chinese, never shows a traceback."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import click
from rich.console import Console

from plangen import report
from plangen.cli import error_log
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

_OUTPUT_LOST = (errno.EPIPE, errno.ENOSPC)
"""What the system says when nobody takes the output any more."""


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
        return _status(arguments, session)
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
    except OSError as error:
        if error.errno not in _OUTPUT_LOST:
            return _broken(errors)
        errors.print("显示不下去：接收输出的程序已经关闭，或者磁盘已满。已经写好的文件都是完整的。")
        _forget_output()
    except Exception:
        return _broken(errors)
    return UNUSABLE


def _status(arguments: list[str], session: Session) -> int:
    """The status of a command all of whose words have been shown."""
    status = int(plangen.main(arguments, "plangen", standalone_mode=False, obj=session) or FINE)
    sys.stdout.flush()
    return status


def _broken(errors: Console) -> int:
    """A fault of our own: said, and written down for the maintainers."""
    log = error_log.written()
    where = f"详情记在 {log}，请把它发给维护人员。" if log else "详情没能记下来（临时文件夹写不进去）。"
    errors.print(f"程序内部出错，这件事没有做完；已经写好的文件都是完整的。{where}")
    return BROKEN


def _forget_output() -> None:
    """What still waits to be shown goes nowhere, so that the end of the program does not stumble over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


__all__ = ["main", "run"]
