"""Findings told: for eyes in a terminal, for programs as JSON."""

from plangen.report.changes import changes_json, changes_text
from plangen.report.inspection import inspection_json, inspection_text, show_inspections
from plangen.report.inspection_page import inspection_page
from plangen.report.machine import findings_json
from plangen.report.revision_page import changes_page
from plangen.report.terminal import console, show_findings, show_page, show_table, summary
from plangen.report.upper import upper_json, upper_text

__all__ = [
    "changes_json", "changes_page", "changes_text", "console", "findings_json", "inspection_json", "inspection_page",
    "inspection_text", "show_findings", "show_inspections", "show_page", "show_table", "summary", "upper_json",
    "upper_text",
]  # fmt: skip
