"""The base of every typed thing that is written in YAML: keys in Chinese or English, nothing unknown.

The Chinese key of a field is its ``title``, so one table serves loading, messages and JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


class Node(BaseModel):
    """A frozen record with named fields; its docstring's first line is what editors show."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _in_english(cls, data: Any) -> Any:
        """``data`` with Chinese keys replaced; a key given in both languages stays, and is refused."""
        if not isinstance(data, dict):
            return data
        english = cls.english()
        named: dict[Any, Any] = {}
        for key, value in data.items():
            name = english.get(key, key)
            doubled = name in named or (name != key and name in data)
            named[key if doubled else name] = value
        return named

    @classmethod
    def english(cls) -> dict[str, str]:
        """The English key of each Chinese key that this node knows."""
        return _english(cls)


@cache
def _english(cls: type[Node]) -> dict[str, str]:
    return {field.title: name for name, field in cls.model_fields.items() if field.title}


class Scalar:
    """A value that is written in one of several short forms and read into one exact thing.

    A subclass says how in ``read``, which raises ValueError with a Chinese sentence, and what an
    editor should accept in ``SCHEMA``.
    """

    SCHEMA: ClassVar[dict[str, Any]] = {}

    @classmethod
    def read(cls, raw: Any) -> Self:
        """The scalar that ``raw`` (a plain YAML value) means."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read_once)

    @classmethod
    def _read_once(cls, raw: Any) -> Self:
        """``raw`` read, or as it is when it has been read before."""
        return raw if isinstance(raw, cls) else cls.read(raw)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(cls.SCHEMA)


def labels(cls: type[Node]) -> Iterator[tuple[str, str]]:
    """English and Chinese key of each field of ``cls``, in order."""
    for name, field in cls.model_fields.items():
        yield name, field.title or name
