"""The nouns of the game, as values that nobody can change."""
