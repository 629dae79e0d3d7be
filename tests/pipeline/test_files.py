"""Where results are written: never over what was given, never under a name that does not fit."""

from pathlib import Path

import pytest

from plangen.finding import Refused
from plangen.pipeline.files import ENDINGS, target


@pytest.mark.parametrize("form", ENDINGS)
def test_a_fitting_name_is_taken(form: str) -> None:
    assert target(f"结果{ENDINGS[form][0]}", form) == Path(f"结果{ENDINGS[form][0]}")


def test_a_plan_is_not_covered_by_a_paper() -> None:
    with pytest.raises(Refused, match="扩展名不对"):
        target("plan.yaml", "docx")


def test_the_paper_that_was_given_is_not_covered(tmp_path: Path) -> None:
    given = tmp_path / "稿.docx"
    given.write_bytes(b"")
    with pytest.raises(Refused, match="不能写回原来的文件"):
        target(str(given), "redline", [given])
