"""Rules of written Chinese in official documents that a text alone can break: punctuation, numbers, dates.

Floor 2: pure functions over strings; shared by the checks on plans and the inspection of papers.
"""
