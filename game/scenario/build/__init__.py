"""From the parts of a scenario file to the setting that a game is played in."""
