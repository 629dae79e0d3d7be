"""Findings for programs: the JSON that ``check --format json`` prints."""

from __future__ import annotations

import json
from collections.abc import Iterable

from plangen.finding import Finding


def findings_json(findings: Iterable[Finding]) -> str:
    """``{"findings": [{code, severity, message, file, line, column, hint}]}``."""
    rows = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "file": finding.place.file,
            "line": finding.place.line,
            "column": finding.place.column,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2)
