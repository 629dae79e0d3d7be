"""The sheet and its margins: paper size, type area, both sides in register (clauses 4 and 5.1, 5.2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, rule, unseen
from plangen.inspect.subject import Subject
from plangen.ooxml import Paragraph, Section
from plangen.recognise.heights import MM

_EXACT = 584
"""Twips of an exact line from which type areas are set so that the letters, not the line boxes, fill them."""

G_PAPER_01 = unseen(
    "G-PAPER-01",
    "4",
    "G",
    "公文用纸的技术指标",
    "纸张的克重、白度等要看纸，文件里看不出来；印制前请核对用纸。",
)


@rule("G-PAGE-01", "5.1", "M", "幅面为 A4", "210×297 毫米（误差 1 毫米以内）")
def size(subject: Subject) -> Iterator[Broken]:
    """公文用纸采用 A4 型，成品幅面 210 毫米×297 毫米。

    怎么查：每一节的纸张大小（w:pgSz），横排的节长短边互换。

    怎么改：“布局”—“纸张大小”选 A4。
    """
    for section in subject.paper.sections:
        if not section.stated:
            raise Unsure("文件没有写明纸张大小，打开它的软件会用自己的默认值；请在“布局”里选定 A4。")
        short, long = sorted((section.width, section.height))
        if abs(short - 210 * MM) > MM or abs(long - 297 * MM) > MM:
            found = f"{short / MM:.0f}×{long / MM:.0f} 毫米"
            yield Broken(
                _first_of(subject, section),
                found,
                f"纸张是 {found}，不是 A4。",
                "在“布局”—“纸张大小”里选 A4。",
            )


@rule("G-PAGE-02", "5.2.1", "M", "天头（上白边）为 37 毫米", "37 毫米±1 毫米")
def head_margin(subject: Subject) -> Iterator[Broken]:
    """公文用纸天头为 37 毫米±1 毫米。

    怎么查：竖排各节的上页边距。行高超过 29.2 磅、靠减小页边距让字撑满版心的，按首行字的上缘算。

    怎么改：“布局”—“页边距”，上边距填 3.7 厘米。
    """
    for section in _portraits(subject):
        if abs(section.top - 37 * MM) > MM and not letters_fill(subject, section):
            yield _margin(subject, section, "上", section.top, "3.7")


@rule("G-PAGE-03", "5.2.1", "M", "订口（左白边）为 28 毫米", "28 毫米±1 毫米")
def binding_margin(subject: Subject) -> Iterator[Broken]:
    """公文用纸订口为 28 毫米±1 毫米。

    怎么查：竖排各节的左页边距，加上装订线。

    怎么改：“布局”—“页边距”，左边距填 2.8 厘米，装订线填 0。
    """
    for section in _portraits(subject):
        if abs(section.left + section.gutter - 28 * MM) > MM:
            yield _margin(subject, section, "左", section.left + section.gutter, "2.8")


@rule("G-PAGE-04", "5.2.1", "M", "版心为 156×225 毫米", "156×225 毫米")
def type_area(subject: Subject) -> Iterator[Broken]:
    """版心尺寸为 156 毫米×225 毫米，页码不在其内。

    怎么查：纸张减去四边页边距；容许各差 1 毫米。行高超过 29.2 磅、靠减小上下边距撑满版心的，高度按字算。

    怎么改：页边距填：上 3.7、下 3.5、左 2.8、右 2.6 厘米。
    """
    for section in _portraits(subject):
        wide, high = section.area
        if high - 225 * MM > MM and letters_fill(subject, section):
            high = round(225 * MM)
        if abs(wide - 156 * MM) > MM + 2 or abs(high - 225 * MM) > MM + 2:
            found = f"{wide / MM:.1f}×{high / MM:.1f} 毫米"
            yield Broken(
                _first_of(subject, section),
                found,
                f"版心是 {found}。",
                "页边距填：上 3.7、下 3.5、左 2.8、右 2.6 厘米。",
            )


@rule("G-PAGE-05", "5.2.1", "P", "切口（右白边）26 毫米、地脚（下白边）35 毫米", "右 26、下 35 毫米")
def other_margins(subject: Subject) -> Iterator[Broken]:
    """由幅面、天头、订口和版心推算：右白边 26 毫米，下白边 35 毫米。标准没有直接写这两个数。

    怎么查：竖排各节的右、下页边距，容许差 1 毫米。

    怎么改：页边距右填 2.6、下填 3.5 厘米。
    """
    for section in _portraits(subject):
        if abs(section.right - 26 * MM) > MM:
            yield _margin(subject, section, "右", section.right, "2.6")
        if abs(section.bottom - 35 * MM) > MM and not letters_fill(subject, section):
            yield _margin(subject, section, "下", section.bottom, "3.5")


@rule("G-PAGE-06", "6.2", "P", "双面印刷时版心套正", "左右对称，或正反面相差不超过 2 毫米")
def mirrored(subject: Subject) -> Iterator[Broken]:
    """双面印刷时正反面的版心应套正，误差不超过 2 毫米；左 28、右 26 毫米不对调正好相差 2 毫米，对调也可以。

    怎么查：左右页边距之差，或是否设了“对称页边距”。

    怎么改：左右页边距按 2.8、2.6 厘米设置，或选“对称页边距”。
    """
    for section in _portraits(subject):
        inner = section.left + section.gutter
        if not subject.paper.mirrored and abs(inner - section.right) > 2 * MM + 6:
            apart = f"{abs(inner - section.right) / MM:.1f} 毫米"
            yield Broken(
                _first_of(subject, section), apart, f"双面印刷时正反面的版心会错开 {apart}。",
                "左右页边距填 2.8 和 2.6 厘米，或在“页边距”里选“对称页边距”。",
            )  # fmt: skip


def _portraits(subject: Subject) -> list[Section]:
    if not subject.portraits:
        raise Absent("没有竖排的页，横排的页见 G-LAND-02。")
    if not any(section.stated for section in subject.portraits):
        raise Unsure("文件没有写明页边距。")
    return [section for section in subject.portraits if section.stated]


def _first_of(subject: Subject, section: Section) -> Paragraph | None:
    index = subject.paper.sections.index(section)
    return next((each for each in subject.paper.paragraphs if each.section == index and each.text), None)


def _margin(subject: Subject, section: Section, side: str, twips: int, right: str) -> Broken:
    found = f"{twips / MM:.1f} 毫米"
    return Broken(
        _first_of(subject, section),
        found,
        f"{side}边距是 {found}。",
        f"在“布局”—“页边距”里把{side}边距改为 {right} 厘米。",
    )


def letters_fill(subject: Subject, section: Section) -> bool:
    """Whether the letters, not their line boxes, are set to fill the type area: an exact line of over 29.2 points
    centres them, so that smaller margins put the first letters at 37 mm."""
    rule, line, _ = next(iter(subject.body_pitch.most_common(1)), (("", 0, True), 0))[0]
    top = section.top + (line - 320) / 2
    return rule == "exact" and line > _EXACT and abs(top - 37 * MM) <= MM
