"""Kinds of documents by the names that people call them: an id, or the Chinese name."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.compose import Kind
from plangen.finding import Refused
from plangen.library import Library

COMMENTS_NEED = "意见"
"""What a kind needs that is told from two versions and the comments on the first."""


def kind_called(library: Library, name: str) -> Kind:
    """The kind with this id or Chinese name that is told from one plan; Refused when there is none."""
    kind = named(name, library)
    if kind is None:
        raise Refused(f"没有“{name}”这种文件。可用：{listed(plan_kinds(library))}。")
    if kind.of_revisions:
        raise Refused(from_two_versions(kind))
    return kind


def kinds_called(library: Library, names: Iterable[str]) -> list[Kind]:
    """The kinds called so, each once; without names every kind that is told from one plan."""
    chosen = {kind.id: kind for kind in [kind_called(library, name) for name in names]}
    return list(chosen.values()) or plan_kinds(library)


def named(name: str, library: Library) -> Kind | None:
    """The kind with this id or Chinese name, None when there is none; an id is looked up without reading the others."""
    if name in library.kinds:
        return library.kinds[name]
    for kind in library.kinds.values():
        if kind.spec.name == name:
            return kind
    return None


def plan_kinds(library: Library) -> list[Kind]:
    """Every kind that is told from one plan."""
    return [kind for kind in library.kinds.values() if not kind.of_revisions]


def revision_kinds(library: Library) -> list[Kind]:
    """Every kind that is told from two versions of a plan."""
    return [kind for kind in library.kinds.values() if kind.of_revisions]


def listed(kinds: Iterable[Kind]) -> str:
    """``kinds`` in a sentence: annual-tasks（年度任务清单）、…"""
    return "、".join(f"{kind.id}（{kind.spec.name}）" for kind in kinds)


def needs_comments(kind: Kind) -> bool:
    """Whether it is told from comments too."""
    return COMMENTS_NEED in kind.spec.needs


def from_two_versions(kind: Kind) -> str:
    """What to do for a kind that is not told from one plan."""
    comments = " --comments 意见.yaml" if needs_comments(kind) else ""
    command = f"plangen diff 旧稿 新稿 --to docx --kind {kind.id}{comments} --out {kind.spec.name}.docx"
    return f"“{kind.spec.name}”由两稿比较得出，请运行：{command}"
