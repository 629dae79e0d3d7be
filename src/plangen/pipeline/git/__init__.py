"""What is kept in git: versions taken out for reading, the history of a plan, what git itself shows of a change."""

from plangen.pipeline.git.attributes import set_up, undo
from plangen.pipeline.git.history import changed, changed_targets, history
from plangen.pipeline.git.revisions import Pair, versions
from plangen.pipeline.git.views import as_text, changes_between

__all__ = [
    "Pair", "as_text", "changed", "changed_targets", "changes_between", "history", "set_up", "undo", "versions",
]  # fmt: skip
