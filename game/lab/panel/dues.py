"""Dues of the leagues of one game: what contributions are read from (F1-F3)."""

from dataclasses import dataclass

from game.world.events.diplomacy import DuesSettled, LeagueChanged
from game.world.league import League
from game.world.state import State


@dataclass(frozen=True, slots=True)
class Dues:
    """One league's turn."""

    headed: bool
    """Whether it had a head, who may collect what a member withholds."""
    age: int
    """Turns since its first."""
    paid: int
    due: int


def dues_of(state: State) -> tuple[Dues, ...]:
    """Every league's every turn."""
    leagues: dict[str, League] = {league.id: league for league in state.setting.leagues}
    first: dict[str, int] = {}
    found = []
    for event in state.chronicle:
        if isinstance(event, LeagueChanged):
            leagues[event.league.id] = event.league
        elif isinstance(event, DuesSettled) and event.paid + event.withheld:
            start = first.setdefault(event.league, event.turn)
            head = leagues[event.league].head if event.league in leagues else None
            count = len(event.paid) + len(event.withheld)
            found.append(Dues(head is not None, event.turn - start, len(event.paid), count))
    return tuple(found)
