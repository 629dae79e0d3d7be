"""A section whose words became two sections, or two whose words became one: found by their sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plangen.align import as_read
from plangen.diff.delta import AnyDelta, Delta, edits_of
from plangen.diff.scene import Scene
from plangen.finding import Path
from plangen.model import Section

_SENTENCE = re.compile(r"[^。；！？\n]+")
_SHARE = 0.6
"""How much of a section's words must come from one other section."""
_SHORTEST = 5
"""Characters below which a sentence says nothing of where it came from."""


@dataclass(frozen=True, slots=True)
class _Kin:
    """A section that is in both versions, from which sentences went or to which they came."""

    old: Section
    new: Section
    path_old: Path
    path_new: Path


def parted(deltas: list[AnyDelta], scene: Scene) -> list[AnyDelta]:
    """Added sections whose words come from another are split off; removed ones whose words went there merged.

    Paragraphs of that other section that changed by these words alone are part of that one change.
    """
    whole = [delta for delta in deltas if delta.what is Section and not delta.inner]
    if not any(delta.act in ("added", "removed") for delta in whole):
        return deltas
    fold = _Fold(deltas)
    for delta in whole:
        if delta.act == "added":
            fold.split(delta)
        elif delta.act == "removed":
            fold.merge(delta)
    return fold.deltas()


class _Fold:
    """The deltas of a comparison while sections are found in which their words came from one another."""

    def __init__(self, deltas: list[AnyDelta]) -> None:
        self._deltas = deltas
        self._lost: dict[str, _Kin] = {}
        self._gained: dict[str, _Kin] = {}
        self._paragraphs: defaultdict[int, list[AnyDelta]] = defaultdict(list)
        self._told: dict[int, AnyDelta] = {}
        """By the id of a section's delta, the one that tells it as split off or merged."""
        self._folded: set[int] = set()
        """The ids of the deltas of paragraphs that are part of one of those."""
        for delta in deltas:
            kin = _kin_of(delta)
            if kin is not None:
                self._paragraphs[id(kin.new)].append(delta)
                self._lost.update(dict.fromkeys(_sentences([delta.was]) - _sentences(kin.new.text), kin))
                self._gained.update(dict.fromkeys(_sentences([delta.now]) - _sentences(kin.old.text), kin))

    def split(self, delta: Delta[Section]) -> None:
        """An added section is split off from the one that lost its sentences."""
        sentences = _sentences(delta.new.text)
        kin = _home(sentences, self._lost)
        if kin is not None:
            told = replace(delta, act="split", path_old=kin.path_old, owner_old=kin.old, owner_new=kin.new)
            self._tell(delta, told, kin, sentences)

    def merge(self, delta: Delta[Section]) -> None:
        """A removed section is merged with the one that gained its sentences."""
        sentences = _sentences(delta.old.text)
        kin = _home(sentences, self._gained)
        if kin is not None:
            told = replace(delta, act="merged", path_new=kin.path_new, owner_old=kin.old, owner_new=kin.new)
            self._tell(delta, told, kin, sentences)

    def _tell(self, delta: AnyDelta, told: AnyDelta, kin: _Kin, sentences: set[str]) -> None:
        """Tell ``delta`` as ``told``, with the paragraphs of its kin that changed by these sentences alone."""
        explained = [told]
        for paragraph in self._paragraphs[id(kin.new)]:
            if id(paragraph) not in self._folded and _explained(paragraph, sentences):
                explained.append(paragraph)
                self._folded.add(id(paragraph))
        self._told[id(delta)] = replace(told, edits=edits_of(explained))

    def deltas(self) -> list[AnyDelta]:
        """All deltas, with what was found."""
        left = [delta for delta in self._deltas if id(delta) not in self._folded]
        return [self._told.get(id(delta), delta) for delta in left]


def _kin_of(delta: AnyDelta) -> _Kin | None:
    """The section that a paragraph stands in, where both versions have it; None for anything else.

    A paragraph tells the path of its section only in the versions that have the paragraph; () in the other.
    """
    old, new = delta.owner_old, delta.owner_new
    if delta.what is not str or not isinstance(old, Section) or not isinstance(new, Section):
        return None
    path_old = delta.path_old[:-2] if delta.path_old else ()
    path_new = delta.path_new[:-2] if delta.path_new else ()
    return _Kin(old, new, path_old, path_new)


def _sentences(texts: Iterable[str | None]) -> set[str]:
    """The sentences of paragraphs, as they read, without those too short to tell where they came from."""
    sentences = set()
    for text in texts:
        for part in _SENTENCE.findall(text or ""):
            sentence = as_read(part)
            if len(sentence) >= _SHORTEST:
                sentences.add(sentence)
    return sentences


def _home(sentences: set[str], known: dict[str, _Kin]) -> _Kin | None:
    """The section that most of these sentences, by their characters, are shared with; None below the share."""
    shared: Counter[int] = Counter()
    kins: dict[int, _Kin] = {}
    for sentence in sentences & known.keys():
        kin = known[sentence]
        kins[id(kin.new)] = kin
        shared[id(kin.new)] += len(sentence)
    if not shared:
        return None
    best = min(kins, key=lambda section: (-shared[section], str(kins[section].path_old)))
    return kins[best] if shared[best] >= _SHARE * sum(map(len, sentences)) else None


def _explained(paragraph: AnyDelta, sentences: set[str]) -> bool:
    """Whether a paragraph changed only by sentences that are elsewhere now, or were elsewhere before."""
    return _sentences([paragraph.was]) ^ _sentences([paragraph.now]) <= sentences
