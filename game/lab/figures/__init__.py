"""What a sweep draws in its folder: the ranking of orders, the tipping, the people's trust, the two basins."""

from game.lab.figures.draw import FIGURES, drawn, write_pictures

__all__ = ["FIGURES", "drawn", "write_pictures"]
