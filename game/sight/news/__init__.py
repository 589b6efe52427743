"""The news: what one seat is told of an event that it saw; one file for each group of events."""

from game.sight.news.teller import SENTENCES
from game.sight.news.telling import SILENT, tell

__all__ = ["SENTENCES", "SILENT", "tell"]
