"""Tests of the saved game and its replay."""
