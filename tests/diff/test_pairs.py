"""Hand-written pairs: what was changed, and what a reviewer would write, in that order and nothing else.

Each line is the kind of change, its weight and the sentence: ``目标降低 101 | 一：目标“…”由不低于80%降低到不低于75%。``
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from plangen.diff import Change, ChangeKind, Version, apply, diff
from plangen.source import parse
from tests.diff.patches import patched
from tests.diff.samples import of_data

HERE = Path(__file__).parent / "pairs"


def read(file: Path) -> Any:
    located, findings = parse(file.read_text("utf-8"), str(file))
    assert located is not None, findings
    return located.data


BASE = read(HERE / "base.yaml")
PAIRS = [pair for file in sorted(HERE.glob("*.yaml")) if file.stem != "base" for pair in read(file)]


def drafts(pair: dict[str, Any]) -> tuple[Version, Version]:
    """The old draft, which is the base with what the pair prepares, and the new one."""
    old = patched(BASE, pair.get("先改", []))
    return of_data(old), of_data(patched(old, pair["改动"]))


def line(change: Change) -> str:
    return f"{change.kind.label} {change.kind.weight} | {change.full}"


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["名称"] for pair in PAIRS])
def test_the_reviewer_would_write(pair: dict[str, Any]) -> None:
    old, new = drafts(pair)
    changes = diff(old, new)
    assert [line(change) for change in changes] == pair["修改"]
    assert apply(old.data, changes) == new.data


def test_every_kind_of_change_has_a_pair() -> None:
    shown = {sentence.partition(" ")[0] for pair in PAIRS for sentence in pair["修改"]}
    assert {kind.label for kind in ChangeKind} - shown == set()


def test_no_two_kinds_of_change_weigh_the_same() -> None:
    weights = Counter(kind.weight for kind in ChangeKind)
    assert [weight for weight, count in weights.items() if count > 1] == []
