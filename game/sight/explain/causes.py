"""The largest causes of what last turn changed in our trust: for each other court, in words, with the event behind."""

from dataclasses import dataclass

from game.sight.briefing import Cause
from game.sight.explain.stocks import BY_DOMAIN, STOCK_OF, part_cell, part_weight
from game.sight.explain.trail import entry_of, steps_of, weighed
from game.world.names import DOMAINS, PowerId
from game.world.state import State

ROUNDING = 50
"""Thousandths of a point below which a change is not worth a line."""


@dataclass(slots=True)
class Change:
    """What one cause did to our trust in one power, domain by domain, in thousandths."""

    text: str
    event: str
    deltas: list[int]

    @property
    def largest(self) -> int:
        """The largest of the three, with its sign."""
        return max(self.deltas, key=abs)

    def words(self) -> str:
        """The cause, with the domain after it where it touched one domain alone."""
        touched = [domain for domain, delta in zip(DOMAINS, self.deltas, strict=True) if delta]
        return f"{self.text.rstrip('.')} ({touched[0]})" if len(touched) == 1 else self.text


def causes(state: State, seat: PowerId, most: int = 3) -> tuple[Cause, ...]:
    """For each other living power, the largest causes of last turn's change in our trust in it; points of trust.

    Where a cause touched several domains, the points are those of the domain it touched most.
    """
    since = state.turn if state.over else state.turn - 1
    found: list[Cause] = []
    for power in state.living():
        if power != seat:
            changes = [one for one in _changes(state, seat, power, since) if abs(one.largest) >= ROUNDING]
            changes.sort(key=lambda one: -abs(one.largest))
            found += [Cause(power, one.words(), one.largest / 1000.0, one.event) for one in changes[:most]]
    return tuple(found)


def _changes(state: State, seat: PowerId, power: PowerId, since: int) -> list[Change]:
    """Every cause since a turn began, in the order in which the ledger has them."""
    places = (state.place(seat), state.place(power))
    changes: dict[tuple[str, str], Change] = {}
    for part, quantity in STOCK_OF.items():
        weight = part_weight(state, part)
        for domain in range(len(DOMAINS)) if part in BY_DOMAIN else (0,):
            for step in steps_of(state, quantity, part_cell(state, part, places, domain), since):
                delta = weighed(step.delta, weight)
                entry = entry_of(state, seat, quantity, step, delta)
                change = changes.setdefault((entry.event, entry.text), Change(entry.text, entry.event, [0, 0, 0]))
                for place in (domain,) if part in BY_DOMAIN else range(len(DOMAINS)):
                    change.deltas[place] += delta
    return list(changes.values())
