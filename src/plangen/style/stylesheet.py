"""Style sheets: how each role looks, as data, with the clause of the standard it comes from.

Lengths are points; horizontal indents are in 字, the width of one character of the role's own size.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from plangen.binding import BeforeValidator, Field, Node
from plangen.chinese import numerals
from plangen.lengths import INCH, MM, POINT

Align = Literal["左", "中", "右", "两端", "外侧"]
"""外侧 is the page number's alone: right on odd pages, left on even ones (clause 7.5)."""

_UNITS = {"毫米": MM, "mm": MM, "厘米": 10 * MM, "cm": 10 * MM, "磅": POINT}
"""Twips in each unit that a length may be written in."""
_LONGEST = 22 * INCH
"""No side of a page, and no margin, is longer in Word; in twips."""
_LENGTH = re.compile(rf"\s*(\d+(?:\.\d+)?)\s*({'|'.join(_UNITS)})\s*")
_MARKS = re.compile(r"[\"'<>&,;\x00-\x1f]")
_COLOR = re.compile("[0-9A-Fa-f]{6}")


SIZES = {
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15,
    "四号": 14, "小四": 12, "五号": 10.5, "小五": 9,
}  # fmt: skip
"""The names of sizes, in points."""


def _points(raw: Any) -> Any:
    """A size by its name, in points."""
    return SIZES.get(raw, raw) if isinstance(raw, str) else raw


def _twips(raw: Any) -> Any:
    """27毫米, 2.7厘米 or 76.5磅 in twips; a bare number is twips already."""
    found = _LENGTH.fullmatch(raw) if isinstance(raw, str) else None
    return round(float(found[1]) * _UNITS[found[2]]) if found else raw


def _color(raw: Any) -> Any:
    """Six hexadecimal digits, or auto; YAML reads 000000 as a number, so black is better left out."""
    if raw != "auto" and not _COLOR.fullmatch(str(raw)):
        raise ValueError('颜色要写六位十六进制数并加引号，如 "FF0000"（红）；黑色写 auto')
    return str(raw).upper() if raw != "auto" else raw


def _name(raw: Any) -> Any:
    """A name that Word takes: some words, no marks that mean something in its files."""
    if isinstance(raw, str) and (not raw.strip() or _MARKS.search(raw)):
        raise ValueError("名称不能是空的，也不能有引号、逗号、分号和尖括号")
    return raw


Name = Annotated[str, BeforeValidator(_name)]
Points = Annotated[float, BeforeValidator(_points)]
Twips = Annotated[int, BeforeValidator(_twips)]
Color = Annotated[str, BeforeValidator(_color)]


class PageLayout(Node):
    """幅面与版心，单位缇（1/20 磅）：这些是 Word 里实际写的数；也可写“27毫米”“2.7厘米”。"""

    width: Twips = Field(title="宽", gt=0, le=_LONGEST)
    height: Twips = Field(title="高", gt=0, le=_LONGEST)
    top: Twips = Field(title="天头", ge=0, le=_LONGEST)
    bottom: Twips = Field(title="地脚", ge=0, le=_LONGEST)
    left: Twips = Field(title="订口", ge=0, le=_LONGEST)
    right: Twips = Field(title="切口", ge=0, le=_LONGEST)
    header: Twips = Field(title="页眉距", ge=0, le=_LONGEST)
    footer: Twips = Field(title="页脚距", ge=0, le=_LONGEST)
    pitch: Twips = Field(title="行距", description="每面 22 行", gt=0, le=_LONGEST)
    clause: str = Field("", title="条款")

    @property
    def text_width(self) -> int:
        """The width of the type area, in twips."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height of the type area, in twips."""
        return self.height - self.top - self.bottom


class Rule(Node):
    """分隔线：粗细、颜色、与文字的距离、每侧长出版心多少（磅）。"""

    width: float = Field(title="粗细", gt=0, le=12)
    color: Color = Field("auto", title="颜色")
    space: int = Field(0, title="距离", ge=0, le=31)
    beyond: float = Field(0, title="外伸", description="每侧比版心长出多少", ge=0, le=100)


class Role(Node):
    """一种要素的样子。"""

    name: Name = Field(title="样式名", description="在 Word、WPS 样式窗格里看到的名称")
    face: str = Field("仿宋", title="字体")
    bold: bool = Field(False, title="加粗")
    size: Points = Field(16, title="字号", description="三号、二号、四号，或者磅（三号 16）", gt=0, le=1638)
    line: float = Field(28.95, title="行高", description="固定行高，磅", gt=0, le=1584)
    single: bool = Field(False, title="单倍行高", description="随内容增高，放图用")
    before: float = Field(0, title="段前", description="磅；空一行 28.95", ge=0, le=1584)
    after: float = Field(0, title="段后", ge=0, le=1584)
    align: Align = Field("两端", title="对齐")
    first: float = Field(0, title="首行缩进", description="字", ge=0, le=50)
    left: float = Field(0, title="左空", description="字", ge=0, le=50)
    right: float = Field(0, title="右空", description="字", ge=0, le=50)
    hanging: float = Field(0, title="悬挂", description="字", ge=0, le=50)
    tracking: float = Field(
        -0.25, title="字距", description="磅；三号字缩 0.25 磅才能每行 28 字", ge=-20, le=100
    )
    color: Color = Field("auto", title="颜色")
    outline: int = Field(0, title="大纲级别", description="1 到 9；0 为正文", ge=0, le=9)
    keep: bool = Field(False, title="与下段同页")
    new_page: bool = Field(False, title="另面")
    rule: Rule | None = Field(None, title="下线")
    clause: str = Field("", title="条款")

    @property
    def letter(self) -> float:
        """The width of one 字 with its tracking, in twips."""
        return POINT * (self.size + self.tracking)


class Mark(Node):
    """行文中一些字的样子：与所在要素不同的字体、下划线、删除线。"""

    name: str = Field(title="样式名")
    face: str = Field("", title="字体", description="字体种类；不写则与所在要素相同")
    underline: bool = Field(False, title="下划线")
    strike: bool = Field(False, title="删除线")
    clause: str = Field("", title="条款")


class TableLook(Node):
    """一种表的样子：线条粗细（磅）、最小行高（磅）、表内各处用哪种要素。"""

    name: Name = Field(title="样式名")
    edge: float = Field(1, title="外框线", ge=0, le=12)
    inside: float = Field(0.5, title="内线", ge=0, le=12)
    sides: bool = Field(True, title="竖线")
    row: float = Field(0, title="行高", description="磅；0 为随内容", ge=0, le=1584)
    exact: bool = Field(False, title="固定行高")
    padding: float = Field(0, title="边距", description="单元格左右边距，磅", ge=0, le=200)
    foot: bool = Field(False, title="沉底", description="放在末面版心底端")
    head: str = Field("table-head", title="表头要素")
    cell: str = Field("table-cell", title="单元格要素")
    clause: str = Field("", title="条款")


def called(name: str, look: Role | TableLook) -> str:
    """What a look is the look of, as a clerk calls it: 页码, 三级标题, 版记表."""
    if isinstance(look, Role) and name.startswith("heading-") and look.outline:
        return f"{numerals.chinese(look.outline)}级标题"
    return look.name.removeprefix("公文")


class StyleSheet(Node):
    """一套版式。"""

    # A style sheet is itself, not its fields: what is made from it once is kept by identity.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    id: str = Field(title="代号")
    title: str = Field(title="标题")
    extends: str = Field("", title="承袭", description="以哪个版式为底；自己的版式只写与它不同的地方")
    imprint: Literal["末页", "双页"] = Field(
        "末页", title="版记", description="末页：在正文的末页；双页：总在双页，不够时加一页"
    )
    page: PageLayout = Field(title="版面")
    faces: dict[str, Name] = Field(title="字体", description="字体种类: 产品名称")
    alternates: dict[str, Name] = Field({}, title="替代字体", description="产品名称: 没有它时用什么")
    roles: dict[str, Role] = Field(title="要素")
    marks: dict[str, Mark] = Field({}, title="字样", description="行文中一些字的样子")
    tables: dict[str, TableLook] = Field(title="表")
