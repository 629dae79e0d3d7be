"""What only struck-out words led to is gone from the settled package; what is still led to stays."""

from __future__ import annotations

from plangen.ooxml import accepted, opened, rejected, tracked
from plangen.ooxml.opened import Opened
from tests.redline.packages import NAMESPACES, comment, commented, footnote, p, package, picture, reference

W14, W16 = NAMESPACES["w14"], "http://schemas.microsoft.com/office/word/2016/wordml/cid"


def struck(*inner: str) -> str:
    """Words that were taken out."""
    return f'<w:del w:id="1" w:author="甲">{"".join(inner)}</w:del>'


def settled(data: bytes) -> tuple[Opened, Opened]:
    """The package with all changes accepted, and with all rejected."""
    return accepted(opened(data)), rejected(opened(data))


def test_a_picture_goes_with_its_relationship_and_comes_back() -> None:
    without, with_it = settled(package(p("图", struck(picture("image1"))), image1=b"\x89PNG"))
    assert "word/media/image1.png" not in without.parts
    assert "image1" not in without.relations("word/document.xml")
    assert with_it.parts["word/media/image1.png"] == b"\x89PNG"


def test_a_picture_that_is_shown_elsewhere_stays() -> None:
    twice = p(picture("image1", 1), struck(picture("image1", 2)))
    assert "word/media/image1.png" in settled(package(twice, image1=b"\x89PNG"))[0].parts


def test_a_part_that_goes_is_no_longer_declared() -> None:
    data = package(p(struck('<w:r><w:object r:id="header1"/></w:r>')), header1=p("甲"))
    without, with_it = settled(data)
    assert b"header1" not in without.parts["[Content_Types].xml"]
    assert b"header1" in with_it.parts["[Content_Types].xml"]


def test_a_note_goes_alone() -> None:
    notes = footnote(1, "甲注") + footnote(2, "乙注")
    without, with_it = settled(package(p("甲", struck(reference(1)), reference(2)), footnotes=notes))
    assert "甲注" not in without.parts["word/footnotes.xml"].decode()
    assert "乙注" in without.parts["word/footnotes.xml"].decode()
    assert "甲注" in with_it.parts["word/footnotes.xml"].decode()


def test_a_comment_goes_with_its_marks() -> None:
    data = package(
        p("甲", commented(1, "乙"), struck(commented(2, "丙"))), comments=comment(1, "留") + comment(2, "去")
    )
    without, _ = settled(data)
    assert without.parts["word/comments.xml"].decode().count("w:comment ") == 1
    assert without.parts["word/document.xml"].decode().count("commentRange") == 2


def test_the_thread_of_a_comment_goes_with_it() -> None:
    spoken = p("去").replace("<w:p>", '<w:p w14:paraId="0A">')
    parts = opened(
        package(
            p(struck(commented(2, "丙"))), comments=f'<w:comment w:id="2" w:author="甲">{spoken}</w:comment>'
        )
    ).parts
    rows = '<a:id a:paraId="0A" a:durableId="D1"/><a:id a:paraId="0B" a:durableId="D2"/>'
    ids = f'<a:ids xmlns:a="{W16}">{rows}</a:ids>'
    later = f'<a:ext xmlns:a="{W16}"><a:one a:durableId="D1"/><a:one a:durableId="D2"/></a:ext>'
    extended = {"word/commentsIds.xml": ids.encode(), "word/commentsLater.xml": later.encode()}
    without = accepted(Opened(parts | extended))
    for part in extended:
        text = without.parts[part].decode()
        assert ("D1" in text, "D2" in text) == (False, True)


def test_parts_that_hold_changes_are_told() -> None:
    change = '<w:ins w:id="1" w:author="甲"><w:r><w:t>乙</w:t></w:r></w:ins>'
    assert tracked(opened(package(p("甲"), footer1=p(change)))) == ("word/footer1.xml",)
    assert tracked(opened(package(p("甲", change)))) == ("word/document.xml",)
    assert tracked(opened(package(p("<w:r><w:insertion/></w:r>")))) == ()


def test_a_package_in_which_nothing_changed_is_the_same() -> None:
    data = package(p("甲"))
    assert settled(data)[0].parts == opened(data).parts
