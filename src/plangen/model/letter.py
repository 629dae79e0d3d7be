"""The elements of an official paper around its text, and the notice that issues a plan."""

from __future__ import annotations

from typing import Literal

from plangen.binding import Field, Node
from plangen.model.spellings import Texts
from plangen.model.times import When

Form = Literal["文件", "信函", "命令", "纪要"]
Sealing = Literal["盖章", "不盖章", "签名章"]

FILE = "文件"
"""The word behind the names of a joint mark."""


class Note(Node):
    """来源中与规范写法不同之处：原样、所在和说明。"""

    printed: str = Field(title="原样", description="来源里印成的样子")
    note: str = Field("", title="说明", description="为什么这样修正")


class Letter(Node):
    """公文要素；来源没有的不写，印出时留空不编。"""

    form: Form = Field("文件", title="格式", description="信函、命令、纪要是特定格式（GB/T 9704 第10章）")
    copy_number: str | None = Field(None, title="份号", description="6位数字；涉密公文必须标")
    secrecy: Literal["绝密", "机密", "秘密"] | None = Field(None, title="密级")
    secrecy_period: str | None = Field(None, title="保密期限", description="如 1年")
    urgency: Literal["特急", "加急"] | None = Field(None, title="紧急程度")
    mark: Texts = Field(
        (),
        title="发文机关标志",
        description="红头上的名称，如“某县人民政府文件”；联合行文逐个列出，主办机关在前，“文件”另列在最后",
    )
    number: str | None = Field(None, title="发文字号", description="命令写令号，如 第3号")
    signers: Texts = Field((), title="签发人", description="上行文才有；联合行文按机关顺序逐个列出")
    date: When | None = Field(None, title="成文日期")
    addressees: str | None = Field(None, title="主送机关", description="不写末尾的冒号")
    addressees_in_imprint: bool = Field(
        False, title="主送列版记", description="主送机关太多、首页排不下正文时，移到版记"
    )
    signature: Texts = Field((), title="署名", description="联合行文逐个列出，主办机关在前")
    sealing: Sealing = Field("盖章", title="用印", description="盖章、不盖章，或加盖签发人签名章")
    posts: Texts = Field((), title="签发人职务", description="签名章左边的职务，联合行文逐个列出")
    copies: str | None = Field(None, title="抄送机关", description="不写末尾的句号")
    printer: str | None = Field(None, title="印发机关")
    printed_on: When | None = Field(None, title="印发日期")
    remark: str | None = Field(None, title="附注")
    present: str | None = Field(None, title="出席", description="纪要的出席人员")
    excused: str | None = Field(None, title="请假", description="纪要的请假人员")
    observers: str | None = Field(None, title="列席", description="纪要的列席人员")
    notes: tuple[Note, ...] = Field((), title="来源差异")

    @property
    def classified(self) -> str:
        """密级和保密期限 as printed: 机密★1年 (clause 7.2.2); empty for what is open."""
        if self.secrecy and self.secrecy_period:
            return f"{self.secrecy}★{self.secrecy_period}"
        return self.secrecy or ""

    @property
    def mark_names(self) -> tuple[str, ...]:
        """The names in the mark, without the word that stands beside several of them."""
        if self.mark and self.mark[-1] == FILE:
            return self.mark[:-1]
        return self.mark

    @property
    def joint_mark(self) -> bool:
        """Whether several organs stand in the mark."""
        return len(self.mark_names) > 1
