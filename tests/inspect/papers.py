"""The papers that the inspection is tested on: one for each layout, and copies with one thing changed."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import docx

from plangen import ooxml, pipeline
from plangen.inspect import Result, inspect

LAYOUTS = Path(__file__).parents[1] / "writers" / "layouts"
NAMES = sorted(path.stem for path in LAYOUTS.glob("*.yaml"))
DOCUMENT = "word/document.xml"


@cache
def paper(name: str) -> bytes:
    """The .docx of a layout."""
    return pipeline.render(pipeline.load(LAYOUTS / f"{name}.yaml"), "implementation-plan")


@cache
def inspected(data: bytes) -> list[Result]:
    """What every rule says; kept, for many tests ask it of the same papers."""
    return inspect(ooxml.paper(ooxml.opened(data))).results


def statuses(data: bytes) -> dict[str, str]:
    """The verdict of each rule; of a rule that is broken in one place, broken."""
    verdicts: dict[str, str] = {}
    for result in inspected(data):
        if verdicts.get(result.code) != "broken":
            verdicts[result.code] = result.verdict
    return verdicts


def changed(data: bytes, part: str, find: str, put: str, *, style: str = "", paragraph: str = "") -> bytes:
    """A copy in which ``find`` is ``put``, once, in one part: in one style, or in the paragraph with some words."""
    parts = unpacked(data)
    text = parts[part].decode()
    start, end = _range(text, style, paragraph)
    inside = text[start:end]
    assert find in inside, f"nothing to change: {find!r} is not in {inside[:600]!r}"
    parts[part] = (text[:start] + inside.replace(find, put, 1) + text[end:]).encode()
    return packed(parts)


def _range(text: str, style: str, paragraph: str) -> tuple[int, int]:
    if style:
        found = re.search(rf'<w:style [^>]*w:styleId="{style}">.*?</w:style>', text)
        assert found, f"no style {style}"
        return found.span()
    if paragraph:
        every = re.finditer(r"<w:p>.*?</w:p>", text)
        return next(found.span() for found in every if paragraph in re.sub("<[^>]+>", "", found.group()))
    return 0, len(text)


def typed(text: str) -> bytes:
    """A line a paragraph, in the default template."""
    file = docx.Document()
    for line in text.split("\n"):
        file.add_paragraph(line)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()
