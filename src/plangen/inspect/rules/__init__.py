"""The rules, a module for each part of the standard. Adding a rule is adding one function to one of them."""
