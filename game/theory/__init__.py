"""The essay's mechanisms as pure functions of plain numbers and arrays."""
