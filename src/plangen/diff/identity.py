"""What each kind of node is known by, so that it is found again in another version."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from plangen.align import Item
from plangen.binding import Node
from plangen.model.blocks import Assignment, Case, OnePlan
from plangen.model.facets import Branch
from plangen.model.letter import Note
from plangen.model.nodes import Annex, Basis, Section, Waiver
from plangen.model.nodes import Change as LoggedChange
from plangen.standards.standard import Threshold


@singledispatch
def known_by(thing: object) -> Item:
    """The id, title and text by which ``thing`` (a node, a row) is found again."""
    raise TypeError(f"nothing is known of {type(thing).__name__}")


@known_by.register
def _node(node: Node) -> Item:
    """Any node not named below, by its id or code and its title or name."""
    identifier = getattr(node, "id", None) or getattr(node, "code", None) or ""
    title = getattr(node, "title", None) or getattr(node, "name", None) or ""
    return Item(str(identifier), str(title))


@known_by.register
def _section(node: Section) -> Item:
    """A section by what it says; one that says nothing itself by the titles below it."""
    said = "\n".join((*node.text, *node.tail))
    titles_below = "、".join(child.title for child in node.sections if child.title)
    return Item(node.id or "", node.title, said or titles_below)


@known_by.register
def _annex(node: Annex) -> Item:
    return Item(node.id or "", node.title, "、".join(section.title for section in node.sections))


@known_by.register
def _basis(node: Basis) -> Item:
    return Item(node.id, node.title, node.number or "")


@known_by.register(tuple)
def _row(cells: tuple[Any, ...]) -> Item:
    """A row of a table by its first cell, its key."""
    key = str(cells[0]) if cells else ""
    return Item("", key, "|".join(map(str, cells)))


@known_by.register
def _assignment(node: Assignment) -> Item:
    return Item("", node.what, str(node.who))


@known_by.register
def _one_plan(node: OnePlan) -> Item:
    return Item("", f"{node.name}|{node.subject}")


@known_by.register
def _case(node: Case) -> Item:
    return Item("", node.condition, f"{node.stage or ''}{node.value}")


@known_by.register
def _branch(node: Branch) -> Item:
    return Item("", node.condition, node.outcome)


@known_by.register
def _note(node: Note) -> Item:
    return Item("", node.printed, node.note)


@known_by.register
def _waiver(node: Waiver) -> Item:
    return Item(f"{node.code}@{node.at}", "", node.reason)


@known_by.register
def _logged_change(node: LoggedChange) -> Item:
    return Item("", "", f"{node.date or ''}{node.at}{node.text}")


@known_by.register
def _threshold(node: Threshold) -> Item:
    kinds = "、".join(node.kinds)
    return Item("", f"{node.stage or ''}{kinds}{node.built_before or ''}")
