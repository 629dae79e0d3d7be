"""What stands around the changes of a revision: why each was made, and what was said about the plan before.

Above ``diff``, whose changes it explains; below ``compose``, which tells of both in papers.
"""

from plangen.diff.review.addressed import Located
from plangen.diff.review.comments import OUTCOMES, PAGES, Comment, Comments, problems
from plangen.diff.review.places import Places
from plangen.diff.review.review import Answered, Item, Review, review

__all__ = [
    "OUTCOMES", "PAGES", "Answered", "Comment", "Comments", "Item", "Located", "Places", "Review", "problems",
    "review",
]  # fmt: skip
