"""Two plans compared: typed changes, each with its weight, its places and its old and new value.

Floor 6: above the plan and its standards, below everything that tells of changes.
"""
