"""Who tells the news to whom: the seat's own point of view, its names for things, and the list of sentences."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from game.sight import words
from game.text import listing
from game.world.event import Event
from game.world.names import PowerId
from game.world.state import State
from game.world.treaty import CALLS

Kind = TypeVar("Kind", bound=Event)


@dataclass(frozen=True, slots=True)
class Line:
    """What one seat is told of one event."""

    text: str
    thing: str = ""
    amount: float = 0.0
    louder: int = 0
    """Added to the weight: this one matters more than its kind does."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a kind of event matters when it is our own act, done to us, an ally's affair, somebody else's."""

    own: int
    us: int
    ally: int
    other: int


@dataclass(frozen=True, slots=True)
class Teller:
    """The point of view of one seat. Its own acts are "we", everybody else goes by name."""

    state: State
    seat: PowerId

    def name(self, power: PowerId | None) -> str:
        """A power's name."""
        return "somebody" if power is None else self.state.setting.power(power).name

    def who(self, power: PowerId | None) -> str:
        """As the subject of a sentence: "we", "Corinth"."""
        return "we" if power == self.seat else self.name(power)

    def whom(self, power: PowerId | None) -> str:
        """As its object: "us", "Corinth"."""
        return "us" if power == self.seat else self.name(power)

    def whose(self, power: PowerId | None) -> str:
        """As an owner: "our", "Corinth's", "Athens'"."""
        return "our" if power == self.seat else possessive(self.name(power))

    def own(self, power: PowerId | None) -> str:
        """As the owner who has just been named: "our", "its"."""
        return "our" if power == self.seat else "its"

    def them(self, power: PowerId | None) -> str:
        """As an object that has just been named: "us", "it"."""
        return "us" if power == self.seat else "it"

    def was(self, power: PowerId | None) -> str:
        """The verb that goes with it: "we were", "Corinth was"."""
        return "were" if power == self.seat else "was"

    def people(self, power: PowerId | None) -> str:
        """Its people: "our people", "the Corinthians"."""
        if power == self.seat:
            return "our people"
        return "the people" if power is None else self.state.setting.power(power).people

    def all_of(self, powers: tuple[str, ...], most: int = 3) -> str:
        """Several powers as one subject, ourselves first: "we and Corinth", "Athens, Corinth, Argos and 2 more"."""
        ours = sorted((PowerId(power) for power in powers), key=lambda power: power != self.seat)
        named = [self.who(power) for power in ours[:most]]
        return listing([*named, f"{len(ours) - most} more"] if len(ours) > most else named)

    def spoken(self, text: str) -> str:
        """A text with ids of powers and leagues in it, with their names instead."""
        places = self.state.setting.places
        names = {str(league.id): league.name for league in self.state.leagues.values()}
        return " ".join(self.whom(PowerId(word)) if word in places else names.get(word, word) for word in text.split())

    def coins(self, amount: float) -> str:
        """A sum in the scenario's coin."""
        return words.amount(amount, self.state.setting.wording.coin)

    def earlier(self, kind: type[Kind]) -> Iterator[Kind]:
        """Events of one kind that the chronicle holds, the latest first. Only names are read from them."""
        return (event for event in reversed(self.state.chronicle) if isinstance(event, kind))

    def is_ally(self, power: PowerId | None) -> bool:
        """Whether a treaty or a patronage obliges one of us to come for the other."""
        return power in allies_of(self.state).get(self.seat, frozenset())


@lru_cache(maxsize=4)
def allies_of(state: State) -> Mapping[PowerId, frozenset[PowerId]]:
    """Each power's allies and those bound to it by patronage. States are compared by identity."""
    pairs = [one.parties for one in state.treaties.values() if one.terms.has(*CALLS)]
    pairs += [(tie.patron, tie.client) for tie in state.patronages]
    both = [*pairs, *((other, one) for one, other in pairs)]
    return {power: frozenset(other for one, other in both if one == power) for power in state.ids}


def possessive(name: str) -> str:
    """A name as an owner: "Corinth's", "Athens'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def definite(name: str) -> str:
    """A title with its article: "the Thirty Years' Peace"."""
    return name if name.lower().startswith("the ") else f"the {name}"


def sentence(text: str) -> str:
    """A text with a capital at its beginning and a stop at its end."""
    text = words.capital(text)
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


Tells = Callable[[Teller, Any], Line | None]
SENTENCES: dict[type[Event], tuple[Tells, Weights]] = {}
"""For every kind of event, what to say of it and how much it matters; filled by the modules of this room."""


def tells(
    kind: type[Kind], own: int, us: int = 0, ally: int = 0, other: int = 0
) -> Callable[[Callable[[Teller, Kind], Line | None]], Callable[[Teller, Kind], Line | None]]:
    """Enter a function in the list: the sentence for one kind of event, with its weights."""

    def enter(tell: Callable[[Teller, Kind], Line | None]) -> Callable[[Teller, Kind], Line | None]:
        SENTENCES[kind] = (tell, Weights(own, us, ally, other))
        return tell

    return enter
