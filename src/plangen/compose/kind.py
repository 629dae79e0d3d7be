"""A kind of document: what its folder in ``templates/kinds`` says of it, and its compiled template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal

from jinja2 import DictLoader, StrictUndefined, Template, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from plangen.binding import Field, Node
from plangen.compose.printed_values import NEWLINE, NOTHING, TAB, Told, blank, finalize, hashes, printed
from plangen.finding import Refused

OWN = "plangen.compose.facts."
"""The room of what templates are given: types with nothing but facts in their public attributes."""


@cache
def _is_ours(module: str) -> bool:
    return module.startswith(OWN)


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that knows our own facts: their public attributes need no second look."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if _is_ours(type(obj).__module__) and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class KindSpec(Node):
    """一种文件（kind.yaml）。"""

    id: str = Field(title="代号")
    name: str = Field(title="名称")
    about: str = Field(title="说明")
    per: Literal["规划", "年份", "学校", "单位"] = Field(
        "规划", title="份数", description="每份规划、每年、每校或每单位一件"
    )
    needs: tuple[Literal["学校数据", "评分表", "随文通知", "任务", "目标", "修改", "意见"], ...] = Field(
        (), title="需要", description="规划里没有这些内容时不生成"
    )
    file: str = Field(title="文件名", description="不含扩展名；{年份} {学校} {单位} 处填相应内容")
    title: str = Field(title="文件标题", description="{标题} {年份} {地区} {学校} {单位} 处填相应内容")


@dataclass(frozen=True)
class Kind:
    """A kind ready for use: its spec, and the source of every template by name, read when it is asked for."""

    spec: KindSpec
    sources: Mapping[str, str]

    @property
    def id(self) -> str:
        """The name that others script against: implementation-plan."""
        return self.spec.id

    @property
    def of_revisions(self) -> bool:
        """Whether it is told from two versions of a plan, not from one."""
        return "修改" in self.spec.needs

    @cached_property
    def template(self) -> Template:
        """The kind's body template, compiled once; sandboxed, strict about names, text escaped."""
        environment = _Sandbox(
            loader=DictLoader(self.sources),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(blank=blank, tab=TAB, newline=NEWLINE, nothing=NOTHING)
        environment.filters["hashes"] = hashes
        return environment.get_template(f"{self.id}/body.md.j2")

    def told(self, facts: dict[str, Any]) -> tuple[str, list[Told]]:
        """The Markdown that the template tells of ``facts``, and what its tokens stand for.

        Refused when a template is broken: a project writes its own.
        """
        try:
            return printed(self.template, facts)
        except TemplateNotFound as error:
            raise self._broken(f"找不到模板“{error.name}”") from None
        except TemplateSyntaxError as error:
            raise self._broken(f"模板“{error.name}”第 {error.lineno} 行写法不对（{error.message}）") from None
        except TemplateError as error:
            raise self._broken(f"模板里的名称或写法用不了（{error.message}）") from None
        except RecursionError:
            raise self._broken("模板层层引用，没有尽头") from None

    def _broken(self, why: str) -> Refused:
        return Refused(f"文种“{self.spec.name}”生成不了：{why}。请改 templates/kinds 里它的模板。")
