"""Broker: sells peace and silver by the season, to both sides, and dearer each time; nobody calls it a friend. Persia.

Source: Thucydides 8.46, where Tissaphernes is counselled to wear both sides out against each other, and 8.18, 8.37 and
8.58: three treaties with Sparta within a year.
"""

from game.minds.attention import weighed
from game.minds.doctrine import Doctrine, wrongs_by
from game.minds.leader import Approach, Wish
from game.minds.spending import gift
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.report import READING
from game.world.treaty import Clause, ClauseKind, Terms, in_order
from game.world.war import War

SEASONS = 4
"""The longest term that it binds itself for, in turns."""
GOODS = (ClauseKind.NON_AGGRESSION, ClauseKind.NEUTRALITY, ClauseKind.TRADE)
"""What it sells; it takes nobody's side by treaty."""
RISE = 4.0
"""Points by which its price rises for one whom it means to strike."""
AMENDS = 8.0
"""Points that a wrong adds to its price until silver has come for it."""


def _priced(briefing: Briefing, other: PowerId, terms: tuple[Terms, ...]) -> tuple[Terms, ...]:
    """Its goods one at a time: paid for by the other, dearer, for nothing."""
    unit = max(1, round(briefing.atlas.unit))
    goods = [one for one in terms if len(one.clauses) == 1 and one.clauses[0].kind in GOODS]
    sold = [_paid(one, size * unit, other) for one in goods for size in (2, 1)]
    return (*sold, *goods)


def _paid(terms: Terms, amount: int, by: PowerId) -> Terms:
    return Terms(in_order((*terms.clauses, Clause(ClauseKind.TRIBUTE, amount, by=by))), terms.term, terms.tier)


def _price(briefing: Briefing, other: PowerId) -> float:
    """What it asks of one beside its margin: amends for a wrong, and more of one whom it is about to strike."""
    meant = [parse_order(plan.act, briefing.seat) for plan in briefing.plans]
    struck = any(isinstance(one, Order) and one.target == other for one in meant)
    wronged = wrongs_by(briefing, other, 5) and not _bought(briefing, other)
    return (RISE if struck else 0.0) + (AMENDS if wronged else 0.0)


def _bought(briefing: Briefing, other: PowerId) -> bool:
    """Whether another has paid us of late, by gift or by treaty: silver makes good whatever they did."""
    for item in (*briefing.recent, *briefing.news):
        if item.name == "GiftGiven" and item.actor == other and item.target == briefing.seat:
            return True
    paid = (one for treaty in briefing.treaties_with(other) for one in treaty.terms.clauses)
    return any(one.kind is ClauseKind.TRIBUTE and one.by == other for one in paid)


def _unpaid(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    """A wrong for which no silver has come."""
    return () if _bought(briefing, other) else wrongs_by(briefing, other, 4)


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Silver to whoever is losing, so that nobody wins; and what it wants of those who have had its silver."""
    del draw
    wishes = [_return(briefing, one) for one, turn in briefing.gifts.items() if turn >= briefing.turn - 1]
    asked = [one for one in wishes if one is not None]
    lately = max(briefing.gifts.values(), default=-9) >= briefing.turn - 1
    if lately or briefing.books.wealth < 12.0 * briefing.atlas.unit:
        return asked
    for one in _behind(briefing):
        if briefing.turn - briefing.gifts.get(one, -9) > 2:
            return asked + gift(briefing, 9.0, one, "neither side is to win")
    return asked


def _return(briefing: Briefing, other: PowerId) -> Wish | None:
    """The paper that comes after the silver: so its gifts are means, and are taken for it (row 122)."""
    if other not in briefing.others() or briefing.at_war_with(other) or briefing.treaties_with(other):
        return None
    sold = Terms((Clause(ClauseKind.NEUTRALITY),), SEASONS)
    unit = max(1, round(briefing.atlas.unit))
    return 8.0, Approach(other, (_paid(sold, unit, other), sold)), ("they have had our silver",)


def _behind(briefing: Briefing) -> list[PowerId]:
    """The losers of others' wars, then the weaker of each quarrel between others; in quiet times the second power."""
    wars = [_losing(war) for war in briefing.wars if briefing.seat not in war.powers()]
    strength = briefing.desk.estimate[:, READING["strength"]]
    found = [one for one in wars if one is not None]
    for pair in sorted(sorted(dispute) for dispute in briefing.disputes):
        if briefing.seat not in pair and all(one in briefing.others() for one in pair):
            found.append(min(pair, key=lambda one: float(strength[briefing.atlas.place(one)])))
    found = found or _second(briefing)
    return [one for one in dict.fromkeys(found) if not briefing.at_war_with(one)]


def _second(briefing: Briefing) -> list[PowerId]:
    """Where nobody quarrels, whoever comes next to the strongest: nobody is to be first alone."""
    strength = briefing.desk.estimate[:, READING["strength"]]
    ranked = sorted(weighed(briefing), key=lambda one: (-float(strength[briefing.atlas.place(one)]), one))
    return ranked[1:2]


def _losing(war: War) -> PowerId | None:
    return war.defender if war.score >= 0 else war.attacker


BROKER = Doctrine(
    name="broker",
    faith=0.0,
    margin=3.0,
    strike=0.80,
    grievance=_unpaid,
    spend=_spend,
    menu=_priced,
    price=_price,
    loyal=-2.0,
    longest=SEASONS,
    renews=False,
    forgives=0,
)
