"""What is written down when the program itself is at fault: for the maintainers, in a file of this run alone."""

from __future__ import annotations

import os
import tempfile
import traceback


def written() -> str:
    """The traceback of the error being handled, in a new file that nobody else can read; its name, "" when none was."""
    try:
        handle, name = tempfile.mkstemp(prefix="plangen-error-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write(traceback.format_exc())
    except OSError:  # a log that cannot be written must not be a second fault
        return ""
    return name
