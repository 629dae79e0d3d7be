"""Files to located data: the only room that knows encodings and YAML.

Knows findings, and nothing of what a plan is.
"""

from plangen.source.decoding import MAX_BYTES, is_folder, plan_file, read_text
from plangen.source.grids import cell_name
from plangen.source.located import Located, Places
from plangen.source.problems import PAGES
from plangen.source.spreadsheets import read_table
from plangen.source.yaml import parse

__all__ = [
    "MAX_BYTES",
    "PAGES",
    "Located",
    "Places",
    "cell_name",
    "is_folder",
    "parse",
    "plan_file",
    "read_table",
    "read_text",
]
