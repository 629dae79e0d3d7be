"""What comes or goes altogether is told once: the school data, the evaluation standard."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.diff import Changes, Version, apply, diff, version
from tests.diff.samples import sample

NAME = "sample-county"
TITLE = "《县域义务教育优质均衡发展督导评估办法》"


def draft(*, schools: int = 119, file: bool = True, standard: bool = True) -> Version:
    """The sample county with its first schools, with or without their file's name and its standard."""
    whole = sample(NAME).whole
    left = {} if file else {"schools": ""}
    left |= {} if standard else {"standard": ""}
    plan, written = (each.plan.model_copy(update=left) for each in (whole, sample(NAME).written))
    kept = whole.schools[:schools] if file and standard else ()
    return version(plan, written, kept, whole.standard if standard else None)


def told(old: Version, new: Version) -> list[str]:
    changes = diff(old, new)
    assert apply(old.data, changes) == new.data
    return [change.full for change in changes]


def test_school_data_left_out_are_told_once() -> None:
    assert told(draft(), draft(file=False)) == ["学校数据整体删去（119所）。"]


def test_school_data_put_in_are_told_once() -> None:
    assert told(draft(file=False), draft()) == ["学校数据整体增加（119所）。"]


def test_a_file_without_any_school_left_is_told_once() -> None:
    assert told(draft(), draft(schools=0)) == ["学校数据整体删去（119所）。"]


def test_one_school_less_is_told_by_name() -> None:
    last = sample(NAME).whole.schools[-1]
    assert told(draft(), draft(schools=118)) == [f"学校数据：减少学校“{last.name}”（{last.kind}）。"]


def test_a_standard_left_out_is_told_once_by_its_title_as_a_loosening() -> None:
    changes: Changes = diff(draft(), draft(standard=False))
    assert [change.full for change in changes] == [f"评估标准取消（原为{TITLE}）。"]
    assert [change.kind.tier.label for change in changes] == ["放松、减少的"]
    assert apply(draft().data, changes) == draft(standard=False).data


def test_a_standard_put_in_is_told_once() -> None:
    assert told(draft(standard=False), draft()) == [f"评估标准：所用评估标准定为{TITLE}。"]


DRAFTS = st.builds(
    draft, schools=st.sampled_from([0, 1, 2, 118, 119]), file=st.booleans(), standard=st.booleans()
)


@settings(max_examples=40, deadline=None)
@given(DRAFTS, DRAFTS)
def test_whatever_came_or_went_can_be_made_again(old: Version, new: Version) -> None:
    assert apply(old.data, diff(old, new)) == new.data
