"""The JSON Schemas: of a plan, for completion in an editor, and of the changes between two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plangen import diff as differing
from plangen import model

SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "plan": model.json_schema,
    "changes": differing.json_schema,
}
"""What has a schema."""
