"""Every feature that a source needs has a place in its sample plan, and the page says where."""

import pytest

from tools import features

MARKS = [(each, folder) for each in features.features() for folder in each.plans]


@pytest.mark.parametrize(
    ("each", "folder"), MARKS, ids=[f"{each.number:02}-{folder}" for each, folder in MARKS]
)
def test_a_needed_feature_has_a_place(each: features.Feature, folder: str) -> None:
    assert each.places(features.outline(folder)), each.name


def test_there_are_as_many_marks_as_in_the_facts() -> None:
    assert (len(features.features()), len(MARKS)) == (59, 198)


def test_every_feature_has_a_finder_and_every_plan_is_a_sample() -> None:
    assert set(features.FINDERS) == {each.number for each in features.features()}
    assert {folder for _, folder in MARKS} == set(features.plans())


def test_the_page_is_fresh() -> None:
    assert not features.stale(), "python tools/features.py"
