"""What happens to a society rather than to one power: norms settle and lapse, sea lanes are raided, some become one."""

from dataclasses import dataclass

from game.world.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NormTurned(Event):
    """A society's norm became a custom, or ceased to be one (rows 34-36)."""

    society: str
    clause: str
    settled: bool
    """Whether it has just settled; else it has come loose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanesRaided(Event):
    """A power's captains preyed on all ships alike, to their own court's loss as well (row 33)."""

    society: str
    why: str
    """`straits`: they were not paid; `unreason`: nobody at home reckoned any more; `gain`: little to lose."""
    gain: float
    """Talents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn(Event):
    """A newcomer has made its society's norms its own (row 37)."""

    society: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityTurned(Event):
    """A people began to speak of another's good as its own, or ceased to (rows 67-68)."""

    near: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GestureUnanswered(Event):
    """A gift found no gesture in return, great or small. The target gave it (row 98)."""

    since: int
    """The turn of the gift."""
