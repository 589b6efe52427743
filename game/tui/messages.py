"""What widgets say to the screens above them, besides the messages of their own."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Ordered(Message):
    """A whole order in notation, to go into the draft."""

    line: str


@dataclass
class Settled(Message):
    """An order that settles one matter: whatever the draft said of the matter before is struck."""

    instead_of: tuple[str, ...]
    line: str
    """Empty: nothing is said of it, and the default holds."""


@dataclass
class Struck(Message):
    """A line of the draft, by its place, that is to be taken out."""

    place: int


@dataclass
class Said(Message):
    """How sure we are of a question, in per cent."""

    question: str
    percent: int


@dataclass
class Ranged(Message):
    """The range that we are nine tenths sure of."""

    question: str
    low: int
    high: int
