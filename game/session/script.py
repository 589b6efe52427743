"""A file of orders: one a line, read with their places, so that what cannot be ordered is named where it stands.

T3 athens: propose trade 4 to corcyra for 4 turns     # up to three drafts of one audience
T3 athens: answer come to war-corinth-corcyra
T3 athens: forecast 70 Q2
T1 athens: range 20 to 60 coast
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from game.text import nearest
from game.world.names import PowerId, QuestionId, Window
from game.world.notation import Unreadable, format_order, parse_order
from game.world.order import Forecast, Order, RangeAnswer

_HEAD = re.compile(r"(?P<head>\s*T(?P<turn>\d{1,3})\s+(?P<power>[a-z0-9][a-z0-9-]*)\s*:\s*)(?P<rest>.*)")
_ANSWER = re.compile(r"answer\s+")
_FORECAST = re.compile(r"forecast\s+(?P<percent>\d{1,3})\s*%?\s+(?:on\s+)?(?P<question>\S+)")
_RANGE = re.compile(r"range\s+(?P<low>-?\d{1,7})\s+to\s+(?P<high>-?\d{1,7})\s+(?:on\s+)?(?P<question>\S+)")
_NUMBERED = re.compile(r"[qQ]\d")

Entry = Order | Forecast | RangeAnswer


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that was not carried out."""

    file: str
    line: int
    column: int
    reason: str

    def __str__(self) -> str:
        """As editors and people write it."""
        return f"{self.file}:{self.line}:{self.column}: {self.reason}"


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One line that could be read."""

    number: int
    column: int
    """Where the order begins, from 1."""
    turn: int
    power: PowerId
    entry: Entry

    @property
    def window(self) -> str:
        """The window that it belongs to, such as `T3.orders`."""
        window = self.entry.rule.window if isinstance(self.entry, Order) else Window.ORDERS
        return f"T{self.turn}.{window}"

    @property
    def text(self) -> str:
        """What a refusal calls it."""
        if isinstance(self.entry, Order):
            return format_order(self.entry, with_power=False)
        if isinstance(self.entry, Forecast):
            return f"forecast {self.entry.percent} {self.entry.question}"
        return f"range {self.entry.low} to {self.entry.high} {self.entry.question}"


@dataclass(frozen=True, slots=True)
class Script:
    """A file of orders, read."""

    file: str
    lines: tuple[ScriptLine, ...] = ()
    faults: tuple[Fault, ...] = ()
    """Lines that could not be read."""

    def of(self, power: PowerId, window: str) -> tuple[ScriptLine, ...]:
        """The lines of one power for one window, in their order."""
        return tuple(one for one in self.lines if one.power == power and one.window == window)

    def plays(self, power: PowerId, window: str) -> bool:
        """Whether it has a line for a power in a window."""
        return any(one.power == power and one.window == window for one in self.lines)


def read_script(text: str, file: str, powers: Sequence[str]) -> Script:
    """Read a file of orders for these powers."""
    lines: list[ScriptLine] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        written = line.partition("#")[0].rstrip()
        if not written.strip():
            continue
        read = _line(written, number, powers)
        if isinstance(read, ScriptLine):
            lines.append(read)
        else:
            faults.append(Fault(file, number, read.column, read.message))
    return Script(file, tuple(lines), tuple(faults))


def _line(written: str, number: int, powers: Sequence[str]) -> ScriptLine | Unreadable:
    match = _HEAD.fullmatch(written)
    if match is None:
        return Unreadable('a line is written "T3 athens: ORDER"', len(written) - len(written.lstrip()) + 1)
    power, turn, rest = PowerId(match["power"]), int(match["turn"]), match["rest"]
    if power not in powers:
        close = nearest(power, powers)
        hint = f" (did you mean {close}?)" if close else ""
        return Unreadable(f'there is no power "{power}"{hint}', match.start("power") + 1)
    column = match.end("head") + 1
    answer = _ANSWER.match(rest)
    if answer is not None:
        rest, column = rest[answer.end() :], column + answer.end()
    entry = _entry(rest, power, turn)
    if isinstance(entry, Unreadable):
        hint = f" (did you mean {entry.hint}?)" if entry.hint and entry.hint not in entry.message else ""
        return Unreadable(entry.message + hint, column + max(entry.column, 1) - 1)
    return ScriptLine(number, column, turn, power, entry)


def _entry(rest: str, power: PowerId, turn: int) -> Entry | Unreadable:
    """What a line says: a forecast, a range, or an order."""
    forecast = _FORECAST.fullmatch(rest)
    if forecast is not None:
        return Forecast(_question(forecast["question"], power, turn), int(forecast["percent"]))
    answered = _RANGE.fullmatch(rest)
    if answered is not None:
        return RangeAnswer(QuestionId(answered["question"]), int(answered["low"]), int(answered["high"]))
    return parse_order(rest, power)


def _question(name: str, power: PowerId, turn: int) -> QuestionId:
    """`Q2` is the second question of this turn; any other name is an id."""
    return QuestionId(f"T{turn}.{power}.q{name[1:]}" if _NUMBERED.match(name) else name)
