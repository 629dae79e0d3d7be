"""Papers that plangen did not make: what is right is let alone, what is wrong is named."""

from __future__ import annotations

from tests.inspect import clerks
from tests.inspect.papers import inspected, statuses


def must(data: bytes) -> set[str]:
    return {result.code for result in inspected(data) if result.must}


def advice(data: bytes) -> set[str]:
    return {result.code for result in inspected(data) if result.verdict == "broken" and not result.must}


def test_a_paper_set_by_hand_with_care_has_nothing_to_mend() -> None:
    data = clerks.careful()
    assert must(data) == set()
    assert advice(data) == {"G-PAGE-09"}  # 三号字不紧缩，每行只有 27 字
    told = statuses(data)
    for rule in ("G-HEAD-05", "G-HEAD-08", "G-HEAD-13", "G-BODY-01", "G-BODY-04", "G-BODY-07", "G-BODY-12",
                 "G-BODY-13", "G-BODY-14", "G-BODY-26", "G-BODY-28", "W-ATT-03"):  # fmt: skip
        assert told[rule] == "holds", rule


def test_a_careless_paper_is_told_all_that_must_be_mended() -> None:
    assert must(clerks.careless()) == {
        "G-PAGE-01", "G-PAGE-02", "G-PAGE-03", "G-PAGE-04", "G-PAGE-11", "G-HEAD-05", "G-HEAD-08", "G-HEAD-09",
        "G-HEAD-13", "G-BODY-01", "G-BODY-04", "G-BODY-07", "G-BODY-23", "G-COL-01", "G-COL-04",
        "W-STR-04",
    }  # fmt: skip
    assert {"G-PAGE-07", "G-HEAD-06"} <= advice(clerks.careless())


def test_what_the_rule_of_an_element_tells_is_not_told_again() -> None:
    """The date is the matter of G-BODY-23, the colon behind the addressee of G-BODY-04."""
    assert {"G-BODY-23", "G-BODY-04"} <= must(clerks.careless())
    assert not {"W-DATE-01", "W-PUN-01"} & advice(clerks.careless())


def test_a_text_without_any_format_is_still_understood() -> None:
    told = statuses(clerks.unformatted())
    assert told["G-BODY-01"] == told["G-BODY-13"] == "broken"
    assert told["G-BODY-04"] == "broken"  # 标题与主送之间没有空行
    assert told["G-BODY-23"] == "holds"


def test_a_head_and_a_signature_in_tables_are_recognised() -> None:
    data = clerks.in_tables()
    assert must(data) == set()
    told = statuses(data)
    assert told["G-HEAD-09"] == told["G-HEAD-13"] == told["G-BODY-23"] == "holds"
    assert told["G-BODY-13"] == "unsure"


def test_automatic_numbers_count_as_the_text_they_print() -> None:
    told = {result.code: result for result in inspected(clerks.numbered())}
    assert told["G-BODY-08"].verdict == "holds"
    assert told["W-STR-09"].verdict == "broken"
    assert told["W-STR-09"].measured == "1."
