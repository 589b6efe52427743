"""The table: who sits where, sealed windows, audiences, and the seat that every face holds."""
