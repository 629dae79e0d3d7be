"""Those who say what deltas mean, one module a family; here, in order, who folds and who tells what.

A new family is a module here and its lines in the tables below.
"""

from __future__ import annotations

from plangen.diff.families.heads import plan, unit
from plangen.diff.families.paragraphs import paragraph
from plangen.diff.families.parted import case
from plangen.diff.families.phases import phase
from plangen.diff.families.renumbered import renumbered
from plangen.diff.families.rubrics import rubric_item
from plangen.diff.families.schools import SchoolData, school, school_data, schools_folded
from plangen.diff.families.sections import section
from plangen.diff.families.splits import parted
from plangen.diff.families.standards import StandardInForce, standard_folded, standard_in_force
from plangen.diff.families.tables import column, columns_folded, row
from plangen.diff.families.targets import target
from plangen.diff.families.tasks import duty, step, task
from plangen.diff.families.thresholds import threshold
from plangen.diff.scene import Fold, Overview, Teller
from plangen.model import (
    Adjustment,
    Case,
    Column,
    Duty,
    Phase,
    Plan,
    Rubric,
    RubricItem,
    Section,
    Target,
    Task,
    Unit,
)
from plangen.model.facets import Step
from plangen.standards import CoefficientRule, Indicator, School, Standard
from plangen.standards.standard import (
    ArticleTask,
    DutyArea,
    Formula,
    Inclusion,
    Part,
    SchoolRule,
    Score,
    Threshold,
)

FOLDS: tuple[Fold, ...] = (
    schools_folded,  # before the standard, which takes along school data that are read only for it, as one delta
    parted,  # a section split off or merged takes along the paragraphs that its sentences left or joined
    columns_folded,  # a column takes along the rows that changed only by it
    standard_folded,  # last: all that follows from another standard, school data included, is one delta
)
"""Those who take several deltas for one, in the order in which they do it."""

TELLERS: dict[type, Teller] = {
    Plan: plan,
    Unit: unit,
    Section: section,
    str: paragraph,
    Task: task,
    Duty: duty,
    Phase: phase,
    Step: step,
    Target: target,
    Case: case,
    Column: column,
    tuple: row,
    Rubric: threshold,
    RubricItem: rubric_item,
    Adjustment: threshold,
    Standard: threshold,
    Indicator: threshold,
    Part: threshold,
    Threshold: threshold,
    Formula: threshold,
    SchoolRule: threshold,
    CoefficientRule: threshold,
    Inclusion: threshold,
    Score: threshold,
    DutyArea: threshold,
    ArticleTask: threshold,
    StandardInForce: standard_in_force,
    School: school,
    SchoolData: school_data,
}
"""Who tells the deltas of which class: ``str`` are paragraphs, ``tuple`` rows of tables. The rest is told by
``general``, the field by its Chinese name."""

OVERVIEWS: tuple[Overview, ...] = (renumbered,)
"""Those who see what only all deltas together show."""
