"""Many games from a plan of seeds and treatments, counted and tabulated without a screen."""
