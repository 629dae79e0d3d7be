"""What an inspection found, told three ways."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import docx
import pytest
from lxml import html
from tests.inspect.papers import changed, paper

from plangen import ooxml, pipeline, report
from plangen.finding import Place
from plangen.inspect import Inspection, Printed, Result, inspect
from plangen.inspect.printed import Sheet, Stroke, Word
from plangen.pipeline import Session
from plangen.report.inspection import place_words


def broken(printed: Printed | None = None) -> Inspection:
    copy = changed(paper("盖章"), "word/document.xml", "2025年3月18日", "2025年03月18日")
    copy = changed(copy, "word/document.xml", 'w:right="1474"', 'w:right="1134"')
    return inspect(ooxml.paper(ooxml.opened(copy)), printed)


def test_json_is_as_promised() -> None:
    told = json.loads(report.inspection_json({"甲.docx": broken()}))
    assert list(told) == ["files"]
    (file,) = told["files"]
    assert list(file) == ["path", "rules"]
    keys = ["id", "clause", "strength", "status", "place", "measured", "expected", "message", "hint"]
    assert all(list(rule) == keys for rule in file["rules"])
    (wrong,) = [rule for rule in file["rules"] if rule["id"] == "G-BODY-23"]
    assert (wrong["status"], wrong["strength"], wrong["clause"]) == ("broken", "M", "7.3.5.4")
    assert wrong["place"] == {"where": "第 16 段", "page": None, "paragraph": 16, "text": "2025年03月18日"}


def test_text_tells_what_must_be_mended_first_and_counts_the_rest() -> None:
    told = report.inspection_text({"甲.docx": broken()})
    assert told.index("须改 G-BODY-23") < told.index("建议 G-PAGE-05")
    assert "（习惯，标准没有规定）" in told
    assert re.search(r"须改 \d+ 处，建议 \d+ 处；\d+ 条符合，\d+ 条没有这一要素，\d+ 条不能判断。\n$", told)


@pytest.mark.parametrize(
    ("where", "place", "words"),
    [
        ("", Place(), ""),
        ("第 12 段", Place(paragraph=12), "第 12 段"),
        ("第 12 段", Place(page=2, paragraph=12, words="抓好落实"), "第 2 页，第 12 段，“抓好落实”"),
    ],
)
def test_a_place_in_a_paper_is_said_in_words(where: str, place: Place, words: str) -> None:
    assert place_words(Result("G-BODY-07", "error", "没有缩进。", place=place, where=where)) == words


def without_indents(count: int) -> Inspection:
    file = docx.Document()
    for number in range(count):
        file.add_paragraph(f"各乡镇要切实加强领导，落实责任，确保第{number + 1}项工作按时完成。")
    buffer = io.BytesIO()
    file.save(buffer)
    return inspect(ooxml.paper(ooxml.opened(buffer.getvalue())))


def test_the_same_in_many_places_is_told_once_with_all_of_them() -> None:
    told = report.inspection_text({"甲.docx": without_indents(5)})
    assert told.count("G-BODY-07") == 1
    assert "同样的共 5 处" in told
    assert "；第 3 段，“各乡镇要" in told and "；还有第 4 段、第 5 段\n" in told


def test_places_beyond_those_listed_are_counted() -> None:
    told = report.inspection_text({"甲.docx": without_indents(30)})
    assert "同样的共 30 处" in told and "还有第 4 段、" in told
    must = sum(30 if each == "G-BODY-07" else 1 for each in re.findall("须改 (G-[A-Z]+-[0-9]+)", told))
    assert f"须改 {must} 处" in told
    assert "须改（" + str(must) + "）" in pipeline.inspection_page(
        {"甲.docx": without_indents(30)}, Session()
    )


def test_a_mark_alone_stands_in_quotes() -> None:
    copy = changed(paper("盖章"), "word/document.xml", "为推进全县", "为加快,推进全县")
    told = report.inspection_text({"甲.docx": inspect(ooxml.paper(ooxml.opened(copy)))})
    assert "现为：“,”\n" in told


# -- the page for the browser ---------------------------------------------------------------------

EVIL = "<script>alert('&')</script>\"'{{ 1 }}"


def page(inspections: dict[str, Inspection]) -> html.HtmlElement:
    return html.fromstring(pipeline.inspection_page(inspections, Session()))


def test_the_page_is_one_file_that_fetches_nothing() -> None:
    told = pipeline.inspection_page({"甲.docx": broken()}, Session())
    assert not re.search(
        r"""(?:src|href)\s*=\s*["'](?!\#)|url\(|@import|https?://|<script|<link|<img""", told
    )
    assert "default-src 'none'" in told


def test_a_finding_leads_to_its_paragraph_and_the_paragraph_to_its_finding() -> None:
    made = page({"甲.docx": broken(), "乙.docx": broken()})
    targets = [element.get("id") for element in made.xpath("//*[@id]")]
    links = [link.get("href").removeprefix("#") for link in made.xpath("//a")]
    assert len(set(targets)) == len(targets), "no id twice, though two papers have the same places"
    assert links and set(links) <= set(targets)
    [finding] = made.xpath("//section[1]//li[b='G-BODY-23']")
    paragraph = made.get_element_by_id(finding.xpath(".//a/@href")[0].removeprefix("#"))
    assert paragraph.text == "2025年03月18日"
    assert paragraph.get("class") == "right must"
    assert f"#{finding.get('id')}" in paragraph.xpath(".//a/@href")


def test_a_paragraph_looks_as_its_gravest_finding_asks() -> None:
    paragraph = page({"甲.docx": broken()}).xpath("//div[@class='text']/p[starts-with(., '000012')]")[0]
    assert [link.text for link in paragraph.xpath(".//a")] == ["G-PAGE-04", "G-PAGE-05", "G-PAGE-06"]
    assert paragraph.get("class") == "must"


def test_a_finding_shows_clause_place_measure_and_remedy() -> None:
    [finding] = page({"甲.docx": broken()}).xpath("//li[b='G-BODY-23']")
    smalls = [small.text_content() for small in finding.xpath("small")]
    assert smalls[0].startswith("7.3.5.4，") and smalls[0].endswith("；第 16 段，“2025年03月18日”")
    assert smalls[1] == "现为：2025年03月18日；要求：阿拉伯数字，年月日标全，月日不编虚位"
    assert smalls[2].startswith("办法：")


def test_what_is_not_broken_is_counted_and_folded() -> None:
    inspection = broken()
    statuses = [result.verdict for result in inspection.results]
    names = {"unsure": "不能判断", "absent": "没有这一要素", "holds": "符合"}
    folds = page({"甲.docx": inspection}).xpath("//details")
    assert len(folds) == len(names)
    for fold, (status, name) in zip(folds, names.items(), strict=True):
        count = statuses.count(status)
        assert fold.xpath("summary")[0].text == f"{name}（{count}）"
        assert len(fold.xpath("ul/li")) == count > 0


def test_words_of_a_paper_that_look_like_markup_are_words() -> None:
    inspection = broken(Printed((Sheet(210, 297, (Word(EVIL, 30, 72, 40),), ()),)))
    [wrong] = [result for result in inspection.results if result.code == "G-BODY-23"]
    wrong = replace(wrong, measured=EVIL, message=EVIL, hint=EVIL)
    paragraphs = (replace(inspection.paragraphs[0], label=EVIL, runs=()), *inspection.paragraphs[1:])
    made = page({EVIL: replace(inspection, results=(wrong,), paragraphs=paragraphs, notes=(EVIL,))})
    assert not made.xpath("//script")
    assert made.xpath("//h2")[0].text == EVIL
    assert made.xpath("//p[@class='sum']")[1].text == EVIL
    assert made.xpath("//div[@class='text']/p")[0].text == EVIL
    assert f"现为：{EVIL}；要求：" in made.xpath("//li[b='G-BODY-23']/small")[1].text_content()
    assert made.xpath("//*[local-name()='text']")[0].text == EVIL


def test_printed_pages_are_drawn_in_tenths_of_a_millimetre() -> None:
    words = (Word("2025年03月18日", 30, 72, 16), Word("其他", 30, 80, 16))
    strokes = (Stroke(28, 184, 120, 0.5, (1, 0, 0)), Stroke(28, 184, 130, 0.1, (0,)))
    inspection = broken(Printed((Sheet(210, 297, words, strokes), Sheet(297, 210, (), ()))))
    results = tuple(
        replace(result, place=replace(result.place, page=1)) if result.code == "G-BODY-23" else result
        for result in inspection.results
    )
    first, second = page({"甲.docx": replace(inspection, results=results)}).xpath("//figure")
    [svg] = first.xpath(".//*[local-name()='svg']")
    assert svg.get("viewbox") == "0 0 2100 2970"
    assert len(first.xpath(".//*[local-name()='rect']")) == 1, "the type area of an upright page"
    assert not second.xpath(".//*[local-name()='rect']")
    lines = [dict(line.attrib) for line in first.xpath(".//*[local-name()='line']")]
    assert lines[0] == {
        "x1": "280", "y1": "1200", "x2": "1840", "y2": "1200", "stroke": "#ff0000", "stroke-width": "5.0"
    }  # fmt: skip
    assert (lines[1]["stroke"], lines[1]["stroke-width"]) == ("#000", "1.5")
    marked, other = first.xpath(".//*[local-name()='text']")
    assert dict(marked.attrib) == {"x": "300", "y": "720", "font-size": "56.4", "fill": "#b00020"}
    assert other.get("fill") is None
    assert first.xpath("figcaption")[0].text == "第 1 页：G-BODY-23"
