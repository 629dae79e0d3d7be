"""Fonts are known by every name in their file; a stand-in is only named where the machine has it."""

from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder

from plangen.fonts import STANDINS, Fonts
from plangen.pipeline import Session


@pytest.fixture
def ours(tmp_path: Path) -> Fonts:
    """A machine with one font, 仿宋 by its Chinese name and FangSong by its English one, and a broken file."""
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder([".notdef", "uni516C"])
    build.setupCharacterMap({ord("公"): "uni516C"})
    build.setupNameTable({"familyName": {"en": "FangSong", "zh": "仿宋"}, "styleName": {"en": "Regular"}})
    build.save(tmp_path / "ours.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    return Fonts([tmp_path])


class TestOneFont:
    @pytest.mark.parametrize("name", ["仿宋", "FangSong", "fang song", "FANGSONG"])
    def test_every_name_finds_it(self, name: str, ours: Fonts) -> None:
        assert ours.found(name)

    def test_what_is_not_there_is_not_found(self, ours: Fonts) -> None:
        assert ours.found("仿宋_GB2312") is None

    def test_the_nearest_that_is_there_stands_in(self, ours: Fonts) -> None:
        assert ours.standin("仿宋", "仿宋_GB2312") == "仿宋"

    def test_nothing_stands_in_where_there_is_nothing(self, ours: Fonts) -> None:
        assert ours.standin("黑体", "黑体") is None

    def test_each_missing_character_is_named_once(self, ours: Fonts) -> None:
        assert ours.lacking("仿宋", "公文 公文\n𠮷") == ["文", "𠮷"]


def test_every_typeface_of_the_national_sheet_has_its_stand_ins() -> None:
    assert set(STANDINS) == set(Session().library.sheet.faces)
