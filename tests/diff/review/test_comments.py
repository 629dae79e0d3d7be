"""Comments are checked against both versions: places that are not there, answers that are not given."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen import pipeline
from plangen.finding import Finding, UnusableFile
from plangen.pipeline import Session
from tests.diff.review.revised import comparison


def found(text: str, folder: Path) -> list[Finding]:
    file = folder / "意见.yaml"
    file.write_text(text, "utf-8")
    return pipeline.commented(comparison(), file)[1]


def refused(text: str, folder: Path) -> list[Finding]:
    with pytest.raises(UnusableFile) as caught:
        found(text, folder)
    return caught.value.findings


def one(lines: str) -> str:
    return f"意见:\n  - 提出单位: 县财政局\n    意见: 请研究。\n{lines}"


def test_a_comment_that_is_answered_is_fine(tmp_path: Path) -> None:
    assert found(one("    位置: 交流轮岗\n    采纳情况: 采纳\n"), tmp_path) == []


def test_an_unknown_place_is_told_at_its_line_with_the_nearest_name(tmp_path: Path) -> None:
    [finding] = found(one("    采纳情况: 采纳\n    位置: 交流轮港\n"), tmp_path)
    assert (finding.code, finding.severity, finding.place.line) == ("L081", "error", 5)
    assert finding.message == "两稿里都没有“交流轮港”这个位置。"
    assert finding.hint.startswith("是不是“交流轮岗”？")


@pytest.mark.parametrize("outcome", ["部分采纳", "未采纳"])
def test_what_is_not_adopted_wants_a_reason(outcome: str, tmp_path: Path) -> None:
    [finding] = found(one(f"    位置: 交流轮岗\n    采纳情况: {outcome}\n"), tmp_path)
    assert (finding.code, finding.severity, finding.place.line) == ("L082", "warning", 5)


def test_what_is_adopted_wants_a_change_there(tmp_path: Path) -> None:
    [finding] = found(one("    位置: 指导思想\n    采纳情况: 采纳\n"), tmp_path)
    assert (finding.code, finding.severity) == ("L083", "warning")
    assert "两稿在“指导思想”没有改动" in finding.message


def test_the_answer_may_stand_elsewhere(tmp_path: Path) -> None:
    assert found(one("    位置: 指导思想\n    采纳情况: 采纳\n    修改处: 加强安全管理\n"), tmp_path) == []


def test_a_word_that_is_no_outcome_is_told_with_those_that_are(tmp_path: Path) -> None:
    [finding] = refused(one("    位置: 交流轮岗\n    采纳情况: 同意\n"), tmp_path)
    assert "只能是：采纳、部分采纳、未采纳" in finding.message
    assert finding.place.line == 5


def test_a_key_that_is_not_known_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    findings = refused(one("    位置: 交流轮岗\n    采纳情况: 采纳\n    提出部门: 县财政局\n"), tmp_path)
    assert [each.code for each in findings] == ["L020"]


def test_an_adopted_comment_names_the_change_that_answers_it() -> None:
    answered = {
        each.comment.unit: [item.change.kind for item in each.items]
        for each in comparison().review().answered
    }
    assert answered == {
        "县财政局": ["support-added"],
        "县委编办": ["target-lowered"],
        "县教育督导机构": ["target-raised"],
        "柳河镇人民政府": ["row-removed"],
        "县自然资源局": ["section-added"],
        "县人力资源社会保障局": [],
    }


def test_the_file_that_new_writes_is_read_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "意见.yaml"
    library = Session().library
    file.write_text(library.sample(library.kinds["comment-table"]), "utf-8")
    compared, _ = pipeline.commented(comparison(), file)
    assert compared.comments is not None
    assert [comment.outcome for comment in compared.comments.comments] == ["采纳", "未采纳", "部分采纳"]


def test_a_comment_on_the_whole_plan_is_answered_only_by_what_it_names(tmp_path: Path) -> None:
    file = tmp_path / "意见.yaml"
    general = "{提出单位: 县司法局, 意见: 请再精简。, 采纳情况: 采纳}"
    named = "{提出单位: 县民政局, 意见: 校舍项目的安全管理应当加强。, 采纳情况: 采纳}"
    file.write_text(f"意见:\n  - {general}\n  - {named}\n", "utf-8")
    compared, findings = pipeline.commented(comparison(), file)
    assert findings == []
    first, second = compared.review().answered
    assert first.items == ()
    assert [item.change.kind for item in second.items] == ["section-added"]
