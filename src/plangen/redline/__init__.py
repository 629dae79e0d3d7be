"""Two packages as one with tracked changes; accepting gives the new one, rejecting the old one.

Floor 7: works on the XML itself, so nothing is dropped.
"""
