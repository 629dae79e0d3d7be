"""Any .docx to what the rules of the page and of writing say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plangen import inspect as inspecting
from plangen import ooxml, report
from plangen.finding import Refused
from plangen.inspect import Inspection
from plangen.ooxml import Paper, Unusable
from plangen.pipeline.session import Session
from plangen.writers import pdf


def inspect(file: str | Path, *, printing: bool = False, session: Session | None = None) -> Inspection:
    """What the rules of the standard say of one .docx; Refused when it cannot be read.

    ``printing`` prints it through LibreOffice, so that rules can speak which only a page can answer (lines and
    characters, places in millimetres); where it cannot be printed, the inspection says so in its notes.

    >>> _ = (folder / "方案.docx").write_bytes(render(load("plans/ordos-2024"), "实施方案"))
    >>> inspection = inspect(folder / "方案.docx")
    >>> inspection.must
    False
    """
    inspection = inspect_all([Path(file)], printing=printing, session=session)[Path(file)]
    if isinstance(inspection, Refused):
        raise inspection
    return inspection


def inspect_all(
    files: Iterable[Path], *, printing: bool = False, session: Session | None = None
) -> dict[Path, Inspection | Unusable]:
    """What the rules say of each .docx, or why it cannot be read; what is printed is printed in one call."""
    opened = {file: _opened(file) for file in files}
    papers = {file: paper for file, paper in opened.items() if isinstance(paper, _OnDisk)}
    prints = _prints(papers, session or Session()) if printing else {}
    inspections: dict[Path, Inspection | Unusable] = {}
    for file, paper in opened.items():
        if isinstance(paper, Unusable):
            inspections[file] = paper
        else:
            inspections[file] = _inspected(paper.paper, prints.get(file))
    return inspections


def inspection_page(inspections: Mapping[str, Inspection], session: Session) -> str:
    """The page for the browser about papers that were inspected, by their paths."""
    return report.inspection_page(inspections, session.library.page("inspection"))


@dataclass(frozen=True, slots=True)
class _OnDisk:
    """A Word file as it was read: its bytes, and the paper in it."""

    data: bytes
    paper: Paper


def _opened(file: Path) -> _OnDisk | Unusable:
    try:
        if file.is_dir():
            return Unusable("这是文件夹，请写上里面的 Word 文件，如“文件夹/*.docx”。")
        data = file.read_bytes()
        return _OnDisk(data, ooxml.paper(ooxml.opened(data)))
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        return Unusable("找不到或读不了这个文件，请核对路径、文件名和权限。")
    except RecursionError:
        return Unusable("文件内部层层嵌套得不正常，可能有害，没有读取。")
    except Unusable as error:
        return error


def _inspected(paper: Paper, printed: bytes | str | None) -> Inspection:
    """``printed`` is the PDF, or the sentence that says why there is none."""
    if isinstance(printed, bytes):
        return inspecting.inspect(paper, inspecting.read(printed))
    inspection = inspecting.inspect(paper)
    if printed is None:
        return inspection
    return replace(inspection, notes=(*inspection.notes, printed))


def _prints(papers: Mapping[Path, _OnDisk], session: Session) -> dict[Path, bytes | str]:
    """The PDF of each file, all in one call; where that fails, each on its own, or the sentence that says why not."""
    try:
        return dict(_printed(papers, session))
    except pdf.Unprintable as error:
        if len(papers) == 1:
            return dict.fromkeys(papers, str(error))
    alone: dict[Path, bytes | str] = {}
    for file, paper in papers.items():
        alone |= _prints({file: paper}, session)
    return alone


def _printed(papers: Mapping[Path, _OnDisk], session: Session) -> dict[Path, bytes]:
    sources = {str(file): pdf.Source(read.data, "", "") for file, read in papers.items()}
    done = pdf.print_all(sources, session.office, _standins(papers.values(), session))
    return {file: done[str(file)] for file in papers}


def _standins(papers: Iterable[_OnDisk], session: Session) -> dict[str, str]:
    """What prints in place of each product that this machine lacks, by the class of typeface it belongs to."""
    standins = {}
    for product in _products(papers):
        other = session.fonts.standin(inspecting.face(product), product)
        if other and other != product:
            standins[product] = other
    return standins


def _products(papers: Iterable[_OnDisk]) -> set[str]:
    """Every font product that the papers ask for in Chinese text."""
    products: set[str] = set()
    for read in papers:
        for paragraph in read.paper.paragraphs:
            products.update(run.letters.east for run in paragraph.runs)
    return products - {""}
