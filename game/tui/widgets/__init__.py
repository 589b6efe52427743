"""The pieces of which screens are made: given values, they post messages."""
