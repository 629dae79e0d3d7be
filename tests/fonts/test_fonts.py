"""Fonts are known by every name in their file; a stand-in is only named where the machine has it."""

import sys
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder

from plangen.fonts import STANDINS, Fonts
from plangen.pipeline import Session


def write_font(file: Path, names: dict[str, str | dict[str, str]]) -> None:
    """A font of the one character 公."""
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder([".notdef", "uni516C"])
    build.setupCharacterMap({ord("公"): "uni516C"})
    build.setupNameTable(names)
    file.parent.mkdir(parents=True, exist_ok=True)
    build.save(file)


@pytest.fixture
def ours(tmp_path: Path) -> Fonts:
    """A machine with one font, 仿宋 by its Chinese name and FangSong by its English one, and a broken file."""
    names: dict[str, str | dict[str, str]] = {
        "familyName": {"en": "FangSong", "zh": "仿宋"},
        "styleName": "Regular",
        "fullName": "FangSong Regular",
        "psName": "FangSong-Regular",
        "typographicFamily": "FangSong Family",
        "version": "Version 5.0",
    }
    write_font(tmp_path / "ours.ttf", names)
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    return Fonts([tmp_path])


class TestOneFont:
    @pytest.mark.parametrize(
        "name",
        [
            *("仿宋", "FangSong", "fang song", "FANGSONG"),
            *("FangSong Regular", "FangSong-Regular", "FangSong Family"),
        ],
    )
    def test_every_name_finds_it(self, name: str, ours: Fonts) -> None:
        assert ours.found(name)

    @pytest.mark.parametrize("name", ["仿宋_GB2312", "Regular", "Version 5.0"])
    def test_what_is_not_there_is_not_found(self, name: str, ours: Fonts) -> None:
        assert ours.found(name) is None

    def test_the_nearest_that_is_there_stands_in(self, ours: Fonts) -> None:
        assert ours.standin("仿宋", "仿宋_GB2312") == "仿宋"

    def test_nothing_stands_in_where_there_is_nothing(self, ours: Fonts) -> None:
        assert ours.standin("黑体", "黑体") is None

    def test_each_missing_character_is_named_once(self, ours: Fonts) -> None:
        assert ours.lacking("仿宋", "公文 公文\n!𠮷") == ["文", "!", "𠮷"]


def test_every_typeface_of_the_national_sheet_has_its_stand_ins() -> None:
    assert set(STANDINS) == set(Session().library.sheet.faces)


@pytest.mark.parametrize(
    ("typeface", "products"),
    [
        ("仿宋", ["FandolFang", "仿宋", "FangSong", "华文仿宋", "STFangsong", "Noto Serif CJK SC"]),
        ("楷体", ["FandolKai", "楷体", "KaiTi", "华文楷体", "LXGW WenKai", "AR PL UKai CN"]),
        ("黑体", ["FandolHei", "黑体", "SimHei", "华文黑体", "Noto Sans CJK SC", "WenQuanYi Zen Hei"]),
        ("宋体", ["FandolSong", "宋体", "SimSun", "华文宋体", "AR PL UMing CN", "Noto Serif CJK SC"]),
        ("小标宋", ["方正小标宋_GBK", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "FandolSong"]),
    ],
)
def test_what_a_machine_has_of_a_typeface_stands_in(
    typeface: str, products: list[str], tmp_path: Path
) -> None:
    """Products of Windows, macOS, office suites and Linux, each alone on a machine."""
    standins = []
    for product in products:
        folder = tmp_path / product
        write_font(folder / "only.ttf", {"familyName": product, "styleName": "Regular"})
        standins.append(Fonts([folder]).standin(typeface, "没有的字体"))
    assert standins == products


@pytest.mark.parametrize(
    ("platform", "variable", "folder"),
    [
        ("win32", "WINDIR", "Fonts"),
        ("win32", "HOME", "AppData/Local/Microsoft/Windows/Fonts"),
        ("linux", "HOME", ".local/share/fonts"),
        ("linux", "HOME", ".fonts"),
    ],
)
def test_fonts_are_where_the_system_and_its_user_install_them(
    platform: str, variable: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_font(tmp_path / folder / "ours.ttf", {"familyName": "某县字体", "styleName": "Regular"})
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert Fonts.of_this_machine().found("某县字体")
