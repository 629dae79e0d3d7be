"""Every transcript in this folder is true: the files it shows, the command, and what the window says.

A transcript is a heading of level 2 and, below it, files (```yaml plan.yaml```), commands with all they print
(```console```), and what lies in the folder afterwards (```files```, or 没有写出任何文件。). Sizes are not compared.

``PLANGEN_ACCEPT=1 pytest tests/commands`` writes what the commands print now into the transcripts; read
them with ``git diff`` before they are kept.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from plangen import cli

HERE = Path(__file__).parent
ACCEPT = bool(os.environ.get("PLANGEN_ACCEPT"))
NOTHING = "没有写出任何文件。"
OUTPUTS = "outputs"

_FENCE = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FILE = re.compile(r"(?P<form>yaml|text|hex) (?P<name>\S+)(?: \((?P<encoding>[\w-]+)\))?")
_ENCODINGS = {"utf-8-bom": "utf-8-sig"}


@dataclass(frozen=True)
class Fence:
    """A fenced block: what its first line says, what stands in it, and where that is in the file."""

    info: str
    body: str
    start: int
    end: int


@dataclass(frozen=True)
class Transcript:
    """One heading of a file and everything below it."""

    file: Path
    title: str
    text: str
    start: int

    @property
    def fences(self) -> list[Fence]:
        return [
            Fence(found["info"].strip(), found["body"], found.start("body"), found.end("body"))
            for found in _FENCE.finditer(self.text)
        ]

    def of(self, kind: str) -> list[Fence]:
        return [fence for fence in self.fences if fence.info == kind]


def transcripts() -> Iterator[Transcript]:
    for file in sorted(HERE.glob("*.md")):
        text = file.read_text("utf-8")
        heads = list(_SECTION.finditer(text))
        ends = [*(head.start() for head in heads[1:]), len(text)]
        for head, end in zip(heads, ends, strict=True):
            yield Transcript(file, head["title"], text[head.end() : end], head.end())


ALL = list(transcripts())
BY_NAME = [pytest.param(each, id=f"{each.file.stem}: {each.title}") for each in ALL]


def lay_out(transcript: Transcript, folder: Path) -> None:
    """Write the files that ``transcript`` shows into ``folder``."""
    for fence in transcript.fences:
        if found := _FILE.fullmatch(fence.info):
            path = folder / found["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            if found["form"] == "hex":
                path.write_bytes(bytes.fromhex(fence.body))
            else:
                encoding = found["encoding"] or "utf-8"
                path.write_bytes(fence.body.encode(_ENCODINGS.get(encoding, encoding)))


def commands(console: str) -> list[str]:
    return [line.removeprefix("$ ") for line in console.splitlines() if line.startswith("$ ")]


def said(text: str) -> str:
    """``text`` without what differs between machines or whenever a style changes: sizes, padding of columns."""
    text = re.sub(r"\d+\.\d KB", "… KB", text)
    lines = [re.sub(r"(?<=\S) {2,}", "  ", line).rstrip() for line in text.splitlines()]
    return "\n".join(lines).strip("\n")


@pytest.mark.parametrize("transcript", BY_NAME)
def test_the_window_says(
    transcript: Transcript,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "某县"
    folder.mkdir()
    lay_out(transcript, folder)
    monkeypatch.chdir(folder)

    def run(command: str) -> str:
        program, *arguments = shlex.split(command)
        assert program == "plangen", command
        status = cli.run(arguments)
        heard = capsys.readouterr()
        assert status in (0, 1, 2), heard.err
        told = said(heard.out + heard.err)
        return f"$ {command}\n{told}\n退出码 {status}\n".replace("\n\n退出码", "\n退出码")

    for console in transcript.of("console"):
        now = "\n".join(run(command) for command in commands(console.body))
        if ACCEPT:
            accept(transcript, console, now)
        else:
            assert now == console.body
    left(transcript, folder)


def left(transcript: Transcript, folder: Path) -> None:
    """Compare what lies in ``folder`` with what ``transcript`` says of it."""
    if NOTHING in transcript.text:
        assert not (folder / OUTPUTS).exists()
    for listed in transcript.of("files"):
        now = "".join(
            f"{path.relative_to(folder).as_posix()}\n"
            for path in sorted((folder / OUTPUTS).rglob("*"))
            if path.is_file()
        )
        if ACCEPT:
            accept(transcript, listed, now)
        else:
            assert now == listed.body


def accept(transcript: Transcript, fence: Fence, now: str) -> None:
    text = transcript.file.read_text("utf-8")
    old = f"```{fence.info}\n{fence.body}```"
    head, at, rest = text.partition(f"## {transcript.title}\n")
    assert at
    transcript.file.write_text(head + at + rest.replace(old, f"```{fence.info}\n{now}```", 1), "utf-8")


@pytest.mark.parametrize("transcript", BY_NAME)
def test_a_transcript_is_whole(transcript: Transcript) -> None:
    """It runs something, and says of every unusable input that nothing was written."""
    consoles = transcript.of("console")
    assert consoles, "no command"
    known = {"console", "files"}
    assert all(fence.info in known or _FILE.fullmatch(fence.info) for fence in transcript.fences)
    unusable = all(set(re.findall(r"^退出码 (\d+)$", each.body, re.MULTILINE)) == {"2"} for each in consoles)
    assert "程序内部出错" not in transcript.text
    assert not unusable or NOTHING in transcript.text or transcript.of("files")


def test_no_two_transcripts_of_a_file_share_a_title() -> None:
    titles = [(each.file, each.title) for each in ALL]
    assert len(titles) == len(set(titles))
