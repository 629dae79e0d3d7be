"""Two texts side by side hold every line of both, in order, and fold away only what did not change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document import Cell, Column, Document, Heading, Paragraph, Part, Run, Table
from plangen.report.sides import Row, folded, sides

WORDS = st.sampled_from(
    [
        "甲项任务由教育局牵头，年底前完成。",
        "甲项任务由财政局牵头，年底前完成。",
        "乙项任务。",
        "丙",
        "丁",
        "戊",
        "附则",
    ]
)


def document(*texts: str) -> Document:
    return Document(
        "x", "某县方案", parts=(Part("portrait", tuple(Paragraph("body", (Run(text),)) for text in texts)),)
    )


def shown(rows: list[Row]) -> list[tuple[str, str, str]]:
    return [(row.kind, row.old.text if row.old else "", row.new.text if row.new else "") for row in rows]


@settings(deadline=None)
@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_every_line_of_both_is_there_in_its_order(old: list[str], new: list[str]) -> None:
    rows = sides(document(*old), document(*new))
    assert [row.old.text for row in rows if row.old] == old
    assert [row.new.text for row in rows if row.new] == new
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert all(
        (row.kind == "same") == (row.old is not None and row.new is not None and row.old.text == row.new.text)
        for row in rows
    )


@settings(deadline=None)
@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_folds_hold_every_row_and_close_over_no_change(old: list[str], new: list[str]) -> None:
    rows = sides(document(*old), document(*new))
    folds = folded(rows)
    assert [row for fold in folds for row in fold.rows] == rows
    assert all(row.kind == "same" for fold in folds if fold.closed for row in fold.rows)


def test_a_changed_paragraph_stands_beside_itself() -> None:
    rows = sides(
        document("总则", "到2026年完成全部任务。", "附则"), document("总则", "到2027年完成全部任务。", "附则")
    )
    assert [kind for kind, *_ in shown(rows)] == ["same", "changed", "same"]


def test_a_moved_paragraph_is_told_as_moved_at_both_places() -> None:
    rows = sides(
        document("第一件事先做完。", "第二件事接着做。", "第三件事最后做。"),
        document("第三件事最后做。", "第一件事先做完。", "第二件事接着做。"),
    )
    assert shown(rows) == [
        ("moved-here", "", "第三件事最后做。"),
        ("same", "第一件事先做完。", "第一件事先做完。"),
        ("same", "第二件事接着做。", "第二件事接着做。"),
        ("moved-away", "第三件事最后做。", ""),
    ]


def test_a_table_is_laid_out_row_by_row() -> None:
    def table(*rows: str) -> Document:
        cells = tuple((Cell((Run(name),)), Cell((Run("10"),))) for name in rows)
        head = ((Cell((Run("学校"),)), Cell((Run("班数"),))),)
        return Document(
            "x", "某县方案", parts=(Part("portrait", (Table((Column(), Column()), head, cells),)),)
        )

    rows = sides(table("东街小学", "西街小学"), table("东街小学", "南街中学附属小学部", "西街小学"))
    assert shown(rows) == [
        ("same", "学校 ｜ 班数", "学校 ｜ 班数"),
        ("same", "东街小学 ｜ 10", "东街小学 ｜ 10"),
        ("came", "", "南街中学附属小学部 ｜ 10"),
        ("same", "西街小学 ｜ 10", "西街小学 ｜ 10"),
    ]


def test_a_heading_is_one_line_with_what_runs_in() -> None:
    heading = Heading(2, "（一）", (Run("目标。"),), (Run("到2026年完成。"),))
    [row] = sides(
        Document("x", "某", parts=(Part("portrait", (heading,)),)), document("（一）目标。到2026年完成。")
    )
    assert row.kind == "same"
