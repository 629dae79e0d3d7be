"""The 主送机关, and the text that it must leave room for on the first page (clauses 7.3.2 and 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.inspect.rule import Absent, Broken, Unsure, rule
from plangen.inspect.subject import Subject
from plangen.recognise.heights import height
from plangen.recognise.patterns import FULL_STOPS


@rule("G-BODY-04", "7.3.2", "M", "主送机关", "标题下空一行，居左顶格，末尾全角冒号")
def addressee(subject: Subject) -> Iterator[Broken]:
    """主送机关编排于标题下空一行位置，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。

    怎么查：是否顶格、末尾是不是全角冒号、与标题之间是不是空一行（0.6 至 1.9 行）。

    怎么改：左对齐，缩进都改为 0，末尾用“：”，段前 28.95 磅。
    """
    each = subject.elements.addressee
    if each is None:
        raise Absent("没有主送机关。")
    doubt = not subject.elements.sure("addressee")
    setting = each.setting
    if abs(setting.first) > 60 or abs(setting.left) > 60 or each.typed.startswith((" ", "　", "\t")):
        yield Broken(each, "没有顶格", "主送机关没有顶格。", "缩进都改为 0，前面不加空格。", doubt=doubt)
    if not each.text.endswith("："):
        last = each.text[-1]
        found = f"是“{last}”，不是全角冒号" if last in FULL_STOPS else "没有全角冒号"
        yield Broken(each, last, f"主送机关末尾{found}。", "末尾用“：”。", doubt=doubt)
    heads = [*subject.elements.title, *subject.elements.subtitle]
    above = heads[-1] if heads else None
    if above and (room := subject.gap(above, each)) and room.within(0.6, 1.9) is False:
        measured = f"空 {room.lines:.1f} 行"
        yield Broken(
            each,
            measured,
            f"主送机关与标题之间{measured}。",
            "空一行：段前 28.95 磅，或一个空段。",
            doubt=doubt,
        )


@rule("G-BODY-05", "7.3.2", "M", "主送机关过多", "首页显示不了正文时，主送机关移至版记")
def many_addressees(subject: Subject) -> Iterator[Broken]:
    """如主送机关名称过多导致公文首页不能显示正文时，应当将主送机关名称移至版记。

    怎么查：主送机关超过首页一半，而首页放不下正文（不印则按行高估算）。

    怎么改：把主送机关移到版记，写在抄送上一行，标“主送：”。
    """
    each = subject.elements.addressee
    if each is None:
        raise Absent("没有主送机关。")
    if len(each.text) <= 100 or _body_on_first(subject) is not False:
        return
    yield Broken(
        each, f"{len(each.text)} 字", "主送机关过多，首页显示不了正文。", "把主送机关移到版记的抄送之上。"
    )


@rule("G-BODY-06", "7.3.3", "M", "首页显示正文", "首页有正文")
def first_page(subject: Subject) -> Iterator[Broken]:
    """公文首页必须显示正文。

    怎么查：印出来的，看正文第一段在哪一页；不印则把版头、标题、主送机关的高度加起来估算，难以断定的不判断。

    怎么改：缩小发文机关标志、减少标题行距，或把主送机关移到版记。
    """
    if not subject.elements.headed:
        raise Absent("没有版头。")
    if not subject.elements.body:
        raise Absent("没有正文。")
    seen = _body_on_first(subject)
    if seen is None:
        raise Unsure("首页能不能显示正文要看页面，可加 --pdf。")
    if not seen:
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
    above = 0
    for each in subject.paper.paragraphs:
        if each is body[0]:
            break
        if each.breaks:
            return False
        if each.spot.table or each.drawings:
            return None
        above += height(each, section)
    room = section.area[1] - above
    return True if room > 3 * 579 else False if room < -2 * 579 else None
