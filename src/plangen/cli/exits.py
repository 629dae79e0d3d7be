"""How a command ends."""

from __future__ import annotations

import sys

from plangen import report
from plangen.finding import Refused, UnusableFile

FINE, FINDINGS, UNUSABLE, BROKEN = 0, 1, 2, 70
"""Fine; findings at error level; unusable input; a fault of the program itself."""


def refuse(refusal: Refused) -> int:
    """Say what is wrong, at its places in the files where it has any; the exit status."""
    errors = report.console(sys.stderr)
    report.show_findings(errors, refusal.findings)
    if not isinstance(refusal, UnusableFile):
        errors.print(str(refusal))
    return UNUSABLE
