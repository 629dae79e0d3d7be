"""Tree to bytes: one module a format, each with ``write(document, sheet) -> Written``; ``formats`` is their table."""

from plangen.writers.formats import FORMATS, Format, whole
from plangen.writers.losses import PAGES
from plangen.writers.written import Written

__all__ = ["FORMATS", "PAGES", "Format", "Written", "whole"]
