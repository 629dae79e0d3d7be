"""What every stage may say: a place known in part, the gravest of what was found, a refusal in one sentence."""

from dataclasses import asdict

import pytest

from plangen.finding import Finding, Place, Severity, UnusableFile, Verdict, worst


def finding(severity: Severity = "error", message: str = "缺少标题。") -> Finding:
    return Finding("L001", severity, message)


def test_what_is_not_known_of_a_place_is_nothing() -> None:
    assert asdict(Place()) == {
        **{"file": "", "line": 0, "column": 0},
        **{"sheet": "", "page": 0, "paragraph": 0, "words": ""},
    }


def test_a_finding_says_of_the_whole_file_that_something_is_wrong() -> None:
    said = finding()
    assert (said.hint, said.place, said.path, said.where, said.reason) == ("", Place(), (), "", "")
    assert said.verdict is Verdict.BROKEN


def test_a_finding_is_told_at_another_place() -> None:
    there = Place("规划.yaml", 3, 5)
    assert finding().at(there) == Finding("L001", "error", "缺少标题。", place=there)


@pytest.mark.parametrize(
    ("severities", "gravest"),
    [
        ([], None),
        (["waived"], "waived"),
        (["waived", "warning"], "warning"),
        (["warning", "error", "waived"], "error"),
    ],
)
def test_the_gravest_of_findings(severities: list[Severity], gravest: Severity | None) -> None:
    assert worst(finding(severity) for severity in severities) == gravest


def test_a_file_that_cannot_be_used_is_refused_with_all_that_is_wrong() -> None:
    wrong = [finding(message="缺少标题。"), finding(message="缺少地区。")]
    refusal = UnusableFile(wrong)
    assert (str(refusal), refusal.findings) == ("缺少标题。；缺少地区。", wrong)
