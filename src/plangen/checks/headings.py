"""Rules on headings and ordinals: levels, doubles, and lists that lose count."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.rule import Report, Subject, rule
from plangen.checks.writing import told
from plangen.chinese import ordinals
from plangen.finding import Severity
from plangen.model import Entry

_AS_STANDARD = str.maketrans("()．０１２３４５６７８９", "（）.0123456789")
"""Careless forms of an ordinal, (二) and １．, to the standard ones."""

_TYPED = ("一、", "（一）", "1.", "（1）", "1、", "一是")
"""Ordinals that are never part of a title; 第一步、第一类、A1 may be."""

_DEEPEST = 4
_STANDING = ("标题", "接排")


@rule("N01", "error", "标题自带序号")
def title_with_ordinal(subject: Subject) -> Iterator[Report]:
    """标题的开头手写了序号，如“一、”“（二）”“3.”。

    为什么：序号由程序按层次编排，标题里再写一个，印出来就是两个序号；增删章节后还会错号。
    怎么改：删去手写的序号；要用别的样式，写“序号样式”或“下级序号”。

    Fails::

        章节:
          - 标题: 一、总体要求
            内容: 全面贯彻党的教育方针。

    Fails::

        章节:
          - 标题: (二)重点任务
            内容: 扩大优质教育资源。

    Fails::

        章节:
          - 标题: ３．保障措施
            内容: 成立专班。

    Passes::

        章节:
          - 标题: 一体化推进城乡教育
            内容: 扩大优质教育资源。
          - 标题: 1.5万个学位建设工程
            内容: 新建学校。
          - 标题: 第一步摸清底数
            内容: 逐校自查。
          - 标题: 三是非观念教育
            内容: 开好道德与法治课。
    """
    for entry in subject.outline.everything:
        found = ordinals.read(entry.node.title.translate(_AS_STANDARD))
        # 一是 begins a list only as its first word of that list; 三是非… shows that 是 alone proves nothing.
        if found and found.style in _TYPED and not (found.style == "一是" and found.rest[:1] in "非否"):
            typed = entry.node.title[: len(entry.node.title) - len(found.rest)]
            message = f"标题“{entry.node.title}”自带序号“{typed}”，会印成两个序号。"
            yield Report((*entry.path, "title"), message, "请删去手写的序号，程序会自动编排。")


@rule("N02", "warning", "来源序号有误")
def source_ordinal_wrong(subject: Subject) -> Iterator[Report]:
    """这一节写了“原样”：来源印的序号是错的，现在按正确的序号印。

    为什么：来源里漏号、重号的地方，别的文件可能按错号引用它，核稿的人应当知道。
    怎么改：不必改；核对引用这一节的地方，核对过的可以写一条豁免。

    Fails::

        章节:
          - 标题: 优化学校布局
            原样: 二、
            内容: 按服务人口规模配置资源。

    Passes::

        章节:
          - 标题: 优化学校布局
            内容: 按服务人口规模配置资源。
    """
    for entry in subject.outline.everything:
        if entry.node.printed is not None:
            missing = entry.node.printed.strip("（）") in ("", "缺", "无", "漏")
            source = "来源漏印了序号" if missing else f"来源印的序号是“{entry.node.printed}”"
            now = f"现在印成“{entry.ordinal}”" if entry.ordinal else "现在不印序号"
            message = f"“{entry.node.title}”{source}，{now}。"
            yield Report((*entry.path, "printed"), message, "已按正确序号印出；请核对引用这一节的地方。")


@rule("N03", "error", "同级标题重复")
def title_twice(subject: Subject) -> Iterator[Report]:
    """同一章节下有两个一样的标题。

    为什么：多半是复制后忘了改，或同一件事写了两遍；任务清单里也会分不清。
    怎么改：合并成一节，或把标题改到能分清。

    Fails::

        章节:
          - 标题: 化解大班额
            内容: 严控班额。
          - 标题: 化解大班额
            内容: 扩建学校。

    Passes::

        章节:
          - 标题: 小学
            章节: [{标题: 办学条件, 内容: 改善条件。}, {标题: 师资, 内容: 配齐教师。}]
          - 标题: 初中
            章节: [{标题: 办学条件, 内容: 改善条件。}, {标题: 师资, 内容: 配齐教师。}]
    """
    first: dict[tuple[object, ...], Entry] = {}
    for entry in subject.outline.everything:
        title = entry.node.title.strip()
        if title and first.setdefault((entry.path[:-1], title), entry) is not entry:
            other = first[entry.path[:-1], title]
            place = f"（{other.where}）" if other.ordinal else ""
            message = f"标题“{title}”与前面{place}的标题重复。"
            yield Report((*entry.path, "title"), message, "请合并成一节，或把标题改到能分清。")


@rule("N04", "warning", "层次超过四级")
def too_deep(subject: Subject) -> Iterator[Report]:
    """章节标题超过了四级。

    为什么：GB/T 9704—2012 第7.3.3条只规定了“一、”“（一）”“1.”“（1）”四级序号，再深没有规范的写法。
    怎么改：并入上一级的内容，用“一是……二是……”说明，或把上面的层次合并。

    Fails::

        章节:
          - 标题: 甲
            章节:
              - 标题: 乙
                章节:
                  - 标题: 丙
                    章节:
                      - 标题: 丁
                        章节: [{标题: 戊, 内容: 第五级。}]

    Passes::

        章节:
          - 标题: 甲
            章节:
              - 标题: 乙
                章节:
                  - 标题: 丙
                    章节:
                      - 标题: 丁
                        章节: [{标题: 统筹规划, 序号样式: 一是, 排法: 连排}, {内容: 没有标题的段落。}]
    """
    for entry in subject.outline.everything:
        if entry.level == _DEEPEST + 1 and entry.node.title and entry.layout in _STANDING:
            message = f"“{entry.node.title}”是第{entry.level}级标题，公文标题只有四级。"
            yield Report((*entry.path, "title"), message, "请并入上一级的内容，或把上面的层次合并。")


@rule("N05", "warning", "标题末尾有标点")
def title_with_stop(subject: Subject) -> Iterator[Report]:
    """标题末尾写了句号、分号、逗号、顿号或冒号。

    为什么：独占一行的标题末尾不用标点；后面接排内容的，句号由程序加，再写就成了两个，是“须改”。
    怎么改：删去末尾的标点。问号、叹号不报。

    Fails::

        章节:
          - 标题: 指导思想。
            内容: 全面贯彻党的教育方针。

    Passes::

        章节:
          - 标题: 指导思想
            内容: 全面贯彻党的教育方针。
          - 内容: 没有标题的段落，末尾有句号。
    """
    for entry in subject.outline.everything:
        title = entry.node.title.rstrip()
        if title.endswith(tuple("。；，、：;,:")) and entry.layout in _STANDING:
            message = f"标题“{title}”末尾有“{title[-1]}”。"
            hint = "请删去末尾的标点；接排时程序会自动加句号。"
            twice: Severity | None = "error" if entry.layout == "接排" else None
            yield Report((*entry.path, "title"), message, hint, twice)


@rule("N06", "error", "段内列举断号")
def list_loses_count(subject: Subject) -> Iterator[Report]:
    """一段之内的“一是、二是、三是”或“第一，第二，第三”漏号、重号或颠倒。

    为什么：漏号让人以为删了一条，重号让人引用不准，退文多有这一条。
    怎么改：按顺序重新编号，或补上漏掉的一条。

    Fails::

        章节:
          - 标题: 组织保障
            内容: 一是加强领导。二是落实经费。四是强化督导。

    Fails::

        章节:
          - 标题: 组织保障
            内容: 第一，加强领导。第二，落实经费。第二，强化督导。

    Passes::

        章节:
          - 标题: 组织保障
            内容:
              - 一是加强领导；二是落实经费；三是强化督导。
              - 三是另一段，不与上一段连着数，这本身不报。
              - 第一，加强领导。第二学期落实经费，第四季度强化督导。
              - 城镇学校，一是增容，二是提质；牧区学校，一是并点，二是改善条件，三是强师资。
    """
    yield from told(subject, "N06")


@rule("N07", "warning", "只有一个下级标题")
def only_child(subject: Subject) -> Iterator[Report]:
    """一节下面只有一个带序号的下级标题。

    为什么：有一就应有二；只有一个下级，多半是漏了一节，或不必分级。
    怎么改：补上其他几节，或把这一节并入上一级。接续编号的、来源残缺的不报。

    Fails::

        章节:
          - 标题: 保障措施
            章节: [{标题: 加强领导, 内容: 成立专班。}]

    Passes::

        章节:
          - 标题: 保障措施
            下级序号: {样式: 1., 接续: true}
            章节: [{标题: 加强领导, 内容: 成立专班。}]
          - 标题: 重点任务
            章节: [{内容: 没有标题的段落。}]
          - 标题: 阶段安排
            残缺: true
            章节: [{标题: 动员部署, 内容: 印发方案。}]
    """
    for entry in subject.outline.everything:
        only = entry.children[0] if len(entry.children) == 1 else None
        if only and only.ordinal and only.layout in _STANDING and not _may_be_alone(subject, entry, only):
            message = f"“{entry.node.title}”下面只有“{only.node.title}”一个下级标题。"
            yield Report(only.path, message, "请补上其他几节，或并入上一级。")


def _may_be_alone(subject: Subject, entry: Entry, only: Entry) -> bool:
    numbering = entry.node.numbering or subject.plan.numbering.get(only.level)
    continues = numbering is not None and numbering.continues
    return continues or entry.node.truncated or only.node.truncated
