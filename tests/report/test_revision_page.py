"""The page: one file without network, every word of a plan escaped, every link leads to a row that is there."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from lxml import html
from tests.diff.review.revised import comparison

from plangen import pipeline
from plangen.diff import Change, ChangeKind, Changes, Side


@cache
def page() -> html.HtmlElement:
    return html.fromstring(pipeline.page(comparison()))


def test_the_list_has_every_printed_change_what_weakens_first() -> None:
    rows = page().xpath("//table[@id='list']/tbody/tr")
    tiers = [row.get("data-tier") for row in rows]
    assert len(rows) == len(comparison().review().items)
    assert tiers == sorted(tiers)


def test_filters_offer_what_is_there_with_the_right_counts() -> None:
    for name in ("tier", "group"):
        rows = page().xpath("//table[@id='list']/tbody/tr")
        for box in page().xpath(f"//input[@name='{name}']"):
            count = sum(row.get(f"data-{name}") == box.get("value") for row in rows)
            assert f"（{count}）" in box.getparent().text_content()
            assert count > 0


def test_every_link_leads_to_a_row_that_is_there() -> None:
    targets = {element.get("id") for element in page().xpath("//*[@id]")}
    links = [link.get("href").removeprefix("#") for link in page().xpath("//a")]
    assert set(links) <= targets
    assert len(targets) == len(page().xpath("//*[@id]")), "no id twice"


def test_a_change_leads_to_the_line_that_shows_it() -> None:
    [row] = page().xpath("//table[@id='list']/tbody/tr[td[2]='章节增加']")
    target = row.xpath(".//a/@href")[0].removeprefix("#")
    assert "加强安全管理" in page().get_element_by_id(target).text_content()


def test_nothing_is_fetched_from_anywhere() -> None:
    text = pipeline.page(comparison())
    assert not re.search(
        r"""(?:src|href)\s*=\s*["'](?!\#)|url\(|@import|https?://|fetch\(|XMLHttpRequest""", text
    )
    assert "default-src 'none'" in text


def test_words_that_look_like_markup_are_words() -> None:
    evil = "</script><script>alert('&')</script>\"'{{ 1 }}"
    change = Change(
        ChangeKind.WORDING,
        "文字",
        Side(("plan", "lead", 0), "引言", evil),
        Side(("plan", "lead", 0), "引言", "好"),
        evil,
    )
    plan = comparison().new.plan
    assert plan is not None
    new = replace(comparison().new, plan=plan.model_copy(update={"title": evil}))
    made = html.fromstring(
        pipeline.page(replace(comparison(), new=new, changes=Changes((change,)), comments=None))
    )
    assert len(made.xpath("//script")) == 1
    assert made.xpath("//table[@id='list']/tbody/tr/td[4]")[0].text_content() == evil
    assert made.xpath("//h1")[0].text_content() == f"{evil}：修改"


def test_two_equal_versions_say_so() -> None:
    same = pipeline.diff(comparison().old, comparison().old)
    made = html.fromstring(pipeline.page(same))
    assert "两稿印出的文字没有差别。" in made.text_content()
    assert not made.xpath("//form")
    assert all(
        row.get("class") in ("row same", "row head")
        for row in made.xpath("//section[@id='texts']//div[starts-with(@class,'row')]")
    )


def test_the_same_comparison_gives_the_same_page() -> None:
    assert pipeline.page(comparison()) == pipeline.page(comparison())
