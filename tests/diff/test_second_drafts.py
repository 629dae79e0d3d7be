"""Every sample plan has a second draft with realistic edits; the reviewer's sentences about it are in second/."""

from __future__ import annotations

import pytest

from plangen.diff import apply, diff
from plangen.source import parse
from tests.diff.samples import NAMES, sample
from tests.diff.second_draft import second_draft, second_file


@pytest.mark.parametrize("name", NAMES)
def test_the_reviewer_would_write(name: str) -> None:
    file = second_file(name)
    located, findings = parse(file.read_text("utf-8"), str(file))
    assert located is not None, findings
    new = second_draft(name, located.data["改动"])
    changes = diff(sample(name), new)
    assert [change.full for change in changes] == located.data["修改"]
    assert apply(sample(name).data, changes) == new.data
