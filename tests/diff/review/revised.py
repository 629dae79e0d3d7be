"""示例县 in a second draft with a change log: its plan with the words replaced as ``second.yaml`` says."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

import yaml

from plangen import pipeline
from plangen.pipeline import Comparison

ROOT = Path(__file__).parents[3]
FIRST = ROOT / "plans" / "sample-county"
COMMENTS = FIRST / "意见.yaml"


def second_into(folder: Path) -> Path:
    """Write the second draft into ``folder``."""
    shutil.copytree(FIRST, folder, dirs_exist_ok=True)
    text = (FIRST / "plan.yaml").read_text("utf-8")
    for edit in yaml.safe_load((Path(__file__).parent / "second.yaml").read_text("utf-8")):
        assert text.count(edit["原"]) == 1, edit["原"]
        text = text.replace(edit["原"], edit["改"])
    (folder / "plan.yaml").write_text(text, "utf-8")
    return folder


@cache
def comparison() -> Comparison:
    """Both drafts, compared, with the comments that were received on the first."""
    with tempfile.TemporaryDirectory() as folder:
        second = pipeline.load(second_into(Path(folder)))
    compared, findings = pipeline.commented(pipeline.diff(pipeline.load(FIRST), second), COMMENTS)
    assert findings == []
    return compared
