"""A style sheet of one's own in the Word file: what it changes is changed, and nothing else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from plangen.document import Document, Heading, Paragraph, Part, Run
from plangen.library import Library
from plangen.style import StyleSheet
from plangen.writers import FORMATS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAPER = Document(
    "test",
    "题",
    parts=(
        Part(
            "portrait",
            (
                Paragraph("plain-title", (Run("题"),)),
                Heading(3, "1.", (Run("任务。"),), (Run("完成。"),)),
                Heading(3, "2.", (Run("另一项任务"),)),
            ),
        ),
    ),
)


def sheet(folder: Path, text: str) -> StyleSheet:
    home = folder / "templates" / "styles"
    home.mkdir(parents=True)
    (home / "本县.yaml").write_text(f"承袭: gbt9704\n{text}", "utf-8")
    return Library(folder).sheets.sheet("本县")


def part(name: str, look: StyleSheet) -> Any:
    data = FORMATS["docx"].write(PAPER, look).data
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def styles(look: StyleSheet) -> dict[str, str]:
    return {
        each.get(f"{W}styleId"): etree.tostring(each, encoding="unicode")
        for each in part("word/styles.xml", look).iter(f"{W}style")
    }


def changed(look: StyleSheet) -> set[str]:
    before, after = styles(Library().sheet), styles(look)
    return {name for name in before | after if before.get(name) != after.get(name)}


@pytest.mark.parametrize("kind", ["default", "even"])
def test_a_centred_page_number_is_centred_on_odd_and_even_pages(kind: str, tmp_path: Path) -> None:
    look = sheet(tmp_path, "要素: {page-number: {对齐: 中}}\n")
    footer = part(f"word/footer-portrait-{kind}.xml", look)
    assert list(footer.iter(f"{W}jc")) == [], "its style says so"
    assert changed(look) == {"Gw-page-number"}
    assert '<w:jc w:val="center"/>' in styles(look)["Gw-page-number"]


def test_a_bold_third_level_is_bold_alone_and_before_its_text(tmp_path: Path) -> None:
    look = sheet(tmp_path, "要素: {heading-3: {加粗: true}}\n")
    assert changed(look) == {"Gw-heading-3", "GwRunIn-3"}
    runs = {
        "".join(run.itertext()): [style.get(f"{W}val") for style in run.iter(f"{W}rStyle")]
        for run in part("word/document.xml", look).iter(f"{W}r")
    }
    assert (runs["任务。"], runs["完成。"]) == (["GwRunIn-3"], [])
    assert runs["另一项任务"] == [], "its paragraph style is bold"


def test_other_margins_are_those_of_the_page(tmp_path: Path) -> None:
    look = sheet(tmp_path, "版面: {订口: 30毫米, 切口: 24毫米}\n")
    [margins] = part("word/document.xml", look).iter(f"{W}pgMar")
    assert (margins.get(f"{W}left"), margins.get(f"{W}right"), margins.get(f"{W}top")) == (
        "1701",
        "1361",
        "2098",
    )


def test_another_product_is_named_in_every_style_that_uses_it(tmp_path: Path) -> None:
    look = sheet(tmp_path, "字体: {仿宋: 方正仿宋_GBK}\n")
    told = "".join(styles(look).values())
    assert "方正仿宋_GBK" in told
    assert "仿宋_GB2312" not in told
    names = {font.get(f"{W}name") for font in part("word/fontTable.xml", look).iter(f"{W}font")}
    assert "方正仿宋_GBK" in names


def test_a_bold_body_leaves_run_in_titles_as_they_are(tmp_path: Path) -> None:
    look = sheet(tmp_path, "要素: {body: {加粗: true}}\n")
    assert '<w:b w:val="0"/>' in styles(look)["GwRunIn-1"]
