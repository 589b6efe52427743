"""What is legal, what comes of it, and what everyone learns from it."""
