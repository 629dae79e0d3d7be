"""Short plans for tests."""

from plangen.binding import bind
from plangen.model import Outline, Plan, with_sums
from plangen.source import parse

FRAME = "标题: 某县义务教育优质均衡发展实施方案\n地区: 某县\n期限: 2024-2026\n"


def plan(text: str) -> Plan:
    located, findings = parse(FRAME + text, "示例")
    assert located is not None, findings
    assert not findings
    read, findings = bind(Plan, located)
    assert read is not None, findings
    return read


def outline(text: str) -> Outline:
    return Outline(with_sums(plan(text))[0])
