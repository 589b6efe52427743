"""The names of things: ids with types of their own, domains, motives, modes (rows 3, 28, 71)."""

from enum import StrEnum
from typing import NewType

PowerId = NewType("PowerId", str)
"""A state in the world, as scenario and notation spell it: lower case, digits, hyphens."""
SeatId = NewType("SeatId", str)
"""A place at the table; each seat plays the power of the same name."""
TreatyId = NewType("TreatyId", str)
WarId = NewType("WarId", str)
LeagueId = NewType("LeagueId", str)
EventId = NewType("EventId", str)
QuestionId = NewType("QuestionId", str)
SceneId = NewType("SceneId", str)
FactId = NewType("FactId", str)


DOCTRINES: tuple[str, ...] = (
    "steadfast",
    "reciprocal",
    "honour-bound",
    "grasping",
    "fearful",
    "broker",
    "covenanter",
    "hopeful",
)
"""The ways in which a court may decide; those that only tests sit down with are not among them."""


class Domain(StrEnum):
    """Where a promise lies, and which kind of good it touches (rows 28, 71)."""

    SECURITY = "security"
    COMMERCE = "commerce"
    STANDING = "standing"


DOMAINS: tuple[Domain, ...] = tuple(Domain)
SECURITY, COMMERCE, STANDING = 0, 1, 2
"""Places of the domains in arrays."""


class Motive(StrEnum):
    """What a power wants: the goods and the drives match (row 71)."""

    SECURITY = "security"
    WELLBEING = "wellbeing"
    STANDING = "standing"


MOTIVES: tuple[Motive, ...] = tuple(Motive)


class Part(StrEnum):
    """The named parts of trust. Their sum with `limit` is the whole, always (row 3)."""

    CUSTOM = "custom"
    RECORD = "record"
    AFFINITY = "affinity"
    NEED = "need"
    FRIENDSHIP = "friendship"
    INSTITUTION = "institution"
    LIMIT = "limit"


PARTS: tuple[Part, ...] = tuple(Part)


class Mode(StrEnum):
    """How a seat is told of the world (the fair-distortion contract, 11)."""

    HONEST = "honest"
    UNCERTAIN = "uncertain"
    BENT = "bent"
    DECEIVED = "deceived"


class Window(StrEnum):
    """What opens, is sealed and is closed: orders first, answers only for seats that were asked."""

    ORDERS = "orders"
    ANSWERS = "answers"


class Stage(StrEnum):
    """The fixed row in which a turn is adjudicated."""

    DIPLOMACY = "diplomacy"
    ANSWERS = "answers"
    CONDUCT = "conduct"
    WAR = "war"
    HIERARCHY = "hierarchy"
    HOME = "home"
    LEARNING = "learning"
    OPENING = "opening"
    INTELLIGENCE = "intelligence"
