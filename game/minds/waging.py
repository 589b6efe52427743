"""Waging a war: how hard to fight, whom to call, when to stop (core F; rows 26, 81, 94)."""

from game.minds.attention import weighed
from game.sight.briefing import Briefing
from game.sight.odds import attack_odds, odds_in
from game.world.names import PowerId
from game.world.order import Order
from game.world.war import War

LOST = 0.4
"""Odds below which a war had better end."""
CALLED = 0.65
"""How likely a friend must be to come before he is asked to."""


def wage(briefing: Briefing) -> list[Order]:
    """Efforts in our wars, friends called to them."""
    orders: list[Order] = []
    for war in briefing.wars:
        side = war.side_of(briefing.seat)
        if not side:
            continue
        effort = _effort(briefing, war, side)
        if effort != _present(briefing, war):
            orders.append(Order(briefing.seat, "effort", thing=war.id, word=effort))
        if briefing.seat in (war.attacker, war.defender) and war.campaigns <= 1:
            orders += [Order(briefing.seat, "call", target=friend) for friend in _friends(briefing, war)]
    return orders


def pledged(briefing: Briefing, orders: list[Order]) -> list[Order]:
    """The odds told to the people before a war that we declare, or have just joined, where the court must ask them.

    What is told is what the staff says, bent as it is: so hubris gets its ships, and is wrong in public (row 5).
    """
    if briefing.books.checks < briefing.ruleset.home.checks_from:
        return []
    seat = briefing.seat
    begun = [(one.target, one.word or "") for one in orders if one.verb == "declare" and one.target]
    carried = {one.thing for one in orders if one.verb == "carry-out"}
    begun += [(made.of, made.threat) for made in briefing.demands if made.id in carried]
    told = [(f"war-{seat}-{target}", attack_odds(briefing, target, aim)) for target, aim in begun]
    for war in briefing.wars:
        if war.side_of(seat) and seat not in (war.attacker, war.defender) and war.campaigns == 1:
            odds = odds_in(briefing, war)
            told.append((str(war.id), odds if war.side_of(seat) > 0 else 1.0 - odds))
    return [Order(seat, "pledge", thing=war, amount=max(5, min(95, 5 * round(20.0 * odds)))) for war, odds in told]


def _present(briefing: Briefing, war: War) -> str:
    return next(side.effort for side in (*war.attackers, *war.defenders) if side.power == briefing.seat)


def _effort(briefing: Briefing, war: War, side: int) -> str:
    """As much as the treasury bears, all of it when we are being beaten at home or can afford a great war."""
    silver = briefing.books.wealth
    if silver < 8.0:
        return "low"
    losing = war.score * side <= -25
    if side < 0 and war.defender == briefing.seat and (losing or war.aim == "destroy"):
        return "full"
    return "full" if war.aim != "chastise" and silver > (18.0 if losing else 30.0) else "middle"


def _friends(briefing: Briefing, war: War) -> list[PowerId]:
    """The two friends most likely to come, though nothing binds them."""
    chances = [
        (-float(briefing.desk.stand[briefing.atlas.place(other)]), other)
        for other in weighed(briefing)
        if other not in war.powers()
    ]
    return [other for chance, other in sorted(chances)[:2] if -chance > CALLED]


def tired(briefing: Briefing, war: War, weary: float = 38.0) -> tuple[str, ...]:
    """Why ending a war looks better than going on, on our own bent odds (hubris lengthens wars); empty if not."""
    odds = odds_in(briefing, war)
    ours = odds if war.side_of(briefing.seat) > 0 else 1.0 - odds
    grounds = (
        (briefing.books.people < weary, "our people are tired of the war"),
        (briefing.books.wealth < 4.0, "the treasury is empty"),
        (ours < LOST, f"our staff gives us {ours:.0%} from here"),
    )
    return tuple(why for holds, why in grounds if holds)
