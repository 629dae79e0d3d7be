"""Every tracked change undone."""

from __future__ import annotations

from plangen.ooxml.opened import Opened
from plangen.redline.settle import REJECT, settled


def rejected(package: Opened) -> Opened:
    """``package`` as it read before its changes; Unusable when it is in the strict form."""
    return settled(package, REJECT)
