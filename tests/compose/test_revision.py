"""The papers of a revision: their trees as read, the words marked in both columns, one page for the signer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.diff.patches import patched
from tests.diff.review.revised import comparison
from tests.diff.samples import NAMES, of_data, sample
from tests.diff.test_pairs import BASE

from plangen import pipeline
from plangen.align import pieces
from plangen.compose import Sources, compose
from plangen.compose.facts import briefing
from plangen.compose.facts.abridged import GAP, abridged
from plangen.compose.facts.item_numbers import spans
from plangen.diff import GROUPS, Changes, Version, diff, version
from plangen.diff.review import review
from plangen.document import Document, Table, plain, text_form
from plangen.finding import Refused
from plangen.pipeline import Session
from plangen.writers import FORMATS

PAPERS = [kind.id for kind in Session().library.kinds.values() if kind.of_revisions]


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_is_as_read(kind: str, golden: Callable[[str, str], None]) -> None:
    golden(f"papers/{kind}.txt", text_form(pipeline.paper(comparison(), kind).document))


def paper(kind: str, old: str, new: str) -> Document:
    changes = diff(sample(old), sample(new))
    sources = Sources(sample(new).outline, review=review(changes, sample(old).outline, sample(new).outline))
    return compose(Session().library.kinds[kind], sources)


def rows(document: Document) -> list[list[str]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [[plain(cell.content) for cell in row] for row in table.rows]


def test_every_change_is_a_row_of_the_table() -> None:
    changes = list(diff(sample("county-2018"), sample("county-2020")))
    printed = [each for each in changes if each.kind not in ("note-changed", "id-changed", "setting")]
    assert len(rows(paper("revision-table", "county-2018", "county-2020"))) == len(printed) > 50


def test_two_equal_versions_have_a_sentence_and_no_table() -> None:
    document = paper("revision-table", "county-2018", "county-2018")
    assert not any(isinstance(block, Table) for block in document.blocks)
    assert "没有差别" in text_form(document)


def test_a_reason_that_nobody_gave_is_a_blank_to_be_filled_in() -> None:
    document = pipeline.paper(replace(comparison(), comments=None), "revision-table").document
    reasons = [row[-1] for row in rows(document)]
    assert len(document.blanks) == reasons.count("") == 11


def test_what_weakens_a_commitment_stands_first_in_its_group() -> None:
    found = rows(pipeline.paper(comparison(), "sign-off").document)
    weights: dict[str, list[str]] = {}
    for group, _, _, weight in found:
        weights.setdefault(group or list(weights)[-1], []).append(weight)
    order = ["放松", "改动", "加严", "调整", "文字"]
    assert all(found == sorted(found, key=order.index) for found in weights.values())
    assert list(weights) == [
        group for group in ("目标", "任务", "单位", "时限", "其他", "文字") if group in weights
    ]


def between(old: dict[str, Any], new: dict[str, Any]) -> Document:
    """The page for the signer about two drafts given as data."""
    before, after = of_data(old), of_data(new)
    revision = review(diff(before, after), before.outline, after.outline)
    return compose(Session().library.kinds["sign-off"], Sources(after.outline, review=revision))


def test_another_standard_and_a_loosened_one_are_signed_under_the_targets() -> None:
    adjusted = patched(BASE, [{"在": "标准调整 > G14 > 数值", "改为": 52}])
    assert rows(between(BASE, adjusted)) == [
        ["目标", "1", "标准调整“G14 优质高中招生名额分配比例”的数值由55%降低到52%。", "放松"]
    ]
    other = patched(BASE, [{"在": "标准", "改为": "jiaodu-2012-3"}])
    ((group, _, sentence, weight),) = rows(between(BASE, other))
    assert (group, weight) == ("目标", "改动")
    assert sentence.startswith("评估标准：所用评估标准由《县域义务教育优质均衡发展督导评估办法》")


def test_each_group_of_change_is_signed_under_one_heading() -> None:
    signed = {group: heading for heading, groups in briefing.GROUPS.items() for group in groups}
    assert signed == {
        "目标": "目标", "标准": "目标", "任务": "任务", "单位": "单位", "时限": "时限", "数据": "其他",
        "依据": "其他", "附件": "其他", "要素": "其他", "结构": "其他", "文字": "文字",
    }  # fmt: skip
    assert set(signed) == set(GROUPS)


def counted(document: Document) -> int:
    """How many changes the page tells of: one a row, those folded, those left out."""
    alone = sum(row[1] != "—" for row in rows(document))
    return alone + sum(int(count) for count in re.findall(r"另有(\d+)处", text_form(document)))


def test_what_finds_no_room_on_the_page_is_counted_and_its_place_told() -> None:
    document = paper("sign-off", "county-2018", "county-2020")
    assert "处见该表其余各项" in text_form(document)
    assert counted(document) == len(rows(paper("revision-table", "county-2018", "county-2020")))


def many_schools_and_a_later_year() -> tuple[Version, Version]:
    """Every school of the sample has a new name, and one target its year put off."""
    old = sample("sample-county")
    schools = tuple(each.model_copy(update={"name": f"{each.name}本部"}) for each in old.whole.schools)
    later = comparison().new.version
    return old, version(later.plan, later.written.plan, schools, old.whole.standard)


def test_many_changes_of_one_kind_do_not_push_out_what_was_promised() -> None:
    old, new = many_schools_and_a_later_year()
    sources = Sources(
        new.outline, standards=Session().library.standards,
        review=review(diff(old, new), old.outline, new.outline),
    )  # fmt: skip
    document = compose(Session().library.kinds["sign-off"], sources)
    said = [f"{row[2]}|{row[3]}" for row in rows(document)]
    assert sum(line.endswith("|放松") for line in said) == 6
    assert any("社会认可度" in line for line in said)
    assert sum("学校名称" in line for line in said) <= 3
    assert counted(document) == len(rows(_table(sources)))


def _table(sources: Sources) -> Document:
    return compose(Session().library.kinds["revision-table"], sources)


def test_many_changes_of_one_kind_are_three_rows_and_one_for_the_others() -> None:
    old = sample("sample-county")
    schools = tuple(each.model_copy(update={"name": f"{each.name}本部"}) for each in old.whole.schools)
    new = version(old.plan, old.written.plan, schools, old.whole.standard)
    sources = Sources(new.outline, review=review(diff(old, new), old.outline, new.outline))
    found = rows(compose(Session().library.kinds["sign-off"], sources))
    assert [row[1] for row in found] == ["1", "2", "3", "—"]
    assert found[-1][2] == "另有116处同类（见对照表第4—119项）。"


def sign_offs() -> Iterator[tuple[str, bytes]]:
    """The sign-off of each sample plan as a draft of the next, and of a draft with comments, by name."""
    for old, new in zip(NAMES, [*NAMES[1:], NAMES[0]], strict=True):
        yield f"{old} sign-off", _as_docx(paper("sign-off", old, new))
    yield "comparison sign-off", pipeline.paper(comparison(), "sign-off").written.data


def _as_docx(document: Document) -> bytes:
    return FORMATS["docx"].write(document, Session().library.sheet).data


@pytest.mark.office
@pytest.mark.parametrize("name", [*NAMES, "comparison"])
def test_the_signer_has_one_page_whatever_changed(prints: dict[str, Path], name: str) -> None:
    assert len(pypdf.PdfReader(prints[f"{name} sign-off"]).pages) == 1


def test_a_kind_that_needs_comments_is_not_made_without_them() -> None:
    changes = Changes()
    with pytest.raises(Refused, match="要有意见文件"):
        pipeline.paper(pipeline.Comparison(comparison().old, comparison().old, changes), "comment-table")


# -- the two columns ------------------------------------------------------------------------------

TEXTS = st.text(alphabet="甲乙丙丁。；，\n", max_size=120)


@settings(deadline=None)  # what it holds has nothing to do with how busy a machine is
@given(TEXTS, TEXTS)
def test_each_column_holds_all_that_changed_and_what_is_left_out_did_not(old: str, new: str) -> None:
    both = pieces(old, new)
    told = abridged(both)
    for side, role, kind, text in ((told.old, "deleted", "old", old), (told.new, "inserted", "new", new)):
        marked = "".join(run.text for run in side if getattr(run, "role", "") == role)
        assert marked == "".join(piece.text for piece in both if piece.kind == kind)
        rest = text
        for part in plain(side).split(GAP):
            assert part in rest
            rest = rest[rest.index(part) + len(part) :]


def test_untouched_sentences_are_left_out() -> None:
    first = "第一句话没有改动，说的是总体要求和基本原则，读者不必再看一遍。"
    told = abridged(pieces(f"{first}到2026年完成。{first}", f"{first}到2027年完成。{first}"))
    assert plain(told.old) == f"{GAP}到2026年完成。{GAP}"
    assert plain(told.new) == f"{GAP}到2027年完成。{GAP}"


@pytest.mark.parametrize(
    ("numbers", "said"), [([], ""), ([3], "3"), ([1, 2], "1、2"), ([1, 2, 3, 7, 9, 10, 11], "1—3、7、9—11")]
)
def test_numbers_in_a_sentence(numbers: list[int], said: str) -> None:
    assert spans(numbers) == said
