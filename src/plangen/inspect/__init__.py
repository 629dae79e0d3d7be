"""Does this .docx hold GB/T 9704? Every rule: holds, broken, absent or unsure, with place and remedy.

Floor 7: reads any package, knows nothing of plans.
"""
