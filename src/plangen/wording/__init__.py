"""Rules of written Chinese in official documents that a text alone can break: punctuation, numbers, dates.

Pure functions over strings; shared by the checks on plans and the inspection of papers.
Adding a rule is adding one function to one file of this room. Rules that need the page (W-PUN-10,
W-NUM-08: how lines break) or the whole paper (W-STR-01) are not here.
"""

from __future__ import annotations

from types import ModuleType

from plangen.rules import collected
from plangen.wording import (
    annexes,
    dates,
    document_numbers,
    imprint,
    lists,
    numbers,
    numerals,
    paired_marks,
    placeholders,
    punctuation,
    ranges,
    slogans,
    titles,
    typed_ordinals,
    units,
)
from plangen.wording.passage import HOLE, Passage, without_cited
from plangen.wording.rule import Slip, Strength, TextRule

_TOPICS: tuple[ModuleType, ...] = (
    document_numbers, dates, punctuation, paired_marks, titles, lists, ranges, numbers, numerals, units, typed_ordinals,
    annexes, imprint, placeholders, slogans,
)  # fmt: skip

RULES: dict[str, TextRule] = collected(_TOPICS, TextRule)
"""Every rule by its id, in the order of the files."""


def slips(text: str) -> list[Slip]:
    """What the rules find in one paragraph, in the order of its characters; any text may be given."""
    passage = Passage(text)
    found = [slip for rule in RULES.values() for slip in rule.read(passage)]
    return sorted(found, key=lambda slip: (slip.start, slip.end, slip.id))


__all__ = [
    "HOLE",
    "RULES",
    "Slip",
    "Strength",
    "TextRule",
    "slips",
    "without_cited",
]
