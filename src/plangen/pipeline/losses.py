"""What the formats of one run could not say, told once each, at the lines of the plan that it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plangen.finding import Finding
from plangen.pipeline.making import Product
from plangen.pipeline.reading import Reading, place_of


def losses(made: Iterable[Product], reading: Reading) -> list[Finding]:
    """A finding for each thing that some paper of ``made`` lacks; ``where`` names the first paper and counts them.

    Its place is the line of the plan that was read where the finding has a path, else the file of the plan.
    """
    papers: dict[tuple[str, str], list[str]] = {}
    first: dict[tuple[str, str], Finding] = {}
    for product in made:
        for finding in product.written.findings:
            same = (finding.code, finding.message)
            first.setdefault(same, finding)
            papers.setdefault(same, []).append(product.name)
    return [replace(_placed(finding, reading), where=_where(papers[same])) for same, finding in first.items()]


def _placed(finding: Finding, reading: Reading) -> Finding:
    return finding.at(place_of(reading.located, finding.path))


def _where(papers: list[str]) -> str:
    names = list(dict.fromkeys(papers))
    return names[0] if len(names) == 1 else f"{names[0]} 等 {len(names)} 件"
