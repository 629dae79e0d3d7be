"""Changes in reading order, each with the reason that the change log gives it and no other."""

from __future__ import annotations

from plangen.review import Item, Review
from tests.review.revised import comparison


def review() -> Review:
    return comparison().review()


def item(kind: str, where: str) -> Item:
    return next(each for each in review().items if each.change.kind == kind and each.change.where == where)


def test_changes_are_numbered_as_the_plan_is_read() -> None:
    places = [each.change.where for each in review().items]
    assert [each.number for each in review().items] == list(range(1, len(places) + 1))
    assert places == [
        "", "一、（四）", "一、（四）", "二、（一）1.", "二、（一）2.", "二、（二）2.", "二、（二）2.", "二、（二）3.",
        "二、（三）2.", "二、（三）3.", "二、（三）3.", "五、（一）", "五、（三）", "五、（五）", "附件2",
    ]  # fmt: skip


def test_the_change_log_itself_is_not_in_the_table() -> None:
    assert {each.change.kind for each in review().items}.isdisjoint({"note-changed"})
    assert review().unprinted == 4


def test_a_reason_answers_the_change_that_its_record_speaks_of_and_not_its_neighbour() -> None:
    assert item("support-added", "二、（二）2.").reason == "县财政局承担交流教师的交通补助"
    assert item("target-lowered", "二、（二）2.").reason == ""


def test_a_reason_is_found_by_id_and_by_ordinal() -> None:
    assert item("target-later", "一、（四）").reason.startswith("骨干教师交流需要两个学年")
    assert item("target-raised", "二、（三）2.").reason == "采纳教育督导部门意见"
    assert item("wording-stronger", "五、（三）").reason == "表述更准确"


def test_the_record_of_an_earlier_revision_explains_nothing() -> None:
    earlier = review().new.plan.changes
    old = review().old.plan.model_copy(update={"changes": earlier})
    from plangen.model import outline_of
    from plangen.review import review as reviewed

    again = reviewed(comparison().changes, outline_of(old), review().new)
    assert [each.reason for each in again.items if each.reason] == []
