"""The smallest package that is a document, with whatever parts a test asks for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from plangen.ooxml import Paper, opened, paper

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_KINDS = ("styles", "numbering", "settings", "theme", "header", "footer")


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def relationships(*rows: tuple[str, str, str]) -> str:
    """Rows of id, kind and target."""
    inner = "".join(
        f'<Relationship Id="{id}" Type="{R}/{kind}" Target="{target}"/>' for id, kind, target in rows
    )
    return f'<Relationships xmlns="{P}">{inner}</Relationships>'


def package(body: str, **related: str) -> bytes:
    """A package with ``body``; ``related`` parts by kind (styles, numbering, theme …), their inner XML."""
    parts = {
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(*((kind, kind, f"{kind}.xml") for kind in related)),
    }
    roots = {"header": "hdr", "footer": "ftr"}
    for kind, inner in related.items():
        root = "a:theme" if kind == "theme" else f"w:{roots.get(kind, kind)}"
        parts[f"word/{kind}.xml"] = f"<{root} {SPACES}>{inner}</{root}>"
    return packed(parts)


def read(body: str, **related: str) -> Paper:
    return paper(opened(package(body, **related)))
