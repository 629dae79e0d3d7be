"""Two texts or two lists laid side by side: what stayed, what went, what came, what moved.

Floor 3: knows nothing of plans or packages; shared by ``diff`` and ``redline``.
"""
