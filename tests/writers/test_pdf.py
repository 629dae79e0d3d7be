"""PDF through LibreOffice: what the docx says, with its title and issuer; nothing when it cannot be printed."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from plangen import cli, pipeline
from plangen.writers import pdf

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans/sample-county"


def han(text: str) -> list[str]:
    return sorted(re.findall("[\u4e00-\u9fff]", text))


@pytest.fixture(scope="module")
def notice(office: str) -> PdfReader:
    return PdfReader(io.BytesIO(pipeline.render(pipeline.load(PLAN), "notice", "pdf")))


@pytest.mark.office
@pytest.mark.usefixtures("office")
class TestPrinted:
    def test_every_word_is_there(self, notice: PdfReader) -> None:
        text = pipeline.render(pipeline.load(PLAN), "notice", "text").decode("utf-8-sig")
        assert han("".join(page.extract_text() for page in notice.pages)) == han(text)

    def test_it_says_its_title_and_issuer(self, notice: PdfReader) -> None:
        assert notice.metadata is not None
        assert notice.metadata.title == "示例县义务教育优质均衡发展实施方案印发通知"
        assert notice.metadata.author == "示例县人民政府"

    def test_its_fonts_are_embedded(self, notice: PdfReader) -> None:
        files = {"/FontFile", "/FontFile2", "/FontFile3"}
        fonts = notice.pages[0]["/Resources"]["/Font"].values()
        assert fonts
        for reference in fonts:
            font = reference.get_object()
            if "/DescendantFonts" in font:
                font = font["/DescendantFonts"][0].get_object()
            assert files & set(font["/FontDescriptor"].get_object())

    def test_the_same_paper_has_the_same_pages_and_words(self, notice: PdfReader) -> None:
        again = PdfReader(io.BytesIO(pipeline.render(pipeline.load(PLAN), "notice", "pdf")))
        assert [page.extract_text() for page in again.pages] == [page.extract_text() for page in notice.pages]

    def test_the_archival_form_says_that_it_is(self) -> None:
        paper = PdfReader(io.BytesIO(pipeline.render(pipeline.load(PLAN), "notice", "pdfa")))
        told = paper.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
        assert "<pdfaid:part>2</pdfaid:part>" in told
        assert paper.trailer["/Root"]["/OutputIntents"]

    def test_more_than_one_call_prints_all(self) -> None:
        one_by_one = replace(pdf.Office.of_this_machine(), files_at_once=1)
        data = pipeline.render(pipeline.load(PLAN), "notice", "docx")
        done = pdf.print_all({f"{name}.pdf": pdf.Source(data, name, "") for name in "甲乙"}, one_by_one, {})
        assert [PdfReader(io.BytesIO(each)).metadata.title for each in done.values()] == ["甲", "乙"]

    def test_a_pdf_that_lost_words_is_not_taken(self) -> None:
        paper, target = Document(), io.BytesIO()
        paper.add_paragraph("印得出。").add_run("印不出").font.hidden = True
        paper.save(target)
        with pytest.raises(pdf.Unprintable, match="丢了字"):
            pdf.print_all(
                {"通知.pdf": pdf.Source(target.getvalue(), "通知", "")}, pdf.Office.of_this_machine(), {}
            )


def test_without_libreoffice_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pdf, "_OFFICES", ("no-such-office",))
    asked = ["build", str(PLAN), "--kind", "notice", "--to", "pdf", "--out", str(tmp_path / "out")]
    assert cli.run(asked) == 2
    assert "没有找到 LibreOffice" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
