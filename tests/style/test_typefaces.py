"""Which typeface a font product is: one answer for the style sheet that asks for it and the paper that has it."""

import pytest

from plangen.style.typefaces import face


@pytest.mark.parametrize(
    ("product", "typeface"),
    [
        ("方正小标宋_GBK", "小标宋"),
        ("FZXiaoBiaoSong-B05S", "小标宋"),
        ("FZXBSJW--GB1-0", "小标宋"),
        ("华文中宋", "小标宋"),
        ("方正大标宋简体", "大标宋"),
        ("仿宋_GB2312", "仿宋"),
        ("STFangsong", "仿宋"),
        ("Fang Song", "仿宋"),
        ("华文楷体", "楷体"),
        ("SimHei", "黑体"),
        ("等线", "黑体"),
        ("方正书宋_GBK", "宋体"),
        ("NSimSun", "宋体"),
        ("Times New Roman", "西文"),
        ("华文隶书", "华文隶书"),
        ("", ""),
    ],
)
def test_a_product_s_name_tells_its_typeface(product: str, typeface: str) -> None:
    assert face(product) == typeface
