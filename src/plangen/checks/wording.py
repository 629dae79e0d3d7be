"""Rules on words: placeholders left behind, slogans that promise a number."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.rule import Report, Subject, rule
from plangen.checks.writing import told
from plangen.wording import slogans


@rule("W01", "error", "占位符没有替换")
def placeholder_left(subject: Subject) -> Iterator[Report]:
    """正文、标题、名称里留着 XX、××、AA 一类的占位符。

    为什么：占位符印进正式文件，说明没有人通读过；套用别处模板的稿子最容易留下。
    怎么改：换成真实内容；来源遮盖的数写 {遮盖: xx.x}，还没有定的写“待填”。

    Fails::

        章节: [{标题: 目标, 内容: XX县全部学校达标。}]

    Fails::

        单位: [{代号: 教育局, 名称: ××县教育局}]
        章节: [{标题: 目标, 内容: 由AA中学和BB中学结对，×年×月完成。, 任务: {责任单位: 教育局}}]

    Passes::

        章节:
          - 标题: 目标
            内容: 建设AAA级景区研学基地，配备VR、XXL号校服和3×4米黑板，实行AA制，覆盖率{{ 覆盖率 }}。
            目标: [{代号: 覆盖率, 名称: 覆盖率, 数值: {遮盖: xx.x}, 计量单位: "%", 年份: 2026}]
    """
    yield from told(subject, "W01")


@rule("W03", "error", "口号与列举不符")
def slogan_miscounts(subject: Subject) -> Iterator[Report]:
    """口号说“六同步”，列出来的却不是六项。

    为什么：数字口号一数就知道对不对，列错了很难看。
    怎么改：补上漏列的一项，或改口号里的数。正文里的口号要加引号，并且同一句里用顿号列举了才查；
    “两免一补”这样有两个数的、“三年行动”这样说时间的不查。

    Fails::

        章节:
          - 标题: 布局
            口号: [{代号: 六同步, 名称: 六同步, 各项: [同步规划, 同步供地, 同步建设, 同步验收, 同步交付]}]

    Fails::

        章节: [{标题: 布局, 内容: 落实“五个统一”，统一编班、统一课时、统一课表、统一教研。}]

    Passes::

        章节:
          - 标题: 布局
            口号:
              - {代号: 三同步, 名称: 三同步, 各项: [同步规划, 同步供地, 同步建设]}
              - {代号: 两免一补, 名称: 两免一补, 各项: [免杂费, 免书本费, 补助生活费]}
            内容:
              - 做到同步规划、同步供地、同步建设“三同步”，落实“三个统一”要求。
              - 推行“三个统一和两个同步”，统一编班、统一课时、统一教研，课堂同步、教研同步。
    """
    for placed in subject.outline.slogans:
        slogan = placed.node
        promise = slogans.promise(slogan.name.strip("“”"))
        if promise and len(slogan.items) > 1 and len(slogan.items) != promise[0]:
            message = f"口号“{slogan.name}”应有{promise[0]}项，列了{len(slogan.items)}项。"
            yield Report(placed.path, message, "请补上漏列的，或改口号里的数。")
    yield from told(subject, "W03")
