"""Phases: shifted later or earlier, by their end."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.diff.change import Change
from plangen.diff.delta import Delta
from plangen.diff.families.general import of_field
from plangen.diff.saying import quoted, title_of
from plangen.diff.scene import Scene, tells
from plangen.diff.times import period_turned

_KINDS = {"later": "phase-later", "earlier": "phase-earlier"}


@tells("Phase")
def phase(delta: Delta, scene: Scene) -> Iterator[Change]:
    """What changed of a phase."""
    name = quoted(scene.new.printed(title_of(scene.owner(delta))))
    for key, field in delta.fields.items():
        if key != "period":
            yield of_field(delta, scene, key, field, "note-changed" if key == "printed" else "phase-changed")
            continue
        turn, words = period_turned(field.old, field.new)
        kind = _KINDS.get(turn, "phase-changed")
        yield scene.change(
            kind, delta, "起止", f"阶段{name}的起止{words}。", str(field.old), str(field.new), field.edits
        )
