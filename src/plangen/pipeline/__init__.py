"""The stages joined: file → located data → plan → findings, documents → bytes.

Every joint is here, one file for each thing that a person asks for; the command line calls it and nothing below.
Each function is one stage, or a few in a row. What a piece of work runs with is its ``Session``.
"""

from plangen.align import guess
from plangen.compose import Choice
from plangen.diff import Changes
from plangen.finding import Finding, Refused, UnusableFile
from plangen.inspect import Inspection
from plangen.pipeline.beginning import COMMENTS, LOOK, PLAN, SCHOOLS, Beginning, beginning
from plangen.pipeline.building import Built, build, render
from plangen.pipeline.comparing import (
    PAPER_FORMATS,
    Comparison,
    against,
    commented,
    diff,
    page,
    paper,
    paper_kind,
)
from plangen.pipeline.explaining import page_of, pages
from plangen.pipeline.files import is_word, target, write, write_new
from plangen.pipeline.git import Pair, as_text, changed, changed_targets, changes_between, history, versions
from plangen.pipeline.git import set_up as set_up_git
from plangen.pipeline.git import undo as undo_git
from plangen.pipeline.inspecting import inspect, inspect_all, inspection_page
from plangen.pipeline.kinds import kind_called
from plangen.pipeline.losses import losses
from plangen.pipeline.making import Product, blank_units, compose, notes_of, products
from plangen.pipeline.plans import folder_name, named_plans, output_folders
from plangen.pipeline.printing import finished
from plangen.pipeline.reading import Reading, UnusablePlan, check, evaluate, load
from plangen.pipeline.redlining import REDLINED_KIND, redline
from plangen.pipeline.schemas import SCHEMAS
from plangen.pipeline.session import Limits, Session
from plangen.pipeline.settling import Settled, accept, reject
from plangen.pipeline.styles import Style, style_sheet, styles
from plangen.pipeline.typefaces import FontUse, font_uses, lacking
from plangen.redline import AUTHOR, Redlined
from plangen.standards import Evaluation
from plangen.writers import whole

__all__ = [
    "AUTHOR", "COMMENTS", "LOOK", "PAPER_FORMATS", "PLAN", "REDLINED_KIND", "SCHEMAS", "SCHOOLS",
    "Beginning", "Built", "Changes", "Choice", "Comparison", "Evaluation", "Finding", "FontUse",
    "Inspection", "Limits", "Pair", "Product", "Reading", "Redlined", "Refused", "Session", "Settled",
    "Style", "UnusableFile", "UnusablePlan", "accept", "against", "as_text", "beginning", "blank_units",
    "build", "changed", "changed_targets", "changes_between", "check", "commented", "compose", "diff",
    "evaluate", "finished", "folder_name", "font_uses", "guess", "history", "inspect", "inspect_all",
    "inspection_page", "is_word", "kind_called", "lacking", "load", "losses", "named_plans", "notes_of",
    "output_folders", "page", "page_of", "pages", "paper", "paper_kind", "products", "redline", "reject",
    "render", "set_up_git", "style_sheet", "styles", "target", "undo_git", "versions", "whole", "write",
    "write_new",
]  # fmt: skip
