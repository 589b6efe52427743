"""Agreements that events have overtaken: two offers accepted at once may promise the same thing twice."""

from game.rules.docket import Docket
from game.world.event import Event
from game.world.events.diplomacy import DisputeClosed, PatronageBegun, TreatySigned
from game.world.events.war import WarEnded
from game.world.names import PowerId, TreatyId, WarId
from game.world.treaty import Terms
from game.world.war import Audience, AudienceKind


def overtaken(docket: Docket, audience: Audience, terms: Terms) -> str | None:
    """Why what two courts agreed on can no longer be carried out, if so; the first agreement of a window stands."""
    match audience.kind:
        case AudienceKind.TREATY:
            return promised(docket, audience.by, audience.to, terms)
        case AudienceKind.RENEWAL:
            return None if TreatyId(audience.thing) in docket.state.treaties else "that treaty is no more"
        case AudienceKind.PEACE:
            over = any(isinstance(event, WarEnded) and event.war == audience.thing for event in docket.events)
            return "that war is over" if over or WarId(audience.thing) not in docket.state.wars else None
        case AudienceKind.ARBITRATION:
            pair = {audience.by, audience.to}
            closed = frozenset(pair) not in docket.state.disputes
            return "that dispute is closed" if closed or any(_closes(event, pair) for event in docket.events) else None
        case AudienceKind.PROTECTION:
            begun = [event.tie for event in docket.events if isinstance(event, PatronageBegun)]
            clients = [tie.client for tie in (*docket.state.patronages, *begun)]
            return "they have a patron" if audience.to in clients else None


def promised(docket: Docket, one: PowerId, other: PowerId, terms: Terms) -> str | None:
    """Which clause of these terms stands between two powers already, if any."""
    signed = [event.treaty for event in docket.events if isinstance(event, TreatySigned)]
    for treaty in (*docket.state.treaties.values(), *signed):
        if treaty.binds(one) and treaty.binds(other):
            for clause in treaty.terms.clauses:
                if terms.has(clause.kind):
                    return f"{clause.kind} stands between the two already, in {treaty.id}"
    return None


def _closes(event: Event, pair: set[PowerId]) -> bool:
    return isinstance(event, DisputeClosed) and {event.actor, event.target} == pair
