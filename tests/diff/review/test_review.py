"""Changes in reading order, each with the reason that the change log gives it and no other."""

from __future__ import annotations

from dataclasses import replace

from plangen.align import Piece
from plangen.diff.review import Item, Review
from plangen.diff.review import review as reviewed
from plangen.model import When, outline_of
from tests.diff.review.revised import comparison


def review() -> Review:
    """The revision without the comments."""
    return replace(comparison(), comments=None).review()


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
    again = reviewed(comparison().changes, outline_of(old), review().new)
    assert [each.reason for each in again.items if each.reason] == []


def test_what_the_log_does_not_explain_was_asked_for_by_those_whose_comments_were_adopted() -> None:
    found = {(each.change.kind, each.change.where): each.reason for each in comparison().review().items}
    assert found["target-lowered", "二、（二）2."] == "采纳县委编办的意见"
    assert found["support-added", "二、（二）2."] == "县财政局承担交流教师的交通补助"
    assert found["target-lowered", "二、（一）1."] == ""


def test_names_in_a_list_come_and_go_whole() -> None:
    swapped = item("lead-support-swapped", "二、（二）3.").pieces()
    assert swapped == (
        Piece("same", "牵头："), Piece("old", "县人力资源社会保障局"), Piece("new", "县教育体育局"),
        Piece("same", "；配合："), Piece("old", "县教育体育局"), Piece("new", "县人力资源社会保障局"),
        Piece("same", "、县财政局"),
    )  # fmt: skip


def called(old: dict[str, object], new: dict[str, object]) -> tuple[str, str]:
    """What two versions of one plan are called that differ only by these fields."""
    plan = review().old.plan
    versions = [outline_of(plan.model_copy(update=fields)) for fields in (old, new)]
    revision = Review(*versions, items=())
    return revision.old_name, revision.new_name


def test_a_version_is_called_by_what_tells_it_from_the_other() -> None:
    letter = review().old.plan.letter
    dated = letter.model_copy(update={"date": When.read("2025年3月18日")})
    later = letter.model_copy(update={"date": When.read("2025年4月2日")})
    assert called({}, {}) == ("原稿", "修改稿")
    assert called({"status": "讨论稿"}, {"status": "送审稿"}) == ("讨论稿", "送审稿")
    assert called({"title": "甲"}, {"title": "乙", "status": "送审稿"}) == ("《甲》", "《乙》")
    assert called({"letter": dated}, {"letter": later}) == ("原稿（2025年3月18日）", "修改稿（2025年4月2日）")
