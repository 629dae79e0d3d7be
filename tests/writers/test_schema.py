"""Every part against the transitional schemas of ISO/IEC 29500, where they are at hand.

The schemas are not ours to ship; they are looked for beside the checkout or where PLANGEN_XSD says.
"""

import os
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from plangen import pipeline
from tests.review.revised import comparison
from tests.writers.test_docx import parts, small, written

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


def documents() -> dict[str, bytes]:
    found = {"small": written(small())}
    kinds, sheet = pipeline.library().kinds.values(), pipeline.library().sheet
    for path in sorted((ROOT / "plans").glob("*/plan.yaml")):
        for product in pipeline.products(pipeline.read(path), kinds, sheet, ["docx"]):
            found.setdefault(f"{path.parent.name}/{product.kind.id}", product.written.data)
    for kind in kinds:
        if kind.of_revisions:
            found[f"papers/{kind.id}"] = pipeline.paper(comparison(), kind.id).written.data
    return found


DOCUMENTS = documents()


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_every_part_is_valid(name: str) -> None:
    for part, xml in parts(DOCUMENTS[name]).items():
        chosen = next(
            (xsd for start, xsd in SCHEMAS.items() if part.startswith(start) and "_rels" not in part), None
        )
        if chosen:
            schema(chosen).assertValid(strict(xml))
