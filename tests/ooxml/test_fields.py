"""Fields: what they instruct is kept and not printed, what they result in is printed."""

from __future__ import annotations

from plangen.ooxml import Paragraph
from tests.ooxml.small import read

SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
BEGIN, END = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def code(words: str) -> str:
    return f"<w:r><w:instrText> {words} </w:instrText></w:r>"


def paragraphs(*content: str) -> tuple[Paragraph, ...]:
    return read("".join(f"<w:p>{inner}</w:p>" for inner in content)).paragraphs


def told(*content: str) -> tuple[str, tuple[str, ...]]:
    (paragraph,) = paragraphs("".join(content))
    return paragraph.text, paragraph.fields


def test_a_field_without_a_result_prints_nothing_and_what_follows_is_printed() -> None:
    assert told(run("第"), BEGIN, code("PAGE"), END, run("页")) == ("第页", ("PAGE",))


def test_words_in_an_instruction_are_not_printed() -> None:
    assert told(BEGIN, code("QUOTE"), run("不印"), SEPARATE, run("印"), END) == ("印", ("QUOTE",))


def test_an_instruction_in_pieces_is_one() -> None:
    pieces = "<w:r><w:instrText>NUM</w:instrText></w:r><w:r><w:instrText>PAGES</w:instrText></w:r>"
    assert told(BEGIN, pieces, SEPARATE, run("3"), END) == ("3", ("NUMPAGES",))


def test_the_result_of_a_field_inside_an_instruction_is_not_printed() -> None:
    inner = BEGIN + code("PAGE") + SEPARATE + run("3") + END
    assert told(BEGIN, code("IF"), inner, SEPARATE, run("完"), END) == ("完", ("PAGE", "IF"))


def test_a_result_may_go_on_in_the_next_paragraph() -> None:
    first, second = paragraphs(
        BEGIN + code("TOC") + SEPARATE + run("目录一"), run("目录二") + END + run("正文")
    )
    assert (first.text, second.text) == ("目录一", "目录二正文")


def test_signs_of_a_field_that_is_not_open_say_nothing() -> None:
    assert told(SEPARATE, code("PAGE"), END, run("甲")) == ("甲", ())


def test_a_simple_field_holds_its_result() -> None:
    assert told(f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>') == ("7", ("PAGE",))
