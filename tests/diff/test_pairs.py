"""Hand-written pairs: what was changed, and the sentences a reviewer would write, in that order and no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plangen.diff import apply, diff
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


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 40


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["名称"] for pair in PAIRS])
def test_the_reviewer_would_write(pair: dict[str, Any]) -> None:
    base = patched(BASE, pair.get("先改", []))
    old, new = of_data(base), of_data(patched(base, pair["改动"]))
    changes = diff(old, new)
    assert [change.full for change in changes] == pair["修改"]
    assert apply(old.data, changes) == new.data
