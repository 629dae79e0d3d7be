"""LibreOffice's own accept-all and reject-all agree with the two files, form by form."""

import subprocess

import pytest

from plangen.ooxml import accepted, closed, rejected
from plangen.ooxml.opened import opened
from plangen.redline import redlined
from tests.redline.canonical import revisions, words
from tests.redline.documents import Block, with_plangen, with_python_docx
from tests.redline.office import ACCEPT, READ, REJECT, texts

P1, P2, P3 = (
    ("p", [("总体目标。", False)]),
    ("p", [("教育局牵头，财政局配合。", False)]),
    ("p", [("每年9月底前完成。", False)]),
)
GROWN = ("p", [("总体目标。各校要广泛宣传。", False)])
LONG = [("p", [(f"第{n}项：落实经费保障，依据《督导评估办法》逐校核查。", False)]) for n in range(8)]
TABLE = [["项目", "数值"], ["新建学校", "3所"], ["改扩建学校", "5所"], ["新增学位", "1200个"]]
FORMS: dict[str, tuple[list[Block], list[Block]]] = {
    "words": ([P1, P2, P3], [P1, ("p", [("教育局牵头，发改局配合。", False)]), P3]),
    "looks": ([P1, P2, P3], [P1, ("p", [("教育局牵头，财政局配合。", True)]), P3]),
    "paragraph put in": ([P1, P3], [P1, P2, P3]),
    "paragraph taken out": ([P1, P2, P3], [P1, P3]),
    "paragraph put in at the end": ([P1, P2], [P1, P2, P3]),
    "paragraphs taken out at the end": ([P1, P2, P3], [P1]),
    "paragraph put in at the beginning": ([P2, P3], [P1, P2, P3]),
    "moved": (LONG, [*LONG[:1], *LONG[4:6], *LONG[1:4], *LONG[6:]]),
    "moved and changed": (
        LONG,
        [LONG[0], ("p", [(LONG[5][1][0][0] + "逾期问责。", False)]), *LONG[1:5], *LONG[6:]],
    ),
    "words at the end and a paragraph behind them": ([P1, P2], [GROWN, P3, P2]),
    "words at the end and paragraphs behind them taken out": ([GROWN, P3, *LONG[:2], P2], [P1, P2]),
    "heading": ([("h", 1, "总体目标"), P2], [("h", 1, "总体要求"), P2]),
    "heading of another level": ([("h", 1, "总体目标"), P2], [("h", 2, "总体目标"), P2]),
    "list": ([("li", 1, "落实经费"), P1], [("li", 1, "落实经费"), ("li", 2, "新建学校"), P1]),
    "words in a cell": (
        [P1, ("table", TABLE), P2],
        [P1, ("table", [*TABLE[:3], ["新增学位", "1500个"]]), P2],
    ),
    "row put in": ([P1, ("table", TABLE[:3]), P2], [P1, ("table", TABLE), P2]),
    "row taken out": ([P1, ("table", TABLE), P2], [P1, ("table", [TABLE[0], *TABLE[2:]]), P2]),
    "table put in": ([P1, P2], [P1, ("table", TABLE), P2]),
    "table taken out": ([P1, ("table", TABLE), P2], [P1, P2]),
    "paragraph before a table put in": ([P1, ("table", TABLE), P2], [P1, P3, ("table", TABLE), P2]),
    "paragraph before a table taken out": ([P1, P3, ("table", TABLE), P2], [P1, ("table", TABLE), P2]),
    "column put in": ([P1, ("table", TABLE), P2], [P1, ("table", [[*row, "备注"] for row in TABLE]), P2]),
    "column taken out": ([P1, ("table", TABLE), P2], [P1, ("table", [row[:1] for row in TABLE]), P2]),
    "table moved": ([P1, ("table", TABLE), *LONG], [P1, *LONG[:4], ("table", TABLE), *LONG[4:]]),
    "field": ([P1, ("field", "见页"), P2], [P1, ("field", "见第页"), P2]),
    "link": ([P1, ("link", "请"), P2], [P1, ("link", "全文请"), P2]),
    "section put in": ([P1, P2], [P1, ("section",), P2]),
}
DIFFERENT = {
    "paragraph before a table put in": "the paragraph right before a table is emptied, not removed",
    "paragraph before a table taken out": "the paragraph right before a table is emptied, not removed",
    "column put in": "the cells of the column are emptied, not removed",
    "column taken out": "the cells of the column are emptied, not removed",
}
"""Forms that LibreOffice 7.4 settles in its own way, and how; the words are right in all of them."""


@pytest.fixture(scope="module")
def rewritten(office: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The redlines of all forms as LibreOffice writes them."""
    folder = tmp_path_factory.mktemp("rewritten")
    for at, (before, after) in enumerate(FORMS.values()):
        made = redlined(with_plangen(before), with_plangen(after), "某甲", "2026-03-01T00:00:00Z").data
        (folder / f"{at}.docx").write_bytes(made)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{at}.docx") for at in range(len(FORMS))]
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {form: (folder / "out" / f"{at}.docx").read_bytes() for at, form in enumerate(FORMS)}


@pytest.mark.office
@pytest.mark.parametrize("form", FORMS)
def test_changes_that_libreoffice_wrote_are_settled(rewritten: dict[str, bytes], form: str) -> None:
    for settle, blocks in ((accepted, FORMS[form][1]), (rejected, FORMS[form][0])):
        got = closed(settle(opened(rewritten[form])))
        assert revisions(got) == []
        assert "".join(words(got)) == "".join(words(with_plangen(blocks)))


@pytest.fixture(scope="module")
def told(office: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    jobs = {}
    for form, (before, after) in FORMS.items():
        for maker, build in (("docx", with_python_docx), ("plangen", with_plangen)):
            old, new = build(before), build(after)
            made = redlined(old, new, "某甲", "2026-03-01T00:00:00Z").data
            jobs[f"{form}/{maker}/old"] = (old, READ)
            jobs[f"{form}/{maker}/new"] = (new, READ)
            jobs[f"{form}/{maker}/rejected"] = (made, REJECT)
            jobs[f"{form}/{maker}/accepted"] = (made, ACCEPT)
    names: dict[tuple[bytes, str], str] = {}
    for name, job in jobs.items():
        names.setdefault(job, name)
    told = texts(office, tmp_path_factory.mktemp("office"), {name: job for job, name in names.items()})
    return {name: told[names[job]] for name, job in jobs.items()}


@pytest.mark.office
@pytest.mark.parametrize("maker", ["docx", "plangen"])
@pytest.mark.parametrize("form", FORMS)
def test_libreoffice_settles_it_likewise(told: dict[str, str], form: str, maker: str) -> None:
    for settled, wanted in (("accepted", "new"), ("rejected", "old")):
        got, want = told[f"{form}/{maker}/{settled}"], told[f"{form}/{maker}/{wanted}"]
        assert got.split() == want.split()
        assert got == want or form in DIFFERENT


@pytest.mark.office
def test_what_it_does_in_its_own_way_is_what_is_listed(told: dict[str, str]) -> None:
    other = {name.partition("/")[0] for name in told if name.endswith("/accepted") and _differs(told, name)}
    other |= {name.partition("/")[0] for name in told if name.endswith("/rejected") and _differs(told, name)}
    assert other == set(DIFFERENT)


def _differs(told: dict[str, str], name: str) -> bool:
    stem, _, settled = name.rpartition("/")
    return told[name] != told[f"{stem}/{'new' if settled == 'accepted' else 'old'}"]
