"""The stages joined: file → located data → plan → findings, documents → bytes.

The only room that knows all others. Each function is one stage, or a few in a row.
"""

from plangen.pipeline.explaining import pages
from plangen.pipeline.face import check, compose, evaluate, load, render, school_draft, school_sheet, write
from plangen.pipeline.inspecting import inspect, inspection_page
from plangen.pipeline.installed import library
from plangen.pipeline.losses import losses
from plangen.pipeline.making import Product, products
from plangen.pipeline.printing import placed, printed
from plangen.pipeline.reading import Reading, UnusablePlan, examine, glance, place_of, read
from plangen.pipeline.revising import (
    Comparison,
    Received,
    against,
    changes,
    commented,
    compared,
    page,
    paper,
    received,
    version,
)
from plangen.writers import FORMATS, whole

__all__ = [
    "FORMATS",
    "Comparison",
    "Product",
    "Reading",
    "Received",
    "UnusablePlan",
    "against",
    "changes",
    "check",
    "commented",
    "compared",
    "compose",
    "evaluate",
    "examine",
    "glance",
    "inspect",
    "inspection_page",
    "library",
    "load",
    "losses",
    "page",
    "pages",
    "paper",
    "place_of",
    "placed",
    "printed",
    "products",
    "read",
    "received",
    "render",
    "school_draft",
    "school_sheet",
    "version",
    "whole",
    "write",
]
