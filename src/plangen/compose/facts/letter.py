"""The elements of the letter as templates see them: ready to print, those that are not to be printed empty."""

from __future__ import annotations

from functools import cached_property

from plangen.compose.facts.telling import joined, lines
from plangen.compose.printed_values import NOTHING, TAB, Told, words
from plangen.finding import Path
from plangen.model import Letter

_ISSUED_ONLY = ("number", "printer", "printed_on")
_ABREAST = 2
"""Signers on a line (clause 7.2.6)."""


class LetterFacts:
    """One letter; a draft (``issued`` false) has no number and no imprint date."""

    def __init__(self, letter: Letter, path: Path, *, issued: bool) -> None:
        self._letter, self._path = letter, path
        self._hidden = () if issued else _ISSUED_ONLY
        self.form = letter.form
        self.sealing = letter.sealing

    def _one(self, name: str) -> Told:
        value = None if name in self._hidden else getattr(self._letter, name)
        return words(lines(value), (*self._path, name))

    def _each(self, name: str) -> list[Told]:
        return [words(text, (*self._path, name, at)) for at, text in enumerate(getattr(self._letter, name))]

    # -- above the red line -----------------------------------------------------------------------

    @cached_property
    def copy_number(self) -> Told:
        """份号."""
        return self._one("copy_number")

    @cached_property
    def secrecy(self) -> Told:
        """密级和保密期限: 机密★1年."""
        return words(self._letter.classified, (*self._path, "secrecy"))

    @cached_property
    def urgency(self) -> Told:
        """紧急程度."""
        return self._one("urgency")

    @cached_property
    def mark(self) -> Told:
        """The mark of one organ; a 信函 of several shows the host's alone (clause 10.1)."""
        names = self._each("mark")
        joint = self._letter.joint_mark
        return NOTHING if not names or (joint and self.form != "信函") else names[0]

    @cached_property
    def title_role(self) -> str:
        """How the title stands: two lines below the red rule, or at the top of a paper without a mark."""
        return "title" if self._letter.mark else "plain-title"

    @cached_property
    def opening_role(self) -> str:
        """How the first paragraph stands: below addressees, below the title, or two lines below an order's number."""
        if self.form == "命令":
            return "order-body"
        return "body" if self.addressees else "first-body"

    @cached_property
    def joint(self) -> list[Told]:
        """The names in a mark of several organs; empty for one."""
        return self._each("mark")[: len(self._letter.mark_names)] if self._letter.joint_mark else []

    @cached_property
    def mark_word(self) -> Told:
        """文件, where it stands beside the names of a joint mark."""
        return words("" if self._letter.mark_names == self._letter.mark else self._letter.mark[-1])

    @cached_property
    def number(self) -> Told:
        """发文字号, or the number of an order."""
        return self._one("number")

    @cached_property
    def signers(self) -> list[list[Told]]:
        """签发人, two on a line."""
        names = self._each("signers")
        return [names[at : at + _ABREAST] for at in range(0, len(names), _ABREAST)]

    @cached_property
    def labels(self) -> list[Told]:
        """份号, 密级 and 紧急程度 of a 信函, one a line; the number stands beside the first, or alone."""
        return [told for told in (self.copy_number, self.secrecy, self.urgency) if told] or [NOTHING]

    # -- around the text --------------------------------------------------------------------------

    @cached_property
    def addressees(self) -> Told:
        """主送机关; empty where they stand in the imprint."""
        return NOTHING if self._letter.addressees_in_imprint else self._one("addressees")

    @cached_property
    def signature(self) -> list[Told]:
        """署名, one for each organ; in rows of two where several seals stand side by side."""
        return self._each("signature")

    @cached_property
    def seal_rows(self) -> list[tuple[Told, Told]]:
        """The organs of a joint seal, two in a row, the last one on the right where the date goes under it."""
        names = self.signature
        if len(names) % 2:
            names = [*names[:-1], NOTHING, names[-1]]
        return list(zip(names[::2], names[1::2], strict=True))

    @cached_property
    def posts(self) -> list[Told]:
        """The posts beside the stamps of those who sign."""
        return self._each("posts")

    @cached_property
    def date(self) -> Told:
        """成文日期."""
        return self._one("date")

    @cached_property
    def remark(self) -> Told:
        """附注, without the brackets that a clerk may have typed: the template prints them."""
        return words(_unbracketed(self._letter.remark or ""), (*self._path, "remark"))

    @cached_property
    def attendance(self) -> list[tuple[str, Told]]:
        """Who was present, excused and observing at the meeting of 纪要."""
        known = (("出席", "present"), ("请假", "excused"), ("列席", "observers"))
        told = [(label, self._one(name)) for label, name in known]
        return [(label, names) for label, names in told if names]

    # -- the imprint ------------------------------------------------------------------------------

    @cached_property
    def imprint(self) -> list[tuple[str, Told]]:
        """The lines of 版记 with their roles; a 信函 names neither printing office nor day (clause 10.1)."""
        copies = [told for told in (self._imprint_addressees, self._copies) if told]
        # no rule stands between 主送 and 抄送 (clause 7.4.2): they are two lines of one cell
        rows = [("copies", joined(copies, "\n"))] if copies else []
        if self._printed and self.form != "信函":
            rows.append(("imprint", self._printed))
        return rows

    @property
    def imprint_look(self) -> str:
        """The table that 版记 is set in: a 信函 draws no rules (clause 10.1)."""
        return "missive-imprint" if self.form == "信函" else "imprint"

    @property
    def _imprint_addressees(self) -> Told:
        told = self._one("addressees") if self._letter.addressees_in_imprint else NOTHING
        return words("主送：", told.origin) + told + words("。") if told else NOTHING

    @property
    def _copies(self) -> Told:
        told = self._one("copies")
        return words("抄送：", told.origin) + told + words("。") if told else NOTHING

    @property
    def _printed(self) -> Told:
        """The printing office and, behind a tab, its day."""
        office, day = self._one("printer"), self._one("printed_on")
        if not office and not day:
            return NOTHING
        printed_on = day + words("印发") if day else NOTHING
        return Told(office.content, office.origin or day.origin) + TAB + printed_on


def _unbracketed(text: str) -> str:
    """``text`` without the one pair of brackets that holds all of it."""
    inner = text[1:-1]
    whole = text[:1] in ("（", "(") and text[-1:] in ("）", ")") and not set("（）()") & set(inner)
    return inner if whole else text
