"""Every paper of every sample plan and of its second draft: the redline of both keeps its promise."""

import datetime
import json
import shutil
from decimal import Decimal
from itertools import islice
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.pipeline import Reading
from plangen.source import parse
from tests.diff.patches import patched
from tests.diff.samples import NAMES, ROOT
from tests.diff.second_draft import plan_data, second_file
from tests.redline.promise import holds


def plain(value: object) -> object:
    assert isinstance(value, Decimal | datetime.date), value
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def second_draft(name: str, folder: Path) -> Reading:
    """The sample plan of that name with the edits of its second draft."""
    located, _ = parse(second_file(name).read_text("utf-8"), name)
    assert located is not None
    edits = [edit for edit in located.data["改动"] if _keeps_it_readable(edit)]
    data = patched(plan_data(name), edits)
    copy = shutil.copytree(ROOT / "plans" / name, folder / name)
    (copy / "plan.yaml").write_text(json.dumps(data, ensure_ascii=False, default=plain), "utf-8")
    return pipeline.load(copy)


def _keeps_it_readable(edit: dict[str, str]) -> bool:
    """Edits of school data are none of the plan; a basis that is dropped while words refer to it stops the build."""
    return "在" in edit and not edit["在"].startswith("依据")


def papers(reading: Reading) -> dict[str, bytes]:
    """The papers of a plan, no more than the first two of a kind."""
    papers: dict[str, bytes] = {}
    for kind in reading.session.library.kinds.values():
        for product in islice(pipeline.products(reading, [kind], ["docx"]), 2):
            papers[f"{kind.id}/{product.name}"] = product.written.data
    return papers


@pytest.mark.parametrize("name", NAMES)
def test_the_papers_of_a_second_draft(name: str, tmp_path: Path) -> None:
    old = papers(pipeline.load(ROOT / "plans" / name))
    new = papers(second_draft(name, tmp_path))
    assert old.keys() & new.keys()
    for paper in old.keys() & new.keys():
        holds(old[paper], new[paper])


def test_two_different_plans_are_a_pair_too(tmp_path: Path) -> None:
    """Nothing is alike but the form; it is still exact both ways."""
    first, second = (papers(pipeline.load(ROOT / "plans" / name)) for name in (NAMES[0], NAMES[-1]))
    kind = "implementation-plan"
    old, new = (
        next(data for name, data in each.items() if name.startswith(kind)) for each in (first, second)
    )
    holds(old, new)
