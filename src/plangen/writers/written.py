"""What a writer gives back."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.finding import Finding


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file, and a finding for whatever the format could not say."""

    data: bytes
    findings: tuple[Finding, ...] = ()
