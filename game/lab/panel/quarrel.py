"""Calls to come and wars of one game: what honour rates and winners are read from (A1-A3, A9)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.lab.panel.pact import kind_of
from game.world.events.diplomacy import CallAnswered, Called, TreatyEnded, TreatyRenounced, TreatySigned
from game.world.events.war import WarDeclared, WarEnded, WarJoined
from game.world.names import PowerId
from game.world.state import State
from game.world.treaty import Treaty
from game.world.war import War

CHANGED = 0.10
"""The share by which a party's strength must differ from the day of signature for circumstances to have changed."""


@dataclass(frozen=True, slots=True)
class Summons:
    """A partner's war, and whether the pact was kept in it."""

    came: bool
    invoked: bool
    """Whether the pact bound to this war on its exact terms."""
    kind: str = ""
    changed: bool = False
    """Whether either party's strength had changed by a tenth or more since signature."""


@dataclass(frozen=True, slots=True)
class Fought:
    """A war that ended before the game did."""

    hubris: float
    """Points of hubris of the power that began it, then."""
    won: int
    """1 for who began it, -1 for the other side, 0 for neither."""


def summons_of(state: State, strengths: Sequence[Sequence[int]]) -> tuple[Summons, ...]:
    """Every partner of a power that came into a war: once for each war, invoked or not."""
    return (*_invoked(state, strengths), *_beside(state))


def _invoked(state: State, strengths: Sequence[Sequence[int]]) -> Iterator[Summons]:
    """Calls that a treaty bound to answer and no term excused."""
    treaties = _treaties(state)
    calls = {event.call.id: event.call for event in state.chronicle if isinstance(event, Called)}
    for event in state.chronicle:
        if not isinstance(event, CallAnswered) or not event.bound or event.excused:
            continue
        treaty = treaties.get(calls[event.call].treaty or "")
        if treaty is not None:
            changed = _changed(state, treaty, event.turn, strengths)
            yield Summons(event.came, True, kind_of(treaty.terms), changed)


def _beside(state: State) -> Iterator[Summons]:
    """Everybody with any alliance to a power that is in a war: whether he fought on its side, whatever the terms."""
    treaties = _treaties(state)
    ends = {event.treaty: event.turn for event in state.chronicle if isinstance(event, TreatyEnded | TreatyRenounced)}
    for war in _wars(state):
        joined = _sides(state, war)
        for power, side in ((war.attacker, 1), (war.defender, -1)):
            for treaty in treaties.values():
                stands = treaty.signed < war.began <= ends.get(treaty.id, war.began)
                other = treaty.other(power) if treaty.binds(power) else power
                if stands and kind_of(treaty.terms) and other not in (war.attacker, war.defender):
                    yield Summons(joined.get(other) == side, False)


def fought_of(state: State, hubris: Sequence[Sequence[int]]) -> tuple[Fought, ...]:
    """Every war of the game that ended in it."""
    ended = {event.war: event for event in state.chronicle if isinstance(event, WarEnded)}
    return tuple(
        Fought(hubris[war.began][state.place(war.attacker)] / 1000.0, _won(war, ended[war.id], _sides(state, war)))
        for war in _wars(state)
        if war.id in ended and ended[war.id].how != "party gone"
    )


def _won(war: War, end: WarEnded, sides: Mapping[PowerId, int]) -> int:
    """Whose side won; a peace goes to whom the score favours by a battle or more."""
    if end.winner:
        return 1 if end.winner == war.attacker else sides.get(PowerId(end.winner), -1)
    return (end.score >= 25) - (end.score <= -25)


def _wars(state: State) -> Iterator[War]:
    for event in state.chronicle:
        if isinstance(event, WarDeclared):
            yield event.war


def _sides(state: State, war: War) -> dict[PowerId, int]:
    """Who fought on which side: 1 with the attacker, -1 with the defender."""
    joined = {
        event.actor: event.side
        for event in state.chronicle
        if isinstance(event, WarJoined) and event.war == war.id and event.actor is not None
    }
    return {war.attacker: 1, war.defender: -1, **joined}


def _treaties(state: State) -> dict[str, Treaty]:
    """Every treaty of the game, those of the opening included."""
    signed = [event.treaty for event in state.chronicle if isinstance(event, TreatySigned)]
    return {treaty.id: treaty for treaty in (*state.setting.treaties, *signed)}


def _changed(state: State, treaty: Treaty, turn: int, strengths: Sequence[Sequence[int]]) -> bool:
    """Whether a party is stronger or weaker by a tenth than on the day of signature (of the opening, if older)."""
    then, now = strengths[max(treaty.signed, 1)], strengths[turn]
    places = [state.place(power) for power in treaty.parties]
    return any(abs(now[place] - then[place]) >= CHANGED * max(then[place], 1) for place in places)
