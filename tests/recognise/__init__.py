"""Tests of the elements of an official document."""
