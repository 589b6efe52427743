"""The tests, room by room as in ``game``; ``python3 -m tests`` runs the whole check."""
