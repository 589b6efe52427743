"""Tests of what seats are told."""
