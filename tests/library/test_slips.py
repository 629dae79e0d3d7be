"""Style sheets gone wrong at random: each is either usable or refused in Chinese, and what is usable makes papers."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

from lxml import etree

from plangen.document import Document, Heading, Paragraph, Part, Run
from plangen.library import Library, Unreadable
from plangen.writers import FORMATS

OWN = """\
承袭: gbt9704
标题: 本县
版记: 双页
版面: {订口: 30毫米, 切口: 2.4厘米, 页脚距: 1400}
字体: {仿宋: 方正仿宋_GBK, 隶书: 华文隶书}
替代字体: {华文隶书: 隶书}
要素:
  页码: {对齐: 中, 左空: 0}
  heading-3: {加粗: true, 字号: 小三}
  mark: {颜色: "C00000", 字号: 50}
  document-number: {下线: {粗细: 1, 距离: 9}}
  motto: {样式名: 本县题词, 字体: 隶书}
表:
  imprint: {外框线: 0.5, 沉底: false}
"""
SNIPPETS = [
    *":{}[],\"'#&*- \n\t.0123456789",
    "null",
    "true",
    ".inf",
    "-1",
    "1e9",
    "对齐",
    "page",
    "承袭: 本县\n",
    "毫米",
    "：",
    "𠮷",
]
PAPER = Document(
    "x",
    "题",
    parts=(
        Part(
            "portrait",
            (
                Paragraph("mark", (Run("某县人民政府"),)),
                Paragraph("title", (Run("某县方案"),)),
                Heading(3, "1.", (Run("任务。"),), (Run("完成。"),)),
            ),
        ),
    ),
)


def slipped(text: str, dice: random.Random) -> str:
    """``text`` with one slip: something left out, doubled, or put in."""
    at = dice.randrange(len(text))
    end = min(len(text), at + dice.choice([1, 1, 2, 5, 20]))
    change = dice.choice(["", text[at:end] * 2, text[at:end] + dice.choice(SNIPPETS), dice.choice(SNIPPETS)])
    return text[:at] + change + text[end:]


def test_a_sheet_with_a_slip_is_usable_or_refused(tmp_path: Path) -> None:
    dice, home = random.Random(9704), tmp_path / "templates" / "styles"
    home.mkdir(parents=True)
    usable = 0
    for _ in range(120):
        (home / "本县.yaml").write_text(slipped(OWN, dice), "utf-8", newline="")
        sheets = Library(tmp_path).sheets
        try:
            sheet = sheets.sheet("本县")
        except Unreadable as error:
            assert all(each.message and each.hint for each in error.findings)
            continue
        usable += 1
        made = zipfile.ZipFile(io.BytesIO(FORMATS["docx"].write(PAPER, sheet).data))
        assert [etree.fromstring(made.read(name)).tag for name in made.namelist() if name.endswith(".xml")]
        assert all(each.message for each in sheets.departures("本县"))
    assert 0 < usable < 120
