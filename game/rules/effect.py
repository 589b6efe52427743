"""What a scenario's effects do, each through the same events and ledger rows as any other act."""

from dataclasses import replace
from functools import singledispatch

from game.rules.docket import Docket
from game.rules.facts import tell_fact
from game.rules.pacts import end
from game.rules.quarrels import FORBIDS_WAR, declare
from game.rules.succession import take_over
from game.world.event import Event
from game.world.events.diplomacy import TreatySigned
from game.world.events.home import FactRevealed, FlagSet
from game.world.events.war import WarEnded
from game.world.names import PowerId
from game.world.scene import (
    Dissolve,
    Effect,
    RevealFact,
    SetFlag,
    Shift,
    ShiftByFact,
    Sign,
    StartWar,
    Succeed,
    TellFact,
)
from game.world.stocks import PLACE, QUANTITIES, Shape


def take_effect(docket: Docket, cause: Event, effects: tuple[Effect, ...]) -> None:
    """Carry out effects, naming the event that caused them."""
    for effect in effects:
        _effect(effect, docket, cause)


@singledispatch
def _effect(effect: object, docket: Docket, cause: Event) -> None:
    del docket, cause
    raise TypeError(f"{effect} is no effect")


@_effect.register
def _(effect: Shift, docket: Docket, cause: Event) -> None:
    _shift(docket, cause, effect, effect.by)


@_effect.register
def _(effect: ShiftByFact, docket: Docket, cause: Event) -> None:
    value = docket.state.facts[effect.fact]
    _shift(docket, cause, Shift(effect.quantity, effect.of, 0.0), (value - effect.above) * effect.each)


def _shift(docket: Docket, cause: Event, effect: Shift, points: float) -> None:
    state, book = docket.state, docket.book
    shape = QUANTITIES[PLACE[effect.quantity]].shape
    of = state.place(effect.of)
    if shape is Shape.POWER:
        book.power(cause.number, effect.quantity, of, points)
        return
    subjects = [effect.to] if effect.to is not None else [one for one in state.living() if one != effect.of]
    for subject in subjects:
        if shape is Shape.DYAD:
            book.dyad(cause.number, effect.quantity, of, state.place(subject), points)
        elif effect.domain is None:
            book.all_domains(cause.number, effect.quantity, of, state.place(subject), points)
        else:
            book.domain(cause.number, effect.quantity, of, state.place(subject), effect.domain, points)


@_effect.register
def _(effect: Sign, docket: Docket, cause: Event) -> None:
    del cause
    one, other = effect.treaty.parties
    turn = docket.state.turn
    ends = None if effect.treaty.terms.term is None else turn + effect.treaty.terms.term
    treaty = replace(effect.treaty, signed=turn, ends=ends)
    docket.record(TreatySigned, one, other, docket.everybody(), treaty=treaty)
    if treaty.terms.has(*FORBIDS_WAR):
        _make_peace(docket, one, other)


def _make_peace(docket: Docket, one: PowerId, other: PowerId) -> None:
    """What two powers swear ends the war that one of them leads against the other."""
    for war in docket.state.wars.values():
        leads = one in (war.attacker, war.defender) or other in (war.attacker, war.defender)
        if leads and war.side_of(one) * war.side_of(other) < 0:
            parted = {"how": "peace", "winner": None, "loser": None, "score": war.score}
            docket.record(WarEnded, one, other, docket.everybody(), war=war.id, **parted)


@_effect.register
def _(effect: Dissolve, docket: Docket, cause: Event) -> None:
    del cause
    for treaty in docket.state.treaties.values():
        if treaty.binds(effect.one) and treaty.binds(effect.other):
            end(docket, treaty, "agreed")


@_effect.register
def _(effect: StartWar, docket: Docket, cause: Event) -> None:
    del cause
    if docket.state.is_alive(effect.attacker) and docket.state.is_alive(effect.defender):
        declare(docket, effect.attacker, effect.defender, effect.aim, "what had been coming for years")


@_effect.register
def _(effect: SetFlag, docket: Docket, cause: Event) -> None:
    del cause
    docket.record(FlagSet, flag=effect.name, up=effect.up)


@_effect.register
def _(effect: TellFact, docket: Docket, cause: Event) -> None:
    del cause
    tell_fact(docket, effect)


@_effect.register
def _(effect: RevealFact, docket: Docket, cause: Event) -> None:
    del cause
    docket.record(FactRevealed, seen_by=docket.everybody(), fact=effect.fact, value=docket.state.facts[effect.fact])


@_effect.register
def _(effect: Succeed, docket: Docket, cause: Event) -> None:
    """The next leader of the list takes over; the last stays."""
    last = len(docket.state.setting.power(effect.power).leaders) - 1
    take_over(docket, cause.number, effect.power, min(docket.state.leaders[docket.state.place(effect.power)] + 1, last))
