"""What events do to ties: treaties, offers, demands, calls, patronages, leagues, disputes, wars."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.rules.folds.folding import Folding
from game.world.event import Event
from game.world.events import diplomacy, war
from game.world.names import PowerId
from game.world.war import Side, War


def pair(one: PowerId, other: PowerId) -> tuple[PowerId, PowerId]:
    """Two powers in the order of their ids."""
    return (one, other) if one < other else (other, one)


def _dealt(folding: Folding, event: Event) -> None:
    """Remember that two powers had dealings."""
    if event.actor and event.target and event.actor != event.target:
        folding.table("dealings")[pair(event.actor, event.target)] = event.turn


def _asked(folding: Folding, event: Event) -> None:
    """Remember that its actor asked something of its target."""
    if event.actor and event.target:
        folding.table("requests")[(event.actor, event.target)] = event.turn


def _refused(folding: Folding, event: diplomacy.TermsRefused) -> None:
    if event.actor and event.target:
        folding.table("requests")[(event.target, event.actor)] = event.turn


def _signed(folding: Folding, event: diplomacy.TreatySigned) -> None:
    folding.table("treaties")[event.treaty.id] = event.treaty
    for footing in event.footings:
        folding.table("footings")[(event.treaty.id, footing.power)] = footing
    _asked(folding, event)
    _dealt(folding, event)


def _renewed(folding: Folding, event: diplomacy.TreatyRenewed) -> None:
    table = folding.table("treaties")
    table[event.treaty] = replace(table[event.treaty], ends=event.ends)
    folding.table("renewed")[event.treaty] = event.turn
    for footing in event.footings:
        folding.table("footings")[(table[event.treaty].id, footing.power)] = footing
    _asked(folding, event)
    _dealt(folding, event)


def _renounced(folding: Folding, event: diplomacy.TreatyRenounced) -> None:
    table = folding.table("treaties")
    table[event.treaty] = replace(table[event.treaty], ends=event.ends, renounced_by=event.actor)


def _ended(folding: Folding, event: diplomacy.TreatyEnded) -> None:
    folding.table("treaties").pop(event.treaty, None)


def _offered(folding: Folding, event: diplomacy.OfferMade) -> None:
    folding.table("offers")[event.offer.id] = event.offer
    _asked(folding, event)


def _offer_closed(folding: Folding, event: diplomacy.OfferClosed) -> None:
    folding.table("offers").pop(event.offer, None)


def _demanded(folding: Folding, event: diplomacy.DemandMade) -> None:
    folding.table("demands")[event.demand.id] = event.demand
    _asked(folding, event)
    _dealt(folding, event)


def _demand_answered(folding: Folding, event: diplomacy.DemandAnswered) -> None:
    table = folding.table("demands")
    if event.answer == "defy":
        table[event.demand] = replace(table[event.demand], answer="defy")
    else:
        table.pop(event.demand, None)


def _threat_settled(folding: Folding, event: diplomacy.ThreatCarriedOut | diplomacy.ThreatSwallowed) -> None:
    folding.table("demands").pop(event.demand, None)


def _line(folding: Folding, event: diplomacy.RedLineDrawn) -> None:
    folding.append("red_lines", event.line)


def _crossed(folding: Folding, event: diplomacy.RedLineCrossed) -> None:
    kept = tuple(
        line for line in folding.now("red_lines") if (line.by, line.to, line.off) != (event.target, event.to, event.off)
    )
    folding.put("red_lines", kept)


def _called(folding: Folding, event: diplomacy.Called) -> None:
    folding.table("calls")[event.call.id] = event.call
    _asked(folding, event)


def _call_answered(folding: Folding, event: diplomacy.CallAnswered) -> None:
    folding.table("calls").pop(event.call, None)
    _dealt(folding, event)


def _patronage(folding: Folding, event: diplomacy.PatronageBegun) -> None:
    folding.append("patronages", event.tie)
    _asked(folding, event)
    _dealt(folding, event)


def _patronage_over(folding: Folding, event: diplomacy.PatronageEnded) -> None:
    kept = tuple(one for one in folding.now("patronages") if (one.patron, one.client) != (event.patron, event.client))
    folding.put("patronages", kept)


def _league(folding: Folding, event: diplomacy.LeagueChanged) -> None:
    table = folding.table("leagues")
    if event.league.members:
        table[event.league.id] = event.league
    else:
        table.pop(event.league.id, None)


def _dues(folding: Folding, event: diplomacy.DuesSettled) -> None:
    table, riders = folding.table("leagues"), folding.table("riders")
    unpaid = tuple(PowerId(one) for one in event.withheld)
    league = table[event.league]
    given, kept = league.given + event.given * (len(event.paid) + len(unpaid)), league.kept + event.kept
    table[event.league] = replace(league, unpaid=unpaid, given=given, kept=kept)
    for rider in unpaid:
        riders[rider] = event.turn


def _dispute(folding: Folding, event: diplomacy.DisputeClosed) -> None:
    if event.actor and event.target:
        folding.put("disputes", folding.now("disputes") - {frozenset((event.actor, event.target))})
    _dealt(folding, event)


def _war(folding: Folding, event: war.WarDeclared) -> None:
    folding.table("wars")[event.war.id] = event.war
    _dealt(folding, event)


def _joined(folding: Folding, event: war.WarJoined) -> None:
    if event.actor is None:
        return
    table = folding.table("wars")
    fought: War = table[event.war]
    side = Side(event.actor, event.effort, event.treaty)
    if event.side > 0:
        table[event.war] = replace(fought, attackers=(*fought.attackers, side))
    else:
        table[event.war] = replace(fought, defenders=(*fought.defenders, side))


def _effort(folding: Folding, event: war.EffortSet) -> None:
    table = folding.table("wars")
    fought: War = table[event.war]

    def turned(sides: tuple[Side, ...]) -> tuple[Side, ...]:
        return tuple(replace(one, effort=event.effort) if one.power == event.actor else one for one in sides)

    table[event.war] = replace(fought, attackers=turned(fought.attackers), defenders=turned(fought.defenders))


def _raised(folding: Folding, event: war.AimRaised) -> None:
    table = folding.table("wars")
    table[event.war] = replace(table[event.war], aim=event.aim)


def _fought(folding: Folding, event: war.CampaignFought) -> None:
    table = folding.table("wars")
    fought: War = table[event.war]
    table[event.war] = replace(fought, score=event.score, campaigns=fought.campaigns + 1)


def _war_over(folding: Folding, event: war.WarEnded) -> None:
    table = folding.table("wars")
    fought: War | None = table.pop(event.war, None)
    aimed = fought is not None and event.how == "aim" and fought.aim == "subject"
    if (aimed or event.how == "exhausted") and event.winner and event.loser:
        folding.table("beaten")[PowerId(event.loser)] = PowerId(event.winner)


def _fate(folding: Folding, event: war.FateDecided) -> None:
    folding.table("beaten").pop(event.target, None)


def _destroyed(folding: Folding, event: war.PowerDestroyed) -> None:
    if event.target is None:
        return
    alive = list(folding.now("alive"))
    alive[folding.state.place(event.target)] = False
    folding.put("alive", tuple(alive))
    folding.table("beaten").pop(event.target, None)
    ties = folding.now("patronages")
    folding.put("patronages", tuple(one for one in ties if event.target not in (one.patron, one.client)))


TIES: dict[type[Event], Callable[[Folding, Any], None]] = {
    diplomacy.TermsRefused: _refused,
    diplomacy.TreatySigned: _signed,
    diplomacy.TreatyRenewed: _renewed,
    diplomacy.TreatyRenounced: _renounced,
    diplomacy.TreatyEnded: _ended,
    diplomacy.OfferMade: _offered,
    diplomacy.OfferClosed: _offer_closed,
    diplomacy.DemandMade: _demanded,
    diplomacy.DemandAnswered: _demand_answered,
    diplomacy.ThreatCarriedOut: _threat_settled,
    diplomacy.ThreatSwallowed: _threat_settled,
    diplomacy.RedLineDrawn: _line,
    diplomacy.RedLineCrossed: _crossed,
    diplomacy.Called: _called,
    diplomacy.CallAnswered: _call_answered,
    diplomacy.PatronageBegun: _patronage,
    diplomacy.PatronageEnded: _patronage_over,
    diplomacy.LeagueChanged: _league,
    diplomacy.DuesSettled: _dues,
    diplomacy.DisputeClosed: _dispute,
    war.WarDeclared: _war,
    war.WarJoined: _joined,
    war.EffortSet: _effort,
    war.AimRaised: _raised,
    war.CampaignFought: _fought,
    war.WarEnded: _war_over,
    war.FateDecided: _fate,
    war.PowerDestroyed: _destroyed,
}
"""The folds of diplomacy and war."""
