"""The line mode: the same game as the screen, one line after another."""
