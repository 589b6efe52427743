"""What a seat can tell of a league: who would be let in, what the dues bring, what the head gives and takes.

Rows 56, 58-59, 62.
"""

from dataclasses import dataclass

from game.sight.briefing import Briefing
from game.theory.league import door_odds, given, is_useful, mark_left
from game.theory.thousandths import total_points
from game.world.league import League
from game.world.names import PowerId
from game.world.power import Trait
from game.world.report import READING


@dataclass(frozen=True, slots=True)
class Account:
    """One turn of a league, as everybody can reckon it."""

    members: int
    paid: int
    """Who is expected to pay: we, all that paid last turn, and all of whom nobody knows yet."""
    each: float
    """Talents that each member has of it."""
    useful: bool
    """Whether that is as much as it costs them."""


def members_of(briefing: Briefing, league: League) -> tuple[PowerId, ...]:
    """The members that are still on the board."""
    return tuple(one for one in league.members if briefing.alive[briefing.atlas.place(one)])


def account_of(briefing: Briefing, league: League, *, more: int = 0, fewer: int = 0) -> Account:
    """The coming turn, if `more` joined and paid, or `fewer` of the payers kept their dues back."""
    rules = briefing.ruleset.institution
    members = len(members_of(briefing, league)) + more
    riders = [one for one in league.unpaid if one in league.members and one != briefing.seat]
    paid = members - len(riders) - fewer
    kept = _kept(briefing, league, paid)
    each = given(paid, members, league.dues, kept, good=rules.good, upkeep=rules.upkeep) if rules.on else 0.0
    return Account(members, paid, each, is_useful(paid, members, good=rules.good, upkeep=rules.upkeep))


def _kept(briefing: Briefing, league: League, paid: int) -> float:
    """Talents of a turn's dues that the head keeps: what the others pay, if it is made for that."""
    if league.head is None or not briefing.ruleset.traits.on:
        return 0.0
    keeps = Trait.LEAGUE_HEAD in briefing.atlas.realm(league.head).traits
    return (paid - 1) * league.dues * briefing.ruleset.traits.dues if keeps and paid > 0 else 0.0


def mark_on(briefing: Briefing, power: PowerId) -> float:
    """Points that a power's name for riding free takes off its welcome at every door (row 59)."""
    rules = briefing.ruleset.institution
    if not rules.on or power not in briefing.riders:
        return 0.0
    return mark_left(briefing.turn - briefing.riders[power], mark=rules.mark, memory=rules.memory)


def door_to_us(briefing: Briefing, league: League) -> float:
    """How likely a league would let us in, 0-1, by what our staff thinks that its members think of us."""
    members = members_of(briefing, league)
    asked = briefing.ruleset.institution.on and league.asks_in(briefing.seat, briefing.turn)
    if asked and (members == (league.head,) or is_heeded(briefing, league)):
        return 1.0
    inside = [briefing.atlas.place(one) for one in members]
    trust = float(total_points(briefing.desk.estimate[inside, READING["trust"]])) / max(len(inside), 1)
    return door_odds(trust, mark_on(briefing, briefing.seat), door=briefing.ruleset.institution.door)


def is_heeded(briefing: Briefing, league: League) -> bool:
    """Whether its head's rank is accepted, as far as its standing shows (row 62)."""
    if league.head is None:
        return False
    return float(briefing.desk.standing[briefing.atlas.place(league.head)]) >= briefing.ruleset.institution.accepted


def is_obeyed(briefing: Briefing, league: League) -> bool:
    """Whether its head could collect what we kept back: it is stronger, and its rank is accepted (row 62)."""
    if league.head is None or league.head == briefing.seat:
        return False
    at = briefing.atlas.place(league.head)
    able = float(briefing.desk.estimate[at, READING["strength"]]) > briefing.books.strength
    return able and is_heeded(briefing, league)
