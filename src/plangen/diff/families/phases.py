"""Phases: shifted later or earlier, by their end."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.change_kinds import ChangeKind
from plangen.diff.delta import Delta, FieldDelta
from plangen.diff.families.general import of_field
from plangen.diff.phrases import quoted, title_of
from plangen.diff.scene import Scene
from plangen.diff.times import Way, period_turned
from plangen.model import Phase

_KINDS: dict[Way, ChangeKind] = {"later": ChangeKind.PHASE_LATER, "earlier": ChangeKind.PHASE_EARLIER}


def phase(delta: Delta[Phase], scene: Scene) -> Iterator[Change]:
    """What changed of a phase."""
    for name, field in delta.fields.items():
        if name == "period":
            yield _shifted(delta, scene, field)
        elif name == "printed":
            yield of_field(delta, scene, name, field, ChangeKind.NOTE_CHANGED)
        else:
            yield of_field(delta, scene, name, field, ChangeKind.PHASE_CHANGED)


def _shifted(delta: Delta[Phase], scene: Scene, field: FieldDelta) -> Change:
    title = scene.new.printed(title_of(scene.section(delta)))
    way, words = period_turned(field.old, field.new)
    kind = _KINDS.get(way, ChangeKind.PHASE_CHANGED)
    sentence = f"阶段{quoted(title)}的起止{words}。"
    return scene.change(kind, delta, "起止", sentence, str(field.old), str(field.new), field.edits)
