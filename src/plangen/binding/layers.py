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
    new = {key: _new_name(key, inside, names) for key in inside}
    data = {**located.data, group: {new[key]: value for key, value in inside.items()}}
    places = located.places
    values = {_under(path, group, new): place for path, place in places.values.items()}
    keys = {_under(path, group, new): place for path, place in places.keys.items()}
    return Located(data, Places(places.file, values, keys))


def _new_name(key: Any, group: Mapping[Any, Any], names: Mapping[Any, str]) -> Any:
    """What ``key`` is called by ``names``; itself where it has no other name, or stands there under both."""
    name = names.get(key, key)
    return key if name in group else name


def _under(path: Path, group: str, names: Mapping[Any, Any]) -> Path:
    """``path`` with the renamed key of ``group`` in it."""
    if len(path) < 2 or path[0] != group:
        return path
    return (group, names.get(path[1], path[1]), *path[2:])


def _merged(below: Any, above: Any) -> Any:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    merged = dict(below)
    for key, value in above.items():
        merged[key] = _merged(below[key], value) if key in below else value
    return merged


def _moved(table: Mapping[Path, Place], moves: Mapping[Path, Path]) -> dict[Path, Place]:
    return {moves.get(path, path): place for path, place in table.items()}


def _renamed(kind: Any, data: Any, old: Path, new: Path, moves: dict[Path, Path]) -> Any:
    """``data`` in English keys; ``moves`` learns where each of its paths has gone."""
    moves[old] = new
    kind = _without_none(kind)
    if isinstance(data, dict):
        named: dict[Any, Any] = {}
        for key, name, inner in _keys(kind, data):
            named[name] = _renamed(inner, data[key], (*old, key), (*new, name), moves)
        return named
    if isinstance(data, list):
        inner = _first_argument(kind)
        items: list[Any] = []
        for index, item in enumerate(data):
            items.append(_renamed(inner, item, (*old, index), (*new, index), moves))
        return items
    return data


def _keys(kind: Any, data: dict[Any, Any]) -> Iterator[tuple[Any, Any, Any]]:
    """Each key of ``data``, its English name, and what stands below it."""
    if isinstance(kind, type) and issubclass(kind, Node):
        for key in data:
            name = _new_name(key, data, kind.english())
            field = kind.model_fields.get(name)
            yield key, name, field.annotation if field else None
        return
    inner = get_args(kind)[1] if get_origin(kind) is dict else None
    for key in data:
        yield key, key, inner


def _first_argument(kind: Any) -> Any:
    arguments = get_args(kind)
    return arguments[0] if arguments else None


def _without_none(kind: Any) -> Any:
    """``kind`` without “or None”."""
    if type(None) not in get_args(kind):
        return kind
    return next(part for part in get_args(kind) if part is not type(None))
