"""plangen: one structured plan becomes every official document around it.

>>> from plangen import load, render
>>> data = render(load("plans/ordos-2024"), "implementation-plan", "docx")
"""

from plangen.pipeline import UnusablePlan, check, compose, evaluate, load, render, write

__all__ = ["UnusablePlan", "check", "compose", "evaluate", "load", "render", "write"]
