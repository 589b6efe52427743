"""A seat's weightiest orders, and beside each the page that an honest staff would have laid before it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.debrief.assessment import Assessment
from game.debrief.chronicler import date, gravity, named_in, told, turn_of
from game.debrief.past import reach_of
from game.world.event import Event
from game.world.events import conduct, diplomacy, home, sight, war
from game.world.names import PowerId
from game.world.state import State

MOST = 6
"""Orders that are looked at."""

Leaning = tuple[tuple[str, int], ...]
"""Readings that an order leans on, each with the side on which an error speaks for it: 1 too high, -1 too low."""
FORCE: Leaning = (("strength", -1), ("people", -1))
THREAT: Leaning = (("strength", -1), ("fear", 1))
FAITH: Leaning = (("trust", 1), ("friendship", 1), ("strength", 1))
DISTRUST: Leaning = (("trust", -1), ("friendship", -1), ("strength", -1))
RELIES_ON: Mapping[type[Event], Leaning] = {
    war.WarDeclared: FORCE,
    war.FateDecided: FORCE,
    war.PeaceMade: FORCE,
    diplomacy.DemandMade: THREAT,
    diplomacy.ThreatSwallowed: THREAT,
    diplomacy.RedLineDrawn: THREAT,
    diplomacy.CallAnswered: FORCE,
    diplomacy.DemandAnswered: FORCE,
    diplomacy.TreatySigned: FAITH,
    diplomacy.TreatyRenounced: DISTRUST,
    diplomacy.PatronageBegun: FAITH,
    diplomacy.DisputeClosed: FAITH,
    conduct.Cheated: DISTRUST,
    conduct.GiftGiven: FAITH,
    conduct.HonourPaid: FAITH,
    conduct.Squeezed: (("wealth", 1), ("trust", 1), ("fear", 1)),
    home.OptionChosen: (),
    sight.TalePlanted: FAITH,
}
"""Kinds of deed that follow an order, and the readings of the other court that such an order leans on."""


@dataclass(frozen=True, slots=True)
class Weighty:
    """One order that weighed much, and what lay on the desk when it was given."""

    event: str
    """The id of the event that it became."""
    turn: int
    date: str
    text: str
    subject: PowerId | None
    """The court that it was aimed at; None where it rested on facts of the scenario."""
    courts: tuple[PowerId, ...]
    """Everybody whom it touched: that court, or those whom a scene's choice speaks of."""
    weight: int
    wishes: Leaning
    page: tuple[Assessment, ...]
    """What the order leaned on: told, honest and true side by side."""


def weightiest(state: State, seat: PowerId, told_true: Sequence[Assessment], most: int = MOST) -> tuple[Weighty, ...]:
    """A seat's weightiest orders in the order of the turns: by how grave they were and by what they moved."""
    deeds = [(_weight(state, event), event) for event in _deeds(state, seat)]
    deeds.sort(key=lambda pair: (-pair[0], pair[1].turn, pair[1].number))
    chosen = sorted(_apart(state, seat, deeds)[:most], key=lambda pair: (pair[1].turn, pair[1].number))
    return tuple(_weighty(state, seat, told_true, weight, event) for weight, event in chosen)


def _deeds(state: State, seat: PowerId) -> Iterator[Event]:
    """What this seat itself did: events of which it is the actor, and treaties that it was free not to sign."""
    for event in state.chronicle:
        signed = isinstance(event, diplomacy.TreatySigned | war.PeaceMade) and event.target == seat
        forced = isinstance(event, diplomacy.TreatySigned) and event.treaty.duress == seat
        weighs = type(event) in RELIES_ON and not _had_no_choice(state, event) and told(event, state)
        if (event.actor == seat or signed) and not forced and weighs:
            yield event


def _had_no_choice(state: State, event: Event) -> bool:
    """Whether it settled a scene with one option only: then nothing was decided."""
    return isinstance(event, home.OptionChosen) and any(
        scene.id == event.scene and len(scene.options) == 1 for scene in state.setting.scenes
    )


def _apart(state: State, seat: PowerId, deeds: Sequence[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """The deeds without a lesser one of the same turn toward the same court: that was one decision."""
    kept: dict[tuple[int, PowerId | str], tuple[int, Event]] = {}
    for weight, event in deeds:
        kept.setdefault((event.turn, _subject(state, seat, event) or event.id), (weight, event))
    return list(kept.values())


def _weight(state: State, event: Event) -> int:
    """Gravity and, at most 30 more, what the event moved: a point for every ten points in all ledgers."""
    return gravity(event) + min(30, reach_of(state, event) // 10_000)


def _weighty(state: State, seat: PowerId, told_true: Sequence[Assessment], weight: int, event: Event) -> Weighty:
    subject = _subject(state, seat, event)
    turn = turn_of(event)
    wishes = RELIES_ON[type(event)]
    known = {one.fact for one in state.chronicle if isinstance(one, home.FactRevealed) and turn_of(one) <= turn}
    page = tuple(one for one in _page(told_true, turn, subject, wishes) if one.quantity not in known)
    return Weighty(
        event.id,
        turn,
        date(state, turn),
        told(event, state),
        subject,
        _courts(state, seat, event, subject),
        weight,
        wishes,
        page,
    )


def _subject(state: State, seat: PowerId, event: Event) -> PowerId | None:
    """The court that the order was aimed at: the enemy, where it answered a call."""
    if isinstance(event, diplomacy.CallAnswered):
        calls = (one.call for one in state.chronicle if isinstance(one, diplomacy.Called))
        against = next((call.against for call in calls if call.id == event.call and call.of == seat), None)
        return against or event.target
    return event.actor if event.target == seat else event.target


def _courts(state: State, seat: PowerId, event: Event, subject: PowerId | None) -> tuple[PowerId, ...]:
    """Whom a deed touched: its court; for a scene's choice every other power that its effects name, once."""
    if subject is not None or not isinstance(event, home.OptionChosen):
        return (subject,) if subject is not None else ()
    options = (one for scene in state.setting.scenes if scene.id == event.scene for one in scene.options)
    chosen = next((option for option in options if option.id == event.option), None)
    named = dict.fromkeys(named_in(chosen.effects)) if chosen is not None else {}
    return tuple(PowerId(power) for power in named if power != seat)


def _page(
    told_true: Sequence[Assessment], turn: int, subject: PowerId | None, wishes: Leaning
) -> tuple[Assessment, ...]:
    """What lay on the desk of that turn: the readings of the court, or the last word of each source on each fact."""
    if subject is not None:
        wanted = [one for one in told_true if one.turn == turn and one.subject == subject]
        return tuple(one for reading, _ in wishes for one in wanted if one.quantity == reading)
    facts = {(one.quantity, one.source): one for one in told_true if one.subject is None and one.turn <= turn}
    return tuple(facts.values())
