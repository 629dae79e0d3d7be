"""Automatic numbers over a document: who counts with whom, what starts anew, what the list brings."""

from __future__ import annotations

from tests.ooxml.small import read


def level(depth: int, pattern: str, form: str = "decimal", inside: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{inside}<w:lvlText w:val="{pattern}"/>'
        "</w:lvl>"
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, base: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{base}"/>{overrides}</w:num>'


def item(list_id: int, depth: int = 0, properties: str = "") -> str:
    given = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}{given}</w:pPr></w:p>"


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    return [paragraph.label for paragraph in read(body, numbering=numbering, styles=styles).paragraphs]


TWO_LEVELS = abstract(0, level(0, "%1."), level(1, "%1.%2"))


def test_lists_on_one_definition_count_on_together() -> None:
    assert labels(item(1) + item(2) + item(1), TWO_LEVELS + num(1, 0) + num(2, 0)) == ["1.\t", "2.\t", "3.\t"]


def test_a_list_that_overrides_its_definition_counts_by_itself() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = TWO_LEVELS + num(1, 0) + num(2, 0, start)
    assert labels(item(1) + item(2) + item(2) + item(1), numbering) == ["1.\t", "7.\t", "8.\t", "2.\t"]


def test_a_level_may_be_overridden_whole() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "（%1）", "chineseCounting")}</w:lvlOverride>'
    assert labels(item(1), TWO_LEVELS + num(1, 0, own)) == ["（一）\t"]


def test_deeper_levels_start_anew_and_higher_ones_hold() -> None:
    body = item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1)
    assert labels(body, TWO_LEVELS + num(1, 0)) == ["1.\t", "1.1\t", "1.2\t", "2.\t", "2.1\t"]


def test_a_level_whose_higher_one_was_not_counted_says_where_that_starts() -> None:
    assert labels(item(1, 1), TWO_LEVELS + num(1, 0)) == ["1.1\t"]


def test_a_bullet_is_its_sign_and_what_follows_may_be_nothing_or_a_space() -> None:
    signs = abstract(
        0,
        level(0, "●", "bullet", '<w:suff w:val="space"/>'),
        level(1, "%2、", inside='<w:suff w:val="nothing"/>'),
    )
    assert labels(item(1) + item(1, 1), signs + num(1, 0)) == ["● ", "1、"]


def test_a_list_of_no_definition_prints_nothing() -> None:
    assert labels(item(3), TWO_LEVELS + num(1, 0)) == [""]


STYLE = (
    '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:ind w:left="100"/>'
    '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
INDENTED = abstract(0, level(0, "%1.", inside='<w:pPr><w:ind w:left="900" w:hanging="300"/></w:pPr>')) + num(
    1, 0
)


def left_and_first(properties: str) -> tuple[int, int]:
    (paragraph,) = read(
        f"<w:p><w:pPr>{properties}</w:pPr></w:p>", styles=STYLE, numbering=INDENTED
    ).paragraphs
    return paragraph.setting.left, paragraph.setting.first


def test_a_list_named_by_a_style_lies_under_the_indents_of_the_style() -> None:
    assert left_and_first('<w:pStyle w:val="s"/>') == (100, -300)


def test_a_list_named_by_the_paragraph_lies_over_those_of_the_style() -> None:
    given = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert left_and_first(f'<w:pStyle w:val="s"/>{given}') == (900, -300)


def test_what_the_paragraph_says_itself_lies_over_its_list() -> None:
    given = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="50" w:firstLine="20"/>'
    assert left_and_first(given) == (50, 20)
