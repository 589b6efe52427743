"""The chronicler: events told afterwards by somebody who sits in no seat, and how grave each of them was."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from game.sight import words
from game.sight.news import tell
from game.sight.news.teller import Teller, sentence
from game.sight.news.terms import breach_words, treaty_words
from game.world.event import Event
from game.world.events import conduct, diplomacy, home, orders, sight, war
from game.world.names import PowerId, Stage
from game.world.state import State
from game.world.treaty import CALLS

NOBODY = PowerId("")
"""The seat of the chronicler, who is nobody's "we"."""

POWER_FIELDS = frozenset({"of", "to", "one", "other", "power", "attacker", "defender"})
"""The fields of conditions and effects that name powers."""

GRAVITY: dict[type[Event], int] = {
    war.PowerDestroyed: 100,
    war.WarDeclared: 90,
    war.FateDecided: 85,
    war.WarEnded: 80,
    conduct.BreachFound: 75,
    diplomacy.DemandMade: 65,
    diplomacy.CallAnswered: 60,
    diplomacy.TreatyRenounced: 60,
    home.FactRevealed: 60,
    home.HelotsRose: 60,
    conduct.Cheated: 55,
    diplomacy.DemandAnswered: 55,
    home.OptionChosen: 50,
    war.PeaceMade: 55,
    diplomacy.PatronageEnded: 50,
    diplomacy.ThreatSwallowed: 50,
    home.Overturned: 80,
    orders.OrderTipped: 80,
    home.TakingFound: 50,
    home.HappeningCame: 45,
    conduct.Squeezed: 45,
    diplomacy.PatronageBegun: 45,
    home.LeaderSucceeded: 40,
    diplomacy.TreatySigned: 35,
    diplomacy.DisputeClosed: 35,
    conduct.Mobilised: 30,
    diplomacy.LeagueChanged: 30,
    home.OddsPledged: 30,
    sight.TalePlanted: 30,
    diplomacy.RedLineDrawn: 25,
    conduct.GiftGiven: 20,
    conduct.HonourPaid: 15,
    conduct.Armed: 15,
}
"""How grave each kind of event is, 0-100; what is not here is no turning point."""


def gravity(event: Event) -> int:
    """How grave one event was: its kind, and what makes this one more than its kind."""
    base = GRAVITY.get(type(event), 0)
    if isinstance(event, diplomacy.TreatySigned):
        return base + 15 * event.treaty.terms.has(*CALLS) + 10 * (event.treaty.duress is not None)
    if isinstance(event, diplomacy.CallAnswered):
        return base + (10 if event.bound and not event.came else 0)
    if isinstance(event, conduct.GiftGiven | conduct.Armed | conduct.Squeezed):
        return base + min(20, event.amount)
    return base


def concerns(event: Event, power: PowerId) -> bool:
    """Whether a power did it or had it done to it."""
    return power in (event.actor, event.target)


def turn_of(event: Event) -> int:
    """The turn to which an event belongs for those who lived it: what opens a turn counts to that turn."""
    return event.turn + (1 if event.stage in (Stage.OPENING, Stage.INTELLIGENCE) else 0)


def told(event: Event, state: State) -> str:
    """One event in one sentence, in the third person; empty for what nobody would write down."""
    if isinstance(event, conduct.Cheated):
        deed = breach_words(Teller(state, NOBODY), event.clause, event.target)
        return sentence(f"{name_of(state, event.actor)} secretly {deed}")
    if isinstance(event, home.OptionChosen):
        return _choice(event, state)
    if isinstance(event, diplomacy.TermsRefused):
        return sentence(f"{name_of(state, event.actor)} turned down what {name_of(state, event.target)} proposed")
    if isinstance(event, sight.TalePlanted):
        about = Teller(state, NOBODY).spoken(event.about)
        return sentence(f"{name_of(state, event.actor)} fed {name_of(state, event.target)} a tale about {about}")
    news = tell(replace(event, witnesses=(NOBODY,)), NOBODY, state)
    return news.text if news is not None else ""


def _choice(event: home.OptionChosen, state: State) -> str:
    """A scene's choice by its label, whoever was allowed to know of it then."""
    scene = next((one for one in state.setting.scenes if one.id == event.scene), None)
    if scene is None:
        return ""
    label = next((one.label for one in scene.options if one.id == event.option), event.option)
    return sentence(f"{name_of(state, scene.seat)} decided, in “{scene.title}”: {label}")


def dated(event: Event, state: State) -> str:
    """The same with its date before it."""
    return f"{words.capital(date(state, turn_of(event)))}: {told(event, state)}"


def date(state: State, turn: int) -> str:
    """What a turn is called: its number, and the calendar's label where there is one."""
    label = state.setting.calendar.label(turn)
    return label if label == f"turn {turn}" else f"{label} (turn {turn})"


def name_of(state: State, power: PowerId | None) -> str:
    """A power's name."""
    return Teller(state, NOBODY).name(power)


def treaty_of(state: State, treaty: str) -> str:
    """A treaty by its title or its parties."""
    return treaty_words(Teller(state, NOBODY), treaty)


def named_in(value: Any, names: frozenset[str] = POWER_FIELDS) -> Iterator[str]:
    """Every power (or what else these fields name) that a condition or an effect speaks of, in its order."""
    if isinstance(value, tuple):
        for one in value:
            yield from named_in(one, names)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name in names and isinstance(inner, str):
                yield inner
            else:
                yield from named_in(inner, names)
