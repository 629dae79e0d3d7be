"""Dates as they are written in running text: full, in Arabic digits, one way, and on the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.chinese import dates, periods
from plangen.wording.passage import Passage
from plangen.wording.rule import Spot, text_rule

_FORMS = (
    (dates.PADDED, "月、日前面不编“0”"),
    (dates.IN_NUMERALS, "年份用阿拉伯数字"),
    (dates.WITH_NUMBER_WORD, "日期写“日”，不写“号”"),
)


@text_rule("W-DATE-01", "GB/T 9704 7.3.5.4", "E", "日期写法")
def date_form(passage: Passage) -> Iterator[Spot]:
    """日期写成了“2024年03月”“二〇二四年”或“3月4号”。

    为什么：GB/T 9704—2012 第7.3.5.4条：日期用阿拉伯数字，年份写全，月、日不编虚位，写“日”不写“号”。
    怎么改：写成“2024年3月4日”。
    不报：书名号里别人的标题；2024-03-04 这样的全数字写法。

    Fails::

        2024年03月底前完成自查。
        二〇二六年通过国家认定。
        二○二四年三月四日
        4月5号前报送材料。

    Passes::

        2024年3月4日前落实《二〇二四年工作要点》，学校建在3月8日街12号，编号2024-03-04。
    """
    for pattern, why in _FORMS:
        for found in pattern.finditer(passage.own):
            yield Spot(*found.span(), f"日期写成了“{found[0]}”，{why}。", "请写成“2024年3月4日”的样子。")


@text_rule("W-DATE-02", "GB/T 15835 5.1.4", "W", "年份没有写全")
def year_cut_short(passage: Passage) -> Iterator[Spot]:
    """年份只写了后两位，如“24年3月”。

    为什么：GB/T 15835—2011 第5.1.4条：四位数字的年份不应简写；存档的文件过些年就分不清。
    怎么改：写全四位：“2024年3月”。
    不报：说时间长短的（历时20年）。

    Fails::

        24年3月完成自查。
        截至23年度，全县共有学校12所。
        将于24年3月建成。

    Passes::

        2024年3月完成自查，学校历时20年建成，近20年度支出增加，教龄满25年8月的教师。
    """
    for found in dates.SHORT_YEAR.finditer(passage.own):
        yield Spot(*found.span(), f"年份简写成了“{found[0]}”。", "年份请写全四位，如“2024年3月”。")


@text_rule("W-DATE-03", "GB/T 15835 4.3", "W", "一个日期里混用两种数字")
def mixed_numerals(passage: Passage) -> Iterator[Spot]:
    """一个日期里既有阿拉伯数字又有汉字数字，如“2024年三月4日”。

    为什么：GB/T 15835—2011 要求同类数字形式统一；一个日期里混用，多半是两处拼起来的。
    怎么改：全用阿拉伯数字：“2024年3月4日”。
    不报：农历；整个日期都用汉字数字的另有一条（W-DATE-01）。

    Fails::

        2024年三月4日印发。
        定于2024年十二月召开。
        5月三十日前报送。
        定于三月4日开会。

    Passes::

        2024年3月4日印发，农历五月初五，三月完成，一是2024年五一假期。
    """
    for found in dates.MIXED.finditer(passage.own):
        message = f"日期“{found[0]}”混用了阿拉伯数字和汉字数字。"
        yield Spot(*found.span(), message, "请全用阿拉伯数字，如“2024年3月4日”。")


_RELATIVE = re.compile(
    r"(?<!过)去年|今年|(?<![光聪文透])明年|昨[天日]|(?<![最临])近日(?!均)|(?:^|(?<=[。，；！？]))日前|(?<![以线网])上月(?!考)"
    r"|(?<!基)本月(?!薪|度)|(?<![以线地天])下月(?!考)|(?<!成)本周(?![期边密到转围长])|(?<![以线地天一])下周(?![期边密到转围长])"
    r"|(?<![以线网])上周(?![期边密到转围长])"
)
_SPOKEN = re.compile("“[^“”]*”")


@text_rule("W-DATE-04", "写作惯例", "H", "用“今年”“近日”代替日期")
def relative_date(passage: Passage) -> Iterator[Spot]:
    """用“今年”“去年”“近日”“昨日”代替具体日期。

    为什么：公文要存档，过几年再看，不知道“今年”是哪一年。
    怎么改：写具体的年、月、日。
    不报：引号里别人的话，书名号里的标题，“工作日前”“最近日均”这样碰巧连在一起的字。

    Fails::

        今年以来，全县教育投入不断增加。
        近日，县政府召开会议。

    Passes::

        2024年以来，工作日前后，最近日均用水，过去年份，光明年级组，成本周期，“今年更好”的期盼。
    """
    text = _SPOKEN.sub(lambda found: "“" * len(found[0]), passage.own)
    for found in _RELATIVE.finditer(text):
        message = f"“{passage.around(*found.span())}”用了“{found[0]}”，日后不知道是哪一天、哪一年。"
        yield Spot(*found.span(), message, "请写具体的年、月、日。")


@text_rule("W-DATE-05", "日历", "E", "日历上没有的日期")
def impossible_date(passage: Passage) -> Iterator[Spot]:
    """写了2月30日、13月这样不存在的日期。

    为什么：多半是打错了数字，按它安排工作会出错。
    怎么改：核对日期。
    不报：没有写年份的2月29日，“18个月”“36月龄”。

    Fails::

        2024年6月31日前完成自查。
        2024年13月前完成自查。
        2023年2月29日印发。

    Passes::

        每年2月29日前自查，6月30日前整改，历时18个月，招收36月龄、18月以上幼儿。
    """
    for day in dates.IN_TEXT.finditer(passage.words):
        year, month, number = (int(part) if part else None for part in day.groups())
        if not dates.on_calendar(year, month, number):
            yield Spot(*day.span(), f"日历上没有“{day[0]}”。", "请核对日期。")


@text_rule("W-DATE-06", "GB/T 15835 5.1.4", "W", "起止年月用了圆点")
def dotted_months(passage: Passage) -> Iterator[Spot]:
    """起止的年月写成了“2018.5-2018.8”：年、月之间用圆点，没有写“年”“月”。

    为什么：GB/T 15835—2011 第5.1.4条：年月日要写“年”“月”“日”，或用短横线的全数字式；圆点写的“2018.5”读起来像小数。
    GB/T 15834—2011 第4.13条：起止时间中间用一字线“—”。
    怎么改：写成“2018年5月—8月”“2018年5月—2020年3月”。
    不报：版本号、编号、表里单独一格的“2018.5”。

    Fails::

        （2018.5-2018.8）自评。
        2018.5——2020.3总结。
        2019.1—2020.3整改。

    Passes::

        2018年5月—8月自评，2018年5月—2020年3月总结，由2018.5提高到2020.35，版本2018.5.1-2018.8.2。
    """
    for span in periods.DOTTED.finditer(passage.text):
        start, end = dates.read(span["start"]), dates.read(span["end"])
        if start and end:
            right = periods.written(start, end)
            yield Spot(*span.span(), f"起止年月写成了“{span[0]}”。", f"请写成“{right}”。")
