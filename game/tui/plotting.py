"""Plots of a debrief: lines over turns in braille, a range as a shaded band, what was true as crosses."""

import itertools
from collections.abc import Callable
from typing import TypeAlias

from textual.content import Content

from game.debrief.page import Plot, Series
from game.sight.words import number
from game.tui.canvas import Canvas, Stroke
from game.tui.text import line, lines, plain

Spot: TypeAlias = Callable[[int, float], tuple[int, int]]
"""From a place among the turns and a value to a dot."""
BAND = ("low", "high")
TRUE = "true"
MARGIN = 7
"""Cells for the figures beside the plot."""


def plot_content(plot: Plot, width: int, height: int) -> Content:
    """A plot with its title, its scale, its turns, and what the lines are."""
    values = [value for series in plot.series for value in series.values if value is not None]
    title = line((plot.title, "bold"), (f", in {plot.unit}", "$text-muted"))
    if not values or not plot.turns:
        return lines(title, plain("There is nothing to draw.", "italic $text-muted"))
    least, most = bounds(plot.unit, min(values), max(values))
    canvas = Canvas(max(10, width - MARGIN), height)
    _draw(canvas, plot, least, most)
    rows = []
    for at, pieces in enumerate(canvas.rows()):
        label = number(round(most)) if at == 0 else number(round(least)) if at == height - 1 else ""
        rows.append(line((f"{label:>{MARGIN - 2}} ", "$text-muted"), ("│", "$rule"), *pieces))
    first, last = f"turn {plot.turns[0]}", f"turn {plot.turns[-1]}"
    gap = " " * max(1, canvas.width - len(first) - len(last))
    axis = line((" " * MARGIN + first + gap + last, "$text-muted"))
    return lines(title, *rows, axis, _legend(plot), plain(in_words(plot), "italic $text-muted"))


def bounds(unit: str, least: float, most: float) -> tuple[float, float]:
    """The ends of the scale: points run from 0 to 100 where they fit, others from nought or below."""
    low = min(0.0, least)
    return (low, 100.0) if unit == "points" and most <= 100 else (low, most * 1.1 or 1.0)


def _draw(canvas: Canvas, plot: Plot, least: float, most: float) -> None:
    across, down = canvas.width * 2 - 1, canvas.height * 4 - 1

    def spot(place: int, value: float) -> tuple[int, int]:
        share = place / (len(plot.turns) - 1) if len(plot.turns) > 1 else 0.5
        return round(share * across), round((1 - (value - least) / ((most - least) or 1.0)) * down)

    named = {series.name: series for series in plot.series}
    if all(name in named for name in BAND):
        _shade(canvas, named["low"], named["high"], spot)
    for series in plot.series:
        known = [(at, value) for at, value in enumerate(series.values) if value is not None]
        if series.name in BAND:
            continue
        if series.name == TRUE:
            for at, value in known:
                x, y = spot(at, value)
                canvas.write(x // 2, y // 4, "×", "bold $accent")
            continue
        for (at, value), (then, after) in itertools.pairwise(known):
            canvas.line(spot(at, value), spot(then, after), Stroke.SOLID, "$primary")
        if len(known) == 1:
            canvas.dot(*spot(*known[0]), "$primary")


def _shade(canvas: Canvas, low: Series, high: Series, spot: Spot) -> None:
    """Fill the cells between the two ends of a range, turn by turn and straight in between."""
    ends = enumerate(zip(low.values, high.values, strict=True))
    pairs = [(at, under, over) for at, (under, over) in ends if under is not None and over is not None]
    for (at, bottom, top), (then, next_bottom, next_top) in itertools.pairwise(pairs):
        (x, under), (_, over) = spot(at, bottom), spot(at, top)
        (to_x, to_under), (_, to_over) = spot(then, next_bottom), spot(then, next_top)
        for column in range(x // 2, to_x // 2 + 1):
            share = (column - x / 2) / max((to_x - x) / 2, 1)
            first, last = over + share * (to_over - over), under + share * (to_under - under)
            canvas.shade(column, round(first) // 4, round(last) // 4, "$rule")


def _legend(plot: Plot) -> Content:
    names = {series.name for series in plot.series}
    pieces = [line(("⠒⠒ ", "$primary"), (", ".join(sorted(names - {*BAND, TRUE})), "$text-muted"), "   ")]
    if names.issuperset(BAND):
        pieces.append(line(("░░ ", "$rule"), ("its range", "$text-muted"), "   "))
    if TRUE in names:
        pieces.append(line(("× ", "bold $accent"), ("true", "$text-muted")))
    return line(" " * MARGIN, *pieces)


def in_words(plot: Plot) -> str:
    """The plot in one line of words, for whoever cannot see it."""
    said = []
    for series in plot.series:
        known = [value for value in series.values if value is not None]
        if known and series.name not in BAND:
            said.append(f"{series.name} from {number(round(known[0]))} to {number(round(known[-1]))}")
    return f"In words: {'; '.join(said)}."
