"""Things of the library by their names, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


class ByName(Mapping[str, T]):
    """What lies in ``files``, by the names of these; a name is known without reading anything."""

    def __init__(self, files: Mapping[str, Path], read: Callable[[Path], T]) -> None:
        self._files = files
        self._read = read
        self._known: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._known:
            self._known[name] = self._read(self._files[name])
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
