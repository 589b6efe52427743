"""Telling the news: the one function by which an event reaches a seat, as a dispatch would put it.

Closed by default. A seat that is no witness is told nothing, and each sentence is built from the fields that this
seat may know; what the others thought, planned, hid or misjudged stays in the event.
"""

from game.sight.briefing import News
from game.sight.news import conduct, desk, diplomacy, home, leagues, orders, society, war
from game.sight.news.teller import SENTENCES, Teller, Weights, sentence
from game.world.event import Event
from game.world.events.conduct import PromisesKept
from game.world.events.home import FlagSet
from game.world.events.sight import AnswersAsked, ForecastsSealed, Learned, QuestionsAsked, Reported, TurnOpened
from game.world.names import PowerId
from game.world.state import State

SILENT: frozenset[type[Event]] = frozenset(
    {AnswersAsked, FlagSet, ForecastsSealed, Learned, PromisesKept, QuestionsAsked, Reported, TurnOpened}
)
"""Events of which nobody is told as news: the game's own bookkeeping, and promises quietly kept."""
GROUPS = (diplomacy, leagues, conduct, war, home, society, orders, desk)
"""The modules that hold the sentences."""


def tell(event: Event, seat: PowerId, state: State) -> News | None:
    """What this seat is told of an event; None where it saw nothing or there is nothing to tell.

    `state` lends the names of powers, treaties and wars; the text is the same whenever it is told again.
    """
    if seat not in event.witnesses or type(event) not in SENTENCES:
        return None
    say, weights = SENTENCES[type(event)]
    teller = Teller(state, seat)
    line = say(teller, event)
    if line is None:
        return None
    return News(
        id=event.id,
        turn=event.turn,
        name=event.name,
        actor=event.actor,
        target=event.target,
        text=sentence(line.text),
        weight=min(100, _weight(teller, event, weights) + line.louder),
        thing=line.thing,
        amount=line.amount,
    )


def _weight(teller: Teller, event: Event, weights: Weights) -> int:
    """How much an event matters to the seat, 0-100, before anything that makes this one louder."""
    if event.target == teller.seat:
        return weights.us
    if event.actor == teller.seat:
        return weights.own
    allied = teller.is_ally(event.actor) or teller.is_ally(event.target)
    return weights.ally if allied else weights.other
