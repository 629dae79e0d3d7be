"""Evaluation standards as data, and the arithmetic of indicators: thresholds, school rule, 差异系数, gaps.

Comparisons are on unrounded exact decimals; what rests on a missing value cannot be told, and is never zero.
"""

from plangen.standards.coefficient import Spread, spread
from plangen.standards.evaluate import CampusResult, Coefficient, CountyResult, Evaluation, evaluate
from plangen.standards.measure import Campus, Reading, Verdict, campuses, meets
from plangen.standards.nodes import STAGES, Adjustment, Indicator, Stage, Standard
from plangen.standards.schools import PAGES, School, impossible, schools

__all__ = [
    "PAGES", "STAGES", "Adjustment", "Campus", "CampusResult", "Coefficient", "CountyResult", "Evaluation",
    "Indicator", "Reading", "School", "Spread", "Stage", "Standard", "Verdict", "campuses", "evaluate",
    "impossible", "meets", "schools", "spread",
]  # fmt: skip
