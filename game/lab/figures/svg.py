"""A small sheet of squared paper: axes, points with their intervals, bars and lines, as SVG that any browser shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from math import floor, isnan, log10

WIDE, HIGH = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 20, 74, 56
"""Margins around the plot, in pixels."""
CLAY, INK, PALE = "#b5532a", "#231a14", "#fbf3e6"
"""Terracotta, black and the ground of a vase."""
Span = tuple[float, float]


def rounds(top: float, least: float = 0.0) -> list[float]:
    """Marks at round figures from 0 to no more than `top`, at most seven of them and at least `least` apart."""
    apart = max(top / 6, least)
    size = 10.0 ** floor(log10(apart))
    step = next(size * many for many in (1, 2, 5, 10) if size * many >= apart * 0.999)
    return [round(step * place, 9) for place in range(int(top / step + 1e-9) + 1)]


@dataclass(slots=True)
class Sheet:
    """One picture in the making. Points are given in the units of its axes."""

    title: str
    across: Span
    up: Span
    told: str = ""
    """A line under the title: what the marks mean."""
    rests: str = ""
    """A line under that: on how much the picture rests."""
    _parts: list[str] = field(default_factory=list)

    def axes(self, name_x: str, name_y: str, ticks_x: Sequence[tuple[float, str]], ticks_y: Sequence[float]) -> None:
        """Both axes with their names, marks across with words, marks up with figures."""
        self._line(self.across[0], self.up[0], self.across[1], self.up[0])
        self._line(self.across[0], self.up[0], self.across[0], self.up[1])
        for at, word in ticks_x:
            self._text(self.x(at), HIGH - BOTTOM + 18, word)
        for at in ticks_y:
            self._text(LEFT - 8, self.y(at) + 4, f"{at:g}", anchor="end")
            self._rule(at)
        self._text((LEFT + WIDE - RIGHT) / 2, HIGH - 12, name_x)
        middle = (TOP + HIGH - BOTTOM) / 2
        self._parts.append(
            f'<text x="16" y="{middle:.1f}" text-anchor="middle" transform="rotate(-90 16 {middle:.1f})">'
            f"{escape(name_y)}</text>"
        )

    def point(self, x: float, y: float, half: float = float("nan"), *, hollow: bool = False) -> None:
        """A point, with its interval as a stroke where it has one."""
        if not isnan(half):
            low, high = max(y - half, self.up[0]), min(y + half, self.up[1])
            self._line(x, low, x, high)
        fill = PALE if hollow else CLAY
        self._parts.append(f'<circle cx="{self.x(x):.1f}" cy="{self.y(y):.1f}" r="5" fill="{fill}" stroke="{INK}"/>')

    def path(self, points: Sequence[tuple[float, float]], step: float, *, dashed: bool = False) -> None:
        """A line from each point to the next one `step` to the right; where that one is missing there is a gap."""
        dash = ' stroke-dasharray="6 4"' if dashed else ""
        for (x, y), (to_x, to_y) in pairwise(points):
            if to_x - x <= step:
                told = f"{self.x(x):.1f},{self.y(y):.1f} {self.x(to_x):.1f},{self.y(to_y):.1f}"
                self._parts.append(f'<polyline points="{told}" fill="none" stroke="{CLAY}" stroke-width="2"{dash}/>')

    def bar(self, left: float, right: float, y: float, *, hollow: bool = False) -> None:
        """A bar from the ground up."""
        x, top = self.x(left), self.y(y)
        width, height = self.x(right) - x, self.y(self.up[0]) - top
        self._parts.append(
            f'<rect x="{x:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" '
            f'fill="{PALE if hollow else CLAY}" stroke="{INK}"/>'
        )

    def word(self, x: float, y: float, text: str, lower: int = 0) -> None:
        """A word just above a place in the plot, or so many pixels lower."""
        self._text(self.x(x), self.y(y) - 6 + lower, text)

    def whole(self) -> str:
        """The picture."""
        inner = "\n".join(self._parts)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" '
            f'font-family="sans-serif" font-size="12" fill="{INK}">\n'
            f'<rect width="{WIDE}" height="{HIGH}" fill="{PALE}"/>\n'
            f'<text x="{LEFT}" y="24" font-size="{self._size:.1f}">{escape(self.title)}</text>\n'
            f'<text x="{LEFT}" y="42">{escape(self.told)}</text>\n'
            f'<text x="{LEFT}" y="58">{escape(self.rests)}</text>\n{inner}\n</svg>\n'
        )

    @property
    def _size(self) -> float:
        """How large the title is: smaller where it is long."""
        return min(15.0, 1.8 * (WIDE - LEFT - RIGHT) / max(1, len(self.title)))

    def x(self, value: float) -> float:
        """Pixels from the left."""
        low, high = self.across
        return LEFT + (value - low) / (high - low) * (WIDE - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """Pixels from the top."""
        low, high = self.up
        return HIGH - BOTTOM - (value - low) / (high - low) * (HIGH - TOP - BOTTOM)

    def _line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._parts.append(
            f'<line x1="{self.x(x):.1f}" y1="{self.y(y):.1f}" x2="{self.x(to_x):.1f}" y2="{self.y(to_y):.1f}" '
            f'stroke="{INK}"/>'
        )

    def _rule(self, y: float) -> None:
        self._parts.append(
            f'<line x1="{LEFT}" y1="{self.y(y):.1f}" x2="{WIDE - RIGHT}" y2="{self.y(y):.1f}" '
            f'stroke="{INK}" stroke-opacity=".15"/>'
        )

    def _text(self, x: float, y: float, text: str, anchor: str = "middle") -> None:
        self._parts.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>')
