"""What a clerk reads in the window."""

import io

import pytest

from plangen.finding import Finding, Place, Severity
from plangen.report import console, show_findings, show_table, summary

FULL = Finding(
    "T01",
    "waived",
    "目标没有写年份。",
    "请补上“年份”。",
    Place("plan.yaml", 10, 9),
    ("a",),
    "一、（一）",
    "来源没有规定",
)


def shown(finding: Finding, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    show_findings(console(stream), [finding])
    stream.flush()
    return stream.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined, no-any-return]


def test_a_finding_is_told_with_place_remedy_and_reason() -> None:
    assert shown(FULL).splitlines() == [
        "plan.yaml:10:9  已豁免 T01  目标没有写年份。",
        "    位置：一、（一）",
        "    办法：请补上“年份”。",
        "    豁免理由：来源没有规定",
    ]


def test_what_is_not_known_is_left_out() -> None:
    assert (
        shown(Finding("L001", "error", "找不到。", place=Place("a.yaml"))) == "a.yaml  须改 L001  找不到。\n"
    )


def test_long_lines_are_not_broken() -> None:
    assert len(shown(Finding("L001", "error", "长" * 500)).splitlines()) == 1


def test_brackets_are_no_markup() -> None:
    assert "[red]甲[/red]" in shown(Finding("L001", "error", "[red]甲[/red]"))


def test_a_character_the_code_page_lacks_does_not_stop_the_report() -> None:
    assert "甲?乙" in shown(Finding("L001", "error", "甲𠮷乙"), "gbk")


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ([], "没有发现问题"),
        (["error"], "须改 1 处"),
        (["warning", "error", "warning"], "须改 1 处，建议 2 处"),
        (["waived"], "已豁免 1 处"),
    ],
)
def test_a_summary_counts_each_severity(severities: list[Severity], told: str) -> None:
    assert summary(Finding("T01", severity, "") for severity in severities) == told


def test_what_would_steer_the_window_is_seen() -> None:
    stream = io.StringIO()
    window = console(stream)
    window.print("甲\x1b[2J\x07乙\u202e丙\t丁\n戊")
    show_table(window, ["文件"], [["\x1b]0;甲\x9b31m"]])
    shown = stream.getvalue()
    assert shown.startswith("甲\ufffd[2J\ufffd乙\ufffd丙")
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}
