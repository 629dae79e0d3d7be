"""What ``explain`` knows: every code of loading, checking and inspecting, with its page."""

from __future__ import annotations

from plangen import binding, checks, expressions, library, model, source, standards
from plangen import inspect as inspecting
from plangen.align import guess
from plangen.diff import review
from plangen.finding import Page, Refused
from plangen.writers import PAGES as LOSSES


def page_of(code: str) -> Page:
    """The page of ``code``, in any case of letters; Refused when there is none."""
    known = pages()
    if code.upper() in known:
        return known[code.upper()]
    raise Refused(f"没有“{code}”这个编号。{guess(code.upper(), known)}")


def pages() -> dict[str, Page]:
    """The page of every code; no two have one code."""
    return {page.code: page for page in every_page()}


def every_page() -> tuple[Page, ...]:
    """Every page, in the order of the stages."""
    loading = (
        *source.PAGES,
        *binding.PAGES,
        *model.PAGES,
        *expressions.PAGES,
        *standards.PAGES,
        *library.PAGES,
    )
    return (*loading, *review.PAGES, *checks.pages(), *LOSSES, *inspecting.pages())
