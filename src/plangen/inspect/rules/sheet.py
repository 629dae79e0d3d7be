"""The sheet and its margins: paper size, type area, both sides in register (clauses 4 and 5.1, 5.2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import AREA, BOTTOM, LEFT, RIGHT, SHEET, SHEET_OFF, TOP
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, rule, rule_of, unseen
from plangen.inspect.subject import Subject
from plangen.lengths import CHAR, MM
from plangen.ooxml import Section

_AREA_OFF = SHEET_OFF + 2
"""That the type area may be off: margins are rounded to whole twips."""
_REGISTER = 2 * MM + 6
"""By which both sides may be out of register (6.2); margins are rounded to whole twips."""
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
def size(subject: Subject) -> Iterator[Judgement]:
    """公文用纸采用 A4 型，成品幅面 210 毫米×297 毫米。

    怎么查：每一节的纸张大小（w:pgSz），横排的节长短边互换。

    怎么改：“布局”—“纸张大小”选 A4。
    """
    if not all(section.stated for section in subject.paper.sections):
        yield Unsure("文件没有写明纸张大小，打开它的软件会用自己的默认值；请在“布局”里选定 A4。")
    for section in subject.paper.sections:
        if section.stated and not _is_a4(section):
            short, long = sorted((section.width, section.height))
            measured = f"{short / MM:.0f}×{long / MM:.0f} 毫米"
            yield Broken(
                subject.first_words_of(section),
                measured,
                f"纸张是 {measured}，不是 A4。",
                "在“布局”—“纸张大小”里选 A4。",
            )


def _is_a4(section: Section) -> bool:
    short, long = sorted((section.width, section.height))
    return abs(short - SHEET[0]) <= SHEET_OFF and abs(long - SHEET[1]) <= SHEET_OFF


def _portraits(subject: Subject) -> list[Section] | Absent | Unsure:
    """The upright sections whose margins the document states."""
    if not subject.portraits:
        return Absent("没有竖排的页，横排的页见 G-LAND-02。")
    stated = [section for section in subject.portraits if section.stated]
    return stated or Unsure("文件没有写明页边距。")


@rule_of(_portraits, "G-PAGE-02", "5.2.1", "M", "天头（上白边）为 37 毫米", "37 毫米±1 毫米")
def head_margin(subject: Subject, portraits: list[Section]) -> Iterator[Judgement]:
    """公文用纸天头为 37 毫米±1 毫米。

    怎么查：竖排各节的上页边距。行高超过 29.2 磅、靠减小页边距让字撑满版心的，按首行字的上缘算。

    怎么改：“布局”—“页边距”，上边距填 3.7 厘米。
    """
    for section in portraits:
        if abs(section.top - TOP) > SHEET_OFF and not letters_fill(subject, section):
            yield _margin(subject, section, "上", section.top, "3.7")


@rule_of(_portraits, "G-PAGE-03", "5.2.1", "M", "订口（左白边）为 28 毫米", "28 毫米±1 毫米")
def binding_margin(subject: Subject, portraits: list[Section]) -> Iterator[Judgement]:
    """公文用纸订口为 28 毫米±1 毫米。

    怎么查：竖排各节的左页边距，加上装订线。

    怎么改：“布局”—“页边距”，左边距填 2.8 厘米，装订线填 0。
    """
    for section in portraits:
        inner = section.left + section.gutter
        if abs(inner - LEFT) > SHEET_OFF:
            yield _margin(subject, section, "左", inner, "2.8")


@rule_of(_portraits, "G-PAGE-04", "5.2.1", "M", "版心为 156×225 毫米", "156×225 毫米")
def type_area(subject: Subject, portraits: list[Section]) -> Iterator[Judgement]:
    """版心尺寸为 156 毫米×225 毫米，页码不在其内。

    怎么查：纸张减去四边页边距；容许各差 1 毫米。行高超过 29.2 磅、靠减小上下边距撑满版心的，高度按字算。

    怎么改：页边距填：上 3.7、下 3.5、左 2.8、右 2.6 厘米。
    """
    for section in portraits:
        width, height = section.area
        if height - AREA[1] > SHEET_OFF and letters_fill(subject, section):
            height = round(AREA[1])
        if abs(width - AREA[0]) > _AREA_OFF or abs(height - AREA[1]) > _AREA_OFF:
            measured = f"{width / MM:.1f}×{height / MM:.1f} 毫米"
            yield Broken(
                subject.first_words_of(section),
                measured,
                f"版心是 {measured}。",
                "页边距填：上 3.7、下 3.5、左 2.8、右 2.6 厘米。",
            )


@rule_of(
    _portraits, "G-PAGE-05", "5.2.1", "P", "切口（右白边）26 毫米、地脚（下白边）35 毫米", "右 26、下 35 毫米"
)
def other_margins(subject: Subject, portraits: list[Section]) -> Iterator[Judgement]:
    """由幅面、天头、订口和版心推算：右白边 26 毫米，下白边 35 毫米。标准没有直接写这两个数。

    怎么查：竖排各节的右、下页边距，容许差 1 毫米。

    怎么改：页边距右填 2.6、下填 3.5 厘米。
    """
    for section in portraits:
        if abs(section.right - RIGHT) > SHEET_OFF:
            yield _margin(subject, section, "右", section.right, "2.6")
        if abs(section.bottom - BOTTOM) > SHEET_OFF and not letters_fill(subject, section):
            yield _margin(subject, section, "下", section.bottom, "3.5")


@rule_of(_portraits, "G-PAGE-06", "6.2", "P", "双面印刷时版心套正", "左右对称，或正反面相差不超过 2 毫米")
def mirrored(subject: Subject, portraits: list[Section]) -> Iterator[Judgement]:
    """双面印刷时正反面的版心应套正，误差不超过 2 毫米；左 28、右 26 毫米不对调正好相差 2 毫米，对调也可以。

    怎么查：左右页边距之差，或是否设了“对称页边距”。

    怎么改：左右页边距按 2.8、2.6 厘米设置，或选“对称页边距”。
    """
    if subject.paper.mirrored:
        return
    for section in portraits:
        apart = abs(section.left + section.gutter - section.right)
        if apart > _REGISTER:
            measured = f"{apart / MM:.1f} 毫米"
            yield Broken(
                subject.first_words_of(section), measured, f"双面印刷时正反面的版心会错开 {measured}。",
                "左右页边距填 2.8 和 2.6 厘米，或在“页边距”里选“对称页边距”。",
            )  # fmt: skip


def _margin(subject: Subject, section: Section, side: str, twips: int, centimetres: str) -> Broken:
    measured = f"{twips / MM:.1f} 毫米"
    return Broken(
        subject.first_words_of(section),
        measured,
        f"{side}边距是 {measured}。",
        f"在“布局”—“页边距”里把{side}边距改为 {centimetres} 厘米。",
    )


def letters_fill(subject: Subject, section: Section) -> bool:
    """Whether the letters, not their line boxes, are set to fill the type area: an exact line of over 29.2 points
    centres them, so that smaller margins put the first letters at 37 mm."""
    if not subject.body_pitch:
        return False
    rule, line, _ = subject.body_pitch.most_common(1)[0][0]
    letters_top = section.top + (line - CHAR) / 2
    return rule == "exact" and line > _EXACT and abs(letters_top - TOP) <= SHEET_OFF
