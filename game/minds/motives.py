"""Each motive has its own way of working with others and against them: rites, deals, arms (row 73)."""

from game.minds.leader import Approach, Wish
from game.minds.spending import arming, honours, protection
from game.sight.briefing import Briefing
from game.world.order import Order
from game.world.war import AudienceKind

RULING = 55.0
"""Share of a motive from which it has ways of its own, whatever the doctrine."""
SERVES = {
    "arm": 0,
    "mobilise": 0,
    "envoy": 0,
    "demand": 1,
    "squeeze": 1,
    "honour": 2,
}
"""The motive that an order serves, by its place: security, wellbeing, standing."""
AUDIENCES = {AudienceKind.PROTECTION: 2}
PLAIN = 0.5
"""Weight of a wish that serves a motive which is not there at all; an even third of it counts whole."""


def by_motive(briefing: Briefing, wishes: list[Wish]) -> list[Wish]:
    """The same wishes, those weightier that serve what the court wants most, with what only that motive thinks of."""
    if not briefing.ruleset.orders.on:
        return wishes
    return [(weight * _counts(briefing, act), act, why) for weight, act, why in (*wishes, *_own_ways(briefing))]


def _counts(briefing: Briefing, act: Order | Approach) -> float:
    """How much a wish counts, 0.5 to 2, by the share of the motive that it serves."""
    motive = AUDIENCES.get(act.kind) if isinstance(act, Approach) else SERVES.get(act.verb)
    if motive is None:
        return 1.0
    return PLAIN + (1.0 - PLAIN) * 3.0 * briefing.books.motives[motive] / 100.0


def _own_ways(briefing: Briefing) -> list[Wish]:
    """What a ruling motive does, whoever leads: honour its own, or arm against what it fears."""
    security, _, standing = briefing.books.motives
    if standing >= RULING:
        return honours(briefing, 4.0) + protection(briefing, 4.0)
    if security >= RULING:
        return arming(briefing, 4.0, 2 + int(float(briefing.desk.fear.max()) / 20.0))
    return []
