"""The wordmark: MELIAN in letters cut from blocks, between two bands of meander as on the shoulder of a vase."""

from textual.content import Content

from game.tui.text import line, lines

LETTERS: dict[str, tuple[str, ...]] = {
    "M": ("██▄   ▄██", "███▄ ▄███", "██ ▀█▀ ██", "██     ██", "██     ██"),
    "E": ("███████", "██     ", "█████  ", "██     ", "███████"),
    "L": ("██     ", "██     ", "██     ", "██     ", "███████"),
    "I": ("██", "██", "██", "██", "██"),
    "A": ("  ▄███▄  ", " ██▀ ▀██ ", " ██   ██ ", "▄███████▄", "██     ██"),
    "N": ("██▄    ██", "████▄  ██", "██ ▀██▄██", "██   ▀███", "██     ██"),
}
"""Five rows a letter."""

SPACE = "   "
KEY = ("┏━━━┓ ", "┃ ╺━┛ ", "┻━━━━━")
"""One unit of the running key, three rows high."""
WAVE = ("┏━┓ ", "┛ ┗━")
"""One unit of the plain meander, two rows high, for low screens."""


def wordmark() -> Content:
    """The word alone, five rows high."""
    rows = [SPACE.join(LETTERS[letter][row] for letter in "MELIAN") for row in range(5)]
    return lines(*(line((row, "$primary")) for row in rows))


def meander(width: int, pattern: tuple[str, ...] = KEY) -> Content:
    """A band of a pattern over so many columns."""
    return lines(*(line(((row * (width // len(row) + 1))[:width], "$secondary")) for row in pattern))
