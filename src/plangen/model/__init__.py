"""What a plan is: frozen typed nodes, the outline over them, and their JSON Schema.

Knows no lines, files or formats. Chinese keys and English keys are the same keys.
"""

from plangen.finding import Finding
from plangen.model import links
from plangen.model.blocks import (
    Adjustment,
    Assignments,
    Body,
    Case,
    Column,
    Matrix,
    Route,
    Rubric,
    RubricItem,
    Slogan,
    StageValue,
    Table,
    Target,
)
from plangen.model.data import data_of
from plangen.model.entries import Entry
from plangen.model.facets import Duty, Phase, Task
from plangen.model.letter import Letter
from plangen.model.nodes import Annex, Basis, Notice, Plan, Section, Unit, Waiver
from plangen.model.outline import Outline, Placed, outline_of
from plangen.model.schedule import Due, due, falls_due, loose_targets, task_targets
from plangen.model.schema import json_schema
from plangen.model.sums import COLUMN, with_sums
from plangen.model.times import Deadline, Period, When
from plangen.model.values import Absent, Blank, Masked, Number, Operator, Text, Value

PAGES = (*links.PAGES, COLUMN)


def broken_links(outline: Outline) -> list[Finding]:
    """Every reference of the plan that leads nowhere."""
    return list(links.broken_links(outline))


__all__ = [
    "PAGES",
    "Absent",
    "Adjustment",
    "Annex",
    "Assignments",
    "Basis",
    "Blank",
    "Body",
    "Case",
    "Column",
    "Deadline",
    "Due",
    "Duty",
    "Entry",
    "Finding",
    "Letter",
    "Masked",
    "Matrix",
    "Notice",
    "Number",
    "Operator",
    "Outline",
    "Period",
    "Phase",
    "Placed",
    "Plan",
    "Route",
    "Rubric",
    "RubricItem",
    "Section",
    "Slogan", "StageValue",
    "Table",
    "Target",
    "Task",
    "Text",
    "Unit",
    "Value",
    "Waiver",
    "When",
    "broken_links",
    "data_of",
    "due",
    "falls_due",
    "json_schema",
    "loose_targets", "outline_of",
    "task_targets",
    "with_sums",
]  # fmt: skip
