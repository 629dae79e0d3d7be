"""What ``make mutants`` is told about rooms and their tests is true of the checkout."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
FACTS: dict[str, Any] = yaml.safe_load((ROOT / "tools/mutants.yaml").read_text("utf-8"))


def test_the_tests_of_a_room_exist() -> None:
    named = [name for names in FACTS["tests"].values() for name in names]
    assert [name for name in [*named, *FACTS["always"]] if not (ROOT / "tests" / name).exists()] == []


def test_a_fault_that_changes_nothing_still_stands_in_its_file_and_says_why() -> None:
    for known in FACTS["same"]:
        lines = [line.strip() for line in (ROOT / known["file"]).read_text("utf-8").splitlines()]
        assert known["was"] in lines, known
        assert known["why"], known
