"""A style sheet as word/styles.xml and word/fontTable.xml. Made once per style sheet.

The values are those that give the standard's geometry in Word and LibreOffice alike: grid of lines
only, no snapping, exact line heights, overflowPunct written out, tracking instead of a character grid.
"""

from __future__ import annotations

from plangen.chinese import numerals
from plangen.lengths import POINT
from plangen.ooxml import NAMESPACES, escape
from plangen.style import Mark, Role, StyleSheet

CHARS = 100
"""What w:leftChars and its like count in: hundredths of a 字."""
HALVES = 2
"""Half points, in which w:sz counts, in a point."""
EIGHTHS = 8
"""Eighths of a point, in which lines are measured, in a point."""

_ALIGN = {"左": "left", "中": "center", "右": "right", "两端": "both", "外侧": "left"}
_COMMON = (
    '<w:widowControl w:val="0"/>', "<w:kinsoku/>", "<w:overflowPunct/>",
)  # fmt: skip


def style_id(role: str) -> str:
    """The id of the paragraph style of ``role``."""
    return "Gw-" + role


def character_id(level: int) -> str:
    """The id of the character style for a heading that runs into its text."""
    return f"GwRunIn-{level}"


def mark_id(role: str) -> str:
    """The id of the character style for words marked as ``role``."""
    return f"GwMark-{role}"


STRONG, BLANK, SIGNER = "GwStrong", "GwBlank", "GwSigner"


def run_in_levels(sheet: StyleSheet) -> tuple[int, ...]:
    """Levels whose letters differ from the body's, so that their run-in titles need a style."""
    body = sheet.roles["body"]
    heads = {level: sheet.roles[f"heading-{level}"] for level in range(1, 5)}
    return tuple(level for level, role in heads.items() if (role.face, role.bold) != (body.face, body.bold))


def styles_xml(sheet: StyleSheet) -> str:
    """The styles part for ``sheet``."""
    body = [_defaults(sheet), _normal(sheet)]
    body += [_role(sheet, key, role) for key, role in sheet.roles.items()]
    body += [_run_in(sheet, level) for level in run_in_levels(sheet)]
    body.append(_character(STRONG, "公文强调", _fonts(sheet.faces["黑体"])))
    body.append(_character(SIGNER, "公文签发人姓名", _fonts(sheet.faces["楷体"])))
    body.append(_character(BLANK, "公文待填", '<w:highlight w:val="yellow"/>'))
    body += [_character(mark_id(key), mark.name, _marking(sheet, mark)) for key, mark in sheet.marks.items()]
    body += [_table(key, look.name) for key, look in sheet.tables.items()]
    return f"<w:styles {NAMESPACES}>{''.join(body)}</w:styles>"


def font_table_xml(sheet: StyleSheet) -> str:
    """The font table: each product with the one that may stand in for it."""
    fonts = "".join(
        _font(name, sheet.alternates.get(name, "")) for name in dict.fromkeys(sheet.faces.values())
    )
    return f"<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def _font(name: str, alternate: str) -> str:
    other = f'<w:altName w:val="{escape(alternate)}"/>' if alternate else ""
    return (
        f'<w:font w:name="{escape(name)}">{other}<w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
    )


def twips(points: float) -> int:
    """Points in twips, rounded."""
    return round(points * POINT)


def _fonts(product: str) -> str:
    name = escape(product)
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
    )


def _defaults(sheet: StyleSheet) -> str:
    fonts = _fonts(sheet.faces["仿宋"])
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _normal(sheet: StyleSheet) -> str:
    base = Role(name="Normal")
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{"".join(_COMMON)}<w:adjustRightInd/><w:snapToGrid w:val="0"/>{_spacing(base)}'
        f'<w:jc w:val="both"/></w:pPr><w:rPr>{_letters(sheet, base)}</w:rPr></w:style>'
    )


def _role(sheet: StyleSheet, key: str, role: Role) -> str:
    keep = "<w:keepNext/>" if role.keep else ""
    page = "<w:pageBreakBefore/>" if role.new_page else ""
    outline = f'<w:outlineLvl w:val="{role.outline - 1}"/>' if role.outline else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(key)}"><w:name w:val="{escape(role.name)}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{keep}{page}{_border(role)}{_tabs(sheet, role)}{_spacing(role)}{_indents(role)}"
        f'<w:jc w:val="{_ALIGN[role.align]}"/>{outline}</w:pPr><w:rPr>{_letters(sheet, role)}</w:rPr></w:style>'
    )


def _letters(sheet: StyleSheet, role: Role) -> str:
    size = round(role.size * HALVES)
    color = f'<w:color w:val="{role.color}"/>' if role.color != "auto" else ""
    return (
        f'{_fonts(sheet.faces[role.face])}{_bold(role)}{color}<w:spacing w:val="{twips(role.tracking)}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _bold(role: Role) -> str:
    return "<w:b/><w:bCs/>" if role.bold else ""


def _border(role: Role) -> str:
    if role.rule is None:
        return ""
    eighths = round(role.rule.width * EIGHTHS)
    return (
        f'<w:pBdr><w:bottom w:val="single" w:sz="{eighths}" w:space="{role.rule.space}" '
        f'w:color="{role.rule.color}"/></w:pBdr>'
    )


def _tabs(sheet: StyleSheet, role: Role) -> str:
    """A right tab one 字 from the edge, for lines that end in a date (the imprint)."""
    if not (role.left and role.right):
        return ""
    position = sheet.page.text_width - twips(role.right * role.size)
    return f'<w:tabs><w:tab w:val="right" w:pos="{position}"/></w:tabs>'


def _spacing(role: Role) -> str:
    if role.single:
        return '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return (
        f'<w:spacing w:before="{twips(role.before)}" w:after="{twips(role.after)}" '
        f'w:line="{twips(role.line)}" w:lineRule="exact"/>'
    )


def indents(role: Role) -> str:
    """w:ind in characters for Word and in twips for LibreOffice, which reads only those."""
    em = role.size * POINT
    attributes = ""
    given = [("left", role.left), ("right", role.right), ("hanging", role.hanging), ("firstLine", role.first)]
    for name, chars in given:
        if chars:
            attributes += f' w:{name}Chars="{round(chars * CHARS)}" w:{name}="{round(chars * em)}"'
    return f"<w:ind{attributes}/>" if attributes else ""


def _indents(role: Role) -> str:
    """The indents of a style: its own, or those that let its rule reach beyond the type area."""
    if role.rule is None or not role.rule.beyond:
        return indents(role)
    beyond = -twips(role.rule.beyond)
    return f'<w:ind w:left="{beyond}" w:right="{beyond}"/>'


def _run_in(sheet: StyleSheet, level: int) -> str:
    role = sheet.roles[f"heading-{level}"]
    light = '<w:b w:val="0"/><w:bCs w:val="0"/>' if sheet.roles["body"].bold and not role.bold else ""
    letters = _fonts(sheet.faces[role.face]) + _bold(role) + light
    return _character(character_id(level), f"公文{numerals.chinese(level)}级标题（接排）", letters)


def _marking(sheet: StyleSheet, mark: Mark) -> str:
    face = _fonts(sheet.faces[mark.face]) if mark.face else ""
    strike = "<w:strike/>" if mark.strike else ""
    return face + strike + ('<w:u w:val="single"/>' if mark.underline else "")


def _character(identifier: str, name: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def _table(key: str, name: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id("table-" + key)}">'
        f'<w:name w:val="{escape(name)}"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    )
