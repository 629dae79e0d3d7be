"""Findings told: for eyes in a terminal, for programs as JSON."""

from plangen.report.inspection import inspection_json, inspection_summary, show_inspection
from plangen.report.machine import findings_json
from plangen.report.terminal import console, show_findings, show_page, show_table, summary

__all__ = [
    "console", "findings_json", "inspection_json", "inspection_summary", "show_findings", "show_inspection", "show_page",
    "show_table", "summary",
]  # fmt: skip
