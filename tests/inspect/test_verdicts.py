"""A rule accounts for all it looked at: no verdict takes the place of another, and none is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen import ooxml
from plangen.finding import Verdict
from plangen.inspect import rule
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure
from plangen.inspect.subject import Subject
from tests.inspect.papers import inspected, paper, typed

ROOM = Path(rule.__file__).parent
MENTIONED = """\
关于做好排查工作的通知
各学校：
请逐项排查（见附件3）。
附件：任务分解表
示例县教育局
2025年3月10日"""


def told(judgements: list[Judgement]) -> list[tuple[Verdict, str]]:
    """What a rule that yields ``judgements`` tells of a paper."""

    def look(_: Subject) -> Iterator[Judgement]:
        yield from judgements

    made = rule.rule("X-01", "7.1", "M", "试验")(look)
    subject = Subject(ooxml.paper(ooxml.opened(paper("盖章"))))
    return [(result.verdict, result.message) for result in made.results(subject)]


def test_what_is_broken_and_what_cannot_be_told_are_both_told() -> None:
    broken, doubtful = Broken(None, "一", "坏。", "改。"), Broken(None, "二", "疑。", "改。", doubt=True)
    assert told([Unsure("看不出。"), doubtful, broken]) == [
        (Verdict.BROKEN, "坏。"),
        (Verdict.UNSURE, "看不出。"),
        (Verdict.UNSURE, "疑。"),
    ]


def test_a_rule_that_says_nothing_holds() -> None:
    assert told([]) == [(Verdict.HOLDS, "")]
    assert told([Absent("没有。")]) == [(Verdict.ABSENT, "没有。")]


def test_places_beyond_the_twentieth_are_counted_on_the_last() -> None:
    results = told([Broken(None, "一", "坏。", "改。")] * 22 + [Unsure("看不出。")])
    assert len(results) == 21
    assert results[18:] == [
        (Verdict.BROKEN, "坏。"),
        (Verdict.BROKEN, "坏。（同样的问题共 22 处）"),
        (Verdict.UNSURE, "看不出。"),
    ]


def test_a_missing_annex_is_told_though_the_annexes_are_in_another_file() -> None:
    results = [result for result in inspected(typed(MENTIONED)) if result.code == "W-ATT-03"]
    assert [(result.verdict, result.message) for result in results] == [
        (Verdict.BROKEN, "正文提到“附件3”，只有 1 件附件。"),
        (Verdict.UNSURE, "附件不在这个文件里，请核对附件的标题与附件说明是否一致。"),
    ]


@pytest.mark.parametrize("module", sorted(ROOM.rglob("*.py")), ids=lambda path: path.stem)
def test_no_rule_raises(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    raised = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    assert raised == [], "a verdict is yielded or returned, never raised"
