"""Findings told: for eyes in a terminal, for programs as JSON."""

from plangen.report.machine import findings_json
from plangen.report.terminal import console, show_findings, show_page, show_table, summary

__all__ = ["console", "findings_json", "show_findings", "show_page", "show_table", "summary"]
