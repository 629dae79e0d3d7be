"""plangen: one structured plan becomes every official document around it.

The Python face is the pipeline itself: what a command does, a function does with the same findings and places. A plan
that was loaded knows its file, its places and the session it was read in. What cannot be done raises ``Refused``, with
a Chinese sentence that says why.

>>> plan = load("plans/ordos-2024")
>>> data = render(plan, "implementation-plan", "docx")
"""

from plangen.pipeline import (
    Built,
    Choice,
    Comparison,
    Evaluation,
    Finding,
    Inspection,
    Limits,
    Reading,
    Redlined,
    Refused,
    Session,
    Settled,
    UnusableFile,
    UnusablePlan,
    accept,
    build,
    check,
    compose,
    diff,
    evaluate,
    inspect,
    load,
    redline,
    reject,
    render,
)

__all__ = [
    "Built", "Choice", "Comparison", "Evaluation", "Finding", "Inspection", "Limits", "Reading", "Redlined", "Refused",
    "Session", "Settled", "UnusableFile", "UnusablePlan", "accept", "build", "check", "compose", "diff", "evaluate",
    "inspect", "load", "redline", "reject", "render",
]  # fmt: skip
