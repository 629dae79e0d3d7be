"""Two packages as one with tracked changes; accepting gives the new one, rejecting the old one.

Works on the XML itself, so nothing is dropped.
"""

from plangen.redline.accept import accepted
from plangen.redline.package import closed
from plangen.redline.redline import AUTHOR, Redlined, redlined
from plangen.redline.reject import rejected
from plangen.redline.settle import tracked

__all__ = ["AUTHOR", "Redlined", "accepted", "closed", "redlined", "rejected", "tracked"]
