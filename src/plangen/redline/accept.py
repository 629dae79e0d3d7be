"""Every tracked change taken as it came."""

from __future__ import annotations

from plangen.ooxml.opened import Opened
from plangen.redline.settle import ACCEPT, settled


def accepted(package: Opened) -> Opened:
    """``package`` as it reads once all its changes are accepted; Unusable when it is in the strict form."""
    return settled(package, ACCEPT)
