"""Properties of a paragraph and of its letters, each as it takes effect."""

from __future__ import annotations

import pytest

from plangen.ooxml import Border, Letters, Setting
from tests.ooxml.small import read


def setting(properties: str, letters: str = '<w:sz w:val="32"/>') -> Setting:
    run = f"<w:r><w:rPr>{letters}</w:rPr><w:t>甲</w:t></w:r>"
    return read(f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>").paragraphs[0].setting


def letters(properties: str, **related: str) -> Letters:
    return (
        read(f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>甲</w:t></w:r></w:p>", **related)
        .paragraphs[0]
        .runs[0]
        .letters
    )


@pytest.mark.parametrize(
    ("properties", "name", "value"),
    [
        ('<w:jc w:val="end"/>', "align", "right"),
        ('<w:jc w:val="start"/>', "align", "left"),
        ('<w:jc w:val="distribute"/>', "align", "distribute"),
        ('<w:ind w:start="100" w:end="200"/>', "left", 100),
        ('<w:ind w:start="100" w:end="200"/>', "right", 200),
        ('<w:ind w:start="100" w:left="300"/>', "left", 300),
        ('<w:ind w:leftChars="150" w:left="1"/>', "left", 480),
        ('<w:ind w:rightChars="400"/>', "right", 1280),
        ('<w:ind w:firstLine="640"/>', "first", 640),
        ('<w:ind w:hangingChars="200" w:hanging="1"/>', "first", -640),
        ('<w:spacing w:after="30"/>', "after", 30),
        ('<w:spacing w:afterLines="50"/>', "after", 120),
        ('<w:spacing w:before="10" w:beforeAutospacing="1"/>', "before", 280),
        ('<w:spacing w:before="10" w:beforeAutospacing="0"/>', "before", 10),
        ('<w:spacing w:line="579" w:lineRule="exact"/>', "line", 579),
        ('<w:spacing w:line="579" w:lineRule="atLeast"/>', "rule", "atLeast"),
        ('<w:spacing w:line="360"/>', "rule", "auto"),
        ('<w:snapToGrid w:val="0"/>', "snap", False),
        ("<w:pageBreakBefore/>", "new_page", True),
        ("<w:contextualSpacing/>", "contextual", True),
        ('<w:outlineLvl w:val="0"/>', "outline", 0),
        ('<w:framePr w:w="1"/>', "framed", True),
        ('<w:tabs><w:tab w:val="right" w:pos="8845"/></w:tabs>', "tabs", (("right", 8845),)),
        ("", "char", 320),
    ],
)
def test_a_property_takes_effect(properties: str, name: str, value: object) -> None:
    assert getattr(setting(properties), name) == value


def test_a_paragraph_that_says_nothing_is_set_as_word_sets_it() -> None:
    assert setting("") == Setting(char=320)


def test_rules_around_a_paragraph_are_in_points() -> None:
    rules = '<w:pBdr><w:bottom w:val="double" w:sz="12" w:space="4" w:color="ff0000"/><w:bar w:val="single"/></w:pBdr>'
    assert setting(rules).borders == {"bottom": Border("double", 1.5, 4, "FF0000")}


@pytest.mark.parametrize(
    ("kind", "width", "seen"),
    [("single", 0.5, True), ("nil", 0.5, False), ("none", 0.5, False), ("single", 0.0, False)],
)
def test_a_rule_is_seen_when_it_has_a_kind_and_a_width(kind: str, width: float, seen: bool) -> None:
    assert Border(kind, width).seen is seen


@pytest.mark.parametrize(
    ("properties", "name", "value"),
    [
        ('<w:sz w:val="44"/>', "size", 22.0),
        ("<w:b/>", "bold", True),
        ('<w:i w:val="1"/>', "italic", True),
        ("<w:vanish/>", "hidden", True),
        ('<w:spacing w:val="-6"/>', "tracking", -6),
        ('<w:color w:val="auto"/>', "color", "auto"),
        ('<w:color w:val="c00000"/>', "color", "C00000"),
        ('<w:rFonts w:ascii="Arial" w:hAnsi="Times"/>', "latin", "Arial"),
        ('<w:rFonts w:hAnsi="Times"/>', "latin", "Times"),
        ("", "size", 10.0),
    ],
)
def test_a_look_takes_effect(properties: str, name: str, value: object) -> None:
    assert getattr(letters(properties), name) == value


THEME = (
    '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface="方正小标宋"/>'
    '<a:font script="Jpan" typeface="明朝"/><a:font script="Hans" typeface="黑体"/></a:majorFont><a:minorFont>'
    '<a:latin typeface=""/><a:ea typeface=""/><a:font script="Jpan" typeface="明朝"/>'
    '<a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements>'
)


@pytest.mark.parametrize(
    ("fonts", "east", "latin"),
    [
        ('w:eastAsiaTheme="majorEastAsia" w:asciiTheme="majorHAnsi"', "方正小标宋", "Cambria"),
        ('w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"', "等线", ""),
        ('w:eastAsiaTheme="majorEastAsia" w:eastAsia="楷体"', "方正小标宋", ""),
        ('w:eastAsia="楷体"', "楷体", ""),
    ],
)
def test_a_name_of_the_theme_is_its_product(fonts: str, east: str, latin: str) -> None:
    found = letters(f"<w:rFonts {fonts}/>", theme=THEME)
    assert (found.east, found.latin) == (east, latin)


STYLES = (
    '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:ind w:firstLine="400" w:left="10"/></w:pPr>'
    '<w:rPr><w:sz w:val="32"/><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="top"><w:basedOn w:val="base"/><w:pPr><w:ind w:hanging="300"/></w:pPr>'
    '<w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="loud"><w:rPr><w:b/><w:i/></w:rPr></w:style>'
)


def test_a_style_stands_over_its_base_and_a_character_style_over_both() -> None:
    run = '<w:r><w:rPr><w:rStyle w:val="loud"/></w:rPr><w:t>甲</w:t></w:r>'
    (paragraph,) = read(f'<w:p><w:pPr><w:pStyle w:val="top"/></w:pPr>{run}</w:p>', styles=STYLES).paragraphs
    assert (paragraph.setting.first, paragraph.setting.left) == (-300, 10)
    look = paragraph.runs[0].letters
    assert (look.size, look.bold, look.italic) == (22.0, True, False)


def test_hidden_words_are_no_text_and_spaces_around_are_none() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
    (paragraph,) = read(f'<w:p>{hidden}<w:r><w:t xml:space="preserve">　甲 </w:t></w:r></w:p>').paragraphs
    assert paragraph.text == "甲"
    assert paragraph.first is paragraph.runs[1]


def test_neighbours_of_one_look_are_one_run() -> None:
    plain, bold = "<w:r><w:t>{}</w:t></w:r>", "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    (paragraph,) = read(f"<w:p>{plain.format('甲')}{plain.format('乙')}{bold.format('丙')}</w:p>").paragraphs
    assert [run.text for run in paragraph.runs] == ["甲乙", "丙"]


def test_signs_in_a_run_are_characters() -> None:
    signs = '<w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:br w:type="column"/><w:br w:type="page"/>'
    symbols = '<w:sym w:char="2460"/><w:sym w:char="F0FE"/><w:sym w:char="?"/>'
    (paragraph,) = read(f"<w:p><w:r>{signs}{symbols}</w:r></w:p>").paragraphs
    assert paragraph.typed == "\t\n\n-\n\f①□"


def test_an_empty_paragraph_is_as_large_as_its_mark() -> None:
    (paragraph,) = read('<w:p><w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:pPr></w:p>').paragraphs
    assert (paragraph.size, paragraph.blank) == (22.0, True)
