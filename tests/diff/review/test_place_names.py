"""Whatever a clerk calls a place leads there."""

from __future__ import annotations

import pytest

from plangen import pipeline
from plangen.diff.review import PlaceNames
from tests.diff.review.revised import FIRST

PLACES = PlaceNames(pipeline.load(FIRST).outline)
EXCHANGE = ("sections", 1, "sections", 1, "sections", 1)


@pytest.mark.parametrize(
    "name",
    [
        "二、（二）2.",
        "二、(二)2",
        "二（二）2．",
        "二、 （二） 2",
        "交流轮岗",
        "推进校长教师交流轮岗",
        "“推进校长教师交流轮岗”",
    ],
)
def test_a_section_is_found_by_ordinal_id_and_title_however_it_is_written(name: str) -> None:
    assert PLACES.find(name) == EXCHANGE


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("交流比例", (*EXCHANGE, "targets", 0)),
        ("交流轮岗教师比例", (*EXCHANGE, "targets", 0)),
        ("附件2", ("annexes", 1)),
        ("校舍建设项目清单", ("annexes", 1)),
        ("校舍建设项目", ("annexes", 1, "tables", 0)),
        ("教育局", ("units", 0)),
        ("引言", ("lead",)),
        ("全文", ()),
    ],
)
def test_targets_annexes_tables_units_and_the_whole_are_found(name: str, path: tuple[str | int, ...]) -> None:
    assert PLACES.find(name) == path


@pytest.mark.parametrize("name", ["", "二、（九）", "附件20", "没有这一节"])
def test_what_is_called_nothing_leads_nowhere(name: str) -> None:
    assert PLACES.find(name) is None


def test_every_name_that_is_offered_leads_somewhere() -> None:
    assert all(PLACES.find(name) is not None for name in PLACES.names)
