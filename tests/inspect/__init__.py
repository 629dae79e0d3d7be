"""Tests of the inspection: papers that hold the standard, and copies broken on purpose."""
