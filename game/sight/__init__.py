"""The one door out of the state: what each seat is told, and the lens that bends it."""
