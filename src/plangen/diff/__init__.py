"""Two plans compared: typed changes, each with its weight, its places and its old and new value.

Above the plan and its standards, below everything that tells of changes.
"""

from plangen.diff.change import Change, Changes, Side
from plangen.diff.change_kinds import GROUPS, ChangeKind, Tier
from plangen.diff.compare import apply, diff
from plangen.diff.edits import CannotApply, Edit
from plangen.diff.lines import lines
from plangen.diff.phrases import asks
from plangen.diff.upper import MARKS, Against, Leftover, Match, against
from plangen.diff.version import Version, version
from plangen.diff.wire import from_data, json_schema, to_data

__all__ = [
    "GROUPS", "MARKS", "Against", "CannotApply", "Change", "ChangeKind", "Changes", "Edit", "Leftover",
    "Match", "Side", "Tier", "Version", "against", "apply", "asks", "diff", "from_data", "json_schema", "lines",
    "to_data", "version",
]  # fmt: skip
