"""Changes in the window: what weakens a commitment is listed to the last one, of the rest a beginning."""

from __future__ import annotations

from tests.diff.review.revised import comparison

from plangen import report
from plangen.diff import Change, Changes, Tier


def first_of(tier: int) -> Change:
    return next(change for change in comparison().changes if change.kind.tier == tier)


def listed(change: Change, count: int) -> list[str]:
    return report.changes_text(Changes((change,) * count)).split("\n")


def test_every_change_that_weakens_a_commitment_is_listed() -> None:
    change = first_of(1)
    lines = listed(change, 25)
    assert lines[0] == f"共 25 处修改：{Tier.WEAKER.label} 25 处。"
    assert lines[2] == f"一、{Tier.WEAKER.label}（25 处）"
    assert len([line for line in lines if line.startswith(f"  [{change.kind.label}] ")]) == 25


def test_of_many_other_changes_of_one_kind_twenty_are_listed_and_the_rest_counted() -> None:
    change = first_of(3)
    lines = listed(change, 25)
    assert len([line for line in lines if change.sentence in line]) == 20
    assert lines[-1] == f"  [{change.kind.label}] ……另有 5 处，用 --to json 列全。"
    assert "另有" not in "\n".join(listed(change, 20))


def test_no_change_is_said_so() -> None:
    assert report.changes_text(Changes(())) == "两稿没有差别。"
