"""The line mode, played through its lines."""
