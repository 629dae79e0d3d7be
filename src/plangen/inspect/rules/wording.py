"""Rules of writing that one paragraph alone can break: punctuation, numbers, dates (facts §3.2 and §3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen import wording
from plangen.inspect.rule import Broken, Judgement, Look, Rule, Strength, quoted, rule, unseen
from plangen.inspect.subject import Subject
from plangen.wording import TextRule

_STRENGTHS: dict[wording.Strength, Strength] = {"E": "M", "W": "G", "H": "P"}
"""What inspect calls must be mended is what the checks of plans call so."""


def _rule(text_rule: TextRule) -> Rule:
    """A rule of writing over every paragraph of a paper."""
    strength = _STRENGTHS[text_rule.strength]
    return rule(text_rule.id, text_rule.clause, strength, text_rule.title)(_look(text_rule))


def _look(text_rule: TextRule) -> Look:
    def look(subject: Subject) -> Iterator[Judgement]:
        for paragraph, slip in subject.slips.get(text_rule.id, ()):
            yield Broken(
                paragraph,
                quoted(slip.words),
                slip.message,
                slip.hint,
                expected=slip.hint,
            )

    look.__doc__ = text_rule.text
    return look


RULES: dict[str, Rule] = {text_rule.id: _rule(text_rule) for text_rule in wording.RULES.values()} | {
    "W-PUN-10": unseen(
        "W-PUN-10", "15834 5.1", "G", "标点不在行首、行末的禁处",
        "哪里换行要看页面；Word、WPS 默认会避开，请不要关闭“中文习惯控制首尾字符”。"
    ),
    "W-NUM-08": unseen("W-NUM-08", "15835 5.1", "G", "数字不在行末断开", "哪里换行要看页面，请留意行末的数字。"),
}  # fmt: skip
"""By id; those of the whole paper in ``writing`` stand before them."""
