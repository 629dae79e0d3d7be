"""Expressions in a plan's text: the one home of what ``{{ }}`` means, sandboxed."""

from plangen.expressions.phrases import asked_in, due_words, requirement, yearly
from plangen.expressions.teller import PAGES, Teller, teller_of

__all__ = ["PAGES", "Teller", "asked_in", "due_words", "requirement", "teller_of", "yearly"]
