"""Two packages as one with tracked changes; accepting gives the new one, rejecting the old one.

Works on the XML itself, so nothing is dropped.
"""

from plangen.redline.assembly import AUTHOR, Redlined, redlined

__all__ = ["AUTHOR", "Redlined", "redlined"]
