"""What the elements of an official document look like in words, where written Chinese has no fixed form for them."""

from __future__ import annotations

import re

REMARK = re.compile(r"[（(].+[）)]", re.DOTALL)
PAGE_NUMBER = re.compile(r"—\s?\d+\s?—")

ORGAN = re.compile(
    r"(政府|委员会|党委|县委|市委|省委|区委|州委|盟委|旗委|常委会|政协|局|厅|部|院|办公室|办公厅|委|站|所|处|科|中心|公司|集团|"
    r"大学|学院|学校|中学|小学|幼儿园|医院|协会|学会|联合会|总会|团|组|室|队|银行|法院|检察院|署|馆|社|会|办|各单位|有关单位|部门)$"
)
POST = re.compile(
    r"(主席|总理|省长|市长|州长|盟长|县长|区长|旗长|乡长|镇长|部长|厅长|局长|主任|院长|检察长|校长)(\s|　|$)"
)
COLON_END = re.compile(r"[：:]\s*$")
FULL_STOPS = "。；，、：？！.;,:?!"


def squeezed(text: str) -> str:
    """``text`` without spaces of any kind."""
    return "".join(text.split()).replace("\u3000", "")
