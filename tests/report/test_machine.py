"""Findings for programs: every key with its own value."""

import json

from plangen import report
from plangen.finding import Finding, Place


def test_a_finding_is_a_row_of_code_severity_message_place_and_hint() -> None:
    finding = Finding("W01", "error", "占位符没有替换。", "请填写。", Place("规划.yaml", 12, 5))
    assert json.loads(report.findings_json([finding])) == {
        "findings": [
            {
                "code": "W01", "severity": "error", "message": "占位符没有替换。",
                "file": "规划.yaml", "line": 12, "column": 5, "hint": "请填写。",
            }
        ]
    }  # fmt: skip
