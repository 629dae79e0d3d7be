"""What stands around the changes of a revision: why each was made, and what was said about the plan before.

Above the changes it explains; below ``compose``, which tells of both in papers.
"""

from plangen.diff.review.by_place import ChangesByPlace
from plangen.diff.review.comments import OUTCOMES, PAGES, Comment, Comments, problems
from plangen.diff.review.place_names import PlaceNames
from plangen.diff.review.review import Answered, Item, Review, review

__all__ = [
    "OUTCOMES", "PAGES", "Answered", "ChangesByPlace", "Comment", "Comments", "Item", "PlaceNames", "Review",
    "problems", "review",
]  # fmt: skip
