"""Every part against the transitional schemas of ISO/IEC 29500, where they are at hand.

The schemas are not ours to ship; they are looked for beside the checkout or where PLANGEN_XSD says.
"""

import os
from functools import cache, lru_cache
from pathlib import Path

import pytest
from lxml import etree

from plangen import pipeline
from plangen.compose import Kind
from plangen.library import Library
from plangen.pipeline import Session
from plangen.writers import FORMATS, evened
from tests.diff.review.revised import comparison
from tests.writers.test_docx import LAYOUTS, parts, small, written

ROOT = Path(__file__).parents[2]
XSD = Path(os.environ.get("PLANGEN_XSD", ROOT.parent / "shared/tools/gbcheck/xsd"))
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SCHEMAS = {
    "word/charts/": "dml-chart.xsd",
    "word/embeddings/": "",
    "word/": "wml.xsd",
    "docProps/app": "shared-documentPropertiesExtended.xsd",
    "[Content": "opc-xsd/opc-contentTypes.xsd",
}
"""What each part is held against, by the beginning of its name; an embedded workbook is not ours to judge."""


@cache
def schema(name: str) -> etree.XMLSchema:
    if not (XSD / name).is_file():
        pytest.skip(f"没有 OOXML 架构文件（PLANGEN_XSD 或 {XSD.name}/）")
    return etree.XMLSchema(etree.parse(XSD / name))


def strict(xml: bytes) -> etree._Element:
    """The part as an application sees it that knows no extensions: fallbacks taken."""
    tree = etree.fromstring(xml)
    for choice in list(tree.iter(f"{MC}AlternateContent")):
        parent = choice.getparent()
        assert parent is not None
        parent.remove(choice)
    return tree


PLANS = sorted((ROOT / "plans").glob("*/plan.yaml"))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_every_part_of_every_paper_is_valid(plan: Path) -> None:
    kinds = Session().library.kinds.values()
    for product in pipeline.products(pipeline.load(plan), kinds, ["docx"]):
        check(product.written.data)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.stem)
def test_every_part_of_every_layout_is_valid(layout: Path) -> None:
    check(pipeline.render(pipeline.load(layout), "implementation-plan"))


@pytest.mark.parametrize(
    "kind",
    [kind for kind in Session().library.kinds.values() if kind.of_revisions],
    ids=lambda kind: kind.id,
)
def test_every_part_of_a_paper_about_a_revision_is_valid(kind: Kind) -> None:
    check(pipeline.paper(comparison(), kind.id).written.data)


def test_every_part_of_a_small_tree_is_valid() -> None:
    check(written(small()))


LOOK = '承袭: gbt9704\n要素: {页码: {对齐: 中}, 三级标题: {加粗: true}, 正文: {加粗: true, 颜色: "333333"}}\n'


@pytest.mark.parametrize("blank", [True, False], ids=["blank page", "no blank page"])
def test_every_part_in_a_look_of_one_s_own_is_valid(blank: bool, tmp_path: Path) -> None:
    home = tmp_path / "templates" / "styles"
    home.mkdir(parents=True)
    (home / "本县.yaml").write_text(LOOK, "utf-8")
    sheet = Library(tmp_path).sheets.sheet("本县")
    check(FORMATS["docx"].write(evened.apart(small(), sheet, blank=blank), sheet).data)


def check(document: bytes) -> None:
    for part, xml in parts(document).items():
        chosen = next(
            (xsd for start, xsd in SCHEMAS.items() if part.startswith(start) and "_rels" not in part), None
        )
        if chosen:
            hold(chosen, xml)


@lru_cache(maxsize=500)
def hold(xsd: str, xml: bytes) -> None:
    """Hold a part against a schema; the parts that all papers share once."""
    schema(xsd).assertValid(strict(xml))
