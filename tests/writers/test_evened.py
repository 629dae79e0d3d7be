"""The imprint on an even page: moved to the back of the last sheet, or behind a blank page that has no number."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from plangen import cli
from plangen.document import Cell, Column, Document, Paragraph, Part, Run, Table
from plangen.pipeline import Session
from plangen.writers import FORMATS, docx, evened, pdf

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans/sample-county"
SHEET = Session().library.sheet


def text(words: str) -> tuple[Run, ...]:
    return (Run(words),)


IMPRINT = Table(
    (Column(),),
    ((Cell(text("抄送：县委办公室。"), role="copies"),),),
    ((Cell(text("县政府办公室\t2025年3月1日印发")),),),
    "imprint",
)


def paper(paragraphs: int) -> Document:
    """A paper of so many lines of text, signed, dated, with its imprint."""
    lines = (Paragraph("body", text(f"第{number}段。")) for number in range(paragraphs))
    end = (Paragraph("signature", text("某县人民政府")), Paragraph("date", text("2025年3月1日")), IMPRINT)
    return Document(
        "test", "通知", parts=(Part("portrait", (Paragraph("plain-title", text("通知")), *lines, *end)),)
    )


LINES = {"one page": 10, "two pages": 25, "no room on the second": 37, "three pages": 45, "four pages": 62}


@pytest.fixture(scope="module")
def moved(office: str) -> Mapping[str, evened.Evened]:
    return evened.evened(
        {name: paper(count) for name, count in LINES.items()}, SHEET, pdf.Office.of_this_machine(), {}
    )


@pytest.fixture(scope="module")
def pages(moved: Mapping[str, evened.Evened]) -> dict[str, list[str]]:
    return evened._pages(
        {name: each.document for name, each in moved.items()}, SHEET, pdf.Office.of_this_machine(), {}
    )


@pytest.mark.office
@pytest.mark.usefixtures("office")
class TestPrinted:
    def test_only_papers_that_end_on_an_odd_page_change(self, moved: Mapping[str, evened.Evened]) -> None:
        assert {name: (each.page, each.blank) for name, each in moved.items()} == {
            "one page": (2, False),
            "no room on the second": (4, True),
            "three pages": (4, False),
        }

    @pytest.mark.parametrize("name", ["one page", "three pages"])
    def test_the_imprint_moves_to_the_back_of_the_sheet(self, name: str, pages: dict[str, list[str]]) -> None:
        *front, last = pages[name]
        assert len(front) % 2 == 1
        assert "抄送" in last
        assert not any("抄送" in page for page in front)
        assert [f"— {number} —" in page for number, page in enumerate(pages[name], 1)] == [True] * len(
            pages[name]
        )

    def test_a_blank_page_and_the_imprint_after_it_have_no_number(self, pages: dict[str, list[str]]) -> None:
        one, two, blank, last = pages["no room on the second"]
        assert ("— 1 —" in one, "— 2 —" in two) == (True, True)
        assert blank.strip() == ""
        assert "抄送" in last
        assert "—" not in last

    def test_the_same_pages_give_the_same_bytes(self, moved: Mapping[str, evened.Evened]) -> None:
        for name, each in moved.items():
            again = evened.apart(paper(LINES[name]), SHEET, blank=each.blank)
            assert docx.write(each.document, SHEET) == docx.write(again, SHEET)

    def test_build_says_what_it_moved(
        self, own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (own / "plan.yaml").write_text(ISSUED.replace("全县实现优质均衡。", LONG), "utf-8")
        assert cli.run(["build", "plan.yaml", "--kind", "implementation-plan"]) == 0
        told = re.search(r"“实施方案”的版记在双页：移到第 (\d+) 页。", capsys.readouterr().out)
        assert told
        assert int(told[1]) % 2 == 0
        built = (own / "outputs" / own.name / "实施方案.docx").read_bytes()
        assert b"evenPage" in zipfile.ZipFile(io.BytesIO(built)).read("word/document.xml")


ISSUED = """\
标题: 某县义务教育优质均衡发展实施方案
地区: 某县
期限: 2024-2026
文稿状态: 印发稿
版式: 本县
公文要素:
  {发文机关标志: 某县人民政府文件, 发文字号: 某政发〔2024〕1号, 成文日期: 2024-03-04, 署名: 某县人民政府,
   主送机关: 各乡镇, 抄送机关: 县委办公室, 印发机关: 某县人民政府办公室, 印发日期: 2024-03-05}
章节:
  - 标题: 总体目标
    内容: [全县实现优质均衡。]
"""
LONG = "、各乡镇抓好落实。".join(f"全县推进第{number}件事，保障到位" for number in range(60))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A county's folder with a style sheet that asks for an even page."""
    folder = tmp_path / "某县"
    (folder / "templates" / "styles").mkdir(parents=True)
    (folder / "templates" / "styles" / "本县.yaml").write_text("承袭: gbt9704\n版记: 双页\n", "utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_without_libreoffice_the_imprint_stays_and_the_clerk_is_told(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "plan.yaml").write_text(ISSUED, "utf-8")
    monkeypatch.setattr(pdf, "_OFFICES", ("no-such-office",))
    assert cli.run(["build", "plan.yaml", "--kind", "implementation-plan"]) == 0
    heard = capsys.readouterr().out
    assert "版式要求版记在双页，要印一遍才知道页数：没有找到 LibreOffice" in heard
    assert "这次版记仍在末页，请打印前核对。" in heard
    assert (own / "outputs" / "某县" / "实施方案.docx").is_file()


def test_a_paper_without_an_imprint_is_not_printed() -> None:
    plain = Document("x", "题", parts=(Part("portrait", (Paragraph("body", text("正文。")),)),))
    assert evened.evened({"甲": plain}, SHEET, pdf.Office(None), {}) == {}


@pytest.mark.parametrize("blank", [True, False])
def test_moved_apart_nothing_is_lost(blank: bool) -> None:
    before, after = paper(3), evened.apart(paper(3), SHEET, blank=blank)
    told = [FORMATS["text"].write(each, SHEET).data.decode("utf-8-sig") for each in (before, after)]
    assert "".join(told[0].split()) == "".join(told[1].split())
    assert [(part.numbered, part.begins) for part in after.parts] == (
        [(True, "next"), (False, "next"), (False, "even")] if blank else [(True, "next"), (True, "even")]
    )


@pytest.mark.parametrize("before", [(), (Paragraph("spacer", ()),)])
def test_an_imprint_that_has_a_part_of_its_own_leaves_no_empty_part(before: tuple[Paragraph, ...]) -> None:
    front = Part("landscape", (Paragraph("body", text("正文。")),))
    document = Document("x", "题", parts=(front, Part("portrait", (*before, IMPRINT))))
    assert len(evened.apart(document, SHEET, blank=False).parts) == 2
