"""The style sheets that can be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.finding import Finding, Refused
from plangen.library import NATIONAL, Unreadable
from plangen.pipeline.session import Session
from plangen.style import StyleSheet


@dataclass(frozen=True, slots=True)
class Style:
    """A style sheet as it is listed: ``sheet`` is None when ``findings`` say why it cannot be used."""

    name: str
    sheet: StyleSheet | None
    departures: int = 0
    findings: tuple[Finding, ...] = ()


def style_sheet(session: Session, name: str) -> StyleSheet:
    """The sheet of ``name``, "" for the national one; Refused when there is none or it is wrong."""
    sheets = session.library.sheets
    if name and name not in sheets.names:
        unknown = sheets.unknown(name)
        raise Refused(f"{unknown.message}{unknown.hint}")
    return sheets.sheet(name or NATIONAL)


def styles(session: Session) -> list[Style]:
    """Every style sheet, the national one first."""
    sheets = session.library.sheets
    listed = []
    for name in sheets.names:
        try:
            listed.append(Style(name, sheets.sheet(name), len(sheets.departures(name))))
        except Unreadable as error:
            listed.append(Style(name, None, findings=tuple(error.findings)))
    return listed
