"""Forecast questions: put to each seat, sealed with its orders, settled by the world (core E; rows 4-5, 10)."""
