"""Which part leads to which: read, followed, written back."""

from __future__ import annotations

from lxml import etree

from plangen.ooxml.names import PACKAGE_RELATIONS, RELATIONS
from plangen.ooxml.relations import Relation, reachable, relations, relations_name, relations_xml, used
from tests.ooxml.small import SPACES

IMAGE, LINK = f"{RELATIONS}/image", f"{RELATIONS}/hyperlink"
ROWS = (
    f'<Relationship Id="beside" Type="{IMAGE}" Target="media/a.png"/>'
    f'<Relationship Id="above" Type="{IMAGE}" Target="../custom/b.png"/>'
    f'<Relationship Id="whole" Type="{IMAGE}" Target="/word/media/c.png"/>'
    f'<Relationship Id="out" Type="{LINK}" Target="http://a.cn/" TargetMode="External"/>'
)
READ = {
    "beside": Relation("beside", IMAGE, "word/media/a.png"),
    "above": Relation("above", IMAGE, "custom/b.png"),
    "whole": Relation("whole", IMAGE, "word/media/c.png"),
    "out": Relation("out", LINK, "http://a.cn/", external=True),
}
MAIN, MAIN_RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"


def rels(rows: str) -> bytes:
    return f'<Relationships xmlns="{PACKAGE_RELATIONS}">{rows}</Relationships>'.encode()


def test_targets_are_parts_of_the_package_wherever_they_are_counted_from() -> None:
    assert relations({MAIN_RELATIONS: rels(ROWS)}, MAIN) == READ
    assert READ["out"].kind == "hyperlink"


def test_a_part_without_relationships_leads_nowhere() -> None:
    assert relations({}, MAIN) == {}


def test_the_relationships_of_a_part_stand_beside_it() -> None:
    assert relations_name(MAIN) == MAIN_RELATIONS
    assert relations_name("") == "_rels/.rels"


def test_what_is_written_is_read_again() -> None:
    assert relations({MAIN_RELATIONS: relations_xml(MAIN, READ.values())}, MAIN) == READ
    at_the_top = [Relation("r", IMAGE, MAIN)]
    assert relations({"_rels/.rels": relations_xml("", at_the_top)}, "") == {"r": at_the_top[0]}


def test_a_part_names_relationships_in_any_attribute_of_their_namespace() -> None:
    tree = etree.fromstring(f'<w:p {SPACES}><w:a r:id="one" w:id="no"/><w:b r:embed="two"/></w:p>')
    assert used(tree) == {"one", "two"}


def test_what_is_led_to_over_other_parts_is_reached_and_circles_end() -> None:
    parts = {
        "_rels/.rels": rels(f'<Relationship Id="r" Type="a" Target="{MAIN}"/>'),
        MAIN: b"",
        MAIN_RELATIONS: rels('<Relationship Id="r" Type="a" Target="header1.xml"/>'),
        "word/header1.xml": b"",
        "word/_rels/header1.xml.rels": rels(
            '<Relationship Id="r" Type="a" Target="media/a.png"/><Relationship Id="s" Type="a" Target="document.xml"/>'
            '<Relationship Id="t" Type="a" Target="gone.xml"/>'
        ),
        "word/media/a.png": b"",
        "word/media/nobody.png": b"",
    }
    assert reachable(parts) == {MAIN, "word/header1.xml", "word/media/a.png"}
