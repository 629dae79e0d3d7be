"""Accepting a redline gives the new file, rejecting it the old one, whatever was edited."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings

from plangen.ooxml.opened import opened
from plangen.redline import accepted, closed, redlined, rejected
from tests.redline.canonical import canonical, revisions, words
from tests.redline.documents import Pair, pairs, with_plangen, with_python_docx
from tests.redline.schema import invalid

Build = Callable[[list[tuple[object, ...]]], bytes]
BUILDERS = [pytest.param(with_python_docx, id="python-docx"), pytest.param(with_plangen, id="plangen")]
SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60)


def holds(old: bytes, new: bytes) -> None:
    """The promise of a redline."""
    made = redlined(old, new, "某甲", "2026-03-01T00:00:00Z").data
    known = {*invalid(old), *invalid(new)}  # python-docx begins with settings that no schema allows
    assert set(invalid(made)) <= known
    for settle, wanted in ((accepted, new), (rejected, old)):
        got = closed(settle(opened(made)))
        assert revisions(got) == []
        assert set(invalid(got)) <= known
        assert words(got) == words(wanted)
        assert canonical(got) == canonical(wanted)


@pytest.mark.parametrize("build", BUILDERS)
@given(pair=pairs())
@SLOW
def test_accepting_gives_the_new_file_and_rejecting_the_old_one(build: Build, pair: Pair) -> None:
    holds(build(pair.old), build(pair.new))


@pytest.mark.parametrize("build", BUILDERS)
@given(pair=pairs())
@settings(SLOW, max_examples=20)
def test_equal_files_have_no_changes(build: Build, pair: Pair) -> None:
    data = build(pair.new)
    made = redlined(data, data)
    assert revisions(made.data) == []
    assert made.notes == ()
