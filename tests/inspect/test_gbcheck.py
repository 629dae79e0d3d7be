"""Agreement with a tool that measures printed pages: what it passes, the inspection does not call broken."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plangen import pipeline
from tests.inspect.papers import NAMES, changed, paper, statuses

pytestmark = pytest.mark.office
ROOT = Path(__file__).parents[2]
TOOL = ROOT.parent / "shared" / "tools" / "gbcheck" / "gbcheck.py"
SAME = {
    "paper": ["G-PAGE-01"], "top": ["G-PAGE-02"], "left": ["G-PAGE-03"], "lines": ["G-PAGE-08"], "chars": ["G-PAGE-09"],
    "body-size": ["G-PAGE-07"], "body-font": ["G-PAGE-07"], "colour": ["G-PAGE-11"], "title-centre": ["G-BODY-01"],
    "title-shape": ["G-BODY-02"], "mainto": ["G-BODY-04"], "indent": ["G-BODY-07", "G-BODY-10"],
    "h1": ["G-BODY-09"], "org-colour": ["G-HEAD-06"], "org-top": ["G-HEAD-05"], "docno-form": ["G-HEAD-09"],
    "docno-pos": ["G-HEAD-08", "G-HEAD-10"], "rule": ["G-HEAD-13"], "attach": ["G-BODY-11", "G-BODY-12"],
    "annex": ["G-BODY-26", "G-BODY-27"], "date-form": ["G-BODY-23"],
    "date-pos": ["G-BODY-13", "G-BODY-14", "G-BODY-17", "G-BODY-18"], "imprint-rules": ["G-COL-01", "G-COL-07"],
    "imprint-bottom": ["G-COL-02"], "cc": ["G-COL-04"], "print": ["G-COL-06"], "pageno-form": ["G-NUM-01"],
    "pageno-y": ["G-NUM-02"], "pageno-x": ["G-NUM-03"], "numbering": ["W-STR-03"], "cite": ["W-NO-01"],
    "punct": ["W-PUN-01"],
}  # fmt: skip
"""Its checks, and the rules that ask the same."""
BROKEN = [
    ("盖章", "word/document.xml", 'w:left="1587"', 'w:left="2000"', "x-pgMar", "G-PAGE-03"),
    ("盖章", "word/document.xml", "机密★1年", "机密★1年", "", ""),
    ("附件", "word/document.xml", "示政发〔2025〕14号", "示政发[2025]14号", "docno-form", "G-HEAD-09"),
    ("盖章", "word/document.xml", "2025年3月18日", "2025年03月18日", "date-form", "G-BODY-23"),
    ("盖章", "word/document.xml", 'w:footer="1389"', 'w:footer="992"', "pageno-y", "G-NUM-02"),
    ("盖章", "word/document.xml", '<w:tblW w:w="8845"', '<w:tblW w:w="6000"', "imprint-rules", "G-COL-01"),
]
"""Copies broken on purpose that both must tell; the second is whole and breaks nothing."""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    """By name: what the tool says, and what the inspection says."""
    if not TOOL.is_file():
        pytest.skip("没有 ../shared/tools/gbcheck")
    folder = tmp_path_factory.mktemp("papers")
    files = {f"layout-{name}": paper(name) for name in NAMES}
    files |= {
        f"broken-{number}": changed(paper(name), part, find, put)
        for number, (name, part, find, put, _, _) in enumerate(BROKEN)
    }
    for plan in ("ordos-2024", "changle-2020"):
        files[f"plan-{plan}"] = pipeline.render(pipeline.load(ROOT / "plans" / plan), "implementation-plan")
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    paths = [str(folder / f"{name}.docx") for name in files]
    run = subprocess.run(
        [sys.executable, str(TOOL), *paths, "--json"],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    rows: list[dict[str, Any]] = json.loads(run.stdout)
    told = {Path(row["file"]).stem: {each["id"]: each["status"] for each in row["checks"]} for row in rows}
    return {name: (told[name], statuses(data)) for name, data in files.items()}


def test_what_the_tool_passes_is_not_called_broken(
    judged: dict[str, tuple[dict[str, str], dict[str, str]]],
) -> None:
    quarrels = [
        (name, check, rule)
        for name, (tool, ours) in judged.items()
        for check, rules in SAME.items()
        for rule in rules
        if tool.get(check) == "pass" and ours[rule] == "broken"
    ]
    assert not quarrels


@pytest.mark.parametrize("number", range(len(BROKEN)))
def test_what_is_broken_on_purpose_both_tell(
    judged: dict[str, tuple[dict[str, str], dict[str, str]]], number: int
) -> None:
    tool, ours = judged[f"broken-{number}"]
    *_, check, rule = BROKEN[number]
    if check:
        assert tool[check] == "fail"
        assert ours[rule] == "broken"
    else:
        assert "broken" not in ours.values()
