"""What was to be filled in and was not: XX县, ××局, ____."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese.characters import HAN
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

# Two or more of one filler sign that belong to no Latin word; one alone only where a date or a
# place should stand (X年、×县). 3×4 is a sum, AAA级 a grade, AA制 a way to pay.
_FILLER = re.compile(
    "(?<![A-Za-z0-9])(?:[XxＸｘ×]{2,}|([A-D])\\1+)(?![A-Za-z0-9]|[级制景类])"
    f"|[○＊△□]{{2,}}|(?<=[{HAN}])_{{2,}}"
    "|(?<![A-Za-z0-9])[XＸ×](?=[年月日县市旗区镇乡校局个名所%])"
)


@text_rule("W-WORD-01", "核稿惯例", "E", "占位符没有替换")
def placeholder_left(passage: Passage) -> Iterator[Spot]:
    """文字里留着 XX、××、AA、下划线一类的占位符。

    为什么：占位符印进正式文件，说明没有人通读过；套用别处模板的稿子最容易留下。
    怎么改：换成真实内容。
    不报：AAA级、AA制、XXL 这样的词，3×4 这样的算式。

    Fails::

        XX县全部学校达标。
        由AA中学和BB中学结对，×年×月完成。
        联系人____，电话____。

    Passes::

        建设AAA级景区研学基地，配备VR、XXL号校服和3×4米黑板，实行AA制。
    """
    for found in _FILLER.finditer(passage.text):
        message = f"“{passage.around(*found.span())}”里的占位符“{found[0]}”没有替换。"
        yield Spot(*found.span(), message, "请换成真实内容。")
