"""What a seat saw, what it is warned of, what falls due."""

from game.sight.briefing import Due, News, Warning
from game.sight.news import tell
from game.world.event import Event
from game.world.events.sight import Warned
from game.world.names import PowerId
from game.world.state import State

MEMORY = 4
"""How many turns back a leader's own memory of events goes."""


def warnings_of(state: State, seat: PowerId) -> tuple[Warning, ...]:
    """Warnings that reached the desk; those under the pile are not here."""
    found = []
    for event in _since(state, state.turn - 1):
        if isinstance(event, Warned) and seat in event.witnesses and event.rank:
            about = PowerId(event.about) if event.about else None
            found.append(Warning(event.warning, event.text, about, event.made))
    return tuple(found)


def _since(state: State, turn: int) -> tuple[Event, ...]:
    """The events of a turn and after, in their order."""
    start = len(state.chronicle)
    while start and state.chronicle[start - 1].turn >= turn:
        start -= 1
    return state.chronicle[start:]


def news_of(state: State, seat: PowerId, turn: int, in_words: bool) -> tuple[News, ...]:
    """What the seat saw since the last orders."""
    told = []
    for event in _since(state, turn):
        if seat in event.witnesses:
            item = tell(event, seat, state) if in_words else _noted(event)
            if item is not None:
                told.append(item)
    return tuple(told)


def _noted(event: Event) -> News:
    """An event as a leader notes it: who did what to whom, without words and without what is hidden."""
    thing = getattr(event, "treaty", "") or getattr(event, "war", "") or getattr(event, "demand", "")
    name = thing if isinstance(thing, str) else str(thing.id)
    return News(event.id, event.turn, event.name, event.actor, event.target, "", 0, name)


def recent_of(state: State, seat: PowerId) -> tuple[News, ...]:
    """What the seat saw of late, for leaders with a memory."""
    return news_of(state, seat, state.turn - MEMORY, False)


def dues_of(state: State, seat: PowerId) -> tuple[Due, ...]:
    """Dates that fall due within two turns."""
    found = []
    for treaty in state.treaties.values():
        if treaty.binds(seat) and treaty.ends is not None and treaty.ends <= state.turn + 2:
            other = state.setting.power(treaty.other(seat)).name
            verb = "ends by notice" if treaty.renounced_by else "runs out"
            found.append(Due(treaty.ends, f"{treaty.title or f'the treaty with {other}'} {verb}", treaty.id))
    found += [
        Due(state.turn, f"the offer of {state.setting.power(offer.by).name} lapses", offer.id)
        for offer in state.offers.values()
        if offer.to == seat
    ]
    found += [
        Due(state.turn, "a threat to carry out or to swallow", demand.id)
        for demand in state.demands.values()
        if demand.by == seat and demand.answer == "defy"
    ]
    if state.setting.horizon[0] - state.turn <= 2:
        found.append(Due(state.setting.horizon[0], "the reckoning may come from here on"))
    return tuple(sorted(found, key=lambda due: (due.turn, due.thing)))
