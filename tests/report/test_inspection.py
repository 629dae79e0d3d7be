"""What an inspection found, told three ways."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser

import docx
from tests.inspect.papers import changed, paper

from plangen import inspect, ooxml, report
from plangen.inspect import Inspection, Printed
from plangen.inspect.printed import Sheet, Stroke, Word


def broken(printed: Printed | None = None) -> Inspection:
    copy = changed(paper("盖章"), "word/document.xml", "2025年3月18日", "2025年03月18日")
    copy = changed(copy, "word/document.xml", 'w:right="1474"', 'w:right="1134"')
    return inspect.inspect(ooxml.paper(ooxml.opened(copy)), printed)


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


def without_indents(count: int) -> Inspection:
    file = docx.Document()
    for number in range(count):
        file.add_paragraph(f"各乡镇要切实加强领导，落实责任，确保第{number + 1}项工作按时完成。")
    buffer = io.BytesIO()
    file.save(buffer)
    return inspect.inspect(ooxml.paper(ooxml.opened(buffer.getvalue())))


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
    assert "须改（" + str(must) + "）" in report.inspection_html({"甲.docx": without_indents(30)})


def test_a_mark_alone_stands_in_quotes() -> None:
    copy = changed(paper("盖章"), "word/document.xml", "为推进全县", "为加快,推进全县")
    told = report.inspection_text({"甲.docx": inspect.inspect(ooxml.paper(ooxml.opened(copy)))})
    assert "现为：“,”\n" in told


class Seen(HTMLParser):
    """What a page links to and fetches."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(str(given["id"]))
        if str(given.get("href", "")).startswith("#"):
            self.links.add(str(given["href"])[1:])
        if given.get("src") or tag in ("link", "script", "img"):
            self.fetched.append(tag)


def test_html_is_one_file_whose_places_and_rules_are_linked() -> None:
    told = report.inspection_html({"甲<乙>.docx": broken()})
    seen = Seen()
    seen.feed(told)
    assert not seen.fetched
    assert seen.links and seen.links <= seen.ids
    assert "甲&lt;乙&gt;.docx" in told
    assert "http" not in told


def test_html_draws_the_pages_when_it_was_printed() -> None:
    words = (Word("某县 <文件>", 30, 72, 40),)
    printed = Printed((Sheet(210, 297, words, (Stroke(28, 184, 120, 0.5, (1, 0, 0)),)),))
    told = report.inspection_html({"甲.docx": broken(printed)})
    assert told.count("<svg") == 1
    assert "某县 &lt;文件&gt;" in told
    assert 'stroke="#ff0000"' in told
