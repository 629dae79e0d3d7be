"""The promise of a redline, as the tests hold it to."""

from plangen.ooxml import accepted, closed, rejected
from plangen.ooxml.opened import opened
from plangen.redline import redlined
from tests.redline.canonical import canonical, revisions, words
from tests.redline.schema import invalid


def holds(old: bytes, new: bytes) -> bytes:
    """Accepting gives ``new``, rejecting ``old``, every mark has its number; the redline, to look at further."""
    made = redlined(old, new, "某甲", "2026-03-01T00:00:00Z").data
    known = {*invalid(old), *invalid(new)}  # python-docx begins with settings that no schema allows
    assert set(invalid(made)) <= known
    for settle, wanted in ((accepted, new), (rejected, old)):
        got = closed(settle(opened(made)))
        assert revisions(got) == []
        assert set(invalid(got)) <= known
        assert words(got) == words(wanted)
        assert canonical(got) == canonical(wanted)
    return made
