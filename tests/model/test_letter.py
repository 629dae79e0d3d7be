"""What the elements of a letter say together."""

import pytest

from plangen.model import Letter


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"密级": "机密", "保密期限": "1年"}, "机密★1年"),
        ({"密级": "机密"}, "机密"),
        ({"保密期限": "1年"}, ""),
        ({}, ""),
    ],
)
def test_secrecy_and_its_period_print_with_a_star_between(given: dict[str, str], printed: str) -> None:
    assert Letter.model_validate(given).classified == printed


@pytest.mark.parametrize(
    ("mark", "names", "joint"),
    [
        (["某县人民政府文件"], ("某县人民政府文件",), False),
        (["某县人民政府", "某县教育局", "文件"], ("某县人民政府", "某县教育局"), True),
        ([], (), False),
    ],
)
def test_the_word_beside_a_joint_mark_is_no_name(
    mark: list[str], names: tuple[str, ...], joint: bool
) -> None:
    letter = Letter.model_validate({"发文机关标志": mark})
    assert (letter.mark_names, letter.joint_mark) == (names, joint)
