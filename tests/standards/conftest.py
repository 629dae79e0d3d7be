"""Standards as they stand in the repository, and schools made up for a test."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from plangen.binding import bind
from plangen.source import parse
from plangen.standards import School, Standard

FOLDER = Path(__file__).parents[2] / "standards"
Make = Callable[..., School]


def standard_of(name: str) -> Standard:
    located, findings = parse((FOLDER / f"{name}.yaml").read_text("utf-8"), name)
    assert located is not None, findings
    found, findings = bind(Standard, located)
    assert found is not None, findings
    return found


@pytest.fixture(scope="session")
def balanced() -> Standard:
    return standard_of("jiaodu-2017-6")


@pytest.fixture(scope="session")
def basic() -> Standard:
    return standard_of("jiaodu-2012-3")


def school(name: str = "甲校", kind: str = "小学", **columns: Any) -> School:
    exact = {key: Decimal(str(value)) for key, value in columns.items()}
    return School.model_validate({"学校代码": name, "学校名称": name, "学校类型": kind, **exact})


def primary(name: str, students: int, *values: float | str) -> School:
    """A primary school with the given values of R1 to R7."""
    r1, r2, r3, r4, r5, r6, r7 = (Decimal(str(value)) for value in values)
    heads = Decimal(students)
    return school(
        name,
        小学学生数=heads,
        小学高于规定学历教师数=r1 * heads / 100,
        小学骨干教师数=r2 * heads / 100,
        小学体育艺术教师数=r3 * heads / 100,
        教学及辅助用房面积=r4 * heads,
        室内体育用房面积=0,
        运动场地面积=r5 * heads,
        教学仪器设备值=r6 * heads / 10000,
        网络多媒体教室数=r7 * heads / 100,
    )
