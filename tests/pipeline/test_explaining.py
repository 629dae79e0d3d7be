"""Every code that a clerk can meet has one page."""

from collections import Counter

from plangen.pipeline.explaining import every_page


def test_no_two_pages_have_one_code() -> None:
    codes = Counter(page.code for page in every_page())
    assert [code for code, count in codes.items() if count > 1] == []
