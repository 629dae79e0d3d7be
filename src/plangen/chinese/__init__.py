"""Written Chinese: each shape known once, for reading and for writing."""
