"""The line mode: numbered choices and typed orders on the same `Seat`, for screen readers, pipes and tests."""

from game.plain.face import play

__all__ = ["play"]
