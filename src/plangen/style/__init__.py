"""How roles look: the style sheet, what the standard asks of it, where a sheet departs from it."""

from plangen.style.requirements import Requirement, Requirements
from plangen.style.stylesheet import Mark, Page, Role, StyleSheet, TableLook, called

__all__ = ["Mark", "Page", "Requirement", "Requirements", "Role", "StyleSheet", "TableLook", "called"]
