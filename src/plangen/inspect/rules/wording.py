"""Rules of writing that one paragraph alone can break: punctuation, numbers, dates (facts §3.2 and §3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen import wording
from plangen.inspect.rule import Broken, Look, Rule, Strength, quoted, unseen
from plangen.inspect.subject import Subject
from plangen.wording import TextRule

_STRENGTHS: dict[wording.Strength, Strength] = {"E": "G", "W": "G", "H": "P"}


def _rule(each: TextRule) -> Rule:
    """A rule of writing over every paragraph of a paper; what is only worth a look is told as unsure."""
    return Rule(each.id, each.clause, _STRENGTHS[each.strength], each.title, each.title, _look(each))


def _look(each: TextRule) -> Look:
    def look(subject: Subject) -> Iterator[Broken]:
        for paragraph, slip in subject.slips.get(each.id, ()):
            stands = paragraph.text[slip.start : slip.end]
            yield Broken(
                paragraph,
                quoted(stands),
                slip.message,
                slip.hint,
                doubt=each.strength == "H",
                expected=slip.hint,
            )

    look.__doc__ = each.text.replace("Fails::", "会报告的写法：").replace("Passes::", "正确的写法：")
    return look


RULES: dict[str, Rule] = {each.id: _rule(each) for each in wording.RULES.values()} | {
    "W-PUN-10": unseen(
        "W-PUN-10", "15834 5.1", "G", "标点不在行首、行末的禁处",
        "哪里换行要看页面；Word、WPS 默认会避开，请不要关闭“中文习惯控制首尾字符”。"
    ),
    "W-NUM-08": unseen("W-NUM-08", "15835 5.1", "G", "数字不在行末断开", "哪里换行要看页面，请留意行末的数字。"),
}  # fmt: skip
"""By id; those of the whole paper in ``writing`` stand before them."""
