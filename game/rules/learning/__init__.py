"""What everybody learns from a turn: from acts, from time, and about oneself."""
