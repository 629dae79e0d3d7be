"""How roles look: the style sheet, what the standard asks of it, where a sheet departs from it."""

from plangen.style.requirements import Requirement, Requirements
from plangen.style.stylesheet import Mark, PageLayout, Role, StyleSheet, TableLook, called

__all__ = ["Mark", "PageLayout", "Requirement", "Requirements", "Role", "StyleSheet", "TableLook", "called"]
