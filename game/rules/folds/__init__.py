"""What each kind of event does to the state, grouped by what it touches."""
