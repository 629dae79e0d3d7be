"""An OPC package written whole: content types, relationships, parts; the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = {
    "word/document.xml": f"{_MAIN}document.main+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_PACKAGE_RELATIONS = {
    "word/document.xml": f"{_R}/officeDocument",
    "docProps/core.xml": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/app.xml": f"{_R}/extended-properties",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(slots=True)
class Package:
    """Parts by name, and the relationships of the main document by part name."""

    parts: dict[str, str] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, xml: str) -> None:
        """Put in a part that nothing needs to refer to: the document itself, its properties."""
        self.parts[name] = _DECLARATION + xml

    def relate(self, name: str, kind: str, xml: str) -> str:
        """Put in a part of the document of ``kind`` (styles, footer …); its relationship id."""
        self.parts[f"word/{name}"] = _DECLARATION + xml
        self._kinds[name] = kind
        return f"rId{len(self._kinds)}"

    def to_bytes(self) -> bytes:
        """The package as a zip file, its entries in a fixed order with a fixed date."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
            for name, xml in {**self._front(), **self.parts}.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0
                archive.writestr(entry, xml.encode())
        return buffer.getvalue()

    def _front(self) -> dict[str, str]:
        """Content types and relationships: what a reader opens first."""
        types = dict(_TYPES)
        types.update({f"word/{name}": f"{_MAIN}{kind}+xml" for name, kind in self._kinds.items()})
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in types.items()
            if name in self.parts
        )
        document = [(name, f"{_R}/{kind}") for name, kind in self._kinds.items()]
        return {
            "[Content_Types].xml": _DECLARATION
            + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
            "_rels/.rels": _relationships([(n, k) for n, k in _PACKAGE_RELATIONS.items() if n in self.parts]),
            "word/_rels/document.xml.rels": _relationships(document),
        }


def _relationships(targets: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{name}"/>'
        for number, (name, kind) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARATION}<Relationships xmlns="{space}">{rows}</Relationships>'
