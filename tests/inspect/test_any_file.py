"""Whatever a package holds, the inspection ends with results or with one sentence, never otherwise."""

from __future__ import annotations

import copy
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plangen.inspect import RULES
from plangen.ooxml import Unusable
from tests.inspect.papers import NAMES, inspected, packed, paper, unpacked

VALUES = ["", "x", "-1", "99999999999", "0", "rId99", "1.5pt", "甲"]
TEXTS = ["", "附件：", "一、", "2025年3月1日", "抄送：", "签发人：", "（" * 50, "〔2025〕1号"]


def damaged(name: str, seed: int) -> bytes:
    """A paper with a few elements gone, doubled, given another value or another text."""
    chance = random.Random(seed)
    parts = unpacked(paper(name))
    for part in chance.choices([each for each in parts if each.endswith((".xml", ".rels"))], k=3):
        tree = etree.fromstring(parts[part])
        for _ in range(4):
            _damage(tree, chance)
        parts[part] = etree.tostring(tree)
    return packed(parts)


def _damage(tree: etree._Element, chance: random.Random) -> None:
    inner = [each for each in tree.iter() if isinstance(each.tag, str) and each.getparent() is not None]
    if not inner:
        return
    one, other, what = chance.choice(inner), chance.choice(inner), chance.randrange(5)
    if what == 0:
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)
    elif what == 1 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
    elif what == 2 and one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]
    elif what == 3:
        other.append(copy.deepcopy(one))
    else:
        one.text = chance.choice(TEXTS)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 10**6))
def test_a_damaged_file_is_inspected_or_refused(name: str, seed: int) -> None:
    try:
        told = {result.code for result in inspected(damaged(name, seed))}
    except Unusable as error:
        assert str(error).endswith("。")
    else:
        assert told == set(RULES)
