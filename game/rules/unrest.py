"""Unrest: a people that trusts its elite no longer turns it out (rows 26, 101-102)."""

from game.rules.docket import Docket
from game.rules.succession import take_over
from game.world.events.home import Overturned
from game.world.office import names_a_group


def unrest(docket: Docket) -> None:
    """Where the people's trust has run out the elite falls, and the city pays for it.

    Whoever comes after begins with some trust and with juster books; the fighting in the streets costs strength.
    """
    state, rules = docket.state, docket.state.ruleset.home
    if not rules.on:
        return
    for power in state.living():
        place = state.place(power)
        trust = int(state.stocks.people[place]) / 1000.0
        if trust >= rules.unrest:
            continue
        fell = docket.record(Overturned, power, seen_by=docket.everybody()).number
        docket.book.power(fell, "people", place, rules.anew - trust)
        docket.book.power(fell, "justice", place, rules.reckoning)
        if names_a_group(state.setting.power(power), state.ruleset):
            docket.book.power(fell, "offices", place, state.ruleset.offices.turned_out)
        strength = int(state.stocks.strength[place]) / 1000.0
        docket.book.power(fell, "strength", place, -rules.streets * strength)
        leaders = state.setting.power(power).leaders
        take_over(docket, None, power, (state.leaders[place] + 1) % len(leaders))
