"""What comes to light late: a breach that nobody saw is looked for in later turns too (rows 43, 45)."""

from collections.abc import Mapping

from game.rules.docket import Docket
from game.rules.learning.acts import treaty_named
from game.rules.pacts import end
from game.rules.promises import eyes, fresh, witnesses_of_breach
from game.world.events.conduct import BreachFound, Cheated
from game.world.names import PowerId, TreatyId
from game.world.state import State


def come_to_light(docket: Docket) -> None:
    """Each hidden breach of the last turns is found with a share of the chance that it had when it was fresh.

    So a betrayal on the last turn is found in the epilogue, by the eyes of those who are left to look.
    """
    state, rules = docket.state, docket.state.ruleset.price
    for (name, breaker), deed in _hidden(docket).items():
        treaty = treaty_named(state, name)
        victim = deed.target
        if treaty is None or victim is None or not (state.is_alive(breaker) and state.is_alive(victim)):
            continue
        if docket.happens(rules.eyes_late * eyes(state, treaty, victim, breaker), "late", name, breaker):
            seen = witnesses_of_breach(docket, breaker, victim)
            lied = fresh(state, treaty, deed.turn) or covered(state, breaker, victim, deed.turn)
            docket.record(
                BreachFound, breaker, victim, seen, treaty=name, clause=deed.clause, since=deed.turn, assured=lied
            )
            ended = any(
                getattr(event, "treaty", None) == name and event.name == "TreatyEnded" for event in docket.events
            )
            if TreatyId(name) in state.treaties and not ended:
                end(docket, treaty, "breach")


def covered(state: State, breaker: PowerId, victim: PowerId, since: int) -> bool:
    """Whether the breaker gave the same court his word after a breach that it had not seen: to cover it (row 52).

    What a man meant nobody sees; the dates of what he swore and of what he did lie open to everybody. A word that was
    wrung out of him covers nothing.
    """
    if not state.ruleset.scars.on:
        return False
    sworn = [one for one in state.treaties.values() if one.binds(breaker) and one.binds(victim)]
    given = [max(one.signed, state.renewed.get(one.id, one.signed)) for one in sworn if one.duress != breaker]
    return any(turn > since for turn in given)


def _hidden(docket: Docket) -> Mapping[tuple[str, PowerId], Cheated]:
    """The last unseen breach of each treaty by each breaker, of earlier turns that are still remembered."""
    state = docket.state
    oldest = state.turn - round(state.ruleset.price.eyes_memory)
    hidden: dict[tuple[str, PowerId], Cheated] = {}
    found: set[tuple[str, PowerId]] = {
        (event.treaty, event.actor) for event in docket.events if isinstance(event, BreachFound) and event.actor
    }
    for event in reversed(state.chronicle):
        if event.turn < oldest:
            break
        if isinstance(event, BreachFound) and event.actor:
            found.add((event.treaty, event.actor))
        elif isinstance(event, Cheated) and event.actor and event.turn < state.turn:
            key = (event.treaty, event.actor)
            if key not in found:
                hidden.setdefault(key, event)
    return hidden
