"""What templates are given: the plan, its tasks and targets, its schools, in told texts and rows of tables.

Templates decide order and wording; everything that comes from the plan comes through here.
"""

from plangen.compose.facts.plan import PlanFacts

__all__ = ["PlanFacts"]
