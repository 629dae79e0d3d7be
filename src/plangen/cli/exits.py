"""How a command ends."""

from __future__ import annotations

FINE, FINDINGS, UNUSABLE, BROKEN = 0, 1, 2, 70
"""Fine; findings at error level; unusable input; a fault of the program itself."""


class Refused(Exception):
    """The command cannot do what was asked; the message is a Chinese sentence."""
