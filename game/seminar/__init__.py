"""A class at the table: seat keys, the clock, messages and the host."""
