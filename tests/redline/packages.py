"""Small packages written by hand: a body, and the parts it leads to."""

import io
import re
import zipfile

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items()) + ' mc:Ignorable="w14"'
REL = NAMESPACES["r"]
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
}
STYLES = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="正文"/></w:style>'
SECTION = '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def package(body: str, section: str = "", links: dict[str, str] | None = None, **parts: str | bytes) -> bytes:
    """A package with ``body``; ``parts`` are named as in word/ (header1, footnotes, image1 …).

    The relationship of each part has its name as id; ``links`` are addresses by id.
    """
    parts = {"styles": STYLES, **parts}
    files: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {DECLARED}><w:body>{body}{SECTION.format(section)}</w:body></w:document>"
    }
    rows, types = [], [f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>']
    for name, content in parts.items():
        kind = re.sub(r"\d+$", "", name)
        if isinstance(content, bytes):
            files[f"word/media/{name}.png"] = content
            rows.append(f'<Relationship Id="{name}" Type="{REL}/image" Target="media/{name}.png"/>')
            continue
        files[f"word/{name}.xml"] = f"<w:{ROOTS[kind]} {DECLARED}>{content}</w:{ROOTS[kind]}>"
        rows.append(f'<Relationship Id="{name}" Type="{REL}/{kind}" Target="{name}.xml"/>')
        types.append(f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>')
    for name, address in (links or {}).items():
        rows.append(
            f'<Relationship Id="{name}" Type="{REL}/hyperlink" Target="{address}" TargetMode="External"/>'
        )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{space}"><Relationship Id="rId1" Type="{REL}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{''.join(types)}</Types>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def with_part(data: bytes, name: str, content: str) -> bytes:
    """The package ``data`` with one part more, by its whole name."""
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(name, content)
    return target.getvalue()


def p(*words: str, properties: str = "") -> str:
    """A paragraph; what begins with < stands as it is, the rest is a run."""
    inner = "".join(word if word.startswith("<") else f"<w:r><w:t>{word}</w:t></w:r>" for word in words)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def footnote(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def comment(number: int, text: str) -> str:
    return f'<w:comment w:id="{number}" w:author="某甲">{p(text)}</w:comment>'


def commented(number: int, text: str) -> str:
    """``text`` under a comment."""
    return (
        f'<w:commentRangeStart w:id="{number}"/><w:r><w:t>{text}</w:t></w:r><w:commentRangeEnd w:id="{number}"/>'
        + reference(number, "comment")
    )


def picture(relation: str, number: int = 1) -> str:
    """A run that shows the picture that ``relation`` leads to."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="{number}" name="图"/><a:graphic>'
        f'<a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="图"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill><pic:spPr/></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(*paragraphs: str) -> str:
    """A run with a text box, as newer Word and as older Word reads it."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="5" name="框"/><a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def numbering(form: str, number: int = 1) -> str:
    """A numbering part with one numbering."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/></w:lvl>'
        "</w:abstractNum>"
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def table(*rows: list[str], properties: str = "") -> str:
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows
    ]
    columns = '<w:gridCol w:w="1000"/>' * max(len(row) for row in rows)
    inner = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{inner}</w:tbl>"
