"""How the elements of an official document are written: strict forms, and loose ones that still show what is meant."""

from __future__ import annotations

import re

from plangen import wording

_HAN = "\u4e00-\u9fff"
_NUMERAL = "一二三四五六七八九十"

NUMBER = re.compile(rf"[{_HAN}A-Za-z]{{1,15}}〔[12]\d{{3}}〕[1-9]\d*号")
"""发文字号 as clause 7.2.5 asks."""
NUMBER_LOOSE = re.compile(
    rf"(?P<code>[{_HAN}A-Za-z]{{1,15}}?)\s*[〔\[【（(［﹝{{]\s*(?P<year>\d{{2,4}})\s*[〕\]】）)］﹞}}]\s*"
    rf"(?P<ordinal>第?)\s*(?P<number>\d+|[×xX]+|)\s*号?"
)
"""Whatever stands where a 发文字号 should."""
SIGNER = re.compile(r"签\s*发\s*人\s*[:：]?\s*(?P<names>.*)")
COPY_NUMBER = re.compile(r"(?:份号[:：]?)?\s*\d{5,7}")
SECRECY = re.compile(r"(绝\s*密|机\s*密|秘\s*密)\s*([★☆*＊].{0,12})?")
URGENCY = re.compile(r"(特\s*急|加\s*急|特\s*提|平\s*急|急\s*件|紧\s*急)")
ORDER_NUMBER = re.compile(r"第\s*[\d一二三四五六七八九十百〇零]+\s*号")
ISSUE = re.compile(
    r"[（(]?(?:第?\s*\d+\s*[期次]|[〔\[【（(]\s*\d{4}\s*[〕\]】）)]\s*第?\s*\d+\s*[号期次]|第\s*\d+\s*号)[）)]?"
)
"""How minutes count: （第3期）, 〔2025〕3号."""

DATE = re.compile(r"(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日")
"""A date as clause 7.3.5.4 asks."""
DATE_LOOSE = re.compile(
    r"(?:\d{2,4}|[〇○零一二三四五六七八九０-９OoＯ]{4})\s*[年.\-/．－]\s*(?:\d{1,2}|[一二三四五六七八九十０-９]{1,3})\s*[月.\-/．－]\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十廿０-９]{1,3})\s*[日号]?"
)
PRINTED_ON = re.compile(rf"(?P<date>{DATE_LOOSE.pattern})\s*印\s*[发制刷]?")
COPIES = re.compile(r"(?P<label>抄\s*送|抄\s*报|分\s*送|主\s*送|发\s*送|报\s*送)\s*[:：]")
ANNEX_LABEL = re.compile(
    rf"附\s*件\s*(?P<ordinal>\d{{1,2}}|[{_NUMERAL}]{{1,3}}|[（(][\d{_NUMERAL}]{{1,3}}[）)])?\s*(?P<mark>[：:.．、。]?)"
)
ANNEX_OWN = re.compile(r"附件[1-9]\d*|附件")
"""附件 label as clause 7.3.7 asks."""
STATEMENT = re.compile(r"附\s*件?\s*(?P<mark>[:：])?\s*(?P<rest>\S.*)", re.DOTALL)
STATEMENT_ITEM = re.compile(r"(?P<number>\d{1,2})\s*(?P<mark>[.．、,，)）]?)\s*(?P<name>\S.*)", re.DOTALL)
REMARK = re.compile(r"[（(].+[）)]", re.DOTALL)
PAGE_NUMBER = re.compile(r"—\s?\d+\s?—")

GENRES = (*wording.GENRES, "令")
"""文种 as titles end."""
PLANS = (
    "方案", "规划", "计划", "办法", "规定", "细则", "要点", "预案", "章程", "规程", "制度", "清单", "台账", "任务书",
    "标准", "总结", "目标表", "年度表", "评分表", "分解表", "条例", "措施", "规则", "指南", "目录", "名单", "责任书",
)  # fmt: skip
"""What papers that are printed under a notice call themselves."""
_TAIL = re.compile(r"[（(〔【][^（(〔【）)〕】]{1,30}[）)〕】]\s*$")

ORGAN = re.compile(
    r"(政府|委员会|党委|县委|市委|省委|区委|州委|盟委|旗委|常委会|政协|局|厅|部|院|办公室|办公厅|委|站|所|处|科|中心|公司|集团|"
    r"大学|学院|学校|中学|小学|幼儿园|医院|协会|学会|联合会|总会|团|组|室|队|银行|法院|检察院|署|馆|社|会|办|各单位|有关单位|部门)$"
)
POST = re.compile(
    r"(主席|总理|省长|市长|州长|盟长|县长|区长|旗长|乡长|镇长|部长|厅长|局长|主任|院长|检察长|校长)(\s|　|$)"
)
COLON_END = re.compile(r"[：:]\s*$")
FULL_STOPS = "。；，、：？！.;,:?!"


def bare(title: str) -> str:
    """``title`` without what stands in brackets at its end（试行）, and without end marks."""
    title = title.rstrip("。；，.;,")
    while found := _TAIL.search(title):
        title = title[: found.start()]
    return title.strip()


def squeezed(text: str) -> str:
    """``text`` without spaces of any kind."""
    return "".join(text.split()).replace("\u3000", "")
