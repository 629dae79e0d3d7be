"""Fonts are known by every name in their file; a stand-in is only named where the machine has it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder

from plangen import fonts, pipeline


@pytest.fixture
def only_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with one font, 仿宋 by its Chinese name and FangSong by its English one, and a broken file."""
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder([".notdef", "uni516C"])
    build.setupCharacterMap({ord("公"): "uni516C"})
    build.setupNameTable({"familyName": {"en": "FangSong", "zh": "仿宋"}, "styleName": {"en": "Regular"}})
    build.save(tmp_path / "ours.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(fonts, "_folders", lambda: [tmp_path])
    fonts.installed.cache_clear()
    yield
    fonts.installed.cache_clear()


@pytest.mark.usefixtures("only_ours")
class TestOneFont:
    @pytest.mark.parametrize("name", ["仿宋", "FangSong", "fang song", "FANGSONG"])
    def test_every_name_finds_it(self, name: str) -> None:
        assert fonts.found(name)

    def test_what_is_not_there_is_not_found(self) -> None:
        assert fonts.found("仿宋_GB2312") is None

    def test_the_nearest_that_is_there_stands_in(self) -> None:
        assert fonts.standin("仿宋", "仿宋_GB2312") == "仿宋"

    def test_nothing_stands_in_where_there_is_nothing(self) -> None:
        assert fonts.standin("黑体", "黑体") is None

    def test_each_missing_character_is_named_once(self) -> None:
        assert fonts.lacking("仿宋", "公文 公文\n𠮷") == ["文", "𠮷"]


def test_every_typeface_of_the_national_sheet_has_its_stand_ins() -> None:
    assert set(fonts.STANDINS) == set(pipeline.library().sheet.faces)
