"""A second draft of a sample plan: the edits of a file made to its plan and its school data."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from plangen.diff import Version, version
from plangen.diff.version import Whole
from plangen.source import parse
from plangen.standards import School
from tests.diff.patches import patched
from tests.diff.samples import ROOT, of_data, sample

_COLUMNS = {field.title: name for name, field in School.model_fields.items()}


def plan_data(name: str) -> dict[str, Any]:
    file = ROOT / "plans" / name / "plan.yaml"
    located, _ = parse(file.read_text("utf-8"), str(file))
    assert located is not None
    data: dict[str, Any] = located.data
    return data


def second_draft(name: str, edits: list[dict[str, Any]]) -> Version:
    """The sample plan of that name with the edits made."""
    made = of_data(patched(plan_data(name), [edit for edit in edits if "在" in edit]))
    whole: Whole = sample(name).whole
    schools = tuple(_edited(school, edits) for school in whole.schools)
    return version(made.plan, made.written.plan, schools, whole.standard)


def _edited(school: School, edits: list[dict[str, Any]]) -> School:
    given = {_COLUMNS[edit["列"]]: edit["改为"] for edit in edits if edit.get("学校") == school.id}
    update = {name: Decimal(value) if isinstance(value, int) else value for name, value in given.items()}
    return school.model_copy(update=update) if update else school


def second_file(name: str) -> Path:
    return Path(__file__).parent / "second" / f"{name}.yaml"
