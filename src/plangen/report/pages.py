"""How a page for the browser is made: one file that fetches nothing, every word that it shows escaped.

A page is a folder of ``templates/pages``: ``page.html.j2``, ``page.css``, and a ``page.js`` where it needs one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

TEMPLATE, STYLE, SCRIPT = "page.html.j2", "page.css", "page.js"


def page(files: Mapping[str, str], facts: Mapping[str, Any]) -> str:
    """The page whose ``files`` (by name) these are, filled with ``facts``; its style and script stand in it."""
    environment = Environment(
        loader=DictLoader(dict(files)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    own = {"style": Markup(files[STYLE]), "script": Markup(files.get(SCRIPT, ""))}
    return environment.get_template(TEMPLATE).render(facts, **own)
