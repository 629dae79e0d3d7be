"""What ``{{ }}`` prints, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.planned import outline

from plangen.document.tree import Blank, Inlines, Run, plain
from plangen.expressions import Teller, due_words, requirement
from plangen.finding import Finding

PLAN = """
单位:
  - {代号: 教育局, 名称: 县教育体育局, 简称: [教育部门]}
区域:
  - {代号: 城关, 名称: 城关镇}
  - {代号: 河东, 名称: 河东乡}
依据:
  - {代号: 办法, 标题: 督导评估办法, 发文字号: 教督〔2017〕6号}
  - {代号: 条例, 标题: 学校建设条例}
章节:
  - 标题: 总体目标
    代号: 目标章
    目标:
      - {代号: 覆盖率, 名称: 集团化办学覆盖率, 关系: 不低于, 数值: 80, 计量单位: "%", 年份: 2026, 范围: 全县}
      - {代号: 学位, 名称: 新增学位, 数值: 47000, 计量单位: 个, 期间: 2024-2026}
      - {代号: 满意度, 名称: 满意度, 数值: 待填, 计量单位: "%"}
      - {代号: 标准, 名称: 标准, 表述: 达到国家标准}
      - {代号: 监测, 名称: 监测, 频次: 每年1次}
      - {代号: 入学率, 名称: 入学率, 计量单位: "%", 逐年: {2024: 98, 2025: 99.0}}
      - {代号: 大班, 名称: 大班额, 计量单位: 人, 学段: {小学: {数值: 45}, 初中: {数值: 50}}}
    表:
      - 代号: 乡镇表
        标题: 各乡镇新建学校
        列:
          - {代号: 乡镇, 名称: 乡镇, 类型: 单位}
          - {代号: 年, 名称: 达标年, 类型: 年份}
          - {代号: 新建, 名称: 新建学校, 类型: 数, 计量单位: 所}
        行: [[城关, 2025, 3], [河东, 2026, 2]]
    口号:
      - {代号: 两同步, 名称: 两同步, 各项: [同步规划, 同步建设]}
附件:
  - {代号: 清单, 标题: 任务清单}
"""
WHOLE = outline(PLAN)
TELLER = Teller(WHOLE)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("覆盖率达到{{ 覆盖率 }}以上", "覆盖率达到80%以上", id="target"),
        pytest.param("到{{ 覆盖率.年份 }}", "到2026年", id="its year"),
        pytest.param("{{ 覆盖率.数值 }}", "80", id="its number"),
        pytest.param("{{ 覆盖率['数值'] }}", "80", id="a part in brackets"),
        pytest.param("{{ 覆盖率.范围 }}{{ 覆盖率.名称 }}", "全县集团化办学覆盖率", id="its words"),
        pytest.param("{{ 学位.期间 }}", "2024—2026年", id="its span"),
        pytest.param("{{ 学位.数值 | 万 }}个", "4.7万个", id="in ten thousands"),
        pytest.param("{{ 标准 }}", "达到国家标准", id="a target in words"),
        pytest.param("{{ 监测 }}", "每年1次", id="a target by frequency"),
        pytest.param("{{ 入学率[2025] }}", "99.0%", id="a year"),
        pytest.param("{{ 大班.初中 }}", "50人", id="a stage"),
        pytest.param("{{ 教育局 }}（{{ 教育局.简称 }}）", "县教育体育局（教育部门）", id="unit"),
        pytest.param("{{ 教育部门 }}", "县教育体育局", id="unit by short name"),
        pytest.param("{{ 办法 }}", "《督导评估办法》（教督〔2017〕6号）", id="basis"),
        pytest.param("{{ 条例 }}", "《学校建设条例》", id="basis without number"),
        pytest.param("{{ 办法.标题 }}", "《督导评估办法》", id="title of a basis"),
        pytest.param("{{ 清单 }}《{{ 清单.标题 }}》", "附件《任务清单》", id="annex"),
        pytest.param("{{ 目标章 }}", "一、", id="section"),
        pytest.param("{{ 两同步 }}", "两同步", id="slogan"),
        pytest.param("{{ 两同步.各项 | 列举 }}", "同步规划、同步建设", id="items"),
        pytest.param("{{ 两同步.各项 | 个数 | 中文 }}项", "二项", id="filters in a row"),
        pytest.param("{{ 乡镇表 }}", "各乡镇新建学校", id="table"),
        pytest.param("{{ 乡镇表.新建 | 合计 }}", "5所", id="sum"),
        pytest.param("{{ 乡镇表.新建学校 | total }}", "5所", id="sum in English, column by name"),
        pytest.param("{{ 乡镇表.新建 | 分列 }}", "城关镇3所、河东乡2所", id="each row"),
        pytest.param("{{ 乡镇表.新建.河东乡 }}", "2所", id="one cell"),
        pytest.param("{{ 乡镇表 | 个数 }}", "2", id="how many rows"),
        pytest.param("{{ 乡镇表 | 筛选('达标年', 2025) | 名单 }}", "城关镇", id="rows of a year"),
        pytest.param("{{ 乡镇表 | 筛选('达标年', 2030) | 个数 }}", "0", id="no row"),
        pytest.param("没有引用 { 也 } 行", "没有引用 { 也 } 行", id="single braces are text"),
        pytest.param("{{覆盖率}}", "80%", id="no spaces"),
        pytest.param("<b>&amp;</b>", "<b>&amp;</b>", id="markup is text"),
    ],
)
def test_a_text_prints_as(text: str, printed: str) -> None:
    assert plain(TELLER.tell(text)) == printed


def test_what_is_not_known_is_a_blank_with_its_label() -> None:
    assert TELLER.tell("达到{{ 满意度 }}") == (Run("达到"), Blank("满意度"), Run("%"))


def test_no_text_is_nothing() -> None:
    assert TELLER.tell("") == ()


def problems(text: str) -> list[Finding]:
    return list(Teller(outline(f"{PLAN}引言: {text!r}\n")).problems())


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        pytest.param("{{ 覆盖律 }}", "L041", "没有代号“覆盖律”", id="no such id"),
        pytest.param("{{ 覆盖率.比例 }}", "L042", "没有“比例”", id="no such part"),
        pytest.param("{{ 入学率[2030] }}", "L042", "没有“2030”", id="no such year"),
        pytest.param("{{ 乡镇表.改建 | 合计 }}", "L042", "没有“改建”", id="no such column"),
        pytest.param("{{ 乡镇表.新建.没有 }}", "L042", "没有“没有”", id="no such row"),
        pytest.param("{{ 覆盖率.名称.名称 }}", "L042", "没有“名称”", id="part of a word"),
        pytest.param("{{ 乡镇表.新建 }}", "L040", "合计、分列", id="a column alone"),
        pytest.param("{{ 两同步.各项 }}", "L040", "列举、个数", id="items alone"),
        pytest.param("{{ 覆盖率.数值 | 中文 | 中文 }}", "L040", "1 到 9999", id="numerals of numerals"),
        pytest.param("{{ 覆盖率" + ".数值" * 1_500 + " }}", "L040", "不像代号", id="parts without end"),
        pytest.param("{{ " + "9" * 5_000 + " }}", "L040", "不像代号", id="a number without end"),
        pytest.param("{{ '²' | 中文 }}", "L040", "1 到 9999", id="a digit that is no number"),
        pytest.param("{{ }}", "L040", "空的", id="nothing"),
        pytest.param("{{ 覆盖率 }", "L040", "没有成对", id="not closed"),
        pytest.param("{% if 1 %}", "L040", "不能用在内容里", id="statement"),
        pytest.param("{{ 覆盖率 * 2 }}", "L040", "不能计算或调用", id="computing"),
        pytest.param("{{ -覆盖率 }}", "L040", "不能计算或调用", id="sign"),
        pytest.param("{{ 覆盖率 if 1 }}", "L040", "不能计算或调用", id="condition"),
        pytest.param("{{ [覆盖率] }}", "L040", "不能计算或调用", id="list"),
        pytest.param("{{ range(9) }}", "L040", "不能计算或调用", id="call"),
        pytest.param("{{ 乡镇表[覆盖率] }}", "L040", "不能计算或调用", id="computed part"),
        pytest.param("{{ 覆盖率.__class__ }}", "L042", "没有“__class__”", id="Python attribute"),
        pytest.param("{{ ''.join }}", "L042", "没有“join”", id="method of a text"),
        pytest.param("{{ 覆盖率 | upper }}", "L040", "没有“upper”这个过滤器", id="filter of Jinja2"),
        pytest.param("{{ 乡镇表 | 筛选 }}", "L040", "筛选", id="filter without its words"),
        pytest.param("{{ 乡镇表 | 名单(1) }}", "L040", "名单", id="filter with words too many"),
        pytest.param("{{ " + "(" * 300 + " }}", "L040", "读不懂", id="brackets without end"),
    ],
)
def test_what_cannot_be_filled_is_found(text: str, code: str, says: str) -> None:
    (finding,) = problems(text)
    assert (finding.code, finding.path) == (code, ("lead", 0))
    assert says in finding.message
    assert finding.hint


@given(st.text(alphabet="{}%|.()[]'\" 12覆盖率乡镇表新建合计筛选名单中文_,+", max_size=30))
def test_any_text_is_told_or_found(text: str) -> None:
    teller = Teller(WHOLE)
    if not list(teller._problems(text, ())):
        assert "object at 0x" not in plain(teller.tell(text))


def target(number: int) -> tuple[Inlines, str]:
    node = WHOLE.targets[number].node
    return requirement(node), due_words(node)


@pytest.mark.parametrize(
    ("number", "asks", "due"),
    [
        (0, "不低于80%", "2026年"),
        (1, "47000个", "2024—2026年"),
        (3, "达到国家标准", ""),
        (4, "每年1次", "每年1次"),
        (5, "2024年98%；2025年99.0%", "2024—2025年"),
        (6, "小学45人；初中50人", ""),
    ],
)
def test_a_target_in_a_few_words(number: int, asks: str, due: str) -> None:
    words, when = target(number)
    assert (plain(words), when) == (asks, due)


@pytest.mark.parametrize(
    ("marker", "titles", "label"),
    [
        pytest.param("", ["任务清单"], "附件", id="the only one"),
        pytest.param("", ["任务清单", "指标表"], "附件1", id="the first of two"),
        pytest.param(
            "附件标识: 附件1\n", ["任务清单"], "附件2", id="the only one of a plan that is an annex itself"
        ),
    ],
)
def test_an_annex_is_numbered_where_there_are_several(marker: str, titles: list[str], label: str) -> None:
    annexes = "".join(f"  - {{代号: {title}, 标题: {title}, 未附: true}}\n" for title in titles)
    whole = outline(f"{marker}附件:\n{annexes}章节: [{{标题: 目标, 内容: 见附件。}}]\n")
    assert plain(Teller(whole).tell("见{{ 任务清单 }}。")) == f"见{label}。"
