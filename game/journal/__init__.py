"""The saved game, line by line, and its replay."""
