"""The tree: joining runs, numbering headings, counting blanks."""

from plangen.document import (
    UNSET,
    Blank,
    Document,
    Heading,
    Paragraph,
    Part,
    Run,
    joined,
    numbered,
    text_form,
)


def heading(level: int, ordinal: str = UNSET) -> Heading:
    return Heading(level, ordinal, (Run("题"),))


def test_headings_without_an_ordinal_are_numbered_and_restart_under_each_parent() -> None:
    blocks = tuple(map(heading, (1, 2, 2, 3, 1, 2)))
    [part] = numbered([Part("portrait", blocks)])
    ordinals = [block.ordinal for block in part.blocks if isinstance(block, Heading)]
    assert ordinals == ["一、", "（一）", "（二）", "1.", "二、", "（一）"]


def test_numbers_run_on_when_the_page_turns() -> None:
    first, second = numbered([Part("portrait", (heading(1),)), Part("landscape", (heading(1),))])
    assert second.blocks == (heading(1, "二、"),)
    assert first.blocks == (heading(1, "一、"),)


def test_an_ordinal_of_the_plan_s_own_is_kept() -> None:
    [part] = numbered([Part("portrait", (heading(1, "第一条"),))])
    assert part.blocks == (heading(1, "第一条"),)


def test_neighbouring_runs_of_one_role_become_one() -> None:
    runs = [Run("甲"), Run("乙"), Run(""), Blank("数"), Run("丙"), Run("丁", "strong")]
    assert joined(runs) == (Run("甲乙"), Blank("数"), Run("丙"), Run("丁", "strong"))


def test_blanks_are_counted_with_what_they_speak_of() -> None:
    block = Paragraph("body", (Run("完成"), Blank("完成值")), ("targets", 0))
    document = Document("x", "题", parts=(Part("portrait", (block,)),))
    assert document.blanks == [(Blank("完成值"), ("targets", 0))]
    assert "[body] 完成【待填：完成值】" in text_form(document)


def test_a_blank_prints_what_is_to_be_filled_in_or_nothing() -> None:
    blanks = [Blank("完成值"), Blank(), Blank("完成值", shown=False)]
    assert [blank.text for blank in blanks] == ["【待填：完成值】", "【待填】", ""]
