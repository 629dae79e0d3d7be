"""The transitional schemas of ISO/IEC 29500, where they are at hand (see tests/writers/test_schema.py).

Only validity waits for them: that a redline gives back what it was made from is held everywhere.
"""

import os
from functools import cache, lru_cache
from pathlib import Path

import pytest
from lxml import etree

from tests.redline.canonical import Package

ROOT = Path(__file__).parents[2]
XSD = Path(os.environ.get("PLANGEN_XSD", ROOT.parent / "shared/tools/gbcheck/xsd"))
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
AT_HAND = XSD.is_dir()
needed = pytest.mark.skipif(not AT_HAND, reason=f"没有 OOXML 架构文件（PLANGEN_XSD 或 {XSD.name}/）")
TYPES = "opc-xsd/opc-contentTypes.xsd"
RELS = "opc-xsd/opc-relationships.xsd"


@cache
def schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(XSD / name))


def invalid(data: bytes) -> list[str]:
    """What the schemas have against the texts of a package, its content types and its relationships."""
    if not AT_HAND:
        return []
    said = []
    for name, xml in Package(data).parts.items():
        if name == "[Content_Types].xml":
            said += errors(name, xml, TYPES)
        elif name.endswith(".rels"):
            said += errors(name, xml, RELS)
        elif name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml"):
            said += errors(name, xml, "wml.xsd")
    return said


@lru_cache(maxsize=2000)
def errors(name: str, xml: bytes, xsd: str) -> list[str]:
    """What the schema ``xsd`` has against a part; styles and settings come again and again."""
    tree = etree.fromstring(xml)
    ignorable = {tree.nsmap.get(prefix) for prefix in tree.get(f"{MC}Ignorable", "").split()}
    for element in list(tree.iter(etree.Element)):
        for attribute in list(element.attrib):
            if etree.QName(attribute).namespace in ignorable | {MC[1:-1]}:
                del element.attrib[attribute]
        parent = element.getparent()
        if parent is not None and (
            element.tag == f"{MC}AlternateContent" or etree.QName(element).namespace in ignorable
        ):
            parent.remove(element)
    held = schema(xsd)
    return [] if held.validate(tree) else [f"{name}: {error.message}" for error in held.error_log][:3]
