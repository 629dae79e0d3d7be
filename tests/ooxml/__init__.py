"""Tests of reading: packages made by anyone."""
