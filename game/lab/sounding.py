"""What a sweep keeps of societies and homes, for its figures (rows 67-68, 86-90, 102).

Turn by turn, a number each; shares 0-1 and points 0-100, rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.theory.home import withheld
from game.world.event import Event
from game.world.events.conduct import Cheated, OrderFailed, PromisesKept
from game.world.events.home import Overturned, PassedOver
from game.world.names import PowerId, TreatyId, Window
from game.world.orders import rule_over
from game.world.power import Rule, Society
from game.world.state import State, trust_of
from game.world.treaty import Treaty

UNRESTRAINED = 40
"""Points of reason below which appetite and spirit act unrestrained (row 89)."""
TURMOIL = (Overturned, PassedOver)
"""Events in which a people and its elite have come apart."""


@dataclass(slots=True)
class Bonds:
    """Promises of a society's members while one order ruled it, to each other and to outsiders.

    How many turns of them, a turn and a side each, and how many were broken.
    """

    inside: list[int] = field(default_factory=lambda: [0, 0])
    outside: list[int] = field(default_factory=lambda: [0, 0])


@dataclass(slots=True)
class Sounding:
    """Gathers while a game is played; `to_plain` is what a row holds of it."""

    turns: list[dict[str, Any]] = field(default_factory=list)
    bonds: dict[tuple[str, Rule], Bonds] = field(default_factory=dict)
    """By society, and by the order that ruled it when its members kept or broke what they had promised."""
    treaties: dict[TreatyId, Treaty] = field(default_factory=dict)
    turmoil: dict[PowerId, int] = field(default_factory=dict)
    last: State | None = None

    def add(self, state: State, events: Sequence[Event]) -> None:
        """Take what a closed window shows; a turn is taken when the next one opens, or the game is over."""
        for event in events:
            if isinstance(event, PromisesKept):
                for treaty, keeper in event.rows:
                    self._row(state, self.treaties[treaty], keeper)[0] += 1
            elif isinstance(event, Cheated) and event.actor is not None:
                self._row(state, self.treaties[TreatyId(event.treaty)], event.actor)[1] += 1
            elif isinstance(event, TURMOIL) or (isinstance(event, OrderFailed) and "vote" in event.reason):
                actor = event.actor or PowerId("")
                self.turmoil[actor] = self.turmoil.get(actor, 0) + 1
        self.treaties.update(state.treaties)
        if (state.window is Window.ORDERS or state.over) and state.turn > 0:
            self.turns.append(_turn(state))
        self.last = state

    def to_plain(self) -> dict[str, Any]:
        """`societies` and `homes` as a row keeps them."""
        if self.last is None:
            return {}
        return {
            "societies": [self._society(self.last, one) for one in self.last.setting.societies],
            "homes": self._homes(),
        }

    def _society(self, state: State, society: Society) -> dict[str, Any]:
        series = {
            name: [turn[society.id][name] for turn in self.turns if society.id in turn]
            for name in ("afraid", "unrestrained", "tied", "trust")
        }
        members = sum(power.society == society.id for power in state.setting.powers)
        return {
            "id": society.id,
            "rule": str(society.rule),
            "members": members,
            "bonds": {
                str(rule): {"inside": bonds.inside, "outside": bonds.outside}
                for (home, rule), bonds in self.bonds.items()
                if home == society.id
            },
            **series,
        }

    def _homes(self) -> dict[str, dict[str, float]]:
        """For each power the people's trust as it opened, justice at the end, turmoils a turn, and what was paid.

        `paid` is the share, 0-1, of what a people owes its city that it did not keep back, on average over the turns.
        """
        found = {}
        for power in self.last.ids if self.last is not None else ():
            rows = [turn["homes"][power] for turn in self.turns if power in turn["homes"]]
            if rows:
                unrest = round(self.turmoil.get(power, 0) / len(rows), 3)
                paid = round(sum(one[2] for one in rows) / len(rows), 3)
                found[str(power)] = {"trust": rows[0][0], "justice": rows[-1][1], "turmoil": unrest, "paid": paid}
        return found

    def _row(self, state: State, treaty: Treaty, power: PowerId) -> list[int]:
        """Where a promise of a power is counted: under the order that ruled as it decided, in the window before."""
        home, other = (state.setting.power(one).society for one in (power, treaty.other(power)))
        bonds = self.bonds.setdefault((home, rule_over(self.last or state, power)), Bonds())
        return bonds.inside if home == other else bonds.outside


def _turn(state: State) -> dict[str, Any]:
    """One turn's figures of every society and every home."""
    shown: dict[str, Any] = {"homes": _homes_of(state)}
    for at, society in enumerate(state.setting.societies):
        members = [
            place
            for place, power in enumerate(state.setting.powers)
            if power.society == society.id and state.alive[place]
        ]
        if len(members) > 1:
            shown[society.id] = _inside(state, members, state.ruling[at])
    return shown


def _homes_of(state: State) -> dict[PowerId, tuple[float, float, float]]:
    """The people's trust and justice of every living power, in points, and the share of what is owed that is paid."""
    people, justice = state.stocks.people.tolist(), state.stocks.justice.tolist()
    return {
        power: (people[place] / 1000.0, round(justice[place] / 1000.0, 1), _paid(people[place] / 1000.0, state))
        for place, power in enumerate(state.ids)
        if state.alive[place]
    }


def _paid(people: float, state: State) -> float:
    """The share of what it owes that a people pays which trusts its elite so far."""
    rules = state.ruleset.home
    return 1.0 - withheld(people, willing=rules.willing, most=rules.withheld) if rules.on else 1.0


def _inside(state: State, members: Sequence[int], ruling: Rule) -> dict[str, float]:
    """What holds among the living members of one society: does fear rule, who is unrestrained, how many are bound."""
    ids = {state.ids[place] for place in members}
    bound = {treaty.parties for treaty in state.treaties.values() if ids.issuperset(treaty.parties)}
    pairs = len(members) * (len(members) - 1) // 2
    cells = np.ix_(members, members)
    whole = trust_of(state.stocks, state.ruleset)[cells]
    trust = whole[~np.eye(len(members), dtype=bool)].mean()
    reason = state.stocks.reason[members]
    return {
        "afraid": float(ruling is Rule.FEAR),
        "unrestrained": round(float((reason < UNRESTRAINED * 1000).mean()), 3),
        "tied": round(len(bound) / pairs, 3),
        "trust": round(float(trust) / 1000.0, 1),
    }
