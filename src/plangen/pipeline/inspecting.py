"""Any .docx to what the rules of the page and of writing say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from plangen import fonts, ooxml, report
from plangen import inspect as inspecting
from plangen.inspect import Inspection
from plangen.ooxml import Paper, Unusable
from plangen.pipeline import installed
from plangen.writers import pdf


def inspect(files: Iterable[Path], *, printing: bool = False) -> dict[Path, Inspection | Unusable]:
    """What the rules of the standard say of each .docx, or why it cannot be read; ``printing`` measures pages too."""
    read = {file: _paper(file) for file in files}
    papers = {str(file): paper for file, paper in read.items() if isinstance(paper, Paper)}
    prints = _prints(papers) if printing else {}
    return {
        file: paper if isinstance(paper, Unusable) else _inspected(paper, prints.get(str(file)))
        for file, paper in read.items()
    }


def inspection_page(inspections: Mapping[str, Inspection]) -> str:
    """The page for the browser about papers that were inspected, by their paths."""
    return report.inspection_page(inspections, installed.library().page("inspection"))


def _paper(file: Path) -> Paper | Unusable:
    if file.is_dir():
        return Unusable("这是文件夹，请写上里面的 Word 文件，如“文件夹/*.docx”。")
    try:
        return ooxml.paper(ooxml.opened(file.read_bytes()))
    except OSError:
        return Unusable("找不到或读不了这个文件，请核对路径、文件名和权限。")
    except RecursionError:
        return Unusable("文件内部层层嵌套得不正常，可能有害，没有读取。")
    except Unusable as error:
        return error


def _inspected(paper: Paper, printed: bytes | str | None) -> Inspection:
    """``printed`` is the PDF, or the sentence that says why there is none."""
    if isinstance(printed, str):
        found = inspecting.inspect(paper)
        return replace(found, notes=(*found.notes, printed))
    return inspecting.inspect(paper, inspecting.read(printed) if printed else None)


def _inspecting_standins(products: Iterable[str]) -> dict[str, str]:
    """What prints in place of each product that this machine lacks, by the class of typeface it belongs to."""
    others = {product: fonts.standin(inspecting.face(product), product) for product in products if product}
    return {product: other for product, other in others.items() if other and other != product}


def _prints(papers: dict[str, Paper]) -> dict[str, bytes | str]:
    """The PDF of each file, all in one call; where that fails, each on its own, or the sentence that says why not."""
    sources = {name: pdf.Source(Path(name).read_bytes(), "", "") for name in papers}
    products = {
        run.letters.east for paper in papers.values() for each in paper.paragraphs for run in each.runs
    }
    standins = _inspecting_standins(products)
    try:
        return dict(pdf.print_all(sources, standins))
    except pdf.Unprintable as error:
        if len(sources) == 1:
            return dict.fromkeys(sources, str(error))
    return {name: value for name in sources for value in _prints({name: papers[name]}).values()}
