"""Put seeded faults into the program, one at a time, and count how many of them the tests notice.

``python tools/mutants.py --room diff --number 20 --seed 1`` draws twenty places of the room ``diff``, changes one
of them in a copy of the checkout, runs the tests that can matter, and takes the next. It ends with a table by room
and the faults that nothing noticed. The changes are mutmut's operators, and one of ours: a Chinese text loses a
character. A third of the sample is such texts, a third numbers, a third any other code.

Tests that print through LibreOffice are left out. A fault that mypy refuses counts as noticed, and so does one that
never ends (see ``WORK``). Faults that change nothing are named in tools/mutants.yaml, each with its reason.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any

import libcst as cst
import yaml
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_string

ROOT = Path(__file__).parents[1]
PACKAGE = Path("src/plangen")
LEFT_BEHIND = shutil.ignore_patterns(".venv*", ".git", "outputs", "__pycache__", ".*_cache", ".hypothesis")
WORK = 300
"""Seconds of processor time that the tests of one fault may take; none needs a third of it when it ends at all."""
PYTEST = ("-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", "-m", "not office")
NO_TESTS, WRONG_CALL = 5, 4
HAN = re.compile(r"[\u4e00-\u9fff]")
SENTENCE, NUMBER, CODE = "话", "数", "码"
KINDS = (CODE, SENTENCE, NUMBER)


# -- what can be changed --------------------------------------------------------------------------


@dataclass(frozen=True)
class Place:
    """One change that can be made to one file: the node that goes and the node that comes."""

    file: Path
    line: int
    kind: str
    module: cst.Module
    old: cst.CSTNode
    new: cst.CSTNode

    @property
    def text(self) -> str:
        """The file with this change."""
        changed = self.module.deep_replace(self.old, self.new)
        assert isinstance(changed, cst.Module)
        return changed.code

    @property
    def difference(self) -> list[str]:
        """The lines that go and come, with their signs."""
        lines = difflib.unified_diff(self.module.code.splitlines(), self.text.splitlines(), lineterm="", n=0)
        return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


class Places(cst.CSTVisitor):
    """Gathers every change to a module that can make a difference when it runs."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, file: Path, module: cst.Module) -> None:
        super().__init__()
        self.file = file
        self.module = module
        self.places: list[Place] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Note the changes to ``node``; types, imports, decorators and ``__all__`` are left as they are."""
        if isinstance(node, cst.Annotation | cst.Import | cst.ImportFrom | cst.Decorator):
            return False
        if isinstance(node, cst.Assign) and "__all__" in names(node):
            return False
        for new in changes(node):
            line = self.get_metadata(PositionProvider, node).start.line
            self.places.append(Place(self.file, line, kind(node), self.module, node, new))
        return True


def names(assignment: cst.Assign) -> list[str]:
    """The plain names that are given a value."""
    targets = [target.target for target in assignment.targets]
    return [target.value for target in targets if isinstance(target, cst.Name)]


def changes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """What ``node`` can become."""
    if kind(node) == SENTENCE:
        yield shorter(node)
        return
    for wanted, operator in mutation_operators:
        if isinstance(node, wanted) and not (operator is operator_string and is_long(node)):
            yield from operator(node)


def kind(node: cst.CSTNode) -> str:
    """Whether a text in Chinese, a number or other code would be changed."""
    if isinstance(node, cst.BaseNumber):
        return NUMBER
    if isinstance(node, cst.SimpleString | cst.FormattedStringText) and HAN.search(node.value):
        return CODE if is_long(node) else SENTENCE
    return CODE


def is_long(node: cst.CSTNode) -> bool:
    """Whether ``node`` is a text over several lines, as docstrings are."""
    return isinstance(node, cst.SimpleString) and node.value.endswith(('"""', "'''"))


def shorter(node: Any) -> cst.CSTNode:
    """The Chinese text ``node`` without the character in its middle."""
    letters = list(HAN.finditer(node.value))
    middle = letters[len(letters) // 2]
    return node.with_changes(value=node.value[: middle.start()] + node.value[middle.end() :])


def places(checkout: Path, file: Path) -> list[Place]:
    """Every change that can be made to ``file``."""
    wrapper = MetadataWrapper(cst.parse_module((checkout / file).read_text("utf-8")))
    visitor = Places(file, wrapper.module)
    wrapper.visit(visitor)
    return visitor.places


# -- the sample -----------------------------------------------------------------------------------


def rooms() -> list[str]:
    """The rooms of the program, folders and single modules."""
    found = [path for path in (ROOT / PACKAGE).iterdir() if not path.name.startswith(("__", "."))]
    return sorted(path.stem for path in found if path.is_dir() or path.suffix == ".py")


def sources(checkout: Path, room: str) -> list[Path]:
    """The modules of a room, relative to the checkout."""
    folder = checkout / PACKAGE / room
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    return [file.relative_to(checkout) for file in files]


def drawn(checkout: Path, room: str, number: int, seed: int, same: Sequence[dict[str, str]]) -> list[Place]:
    """``number`` places of ``room``, no two on one line, the kinds in turn for as long as there are any."""
    stock: dict[str, list[Place]] = defaultdict(list)
    for file in sources(checkout, room):
        for place in places(checkout, file):
            stock[place.kind].append(place)
    chance = random.Random(f"{room} {seed}")
    for one_kind in KINDS:
        chance.shuffle(stock[one_kind])
    chosen: list[Place] = []
    lines: set[tuple[Path, int]] = set()
    while len(chosen) < number and any(stock.values()):
        for one_kind in KINDS:
            place = next_on_a_new_line(stock[one_kind], lines)
            if place and not is_same(place, same):
                chosen.append(place)
    return chosen[:number]


def next_on_a_new_line(stock: list[Place], lines: set[tuple[Path, int]]) -> Place | None:
    """The next place of ``stock`` whose line was not drawn before; its line is added to ``lines``."""
    while stock:
        place = stock.pop()
        if (place.file, place.line) not in lines:
            lines.add((place.file, place.line))
            return place
    return None


def is_same(place: Place, same: Sequence[dict[str, str]]) -> bool:
    """Whether the list of faults that change nothing names this one."""
    written = [line[1:].strip() for line in place.difference]
    return any(
        place.file.as_posix() == known["file"] and written == [known["was"], known["now"]] for known in same
    )


# -- whether it is noticed ------------------------------------------------------------------------


@dataclass(frozen=True)
class Copy:
    """A checkout of its own, where one fault at a time can be put in."""

    folder: Path

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python on this copy's program, within the bound of work."""
        source = str(self.folder / "src")
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": source, "MYPYPATH": source},
            preexec_fn=_bound_work,
            capture_output=True,
            text=True,
            check=False,
        )

    def passes(self, tests: Iterable[str]) -> bool:
        """Whether the tests pass."""
        done = self.python(*PYTEST, *(f"tests/{name}" for name in tests))
        if done.returncode in (NO_TESTS, WRONG_CALL):
            raise SystemExit(f"测试没有跑起来：\n{done.stdout}{done.stderr}")
        return done.returncode == 0

    def is_typed(self) -> bool:
        """Whether mypy has nothing to say."""
        return self.python("-m", "mypy").returncode == 0

    @contextmanager
    def fault(self, place: Place) -> Iterator[None]:
        """The program with this change, for as long as the block lasts."""
        path = self.folder / place.file
        path.write_text(place.text, "utf-8")
        try:
            yield
        finally:
            path.write_text(place.module.code, "utf-8")


def _bound_work() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (WORK, WORK))


@contextmanager
def copy() -> Iterator[Copy]:
    """A copy of the checkout that goes when the block ends."""
    with tempfile.TemporaryDirectory(prefix="plangen-mutants-") as folder:
        shutil.copytree(ROOT, folder, ignore=LEFT_BEHIND, dirs_exist_ok=True)
        yield Copy(Path(folder))


def is_noticed(place: Place, tests: Sequence[str], copies: Queue[Copy]) -> bool:
    """Whether the tests or the types notice the fault."""
    free = copies.get()
    try:
        with free.fault(place):
            return not free.passes(tests) or not free.is_typed()
    finally:
        copies.put(free)


def survivors(room: str, chosen: Sequence[Place], tests: Sequence[str], copies: Queue[Copy]) -> list[Place]:
    """The faults of one room that nothing noticed; each is told as soon as it is known."""
    left = []
    with ThreadPoolExecutor(copies.qsize()) as pool:
        noticed = pool.map(lambda place: is_noticed(place, tests, copies), chosen)
        for place, was_noticed in zip(chosen, noticed, strict=True):
            if not was_noticed:
                left.append(place)
                print(f"没有察觉 {place.file}:{place.line}", *place.difference, sep="\n  ", flush=True)
    print(f"{room}：察觉 {len(chosen) - len(left)}/{len(chosen)}", flush=True)
    return left


def tests_of(room: str, facts: dict[str, Any]) -> list[str]:
    """The tests that can notice a fault in ``room``, relative to tests/: its own first, then those of whole papers."""
    own = facts["tests"].get(room, [room])
    return [name for name in [*own, *facts["always"]] if (ROOT / "tests" / name).exists()]


# -- the run --------------------------------------------------------------------------------------


def run(wanted: Sequence[str], number: int, seed: int, processes: int) -> None:
    """Draw ``number`` faults from each room and tell how many were noticed."""
    facts = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    put_in: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    with ExitStack() as stack:
        copies: Queue[Copy] = Queue()
        for _ in range(processes):
            copies.put(stack.enter_context(copy()))
        for room in wanted:
            tests = tests_of(room, facts)
            whole = copies.queue[0]
            if not whole.passes(tests):
                raise SystemExit(f"{room}：没有放入错误，测试也不过；先修好。")
            chosen = drawn(whole.folder, room, number, seed, facts["same"])
            put_in[room] = len(chosen)
            missed[room] = len(survivors(room, chosen, tests, copies))
    print("\n| 房间 | 放入 | 察觉 | 比例 |\n| --- | ---: | ---: | ---: |")
    for room in wanted:
        print(row(room, put_in[room], missed[room]))
    print(row("合计", put_in.total(), missed.total()))


def row(name: str, put_in: int, missed: int) -> str:
    """One line of the table."""
    share = (put_in - missed) / put_in if put_in else 1
    return f"| {name} | {put_in} | {put_in - missed} | {share:.0%} |"


def main(arguments: Sequence[str]) -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description="放入错误，看测试察觉多少。")
    parser.add_argument("--room", default="", help="只看一个房间，如 diff；不写看全部")
    parser.add_argument("--number", type=int, default=0, help="放入几处；全部房间时平均分，默认共 200 处")
    parser.add_argument("--seed", type=int, default=1, help="抽样的种子")
    parser.add_argument("--processes", type=int, default=2, help="同时跑几份")
    given = parser.parse_args(arguments)
    wanted = [given.room] if given.room else rooms()
    if not set(wanted) <= set(rooms()):
        raise SystemExit(f"没有“{given.room}”这个房间；有 {'、'.join(rooms())}。")
    total = given.number or (20 if given.room else 200)
    run(wanted, -(-total // len(wanted)), given.seed, given.processes)


if __name__ == "__main__":
    main(sys.argv[1:])
