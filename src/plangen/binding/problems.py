"""The codes of what can be wrong with data that was read well but does not fit its node."""

from __future__ import annotations

from plangen.finding import Page

UNKNOWN = Page("L020", "不认识的键", "error", "键写错了字，或者写在了不该写的层级。提示里给出最相近的键。")
WRONG = Page("L021", "内容不合要求", "error", "这个键下面应当写另一种内容，例如应写年份却写了文字。")
LACKING = Page("L022", "缺少必填的键", "error", "这一项少了必须有的键，例如目标没有名称。")
TWICE = Page("L023", "同一个键用中英文各写了一遍", "error", "“标题”与“title”是同一个键，只能写一个。")

PAGES = (UNKNOWN, WRONG, LACKING, TWICE)
