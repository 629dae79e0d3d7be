"""Accepting a redline gives the new file, rejecting it the old one, whatever was edited."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangen.redline import redlined
from tests.redline.canonical import revisions
from tests.redline.documents import Pair, large_pair, pairs, with_plangen, with_python_docx
from tests.redline.promise import holds

Build = Callable[[list[tuple[object, ...]]], bytes]
BUILDERS = [pytest.param(with_python_docx, id="python-docx"), pytest.param(with_plangen, id="plangen")]
SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=40)


@pytest.mark.parametrize("build", BUILDERS)
@given(pair=pairs())
@SLOW
def test_accepting_gives_the_new_file_and_rejecting_the_old_one(build: Build, pair: Pair) -> None:
    holds(build(pair.old), build(pair.new))


@pytest.mark.parametrize("build", BUILDERS)
@given(pair=pairs())
@settings(SLOW, max_examples=15)
def test_equal_files_have_no_changes(build: Build, pair: Pair) -> None:
    data = build(pair.new)
    made = redlined(data, data)
    assert revisions(made.data) == []
    assert made.notes == ()


@pytest.mark.parametrize("build", BUILDERS)
@given(seed=st.integers(0, 10**6))
@settings(SLOW, max_examples=2)
def test_fifty_pages_keep_the_promise_too(build: Build, seed: int) -> None:
    pair = large_pair(seed, 900)
    holds(build(pair.old), build(pair.new))
