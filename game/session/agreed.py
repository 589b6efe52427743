"""A briefing as if what its seat agreed to in the open window stood already: what further drafts are judged by."""

from collections.abc import Iterable
from dataclasses import replace

from game.sight.briefing import Briefing
from game.world.league import Patronage
from game.world.names import TreatyId
from game.world.treaty import Terms, Treaty
from game.world.war import Audience, AudienceKind


def with_agreed(briefing: Briefing, audiences: Iterable[Audience]) -> Briefing:
    """The briefing with the seat's agreements of this window; peace stays to be signed."""
    for audience in audiences:
        terms = audience.agreed
        if terms is not None and briefing.seat in (audience.by, audience.to):
            briefing = _with_one(briefing, audience, terms)
    return briefing


def _with_one(briefing: Briefing, audience: Audience, terms: Terms) -> Briefing:
    match audience.kind:
        case AudienceKind.TREATY:
            return replace(briefing, treaties=(*briefing.treaties, _treaty(briefing.turn, audience, terms)))
        case AudienceKind.RENEWAL:
            return replace(briefing, treaties=tuple(_renewed(one, audience, briefing) for one in briefing.treaties))
        case AudienceKind.ARBITRATION:
            return replace(briefing, disputes=briefing.disputes - {frozenset((audience.by, audience.to))})
        case AudienceKind.PROTECTION:
            tie = Patronage(audience.by, audience.to, briefing.turn)
            return replace(briefing, patronages=(*briefing.patronages, tie))
    return briefing


def _treaty(turn: int, audience: Audience, terms: Terms) -> Treaty:
    """The treaty that will be signed, under a name that it will not keep."""
    one, other = sorted((audience.by, audience.to))
    ends = turn + terms.term if terms.term else None
    return Treaty(TreatyId(f"{one}-{other}-agreed"), (one, other), terms, turn, ends)


def _renewed(treaty: Treaty, audience: Audience, briefing: Briefing) -> Treaty:
    if treaty.id != audience.thing or treaty.terms.term is None:
        return treaty
    return replace(treaty, ends=briefing.turn + treaty.terms.term)
