"""Evaluation standards as data, and the arithmetic of indicators: thresholds, school rule, 差异系数, gaps.

Comparisons are on unrounded exact decimals; what rests on a missing value cannot be told, and is never zero.
"""

from plangen.model.spellings import STAGES, Stage
from plangen.standards import adjust, named, printing
from plangen.standards import schools as school_data
from plangen.standards.adjust import adjusted
from plangen.standards.coefficient import Spread, spread
from plangen.standards.evaluate import evaluate
from plangen.standards.measure import Campus, IndicatorReading, Verdict, campuses, meets
from plangen.standards.named import (
    far_parent,
    indicator_id,
    outside,
    stated,
    unknown,
    unknown_results,
    unknown_school,
    without_schools,
)
from plangen.standards.results import CampusResult, Coefficient, CountyResult, Evaluation
from plangen.standards.schools import School, impossible, none_at_all, schools, texts
from plangen.standards.standard import CoefficientRule, Indicator, Standard

PAGES = (*school_data.PAGES, *adjust.PAGES, *printing.PAGES, *named.PAGES)

__all__ = [
    "PAGES",
    "STAGES",
    "Campus",
    "CampusResult",
    "Coefficient",
    "CoefficientRule",
    "CountyResult",
    "Evaluation",
    "Indicator",
    "IndicatorReading",
    "School",
    "Spread",
    "Stage",
    "Standard",
    "Verdict",
    "adjusted",
    "campuses",
    "evaluate",
    "far_parent",
    "impossible",
    "indicator_id",
    "meets",
    "none_at_all",
    "outside",
    "printing",
    "schools",
    "spread",
    "stated",
    "texts",
    "unknown",
    "unknown_results",
    "unknown_school",
    "without_schools",
]
