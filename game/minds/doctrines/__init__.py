"""The doctrines: one way of deciding a file."""
