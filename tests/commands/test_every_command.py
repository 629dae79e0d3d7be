"""No command without a place in the command line and a transcript that shows what it says."""

import importlib
import pkgutil
import re
from pathlib import Path

import click
import pytest

from plangen import cli

HERE = Path(__file__).parent
SHOWN = set(
    re.findall(
        r"^\$ plangen ([a-z-]+)", "".join(file.read_text("utf-8") for file in HERE.glob("*.md")), re.MULTILINE
    )
)


def written() -> dict[str, click.Command]:
    """Every command that a module of the command line holds."""
    commands = {}
    for module in pkgutil.iter_modules(cli.__path__):
        for value in vars(importlib.import_module(f"plangen.cli.{module.name}")).values():
            if isinstance(value, click.Command):
                commands[str(value.name)] = value
    return commands


COMMANDS = written()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_written_can_be_called(name: str) -> None:
    assert cli.plangen.commands.get(name) is COMMANDS[name]


@pytest.mark.parametrize("name", [name for name in COMMANDS if not COMMANDS[name].hidden])
def test_a_command_has_a_transcript(name: str) -> None:
    assert name in SHOWN
