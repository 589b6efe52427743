"""Arms and levies: strength is raised, and neighbours who see it take fright (core B, D)."""

from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.world.events.conduct import (
    Armed,
    Mobilised,
)
from game.world.power import Trait
from game.world.trait import has
from game.world.verb import SECRETLY


def arm(docket: Docket, sealed: Sealed) -> None:
    """Strength is raised; neighbours who see it take fright."""
    state, rules = docket.state, docket.state.ruleset
    for order in sealed.of("arm"):
        secret = order.word == SECRETLY
        seen = (order.power,) if secret else docket.everybody()
        done = docket.record(Armed, order.power, seen_by=seen, amount=order.amount or 0, secret=secret)
        place = state.place(order.power)
        docket.book.power(done.number, "strength", place, rules.stores.arm * (order.amount or 0))
        if secret or not rules.fear.on:
            continue
        for other in state.living():
            reach = int(state.setting.reach[place, state.place(other)])
            if other != order.power and reach >= 25:
                docket.book.dyad(
                    done.number,
                    "fear",
                    state.place(other),
                    place,
                    rules.fear.arming * (order.amount or 0) * reach / 100,
                )
    for order in sealed.of("mobilise"):
        late = round(rules.traits.levy) if has(state, order.power, Trait.SLOW_LEVY) else 0
        until = state.turn + round(rules.stores.mobilised_turns) - 1 + late
        docket.record(Mobilised, order.power, seen_by=docket.everybody(), until=until)
