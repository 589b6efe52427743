"""What lies between us and another court: what we feel for it, and what stands around the two of us, in words.

Rows 62, 81, 84.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.power import Rule

LIE = 2.0
"""Points of a scar from which it is spoken of."""


class Feeling(NamedTuple):
    """One stock of our own court towards another, in points."""

    quantity: str
    """As its scale and its number are called: `fear` of `fear.corinth`."""
    title: str
    points: float


def feelings(power: PowerId, told: Briefing) -> list[Feeling]:
    """What our court feels for another: the parts of it that work in this world, whole and by name."""
    desk, rules, at = told.desk, told.ruleset, told.atlas.place(power)
    rows = (
        (rules.friendship.on, Feeling("friendship", "our friendship", float(desk.friendship[at]))),
        (rules.fear.on, Feeling("fear", "our fear", float(desk.fear[at]))),
        (rules.need.on, Feeling("need", "our need", float(desk.need[at]))),
        (rules.rank.on, Feeling("regard", "our regard", float(desk.regard[at]))),
        (rules.identity.on, Feeling("identity", "one with us", float(desk.identity[at]))),
        (_is_over_us(power, told), Feeling("rightful", "rank over us", float(desk.rightful[at]))),
    )
    return [feeling for works, feeling in rows if works]


def _is_over_us(power: PowerId, told: Briefing) -> bool:
    """Whether it is our patron, or heads a league of ours (rows 62, 84)."""
    tied = any(tie.patron == power and tie.client == told.seat for tie in told.patronages)
    return tied or any(league.head == power and league.holds(told.seat) for league in told.leagues)


def near_words(power: PowerId, told: Briefing) -> Iterator[str]:
    """What else is known of the two of us, each without its full stop: kin, a court sure of itself, a fresh gift."""
    yield from _kin_words(power, told)
    if told.ruleset.scars.on and float(told.desk.scar[told.atlas.place(power)].max()) >= LIE:
        yield "they lied to us: keeping their word will not wholly mend it; coming when we call would, or a new leader"
    if power in told.unbound:
        still = round(told.ruleset.reason.remembered)
        fears = "whoever it can reach fears it more each turn"
        yield f"nothing restrains it any more: {fears}, until nothing was seen of it for {still}"
    if power in told.bearing:
        yield "everybody sees how sure it is of itself; weaker courts give way to it"
    until = told.gifts.get(power, -99) + round(told.ruleset.friendship.request_within)
    if told.ruleset.friendship.on and until >= told.turn:
        yield f"our gift of turn {told.gifts[power]} is one as long as we ask nothing of it, until turn {until}"


def _kin_words(power: PowerId, told: Briefing) -> Iterator[str]:
    """Kin, and guest-friends where honour rules: such come when called, at a loss too (row 81)."""
    kin = frozenset((power, told.seat)) in told.atlas.kindred
    same = told.atlas.realm(power).society == told.atlas.realm(told.seat).society
    honour = same and told.rule_over(told.seat) is Rule.HONOUR and told.ruleset.orders.on
    close = float(told.desk.friendship[told.atlas.place(power)]) >= told.ruleset.orders.guest
    comes = "; where honour rules, such come when called, even at a loss" if honour else ""
    if kin or (honour and close):
        yield f"{'kin of ours' if kin else 'a guest-friend of ours'}{comes}"
