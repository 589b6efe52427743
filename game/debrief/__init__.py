"""A finished game read back: what was told, thought, done and true."""
