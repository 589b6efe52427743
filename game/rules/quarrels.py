"""Demands, threats, red lines, declarations and calls (core C, F; rows 40-42)."""

from game.rules.docket import Docket
from game.rules.pacts import close_dispute, end
from game.rules.promises import fresh
from game.rules.sealed import Sealed
from game.world.events.conduct import BreachFound
from game.world.events.diplomacy import (
    Called,
    DemandMade,
    RedLineCrossed,
    RedLineDrawn,
    ThreatCarriedOut,
    ThreatSwallowed,
)
from game.world.events.war import WarDeclared
from game.world.names import PowerId, WarId
from game.world.order import Order
from game.world.trait import stirred
from game.world.treaty import ClauseKind, Treaty
from game.world.war import PATRONAGE, Call, Demand, RedLine, Side, War

FORBIDS_WAR = (ClauseKind.ALLIANCE, ClauseKind.NON_AGGRESSION, ClauseKind.NEUTRALITY, ClauseKind.PROTECTION)
"""Clauses that a declaration of war on the partner breaks in the open."""


def warn(docket: Docket, sealed: Sealed) -> None:
    """Red lines stake a power's resolve for some turns."""
    until = docket.state.turn + round(docket.state.ruleset.repute.red_line)
    for order in sealed.of("warn"):
        if order.target and order.about:
            line = RedLine(order.power, order.target, order.about, until)
            docket.record(RedLineDrawn, order.power, order.target, docket.everybody(), line=line)


def demand(docket: Docket, sealed: Sealed) -> None:
    """Ultimatums are delivered; the second window answers them."""
    for order in sealed.of("demand"):
        if order.target is None or order.terms is None or not docket.state.is_alive(order.target):
            continue
        name = f"demand-{order.power}-{order.target}-{docket.state.turn}"
        made = Demand(name, order.power, order.target, order.terms, order.word or "chastise", docket.state.turn)
        docket.record(DemandMade, order.power, order.target, docket.everybody(), demand=made)


def settle_threats(docket: Docket, sealed: Sealed) -> None:
    """Whoever was defied last turn carries the threat out, or swallows it (the default)."""
    carried = {order.thing: order for order in sealed.of("carry-out")}
    for made in docket.state.demands.values():
        if made.answer != "defy" or made.made >= docket.state.turn:
            continue
        if made.id in carried and carried[made.id].power == made.by and docket.state.is_alive(made.of):
            docket.record(ThreatCarriedOut, made.by, made.of, docket.everybody(), demand=made.id)
            declare(docket, made.by, made.of, made.threat, "our demand was defied")
        else:
            docket.record(ThreatSwallowed, made.by, made.of, docket.everybody(), demand=made.id)


def declarations(docket: Docket, sealed: Sealed) -> None:
    """Wars are declared."""
    for order in sealed.of("declare"):
        if order.target and docket.state.is_alive(order.target):
            declare(docket, order.power, order.target, order.word or "chastise", _pretext(docket, order))


def _pretext(docket: Docket, order: Order) -> str:
    """The reason given in public."""
    if order.target and frozenset((order.power, order.target)) in docket.state.disputes:
        return "an old quarrel between the two"
    return "wrongs that it will not name"


def declare(docket: Docket, attacker: PowerId, defender: PowerId, aim: str, reason: str) -> None:
    """A war begins: promises between the two are broken in the open, and those bound are called."""
    name = WarId(f"war-{attacker}-{defender}")
    fought = [event.war for event in docket.events if isinstance(event, WarDeclared)]
    wars = (*docket.state.wars.values(), *fought)
    if any(war.side_of(attacker) * war.side_of(defender) < 0 for war in wars):
        return
    war = War(name, (Side(attacker),), (Side(defender),), aim, docket.state.turn, reason=reason)
    begun = docket.record(WarDeclared, attacker, defender, docket.everybody(), war=war)
    book, place = docket.book, docket.state.place
    rules = docket.state.ruleset
    book.power(begun.number, "people", place(defender), stirred(docket.state, defender, rules.war.rally))
    if rules.fear.on:
        book.dyad(begun.number, "fear", place(defender), place(attacker), rules.fear.war)
        for friend in _friends(docket, defender):
            if friend != attacker:
                book.dyad(begun.number, "fear", place(friend), place(attacker), rules.fear.war / 2.0)
    _break_treaties(docket, attacker, defender)
    _cross_lines(docket, attacker, defender)
    _call_bound(docket, war)


def _friends(docket: Docket, power: PowerId) -> tuple[PowerId, ...]:
    """Everybody who is a friend of this power."""
    state, bare = docket.state, docket.state.ruleset.friendship.bare
    at = state.place(power)
    ours = state.stocks.friendship[:, at]
    return tuple(one for one in state.living() if one != power and int(ours[state.place(one)]) > round(bare * 1000))


def _break_treaties(docket: Docket, attacker: PowerId, defender: PowerId) -> None:
    for treaty in docket.state.treaties.values():
        if treaty.binds(attacker) and treaty.binds(defender):
            for clause in treaty.terms.clauses:
                if clause.kind in FORBIDS_WAR:
                    seen = docket.everybody()
                    docket.record(
                        BreachFound,
                        attacker,
                        defender,
                        seen,
                        treaty=treaty.id,
                        clause=str(clause.kind),
                        assured=fresh(docket.state, treaty),
                    )
                    break
            end(docket, treaty, "war")


def _cross_lines(docket: Docket, attacker: PowerId, defender: PowerId) -> None:
    for line in docket.state.red_lines:
        if line.to == attacker and line.off == defender:
            docket.record(RedLineCrossed, attacker, line.by, docket.everybody(), to=attacker, off=defender)


def _call_bound(docket: Docket, war: War) -> None:
    """Everybody bound to the defender is called; so is whoever promised the attacker help against this enemy."""
    state = docket.state
    for treaty in state.treaties.values():
        for power in treaty.parties:
            partner = treaty.other(power)
            if power in war.powers() or not state.is_alive(power):
                continue
            if partner == war.defender and _guards(treaty, power):
                call(docket, power, partner, war, treaty.id, war.attacker)
            elif partner == war.attacker and _promised_attack(treaty, war.defender):
                call(docket, power, partner, war, treaty.id, war.defender)
    for tie in state.patronages:
        if tie.client == war.defender and tie.patron not in war.powers():
            call(docket, tie.patron, tie.client, war, PATRONAGE, war.attacker)


def _guards(treaty: Treaty, power: PowerId) -> bool:
    """Whether a treaty obliges this power to come when its partner is attacked."""
    for clause in treaty.terms.clauses:
        if clause.kind is ClauseKind.ALLIANCE or (clause.kind is ClauseKind.PROTECTION and clause.by == power):
            return True
    return False


def _promised_attack(treaty: Treaty, enemy: PowerId) -> bool:
    return any(clause.kind is ClauseKind.OFFENSIVE and clause.against == enemy for clause in treaty.terms.clauses)


def call(docket: Docket, of: PowerId, by: PowerId, war: War, treaty: str | None, against: PowerId) -> None:
    """Ask a power to come; once a war and power."""
    name = f"call-{of}-{war.id}"
    if any(isinstance(event, Called) and event.call.id == name for event in docket.events):
        return
    asked = Call(name, of, by, war.id, treaty, docket.state.turn, against)
    docket.record(Called, by, of, docket.everybody(), call=asked)


def calls(docket: Docket, sealed: Sealed) -> None:
    """Bare requests: a power at war asks one who is not bound."""
    for order in sealed.of("call"):
        for war in docket.state.wars.values():
            side = war.side_of(order.power)
            if side and order.target and order.target not in war.powers() and docket.state.is_alive(order.target):
                enemy = war.attacker if side < 0 else war.defender
                call(docket, order.target, order.power, war, _binding(docket, order, war, side), enemy)
                break


def _binding(docket: Docket, order: Order, war: War, side: int) -> str | None:
    """The treaty that binds the one called, if there is one after all."""
    for treaty in docket.state.treaties.values():
        if order.target and treaty.binds(order.power) and treaty.binds(order.target):
            if side < 0 and _guards(treaty, order.target):
                return treaty.id
            if side > 0 and _promised_attack(treaty, war.defender):
                return treaty.id
    return None


def concede(docket: Docket, sealed: Sealed) -> None:
    """A dispute is given up."""
    for order in sealed.of("concede"):
        if order.target:
            close_dispute(docket, order.power, order.target, "conceded")
