"""The second window: to come or to stay out, to comply or to defy (core C; rows 40-41, 50, 54, 69-70, 81)."""

from dataclasses import replace

from game.minds.belief import believed
from game.minds.bonds import kinship
from game.minds.doctrine import Doctrine, faith_towards, same_society
from game.minds.gamble import of_helping
from game.minds.keeping import keep_value
from game.sight.briefing import Briefing
from game.sight.odds import odds_in, threat_odds
from game.sight.worth import record_price, worth_to_us
from game.world.order import Order, Reason
from game.world.war import Call, Side, War

BROKEN = 0.2
"""Of what being found out in a breach costs, that staying out costs too."""
KEPT, MOST_KEPT = 0.2, 20.0
"""Points for coming that a point of the alliance's own worth counts for, and how many of those are counted."""
DEAR = 5.5
"""Points against coming: what any war costs whoever joins it."""
LOSS = 34.0
"""Points that a lost war is worth to whoever must fight it."""


def answer_calls(doctrine: Doctrine, briefing: Briefing) -> tuple[list[Order], list[Reason]]:
    """Come where duty, friendship and interest outweigh the cost of coming."""
    orders: list[Order] = []
    reasons: list[Reason] = []
    for call in briefing.calls:
        score, why = _call(doctrine, briefing, call)
        verb = "come" if score >= 0 else "stay-out"
        word = "middle" if verb == "come" else None
        orders.append(Order(briefing.seat, verb, thing=call.id, word=word))
        reasons.append(Reason(f"{verb} {call.id}", why))
    return orders, reasons


def _call(doctrine: Doctrine, briefing: Briefing, call: Call) -> tuple[float, tuple[str, ...]]:
    """Points for coming, and the largest of them in words."""
    at, foe = briefing.atlas.place(call.by), briefing.atlas.place(call.against)
    war, peril = briefing.war(call.war), of_helping(briefing, call.against)
    ours = 0.5 if war is None else _if_we_come(briefing, war, war.side_of(call.by))
    rows = [
        ("we are bound", _bound(doctrine, briefing, call)),
        _worth_keeping(briefing, call),
        ("they are friends", 0.18 * float(briefing.desk.friendship[at])),
        ("they are of our own", _own(briefing, at)),
        ("we fear their enemy", 0.12 * (float(briefing.desk.fear[foe]) - float(briefing.desk.fear[at]))),
        ("honour asks it", 6.0 * briefing.books.motives[2] / 100.0 if same_society(briefing, call.by) else 0.0),
        ("they are kin, or as good as kin", kinship(briefing, call.by)),
        ("we have treaties with their enemy", -5.0 * len(briefing.treaties_with(call.against))),
        ("war costs silver and men", -DEAR),
        ("it may be lost", -24.0 * (1.0 - ours)),
        (peril[1], peril[0]),
        ("we are busy at war", -12.0 if any(one.side_of(briefing.seat) for one in briefing.wars) else 0.0),
        ("our people are weary", -0.4 * max(0.0, 40.0 - briefing.books.people)),
        ("our doctrine", doctrine.loyal),
    ]
    whole = sum(round(points * 1000) for _, points in rows) / 1000.0  # whole numbers
    sign = 1.0 if whole >= 0 else -1.0
    largest = sorted(rows, key=lambda row: -row[1] * sign)[:2]
    return whole, tuple(text for text, points in largest if points * sign > 0)


def _if_we_come(briefing: Briefing, war: War, side: int) -> float:
    """How likely the side that calls us is to have its way if we come, 0-1, as our staff has it."""
    us = (Side(briefing.seat, "middle"),)
    if side > 0:
        return odds_in(briefing, replace(war, attackers=(*war.attackers, *us)))
    return 1.0 - odds_in(briefing, replace(war, defenders=(*war.defenders, *us)))


def _bound(doctrine: Doctrine, briefing: Briefing, call: Call) -> float:
    """Points for coming by one's word: what a broken one would cost, and faith; against, where none was given."""
    if not call.treaty:
        return -3.0
    return BROKEN * record_price(briefing) + 0.8 * faith_towards(doctrine, briefing, call.by)


def _worth_keeping(briefing: Briefing, call: Call) -> tuple[str, float]:
    """What the alliance itself is worth today, for staying out would end it: so a promise outlives its day (row 50)."""
    treaty = briefing.treaty(call.treaty or "")
    if treaty is None:
        return "we owe them nothing", 0.0
    keep = KEPT * max(-MOST_KEPT, min(MOST_KEPT, keep_value(briefing, treaty)))
    if keep >= 0.0:
        return "the alliance is worth keeping", keep
    return "it was sworn in other times", keep


def _own(briefing: Briefing, at: int) -> float:
    """Points for coming to one of our own (rows 69-70)."""
    rules = briefing.ruleset.identity
    return rules.called * float(briefing.desk.identity[at]) if rules.on else 0.0


def answer_demands(doctrine: Doctrine, briefing: Briefing) -> tuple[list[Order], list[Reason]]:
    """Comply where the threat is believed and losing would cost more than giving in (rows 40-41)."""
    orders: list[Order] = []
    reasons: list[Reason] = []
    for demand in briefing.demands:
        if demand.of != briefing.seat or demand.answer is not None:
            continue
        meant, cost = believed(briefing, demand.by), -worth_to_us(briefing, demand.by, demand.terms).total
        danger = threat_odds(briefing, demand.by, demand.threat)
        yields = meant * danger * LOSS > cost + doctrine.pride + 6.0 * briefing.books.motives[2] / 100.0
        verb = "comply" if yields else "defy"
        orders.append(Order(briefing.seat, verb, thing=demand.id))
        why = (f"we take the threat for {meant:.0%} meant", f"their war would succeed {danger:.0%} of the time")
        reasons.append(Reason(f"{verb} {demand.id}", why))
    return orders, reasons
