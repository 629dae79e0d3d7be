"""What is never cut inside a text: numbers with their unit, dates, ordinals, 《titles》, ASCII words, references."""

from __future__ import annotations

import re

from plangen.chinese import document_numbers
from plangen.chinese.amounts import MEASURES
from plangen.chinese.characters import HAN
from plangen.chinese.dates import DAY, MONTH
from plangen.chinese.numerals import NUMERAL_LOOSE

_TOKEN = re.compile(
    "|".join((
        r"\{\{.*?\}\}",
        r"《[^《》]{1,80}》",
        document_numbers.YEAR_AND_SERIAL,
        rf"（(?:[{NUMERAL_LOOSE}]{{1,4}}|\d{{1,3}})）",
        rf"第(?:[{NUMERAL_LOOSE}]{{1,5}}|\d{{1,4}})[条章节步类款项期批]?",
        rf"(?<![{HAN}])[{NUMERAL_LOOSE}]{{1,4}}、",
        rf"\d{{4}}年(?:{MONTH}(?:{DAY})?)?(?:底|末|初)?",
        f"{MONTH}{DAY}",
        rf"[+-]?\d[\d,]*(?:[.:：—~～/-]\d+)*(?:{MEASURES})?",
        r"[A-Za-z][A-Za-z0-9_.+/-]*",
        r"[ \t\u3000]+",
        r"……|——|.",
    )),
    re.DOTALL,
)  # fmt: skip


def tokens(text: str) -> list[str]:
    """``text`` in its smallest parts that a reader takes as one; joined they are ``text`` again."""
    return _TOKEN.findall(text)
