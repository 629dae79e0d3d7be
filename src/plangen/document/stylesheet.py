"""Style sheets: how each role looks, as data, with the clause of the standard it comes from.

Lengths are points; horizontal indents are in 字, the width of one character of the role's own size.
"""

from __future__ import annotations

from typing import Literal

from plangen.binding import Field, Node

Align = Literal["左", "中", "右", "两端"]


class Page(Node):
    """幅面与版心，单位缇（1/20 磅）：这些是 Word 里实际写的数。"""

    width: int = Field(title="宽")
    height: int = Field(title="高")
    top: int = Field(title="天头")
    bottom: int = Field(title="地脚")
    left: int = Field(title="订口")
    right: int = Field(title="切口")
    header: int = Field(title="页眉距")
    footer: int = Field(title="页脚距")
    pitch: int = Field(title="行距", description="每面 22 行")
    clause: str = Field("", title="条款")

    @property
    def text_width(self) -> int:
        """The width of the type area, in twips."""
        return self.width - self.left - self.right


class Rule(Node):
    """分隔线：粗细、颜色、与文字的距离、每侧长出版心多少（磅）。"""

    width: float = Field(title="粗细")
    color: str = Field("auto", title="颜色")
    space: int = Field(0, title="距离")
    beyond: float = Field(0, title="外伸", description="每侧比版心长出多少")


class Role(Node):
    """一种要素的样子。"""

    name: str = Field(title="样式名", description="在 Word、WPS 样式窗格里看到的名称")
    face: str = Field("仿宋", title="字体")
    size: float = Field(16, title="字号", description="磅；三号 16，二号 22，四号 14")
    line: float = Field(28.95, title="行高", description="固定行高，磅")
    single: bool = Field(False, title="单倍行高", description="随内容增高，放图用")
    before: float = Field(0, title="段前", description="磅；空一行 28.95")
    after: float = Field(0, title="段后")
    align: Align = Field("两端", title="对齐")
    first: float = Field(0, title="首行缩进", description="字")
    left: float = Field(0, title="左空", description="字")
    right: float = Field(0, title="右空", description="字")
    hanging: float = Field(0, title="悬挂", description="字")
    tracking: float = Field(-0.25, title="字距", description="磅；三号字缩 0.25 磅才能每行 28 字")
    color: str = Field("auto", title="颜色")
    outline: int = Field(0, title="大纲级别", description="1 到 9；0 为正文")
    keep: bool = Field(False, title="与下段同页")
    new_page: bool = Field(False, title="另面")
    rule: Rule | None = Field(None, title="下线")
    clause: str = Field("", title="条款")


class Mark(Node):
    """行文中一些字的样子：与所在要素不同的字体、下划线、删除线。"""

    name: str = Field(title="样式名")
    face: str = Field("", title="字体", description="字体种类；不写则与所在要素相同")
    underline: bool = Field(False, title="下划线")
    strike: bool = Field(False, title="删除线")
    clause: str = Field("", title="条款")


class TableLook(Node):
    """一种表的样子：线条粗细（磅）、最小行高（磅）、表内各处用哪种要素。"""

    name: str = Field(title="样式名")
    edge: float = Field(1, title="外框线")
    inside: float = Field(0.5, title="内线")
    sides: bool = Field(True, title="竖线")
    row: float = Field(0, title="行高", description="磅；0 为随内容")
    exact: bool = Field(False, title="固定行高")
    padding: float = Field(0, title="边距", description="单元格左右边距，磅")
    foot: bool = Field(False, title="沉底", description="放在末面版心底端")
    head: str = Field("table-head", title="表头要素")
    cell: str = Field("table-cell", title="单元格要素")
    clause: str = Field("", title="条款")


class StyleSheet(Node):
    """一套版式。"""

    # A style sheet is itself, not its fields: what is made from it once is kept by identity.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    id: str = Field(title="代号")
    title: str = Field(title="标题")
    page: Page = Field(title="版面")
    faces: dict[str, str] = Field(title="字体", description="字体种类: 产品名称")
    alternates: dict[str, str] = Field({}, title="替代字体", description="产品名称: 没有它时用什么")
    roles: dict[str, Role] = Field(title="要素")
    marks: dict[str, Mark] = Field({}, title="字样", description="行文中一些字的样子")
    tables: dict[str, TableLook] = Field(title="表")
