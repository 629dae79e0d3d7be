"""Those who say what deltas mean, one module a family. A new family is a module here and its name below."""

from plangen.diff.families import (
    general,
    heads,
    paragraphs,
    parted,
    phases,
    renumbered,
    schools,
    sections,
    splits,
    tables,
    targets,
    tasks,
    thresholds,
)

__all__ = [
    "general", "heads", "paragraphs", "parted", "phases", "renumbered", "schools", "sections", "splits", "tables",
    "targets", "tasks", "thresholds",
]  # fmt: skip
