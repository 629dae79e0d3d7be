"""The 主送机关, and the text that it must leave room for on the first page (clauses 7.3.2 and 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.measures import ONE_LINE
from plangen.inspect.rule import Absent, Broken, Judgement, Unsure, rule, rule_of
from plangen.inspect.rules.needed import addressee_of
from plangen.inspect.rules.positions import is_flush
from plangen.inspect.subject import Subject
from plangen.lengths import LINE, POINT
from plangen.ooxml import Paragraph
from plangen.recognise.heights import height
from plangen.recognise.patterns import FULL_STOPS

_WRAPPED_OFF = 3 * POINT
"""That the second line may be off the left edge (回行时仍顶格)."""
_LONG = 100
"""Characters of an addressee that takes a good part of the page: three and a half lines."""
_SURELY = 3 * LINE
"""Room left on the first page when it surely shows text; lacking, two lines when it surely shows none."""
_SURELY_NOT = -2 * LINE


@rule_of(addressee_of, "G-BODY-04", "7.3.2", "M", "主送机关", "标题下空一行，居左顶格，末尾全角冒号")
def addressee(subject: Subject, paragraph: Paragraph) -> Iterator[Judgement]:
    """主送机关编排于标题下空一行位置，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。

    怎么查：是否顶格、末尾是不是全角冒号、与标题之间是不是空一行（0.6 至 1.9 行）。

    怎么改：左对齐，缩进都改为 0，末尾用“：”，段前 28.95 磅。
    """
    doubt = not subject.elements.sure("addressee")
    if not is_flush(paragraph) or abs(paragraph.setting.left) > _WRAPPED_OFF:
        hint = "缩进都改为 0，前面不加空格。"
        yield Broken(paragraph, "没有顶格", "主送机关没有顶格。", hint, doubt=doubt)
    last = paragraph.text[-1]
    if last != "：":
        ending = f"是“{last}”，不是全角冒号" if last in FULL_STOPS else "没有全角冒号"
        yield Broken(paragraph, last, f"主送机关末尾{ending}。", "末尾用“：”。", doubt=doubt)
    heads = [*subject.elements.title, *subject.elements.subtitle]
    gap = subject.gap(heads[-1], paragraph) if heads else None
    if gap and gap.within(*ONE_LINE) is False:
        hint = "空一行：段前 28.95 磅，或一个空段。"
        yield Broken(paragraph, gap.words, f"主送机关与标题之间{gap.words}。", hint, doubt=doubt)


@rule_of(addressee_of, "G-BODY-05", "7.3.2", "M", "主送机关过多", "首页显示不了正文时，主送机关移至版记")
def many_addressees(subject: Subject, paragraph: Paragraph) -> Iterator[Judgement]:
    """如主送机关名称过多导致公文首页不能显示正文时，应当将主送机关名称移至版记。

    怎么查：主送机关超过首页一半，而首页放不下正文（不印则按行高估算）。

    怎么改：把主送机关移到版记，写在抄送上一行，标“主送：”。
    """
    length = len(paragraph.text)
    if length > _LONG and _body_on_first(subject) is False:
        yield Broken(
            paragraph,
            f"{length} 字",
            "主送机关过多，首页显示不了正文。",
            "把主送机关移到版记的抄送之上。",
        )


@rule("G-BODY-06", "7.3.3", "M", "首页显示正文", "首页有正文")
def first_page(subject: Subject) -> Iterator[Judgement]:
    """公文首页必须显示正文。

    怎么查：印出来的，看正文第一段在哪一页；不印则把版头、标题、主送机关的高度加起来估算，难以断定的不判断。

    怎么改：缩小发文机关标志、减少标题行距，或把主送机关移到版记。
    """
    if not subject.elements.headed:
        yield Absent("没有版头。")
        return
    if not subject.elements.body:
        yield Absent("没有正文。")
        return
    shown = _body_on_first(subject)
    if shown is None:
        yield Unsure("首页能不能显示正文要看页面，可加 --pdf。")
    elif not shown:
        yield Broken(
            subject.elements.body[0],
            "首页没有正文",
            "公文首页没有正文。",
            "缩短版头和标题，或把主送机关移到版记。",
        )


def _body_on_first(subject: Subject) -> bool | None:
    """Whether page one shows text; None when only a page could tell."""
    body = subject.elements.body
    if not body:
        return None
    if page := subject.page_of(body[0]):
        return page == 1
    if body[0].breaks:
        return False
    section = subject.section_of(body[0])
    room = section.area[1]
    for paragraph in subject.paper.paragraphs:
        if paragraph is body[0]:
            break
        if paragraph.breaks:
            return False
        if paragraph.spot.table or paragraph.drawings:
            return None
        room -= height(paragraph, section)
    if room > _SURELY:
        return True
    return False if room < _SURELY_NOT else None
