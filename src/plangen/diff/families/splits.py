"""A section whose words became two sections, or two whose words became one: found by their sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from plangen.align import as_read
from plangen.diff.delta import Delta
from plangen.diff.scene import Scene, folds
from plangen.finding import Path

_SENTENCE = re.compile(r"[^。；！？\n]+")
_SHARE = 0.6
"""How much of a section's words must come from one other section."""
_SHORTEST = 5
"""Characters below which a sentence says nothing of where it came from."""


@dataclass(frozen=True, slots=True)
class _Kin:
    """A section that is in both versions, from which sentences went or to which they came."""

    old: Any
    new: Any
    path_old: Path | None
    path_new: Path | None


@folds
def parted(found: list[Delta], scene: Scene) -> list[Delta]:
    """Added sections whose words come from another are split off; removed ones whose words went there merged."""
    whole = [delta for delta in found if delta.what == "Section" and not delta.inner]
    if not any(delta.act in ("added", "removed") for delta in whole):
        return found
    paragraphs = [delta for delta in found if _of_section(delta)]
    lost, gained = dict(_sentences_lost(paragraphs)), dict(_sentences_gained(paragraphs))
    owned: defaultdict[int, list[Delta]] = defaultdict(list)
    for paragraph in paragraphs:
        owned[id(paragraph.owner_new)].append(paragraph)
    made: dict[int, Delta] = {}
    for delta in whole:
        known = {"added": lost, "removed": gained}.get(delta.act, {})
        words = _words((delta.new if delta.act == "added" else delta.old).text) if known else set()
        if kin := _home(words, known):
            told = _told(delta, kin)
            folded = [each for each in owned[id(kin.new)] if id(each) not in made and _explained(each, words)]
            edits = (*told.edits, *(edit for each in folded for edit in each.edits))
            made[id(delta)] = replace(told, edits=edits)
            made.update((id(each), each) for each in folded)
    return [made.get(id(delta), delta) for delta in found if not _folded(delta, made)]


def _folded(delta: Delta, made: dict[int, Delta]) -> bool:
    return made.get(id(delta)) is delta


def _of_section(delta: Delta) -> bool:
    """Whether it is a paragraph of a section that both versions have."""
    return delta.what == "paragraph" and all(
        type(owner).__name__ == "Section" for owner in (delta.owner_old, delta.owner_new)
    )


def _told(delta: Delta, kin: _Kin) -> Delta:
    """The section that came or went, told as a part of its kin."""
    owners = {"owner_old": kin.old, "owner_new": kin.new}
    if delta.act == "added":
        return replace(delta, act="split", path_old=kin.path_old, **owners)
    return replace(delta, act="merged", path_new=kin.path_new, **owners)


def _words(texts: tuple[str, ...]) -> set[str]:
    """The sentences of paragraphs, as they read."""
    parts = (as_read(part) for text in texts for part in _SENTENCE.findall(text))
    return {part for part in parts if len(part) >= _SHORTEST}


def _sentences_lost(paragraphs: list[Delta]) -> Iterator[tuple[str, _Kin]]:
    """Each sentence that a section no longer has, with that section."""
    for delta in paragraphs:
        if delta.path_old is not None:
            kin = _Kin(delta.owner_old, delta.owner_new, delta.path_old[:-2], None)
            for sentence in _words((delta.old,)) - _words(delta.owner_new.text):
                yield sentence, kin


def _sentences_gained(paragraphs: list[Delta]) -> Iterator[tuple[str, _Kin]]:
    """Each sentence that a section did not have before, with that section."""
    for delta in paragraphs:
        if delta.path_new is not None:
            kin = _Kin(delta.owner_old, delta.owner_new, None, delta.path_new[:-2])
            for sentence in _words((delta.new,)) - _words(delta.owner_old.text):
                yield sentence, kin


def _home(words: set[str], known: dict[str, _Kin]) -> _Kin | None:
    """The section that most of these sentences are shared with."""
    kins = {id(kin.new): kin for sentence in words if (kin := known.get(sentence))}
    counts: Counter[int] = Counter()
    for sentence in words & known.keys():
        counts[id(known[sentence].new)] += len(sentence)
    if not counts:
        return None
    best, share = min(counts.items(), key=lambda each: (-each[1], str(kins[each[0]].path_old)))
    return kins[best] if share >= _SHARE * sum(map(len, words)) else None


def _explained(delta: Delta, words: set[str]) -> bool:
    """Whether a paragraph changed only by sentences that are elsewhere now, or were elsewhere before."""
    old = _words((delta.old,)) if delta.old else set()
    new = _words((delta.new,)) if delta.new else set()
    return (old ^ new) <= words
