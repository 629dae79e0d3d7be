"""Where Chinese words begin and end: the home of jieba.

Knows nothing of plans or pages.
"""

from __future__ import annotations

import logging
from functools import cache
from itertools import accumulate
from typing import Any


def split(text: str) -> list[str]:
    """``text`` cut into words; joined they are ``text`` again."""
    return list(_tokenizer().cut(text))


def known(word: str) -> bool:
    """Whether the dictionary has ``word``; what is only guessed from its characters is not known."""
    return int(_tokenizer().FREQ.get(word, 0)) > 0


def boundaries(text: str) -> list[int]:
    """The positions inside ``text`` between two words."""
    return list(accumulate(len(word) for word in split(text)))[:-1]


@cache
def _tokenizer() -> Any:
    """jieba's tokenizer with its dictionary read straight away: no cache file is left on the machine."""
    import jieba  # noqa: PLC0415 - reading its dictionary takes half a second, most runs need none

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
