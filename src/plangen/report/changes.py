"""Changes told: for eyes, in the order of a reviewer; for programs, as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from plangen.chinese.ordinals import LEVELS, ordinal
from plangen.diff import GROUPS, Change, Changes, Tier, to_data

NOTHING = "两稿没有差别。"
_SHOWN = 20
"""Changes of one kind that are listed one by one; of those that weaken a commitment, every one is."""


def changes_json(changes: Changes) -> str:
    """``{"changes": [...]}``; the schema is in docs/reference."""
    return json.dumps(to_data(changes), ensure_ascii=False, indent=2)


def changes_text(changes: Changes) -> str:
    """What there is at a glance, then a heading for each tier and a line for each change."""
    if not len(changes):
        return NOTHING
    lines = [*_glance(changes), ""]
    for number, (tier, group) in enumerate(_tiers(changes), 1):
        lines.append(f"{ordinal(LEVELS[0], number)}{tier.label}（{len(group)} 处）")
        lines += _listed(group, every=tier is Tier.WEAKER)
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def _tiers(changes: Changes) -> list[tuple[Tier, list[Change]]]:
    return [(tier, list(group)) for tier, group in groupby(changes, key=lambda change: change.kind.tier)]


def _glance(changes: Changes) -> Iterator[str]:
    """How many changes of each tier, and of each group."""
    tiers = "，".join(f"{tier.label} {len(members)} 处" for tier, members in _tiers(changes))
    yield f"共 {len(changes)} 处修改：{tiers}。"
    counts = Counter(change.kind.group for change in changes)
    if len(counts) > 1:
        groups = "，".join(f"{group} {counts[group]}" for group in GROUPS if counts[group])
        yield f"按事项：{groups}。"


def _listed(group: Iterable[Change], *, every: bool) -> Iterator[str]:
    """A line for each change; of a kind that has very many, only the first ones and how many more."""
    for _, members in groupby(group, key=lambda change: change.kind):
        kin = list(members)
        shown = kin if every else kin[:_SHOWN]
        yield from (_line(change) for change in shown)
        if len(shown) < len(kin):
            yield f"  [{kin[0].kind.label}] ……另有 {len(kin) - len(shown)} 处，用 --to json 列全。"


def _line(change: Change) -> str:
    place = f"{change.where}　" if change.full != change.sentence else ""
    return f"  [{change.kind.label}] {place}{change.sentence}"
