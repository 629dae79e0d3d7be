"""A school's figure changed in the table changes its own papers and the county's report, and nothing else."""

import shutil
from pathlib import Path

import pytest

from plangen import pipeline
from plangen.pipeline import Session

COUNTY = Path(__file__).parents[2] / "plans" / "sample-county"
SCHOOL = "S002"


def texts(folder: Path) -> dict[str, str]:
    """Every paper of the plan in ``folder`` as text, by file name."""
    reading = pipeline.load(folder)
    kinds = Session().library.kinds.values()
    found = pipeline.products(reading, kinds, ["text"])
    return {product.name: product.written.data.decode("utf-8-sig") for product in found}


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The county with one school's area of rooms made larger by ten square metres."""
    folder = tmp_path / COUNTY.name
    shutil.copytree(COUNTY, folder)
    table = folder / "schools.csv"
    lines = table.read_text("utf-8-sig").splitlines()
    column = [cell.split("（")[0] for cell in lines[0].split(",")].index("教学及辅助用房面积")
    row = next(at for at, line in enumerate(lines) if line.startswith(f"{SCHOOL},"))
    cells = lines[row].split(",")
    cells[column] = str(float(cells[column]) + 5000)
    lines[row] = ",".join(cells)
    table.write_text("\n".join(lines) + "\n", "utf-8-sig")
    return folder


def test_only_the_school_and_the_county_speak_of_it(changed: Path) -> None:
    before, after = texts(COUNTY), texts(changed)
    assert before.keys() == after.keys()
    differ = {name for name in before if before[name] != after[name]}
    name = next(
        each.name
        for each in (pipeline.load(COUNTY).evaluation or pytest.fail("none")).schools
        if each.id == SCHOOL
    )
    assert differ == {f"一校一案（{name}）.txt", f"学校自评报告（{name}）.txt", "自评报告.txt"}


def test_in_the_county_report_only_lines_that_rest_on_it_change(changed: Path) -> None:
    before = texts(COUNTY)["自评报告.txt"].splitlines()
    after = texts(changed)["自评报告.txt"].splitlines()
    differ = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(differ) == 3, "the coefficient's row, the chart's row and the school's row"
    assert all("教学" in old or "第二小学" in old or old.startswith("小学\t") for old, _ in differ)


def test_every_school_has_its_paper_and_blanks_are_counted() -> None:
    papers = texts(COUNTY)
    county = pipeline.load(COUNTY).evaluation
    assert county is not None
    others = [school for school in county.schools if school.kind in ("特殊教育学校", "职业学校")]
    assert sum(name.startswith("一校一案") for name in papers) == len(county.schools) - len(others) == 117
    assert all("【待填" in text for name, text in papers.items() if name.startswith("一校一案"))
