"""What stands around the changes of a revision: why each was made, and what was said about the plan before.

Above ``diff``, whose changes it explains; below ``compose``, which tells of both in papers.
"""

from plangen.review.order import in_reading_order
from plangen.review.places import Places
from plangen.review.reasons import reasons
from plangen.review.review import Review, review

__all__ = ["Places", "Review", "in_reading_order", "reasons", "review"]
