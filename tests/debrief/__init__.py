"""Tests of the debrief: what a reader notices when the game is over."""
