"""Located data to typed nodes: the home of pydantic, with its errors told in Chinese at their place.

Plans, style sheets and kinds of document are all bound here, so all have Chinese or English keys,
"did you mean", and a JSON Schema.
"""

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from plangen.binding.bind import bind
from plangen.binding.layers import in_english, layered, renamed
from plangen.binding.node import Node, Scalar, labels
from plangen.binding.paragraphs import paragraphs
from plangen.binding.paths import raw_path
from plangen.binding.problems import LACKING, PAGES

__all__ = [
    "LACKING", "PAGES", "BeforeValidator", "Field", "Node", "Scalar", "ValidationInfo", "bind", "field_validator",
    "in_english", "labels", "layered", "paragraphs", "raw_path", "renamed",
]  # fmt: skip
