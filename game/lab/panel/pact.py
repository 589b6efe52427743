"""Pacts of one game and how each ended: what lengths and endings are read from (A4, A5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.world.events.diplomacy import TreatyEnded, TreatyRenounced, TreatySigned
from game.world.state import State
from game.world.treaty import ClauseKind, Terms

VIOLATED = ("breach", "call refused", "war", "notice")
"""Endings in which a party broke the promise or gave it up before its time."""


@dataclass(frozen=True, slots=True)
class Pact:
    """One alliance that was signed in the game."""

    kind: str
    """`offensive`, `alliance`, `neutrality` or `non-aggression`, by its heaviest clause."""
    length: int
    """Turns for which it stood, or was seen to stand."""
    ended: str
    """Why it ended; empty where it outlived the game or a party."""


def kind_of(terms: Terms) -> str:
    """What sort of alliance it is; empty where it is none."""
    for kind in (ClauseKind.OFFENSIVE, ClauseKind.ALLIANCE, ClauseKind.NEUTRALITY, ClauseKind.NON_AGGRESSION):
        if terms.has(kind):
            return str(kind)
    return ""


def pacts_of(state: State) -> tuple[Pact, ...]:
    """Every alliance signed in a finished game."""
    ended = {event.treaty: event for event in state.chronicle if isinstance(event, TreatyEnded)}
    noticed = {event.treaty for event in state.chronicle if isinstance(event, TreatyRenounced)}
    found = []
    for event in state.chronicle:
        if isinstance(event, TreatySigned) and kind_of(event.treaty.terms):
            treaty = event.treaty
            end = ended.get(treaty.id)
            why = "" if end is None or end.why == "party gone" else end.why
            why = "notice" if why == "term" and treaty.id in noticed else why
            found.append(Pact(kind_of(treaty.terms), (end.turn if end else state.turn) - treaty.signed, why))
    return tuple(found)


def standing_after(pacts: Sequence[Pact], turns: int) -> float:
    """The share of pacts still in force after so many turns: Kaplan and Meier's, those cut off counted until then."""
    share = 1.0
    for length in range(turns):
        at_risk = sum(pact.length >= length for pact in pacts)
        fell = sum(pact.length == length and pact.ended != "" for pact in pacts)
        share *= 1.0 - fell / at_risk if at_risk else 1.0
    return share
