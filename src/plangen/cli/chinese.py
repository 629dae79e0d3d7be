"""click in Chinese: headings of the help, and what it says of a wrong command line."""

from __future__ import annotations

import re
from typing import Any

import click

from plangen.pipeline import guess

_PIECES = {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 [参数]…"}
_QUOTED = re.compile(r"'(.+?)'")
_EXTRA = re.compile(r"\((.+)\)")


class ChineseCommand(click.Command):
    """A command whose help has Chinese headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法：plangen build [选项] 规划…"""
        pieces = [_PIECES.get(piece, piece) for piece in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under 选项."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [(row[0], _explained(param)) for param in options if (row := param.get_help_record(ctx))]
        if rows:
            with formatter.section("选项"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, explained in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这段说明。"
        return option


class ChineseGroup(ChineseCommand, click.Group):
    """A group of commands whose help has Chinese headings."""

    command_class = ChineseCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands under 命令."""
        super().format_options(ctx, formatter)
        rows = [
            (name, command.get_short_help_str(limit=120))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) and not command.hidden
        ]
        with formatter.section("命令"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a clerk meets them."""
        return list(self.commands)


def usage_sentence(error: click.UsageError) -> str:
    """What is wrong with a command line, in one Chinese sentence."""
    match error:
        case click.NoSuchOption():
            return f"没有“{error.option_name}”这个选项。{guess(error.option_name, error.possibilities or ())}"
        case click.MissingParameter():
            return f"还缺“{_name(error.param)}”。"
        case click.BadParameter():
            return f"“{_name(error.param)}”的值不对：{_bad(error)}"
        case click.BadOptionUsage():
            return f"“{error.option_name}”后面要写值。"
    words = error.format_message()
    if error.ctx and isinstance(error.ctx.command, click.Group) and (found := _QUOTED.search(words)):
        return f"没有“{found[1]}”这个命令。{guess(found[1], error.ctx.command.commands)}"
    return f"多写了“{found[1]}”。" if (found := _EXTRA.search(words)) else "参数不对。"


def _explained(option: click.Option) -> str:
    """What an option is for; one that must be written says so."""
    return f"{option.help}{'必须写。' if option.required else ''}"


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    return param.opts[0] if isinstance(param, click.Option) else str(param.metavar or param.name)


def _bad(error: click.BadParameter) -> str:
    kind: Any = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"只能是 {'、'.join(map(str, kind.choices))}。"
    if isinstance(kind, click.types.IntParamType):
        least = getattr(kind, "min", None)
        return "应写一个整数。" if least is None else f"应写不小于 {least} 的整数。"
    return error.message
