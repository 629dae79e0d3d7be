"""One located file laid over another: the upper one counts, key by key, and every value keeps its own place.

Both are put into English keys first, so that 对齐 in one and align in the other are the same key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from plangen.binding.node import Node
from plangen.finding import Path, Place
from plangen.source import Located, Places


def layered(cls: type[Node], below: Located, above: Located) -> Located:
    """``above`` laid over ``below``, both of them files of a ``cls``.

    Where both hold a group of keys, the groups are laid over each other; anything else is replaced.
    """
    under, over = in_english(cls, below), in_english(cls, above)
    places = Places(
        over.places.file, under.places.values | over.places.values, under.places.keys | over.places.keys
    )
    return Located(_merged(under.data, over.data), places)


def in_english(cls: type[Node], located: Located) -> Located:
    """``located`` with the English keys of ``cls``; a key written in both languages stays, to be refused."""
    moves: dict[Path, Path] = {}
    data = _renamed(cls, located.data, (), (), moves)
    places = located.places
    return Located(data, Places(places.file, _moved(places.values, moves), _moved(places.keys, moves)))


def renamed(located: Located, group: str, names: Mapping[str, str]) -> Located:
    """``located`` with the keys of its ``group`` called by other ``names``; a key that is there under both stays."""
    inside = located.data.get(group) if isinstance(located.data, dict) else None
    if not isinstance(inside, dict):
        return located
    new = {key: key if names.get(key) in inside else names.get(key, key) for key in inside}
    data = {**located.data, group: {new[key]: value for key, value in inside.items()}}

    def moved(table: Mapping[Path, Place]) -> dict[Path, Place]:
        return {_under(path, group, new): place for path, place in table.items()}

    places = located.places
    return Located(data, Places(places.file, moved(places.values), moved(places.keys)))


def _under(path: Path, group: str, names: Mapping[Any, Any]) -> Path:
    if len(path) < 2 or path[0] != group:
        return path
    return (group, names.get(path[1], path[1]), *path[2:])


def _merged(below: Any, above: Any) -> Any:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    laid = {key: _merged(below[key], value) if key in below else value for key, value in above.items()}
    return {**below, **laid}


def _moved(table: Mapping[Path, Place], moves: Mapping[Path, Path]) -> dict[Path, Place]:
    return {moves.get(path, path): place for path, place in table.items()}


def _renamed(kind: Any, data: Any, old: Path, new: Path, moves: dict[Path, Path]) -> Any:
    """``data`` in English keys; ``moves`` learns where each of its paths has gone."""
    moves[old] = new
    if isinstance(data, dict):
        return {
            name: _renamed(inner, data[key], (*old, key), (*new, name), moves)
            for key, name, inner in _keys(_plain(kind), data)
        }
    if isinstance(data, list):
        inner = next(iter(get_args(_plain(kind))), None)
        return [_renamed(inner, each, (*old, index), (*new, index), moves) for index, each in enumerate(data)]
    return data


def _keys(kind: Any, data: dict[Any, Any]) -> Iterator[tuple[Any, Any, Any]]:
    """Each key of ``data``, its English name, and what stands below it."""
    if isinstance(kind, type) and issubclass(kind, Node):
        names = kind.english()
        for key in data:
            name = key if names.get(key) in data else names.get(key, key)
            field = kind.model_fields.get(name) if isinstance(name, str) else None
            yield key, name, field.annotation if field else None
    else:
        inner = get_args(kind)[1] if get_origin(kind) is dict else None
        yield from ((key, key, inner) for key in data)


def _plain(kind: Any) -> Any:
    """``kind`` without “or None”."""
    if type(None) not in get_args(kind):
        return kind
    return next(each for each in get_args(kind) if each is not type(None))
