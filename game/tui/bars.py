"""Small pictures made of letters: signed bars, ranges, pips. Each stands beside its figure, never in its place."""

from textual.content import Content

from game.sight.words import trend
from game.tui.text import line

EIGHTHS = " ▏▎▍▌▋▊▉█"


def level_bar(value: float, most: float, width: int) -> Content:
    """A bar from nought to its most, with the room that is left as a dotted line."""
    eighths = round(max(0.0, min(value / most, 1.0)) * width * 8) if most > 0 else 0
    whole, rest = divmod(eighths, 8)
    filled = "█" * whole + (EIGHTHS[rest] if rest else "")
    return line((filled, "$primary"), ("·" * (width - len(filled)), "$rule"))


def signed_bar(points: float, most: float, width: int) -> Content:
    """A bar to the right of an axis for gains, to the left and hatched for losses; `width` cells on either side."""
    eighths = round(min(abs(points) / most, 1.0) * width * 8) if most > 0 else 0
    if points < 0:
        cells = min(width, max(1, round(eighths / 8))) if eighths else 0
        return line(" " * (width - cells), ("▒" * cells, "$error"), ("│", "$rule"), " " * width)
    whole, rest = divmod(max(eighths, 1) if points > 0 else 0, 8)
    filled = "█" * whole + (EIGHTHS[rest] if rest else "")
    return line(" " * width, ("│", "$rule"), (filled, "$primary"), " " * (width - len(filled)))


def range_bar(low: float, value: float, high: float, least: float, most: float, width: int) -> Content:
    """An estimate with its range on a track: `··├──●───┤····`."""
    room = most - least or 1.0
    first, point, last = (max(0, min(width - 1, round((at - least) / room * (width - 1)))) for at in (low, value, high))
    signs = ["·"] * width
    for place in range(first, last + 1):
        signs[place] = "─"
    signs[first], signs[last], signs[point] = "├", "┤", "●"
    styles = ["$rule" if sign == "·" else "$accent" if sign == "●" else "$secondary" for sign in signs]
    return line(*((sign, style) for sign, style in zip(signs, styles, strict=True)))


def pips(left: int, whole: int) -> Content:
    """What is left of a small count, as filled and empty signs."""
    kept = max(0, min(left, whole))
    return line(("◆" * kept, "$accent"), ("◇" * (whole - kept), "$text-muted"))


def trend_mark(change: float) -> Content:
    """Which way a level goes, as a sign and a word."""
    word = trend(change)
    sign, style = {"rising": ("▲", "$success"), "falling": ("▼", "$error")}.get(word, ("·", "$text-muted"))
    return line((f"{sign} {word}", style))
