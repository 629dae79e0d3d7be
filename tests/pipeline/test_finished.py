"""What is finished is finished everywhere: the imprint on an even page, the fonts that a PDF prints with."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from plangen import Choice, Session, accept, build, load, redline, render
from plangen.fonts import Fonts

ROOT = Path(__file__).parents[2]
PLAN = """\
标题: 示例县义务教育优质均衡发展三年行动方案
地区: 示例县
期限: 2025-2027
版式: 本县
文稿状态: 印发稿
公文要素:
  {发文机关标志: 示例县人民政府文件, 发文字号: 示政发〔2025〕1号, 署名: 示例县人民政府, 成文日期: 2025-03-10,
   抄送机关: 县委办公室, 印发机关: 示例县人民政府办公室, 印发日期: 2025-03-10}
章节: [{标题: 扩大学位供给, 内容: "全县新增学位，优先保障城镇学校。"}]
"""


def even_pages(data: bytes) -> int:
    """How many sections of a .docx begin on an even page."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml").count(b"evenPage")


@pytest.fixture
def own(tmp_path: Path) -> Session:
    """A session in a county whose style sheet wants the imprint on an even page, with two drafts of a plan."""
    (tmp_path / "templates" / "styles").mkdir(parents=True)
    style = "承袭: gbt9704\n版记: 双页\n"
    (tmp_path / "templates" / "styles" / "本县.yaml").write_text(style, "utf-8")
    (tmp_path / "一稿.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "二稿.yaml").write_text(PLAN.replace("优先保障", "首先保障"), "utf-8")
    return Session.of(tmp_path)


@pytest.mark.office
def test_a_redline_of_two_plans_has_the_even_page_that_build_makes(
    own: Session, office: str, tmp_path: Path
) -> None:
    second = load(tmp_path / "二稿.yaml", session=own)
    built = build(second, tmp_path / "out", kinds=["implementation-plan"])
    made = redline(tmp_path / "一稿.yaml", tmp_path / "二稿.yaml", session=own)
    (tmp_path / "修订.docx").write_bytes(made.data)
    settled = accept(tmp_path / "修订.docx").data
    assert even_pages(built.products[0].written.data) == even_pages(settled) == 1
    assert made.notes == built.products[0].notes == ("“实施方案”的版记在双页：移到第 2 页。",)
    assert even_pages(render(second, "implementation-plan")) == 1


class OneForAll(Fonts):
    """The fonts of this machine, of which one product stands in for every other."""

    def __init__(self, product: str) -> None:
        super().__init__(())
        self._product = product

    def standin(self, typeface: str, product: str) -> str:
        """The one."""
        return self._product


@pytest.mark.office
@pytest.mark.parametrize(
    ("product", "family"), [("Noto Sans CJK SC", "NotoSansCJK"), ("Noto Serif CJK SC", "NotoSerifCJK")]
)
def test_a_pdf_prints_with_the_font_that_stands_in(product: str, family: str, office: str) -> None:
    if Fonts.of_this_machine().found(product) is None:
        pytest.skip(f"没有 {product}（apt-get install fonts-noto-cjk）")
    plan = load(ROOT / "plans" / "ordos-2024", session=Session(fonts=OneForAll(product)))
    printed = families(render(plan, "annual-tasks", "pdf", Choice(year=2025)))
    chinese = {name for name in printed if "CJK" in name or "Fandol" in name}
    assert chinese
    assert all(name.startswith(family) for name in chinese)


def families(data: bytes) -> set[str]:
    """The PostScript names of the fonts that a PDF holds, without the mark of a subset."""
    names = set()
    for page in PdfReader(io.BytesIO(data)).pages:
        for font in page["/Resources"]["/Font"].values():
            names.add(str(font.get_object()["/BaseFont"]).rpartition("+")[2].removeprefix("/"))
    return names
