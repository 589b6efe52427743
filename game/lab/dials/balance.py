"""Balance: nobody is best at everything, no ending is everybody's, and hubris pays before it costs (core H, I; row 8).

Two kinds of games. In the first every seat plays one of the eight doctrines by lot. In the second one seat that people
may take is led by `reciprocal`, on the same seeds once with its hubris held high and once held low.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from game.debrief.figures import FIGURES
from game.lab.dials.band import Band, Measured, ratio
from game.lab.single import row_of
from game.session.doctrine import DRAWN, MIXED, drawn
from game.session.run import play_out
from game.session.spec import EVERY, Spec, prepare
from game.sight.survey import standing_of
from game.world.event import Event
from game.world.names import PowerId
from game.world.state import State

HIGH, LOW = 70, 20
"""Points at which hubris is held."""
EARLY = 5
"""The turn by which hubris should have paid."""
_WHY = "a doctrine that is best at everything, or at nothing, is no choice"
_PAYS = "hubris pays before it costs (8-9)"
BANDS = {
    band.figure: band
    for band in (
        Band("balance", "commonest ending of the seats people take", 0.0, 0.35, "", "an ending that is everybody's"),
        Band("balance", "doctrines first in all six figures", 0.0, 0.0, "", _WHY),
        Band("balance", "doctrines never first or second", 0.0, 0.0, "", _WHY),
        Band("balance", "wealth early on, hubris high less low", 0.001, 1000.0, "talents", _PAYS),
        Band("balance", "standing early on, hubris high less low", 0.001, 100.0, "points", _PAYS),
        Band("balance", "security at the end, hubris high less low", -100.0, -0.001, "points", "and costs later (8-9)"),
    )
}
"""What must be found; declared here and nowhere else."""
NONE = float("nan")
"""Counts have no interval."""
HELD = ("wealth early on", "standing early on", "security at the end")


@dataclass(frozen=True, slots=True)
class Sat:
    """One game to be played: with every doctrine by lot, or with a seat whose hubris is held."""

    spec: Spec
    seat: PowerId = PowerId("")
    """Whose hubris is held; nobody's where doctrines are drawn."""
    hubris: int = 0


@dataclass(frozen=True, slots=True)
class Came:
    """What one game came to: everybody's verdict and doctrine, or three figures of the seat that was held."""

    sat: Sat
    verdicts: Mapping[str, Any]
    takes: tuple[str, ...] = ()
    """The seats that people may take."""
    held: tuple[float, ...] = ()


def games_of(scenario: str, games: int, seed: int) -> tuple[Sat, ...]:
    """The plan: half the games by lot; the other half in pairs, the seats that people may take in turn."""
    seats = _seats(Spec(scenario, seed))
    lots, pairs = games - 2 * (games // 4), games // 4
    planned = [Sat(Spec(scenario, seed + place, doctrines=((EVERY, MIXED),))) for place in range(lots)]
    for place in range(pairs):
        seat = PowerId(seats[place % len(seats)])
        planned += [Sat(_held(scenario, seed + place, seat, hubris), seat, hubris) for hubris in (HIGH, LOW)]
    return tuple(planned)


def _seats(spec: Spec) -> tuple[str, ...]:
    powers = prepare(spec).state.setting.powers
    return tuple(str(one.id) for one in powers if one.playable) or tuple(str(one.id) for one in powers)


def _held(scenario: str, seed: int, seat: PowerId, hubris: int) -> Spec:
    pins = ((f"powers.{seat}.leader.hubris", str(hubris)), ("rules.hubris.moves", "0"))
    return Spec(scenario, seed, doctrines=((seat, "reciprocal"),), overrides=pins)


def came_of(sat: Sat) -> Came:
    """Play one game and keep what the figures need of it."""
    opening = prepare(sat.spec)
    early = [opening.state]

    def watch(state: State, events: Sequence[Event]) -> None:
        del events
        if state.turn <= EARLY:
            early[:] = [state]

    outcome = play_out(sat.spec, opening, on_window=watch)
    judged = row_of(outcome, sat.spec)["verdict"]
    if not sat.seat:
        return Came(sat, judged, _seats(sat.spec))
    place = early[0].place(sat.seat)
    then = (float(early[0].stocks.wealth[place]) / 1000.0, float(standing_of(early[0])[place]))
    return Came(sat, {}, held=(*then, float(judged[str(sat.seat)]["security"])))


def measure(scenario: str, games: Sequence[Came]) -> Iterator[Measured]:
    """The figures of this dial from its games."""
    lots = [game for game in games if not game.sat.seat]
    yield _commonest(scenario, lots)
    first, never = _best(lots)
    yield Measured(BANDS["doctrines first in all six figures"], scenario, float(first), NONE, len(lots))
    yield Measured(BANDS["doctrines never first or second"], scenario, float(never), NONE, len(lots))
    pairs = _pairs(games)
    for place, name in enumerate(HELD):
        value, half = ratio([(high[place] - low[place], 1.0) for high, low in pairs])
        yield Measured(BANDS[f"{name}, hubris high less low"], scenario, value, half, len(pairs))


def standings(games: Sequence[Came]) -> dict[str, dict[str, float]]:
    """For each figure the doctrines by how far they are above the usual for the seat they sat in, the best first."""
    rows = [
        (seat, drawn(MIXED, game.sat.spec.seed, PowerId(seat)), shown)
        for game in games
        if not game.sat.seat
        for seat, shown in game.verdicts.items()
    ]
    return {name: _ranked([(seat, label, shown[name]) for seat, label, shown in rows]) for name in FIGURES}


def _ranked(rows: Sequence[tuple[str, str, float | None]]) -> dict[str, float]:
    told = [(seat, label, value) for seat, label, value in rows if value is not None]
    seats = {seat: fmean(value for one, _, value in told if one == seat) for seat in {one for one, _, _ in told}}
    above = {label: [value - seats[seat] for seat, one, value in told if one == label] for label in DRAWN}
    means = {label: fmean(values) for label, values in above.items() if values}
    return dict(sorted(means.items(), key=lambda row: -row[1]))


def _commonest(scenario: str, lots: Sequence[Came]) -> Measured:
    """The share of the commonest ending among the seats that people take."""
    ends = [[game.verdicts[seat]["ending"] for seat in game.takes] for game in lots]
    most = Counter(end for game in ends for end in game).most_common(1)
    told = [(float(game.count(most[0][0])), float(len(game))) for game in ends] if most else []
    return Measured(BANDS["commonest ending of the seats people take"], scenario, *ratio(told), len(lots))


def _best(lots: Sequence[Came]) -> tuple[int, int]:
    """How many doctrines are first in every figure, and how many are first or second in none."""
    orders = [list(order) for order in standings(lots).values() if order]
    first = sum(all(order[0] == label for order in orders) for label in DRAWN) if orders else 0
    never = sum(all(label not in order[:2] for order in orders) for label in DRAWN)
    return first, never


def _pairs(games: Sequence[Came]) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    """The seat held high and the same held low, seed by seed."""
    held = {(game.sat.spec.seed, game.sat.seat, game.sat.hubris): game.held for game in games if game.sat.seat}
    return [(high, held[seed, seat, LOW]) for (seed, seat, hubris), high in held.items() if hubris == HIGH]
