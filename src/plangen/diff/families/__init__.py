"""Those who say what deltas mean, one module a family. A new family is a module here and its name below."""

from plangen.diff.families import (
    general,
    sections,
    targets,
    tasks,
)

__all__ = ["general", "sections", "targets", "tasks"]
