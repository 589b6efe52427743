"""The panel: ten figures of simulated games beside the figures that scholars have published."""

from game.lab.panel.compared import Compared, Reading, Verdict
from game.lab.panel.run import PANEL, lines_of_panel, lines_of_reading, read_panel

__all__ = ["PANEL", "Compared", "Reading", "Verdict", "lines_of_panel", "lines_of_reading", "read_panel"]
