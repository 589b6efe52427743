"""War: efforts, campaigns, how wars end and what becomes of the beaten (core F; rows 26, 43, 83, 103, 119)."""

from game.rules.docket import Docket
from game.rules.pacts import sign
from game.rules.pledges import voted
from game.rules.sealed import Sealed
from game.sight.survey import survey
from game.theory.thousandths import to_points
from game.theory.war import campaign_odds, force, margin
from game.world.events.home import Fared
from game.world.events.war import AimRaised, CampaignFought, EffortSet, FateDecided, PowerDestroyed, WarEnded
from game.world.names import PowerId, WarId
from game.world.power import Trait
from game.world.state import State
from game.world.trait import has, stirred
from game.world.treaty import Clause, ClauseKind, Terms
from game.world.verb import EFFORTS, WAR_AIMS
from game.world.war import Side, War

EFFORT_SILVER = {"low": 2, "middle": 5, "full": 10}
"""Talents a turn that a war costs, by effort."""


def set_efforts(docket: Docket, sealed: Sealed) -> None:
    """How hard each side fights from now on."""
    for order in sealed.of("effort"):
        war = docket.state.wars.get(WarId(order.thing or ""))
        if war is not None and war.side_of(order.power) and order.word in EFFORTS:
            docket.record(EffortSet, order.power, seen_by=docket.everybody(), war=war.id, effort=order.word)


def ordered_effort(docket: Docket, war: War, side: Side) -> str:
    """How hard a side fights this turn: what was ordered, within what the aim of the war allows.

    Where the aim is to chastise nobody goes beyond the middle, but the one attacked: he makes it another war by it.
    """
    ordered = side.effort
    for event in docket.events:
        if isinstance(event, EffortSet) and event.war == war.id and event.actor == side.power:
            ordered = event.effort
    limited = war.aim == "chastise" and side.power != war.defender
    return "middle" if limited and EFFORTS[ordered] > EFFORTS["middle"] else ordered


def effort_of(docket: Docket, war: War, side: Side) -> float:
    """The effort of a side this turn, 0-1: what was ordered, so far as the people voted it."""
    return EFFORTS[ordered_effort(docket, war, side)] * voted(docket.state, war, side) // 100 / 100.0


def strengths(state: State) -> list[float]:
    """[power] strength in the field: mobilised powers count for more."""
    plain = to_points(state.stocks.strength).tolist()
    more, turns = state.ruleset.stores.mobilised, round(state.ruleset.stores.mobilised_turns)
    return [
        size * (more if 0 <= state.mobilised.get(power, -99) - state.turn < turns else 1.0)
        for size, power in zip(plain, state.ids, strict=True)
    ]


def force_of(docket: Docket, war: War, sides: tuple[Side, ...], ground: PowerId) -> float:
    """A side's force on the ground where the war is fought: the first defender's."""
    state, rules = docket.state, docket.state.ruleset
    sizes = strengths(state)
    rows = []
    for side in sides:
        at = state.place(side.power)
        reach = 100 if side.power == ground else int(state.setting.reach[at, state.place(ground)])
        abroad = side.power != ground and has(state, side.power, Trait.GOLD_NOT_MEN)
        sent = sizes[at] * rules.traits.abroad if abroad else sizes[at]
        rows.append((sent, effort_of(docket, war, side), reach / 100.0))
    people = int(state.stocks.people[state.place(sides[0].power)]) / 1000.0
    return force(rows, people, _coordination(state, sides), rules.war.people)


def _coordination(state: State, sides: tuple[Side, ...]) -> float:
    """How well a side fights together: allies who trust each other do it better (core B.4)."""
    rules = state.ruleset.price
    if len(sides) < 2 or not rules.on:
        return 1.0
    trust = survey(state).trust[:, :, 0]
    first = state.place(sides[0].power)
    whole = 0
    for side in sides[1:]:
        at = state.place(side.power)
        whole += round((float(trust[first, at]) + float(trust[at, first])) * 500)
    mean = whole / 1000.0 / (len(sides) - 1)
    return rules.coordination + rules.coordination_trust * mean / 100.0


def fight(docket: Docket, sealed: Sealed) -> None:
    """One campaign a turn in every war begun before this turn's end."""
    del sealed
    for war in docket.state.wars.values():
        if not all(docket.state.is_alive(power) for power in (war.attacker, war.defender)):
            _end(docket, war, "party gone", None, None, war.score)
            continue
        _campaign(docket, _raised(docket, war))


def _raised(docket: Docket, war: War) -> War:
    """A defender who answers a limited war with full effort makes it one for subjection."""
    if war.aim != "chastise" or effort_of(docket, war, war.defenders[0]) < 1.0:
        return war
    docket.record(AimRaised, war.defender, war.attacker, docket.everybody(), war=war.id, aim="subject")
    return War(war.id, war.attackers, war.defenders, "subject", war.began, war.score, war.campaigns, war.reason)


def _campaign(docket: Docket, war: War) -> None:
    state, rules = docket.state, docket.state.ruleset.war
    attack = force_of(docket, war, war.attackers, war.defender)
    defence = force_of(docket, war, war.defenders, war.defender) * rules.defender
    bare = margin(attack, defence)
    fortune = docket.chance.triangular(rules.chance, f"T{state.turn}", "war", "fortune", war.id)
    final = bare + fortune
    result = 1 if final > rules.decisive else -1 if final < -rules.decisive else 0
    score = max(-100, min(100, war.score + result * round(rules.step)))
    odds = campaign_odds(bare, rules.chance, rules.decisive)[0]
    fought = docket.record(
        CampaignFought,
        war.attacker,
        war.defender,
        docket.everybody(),
        war=war.id,
        attack=attack,
        defence=defence,
        margin=final,
        odds=odds,
        result=result,
        score=score,
    )
    if result:
        for side in (*war.attackers, *war.defenders):
            ours = result * war.side_of(side.power)
            chance = odds if war.side_of(side.power) > 0 else 1.0 - odds
            docket.record(
                Fared, side.power, seen_by=(side.power,), what=f"campaign in {war.id}", odds=chance, well=ours > 0
            )
    _toll(docket, war, fought.number, result)
    _decide(docket, war, score)


def _toll(docket: Docket, war: War, cause: int, result: int) -> None:
    """What a campaign costs: men, silver, the attackers' patience."""
    state, rules = docket.state, docket.state.ruleset.war
    sizes = to_points(state.stocks.strength).tolist()
    for side in (*war.attackers, *war.defenders):
        at, effort = state.place(side.power), effort_of(docket, war, side)
        lost = rules.losses * effort * sizes[at] * (2.0 if result * war.side_of(side.power) < 0 else 1.0)
        docket.book.power(cause, "strength", at, -lost)
        docket.book.power(cause, "wealth", at, -EFFORT_SILVER[ordered_effort(docket, war, side)])
    at = state.place(war.attacker)
    docket.book.power(cause, "people", at, rules.weariness)
    if result < 0:
        docket.book.power(cause, "people", at, stirred(state, war.attacker, rules.defeat))


def _decide(docket: Docket, war: War, score: int) -> None:
    """A war ends at its aim, at -50, or when a side gives out."""
    state, rules = docket.state, docket.state.ruleset.war
    if score >= WAR_AIMS[war.aim]:
        _end(docket, war, "aim", war.attacker, war.defender, score)
        return
    if score <= -50:
        _end(docket, war, "repelled", war.defender, war.attacker, score)
        return
    for power, other in ((war.attacker, war.defender), (war.defender, war.attacker)):
        at = state.place(power)
        weak = int(state.stocks.strength[at]) < rules.spent * 1000
        tired = int(state.stocks.people[at]) < rules.give_out * 1000
        if war.campaigns and (weak or tired):
            _end(docket, war, "exhausted", other, power, score)
            return


def _end(docket: Docket, war: War, how: str, winner: PowerId | None, loser: PowerId | None, score: int) -> None:
    """A war is over; what was won follows from its aim."""
    state, rules = docket.state, docket.state.ruleset
    ended = docket.record(
        WarEnded, winner, loser, docket.everybody(), war=war.id, how=how, winner=winner, loser=loser, score=score
    )
    if winner is None or loser is None:
        return
    for power, moved in ((winner, rules.rank.triumph), (loser, rules.rank.disaster)):
        for insider in docket.insiders(power):
            docket.book.dyad(ended.number, "regard", state.place(insider), state.place(power), moved)
    if how == "aim" and war.aim == "destroy":
        destroy(docket, winner, loser)


def destroy(docket: Docket, winner: PowerId, loser: PowerId) -> None:
    """A power leaves the board: the gain comes at once, the cost to the order later (row 43)."""
    state, rules = docket.state, docket.state.ruleset
    gone = docket.record(PowerDestroyed, winner, loser, docket.everybody())
    docket.book.power(gone.number, "wealth", state.place(winner), rules.war.destroy_wealth)
    society = state.setting.power(loser).society
    for at, one in enumerate(state.setting.societies):
        if one.id == society:
            docket.book.enter(gone.number, "legitimacy", at, rules.war.destroy_legitimacy)
    for other in state.living():
        near = int(state.setting.reach[state.place(winner), state.place(other)]) >= 25
        if other not in (winner, loser) and near and rules.fear.on:
            docket.book.dyad(gone.number, "fear", state.place(other), state.place(winner), rules.fear.destroyed)
        if other in docket.insiders(loser):
            docket.book.dyad(gone.number, "regard", state.place(other), state.place(winner), rules.rank.disaster)


def fates(docket: Docket, sealed: Sealed) -> None:
    """The victor decides about the beaten; who says nothing spares them."""
    orders = {order.target: order for order in sealed.of("spare", "bind", "destroy")}
    for loser, winner in docket.state.beaten.items():
        order = orders.get(loser)
        fate = order.verb if order is not None and order.power == winner else "spare"
        decided = docket.record(FateDecided, winner, loser, docket.everybody(), fate=fate)
        if fate == "spare":
            _spare(docket, decided.number, winner, loser)
        elif fate == "bind":
            amount = round(docket.state.ruleset.war.bind_tribute)
            sign(docket, winner, loser, Terms((Clause(ClauseKind.TRIBUTE, amount, by=loser),)), duress=loser)
        else:
            destroy(docket, winner, loser)


def _spare(docket: Docket, cause: int, winner: PowerId, loser: PowerId) -> None:
    state, rules = docket.state, docket.state.ruleset.war
    at = state.place(winner)
    for insider in docket.insiders(winner):
        docket.book.dyad(cause, "regard", state.place(insider), at, rules.spare_standing)
    for one, other in state.setting.kin:
        if loser in (one, other):
            kin = other if loser == one else one
            if kin != winner:
                docket.book.dyad(cause, "friendship", state.place(kin), at, rules.spare_friendship)
    docket.book.dyad(cause, "friendship", state.place(loser), at, rules.spare_friendship)
