"""The tutorial is true: its files are written, its commands run, and they say what it says they do.

Blocks, in order:

- ```` ```yaml FILE ```` and ```` ```csv FILE ```` write a file, ``FILE (gbk)`` in that encoding; ``FILE 加`` puts
  its keys before 章节 or in place of the same keys; ``FILE 追加`` adds to the end; ``FILE 换`` takes the place
  of what was added last;
- ```` ```console ```` is a command after ``$ `` with what it prints, ``……`` standing for lines left out, and its
  exit status where it is not 0;
- ```` ```text FILE ```` shows lines of a file, in order; ``FILE 手改`` adds them to it, as a person would.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plangen import cli

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"
LEFT_OUT = "……"

_FENCE = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(
    r"(?P<form>yaml|csv|text) (?P<name>\S+)(?: \((?P<encoding>\w+)\))?(?: (?P<how>加|追加|换|手改))?"
)


def fences(text: str) -> Iterator[tuple[str, str]]:
    """The first line and the body of every fenced block."""
    return ((found["info"].strip(), found["body"]) for found in _FENCE.finditer(text))


def top_keys(text: str) -> dict[str, str]:
    """The top keys of a YAML text, each with its lines."""
    return {part.split(":")[0]: part for part in re.split(r"^(?=[^\s#-])", text, flags=re.MULTILINE) if part}


def with_keys(text: str, added: str) -> str:
    """``text`` with the keys of ``added`` in it, before 章节 where they are new."""
    new, keys = top_keys(added), top_keys(text)
    kept = {key: new.pop(key, lines) for key, lines in keys.items()}
    body = kept.pop("章节")
    return "".join((*kept.values(), *new.values(), body))


def said(text: str) -> list[str]:
    """The lines of ``text`` without the sizes of files and the padding of columns."""
    text = re.sub(r"\d+\.\d KB", "… KB", text.replace("\\", "/"))
    return [re.sub(r"(?<=\S) {2,}", "  ", line).rstrip() for line in text.strip("\n").splitlines()]


def holds(lines: list[str], told: list[str]) -> bool:
    """Whether ``lines`` are as ``told``, with any number of them where some are left out."""
    gap = "(?:.*\n)*"
    wanted = "".join(gap if line.strip() == LEFT_OUT else f"{re.escape(line)}\n" for line in told)
    return re.fullmatch(wanted, "".join(f"{line}\n" for line in lines)) is not None


@dataclass
class Clerk:
    """Someone who follows the tutorial in a folder of their own."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    added: dict[str, str] = field(default_factory=dict)

    def follow(self, info: str, body: str) -> None:
        if info == "console":
            self.run(body)
        elif found := _FILE.fullmatch(info):
            self.handle(found, body)
        else:
            raise AssertionError(f"what is ```{info}?")

    def run(self, body: str) -> None:
        for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            command, _, told = part.partition("\n")
            told, _, status = told.partition("退出码 ")
            program, *arguments = shlex.split(command)
            assert program == "plangen", command
            ended = self.ended(arguments)
            heard = self.capsys.readouterr()
            lines = said(heard.out + heard.err)
            assert holds(lines, said(told)), f"{command} 实际显示：\n" + "\n".join(lines)
            assert ended == int(status or 0), command

    def ended(self, arguments: list[str]) -> int:
        """The exit status of a command that reads the folder as it is now."""
        return cli.run(arguments)

    def handle(self, found: re.Match[str], body: str) -> None:
        path = Path(found["name"])
        match found["form"], found["how"]:
            case "yaml" | "csv", None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(body.encode(found["encoding"] or "utf-8"))
            case "yaml", how:
                path.write_text(self.edited(path, body, how), "utf-8")
            case "text", "手改":
                with path.open("a", encoding="utf-8") as file:
                    file.write(body)
            case "text", _:
                lines = path.read_text("utf-8-sig").splitlines()
                told = [LEFT_OUT, *(part for line in body.splitlines() for part in (line, LEFT_OUT))]
                assert holds(lines, told), "\n".join(lines)

    def edited(self, path: Path, body: str, how: str) -> str:
        text, name = path.read_text("utf-8"), str(path)
        if how == "加":
            return with_keys(text, body)
        if how == "换":
            assert text.endswith(self.added[name])
            text = text.removesuffix(self.added[name])
        self.added[name] = body
        return text + body


def test_the_tutorial_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    clerk = Clerk(capsys, monkeypatch)
    for info, body in fences(TUTORIAL.read_text("utf-8")):
        clerk.follow(info, body)


@pytest.mark.parametrize(
    ("lines", "text", "wanted"),
    [
        pytest.param(["a", "b"], "a\nb", True, id="all"),
        pytest.param(["a", "b"], "a", False, id="one is missing"),
        pytest.param(["a", "b", "c"], "a\n……\nc", True, id="the middle left out"),
        pytest.param(["a", "b", "c"], "a\n……", True, id="the end left out"),
        pytest.param(["a", "b", "c"], "a\n……\nb", False, id="the end is another"),
        pytest.param(["a", "b", "c"], "b\n……", False, id="the beginning is another"),
    ],
)
def test_what_a_block_shows_is_compared(lines: list[str], text: str, wanted: bool) -> None:
    assert holds(lines, said(text)) == wanted
