"""Effects, as a scenario file writes them: `{people: athens, by: -3}`, `{tell: silver, to: athens, ...}`."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from game.scenario.schema.base import Between, Change, FactRef, Id, Line, Part, PowerRef, Quantity, Saying, wrong
from game.scenario.schema.condition import ConditionPart, Measured, check_whose
from game.scenario.schema.tie import Clauses, Pair
from game.text import listing
from game.world.verb import WAR_AIMS


class SignPart(Part):
    """A treaty that comes into force."""

    id: Id
    parties: Pair
    clauses: Clauses
    title: Line | None = None
    duress: PowerRef | None = None


class WarPart(Part):
    """A war that begins."""

    attacker: PowerRef
    defender: PowerRef
    aim: Literal["chastise", "subject", "destroy"] = "chastise"


assert set(WAR_AIMS) == {"chastise", "subject", "destroy"}

_BESIDE: dict[str, tuple[str, ...]] = {
    "tell": ("to", "source", "error", "slant", "grade"),
    "measured": ("by", "each", "above", "of_fact"),
}


class EffectPart(Measured):
    """What is done. One of these keys, some with others beside them."""

    by: Change | None = None
    """Beside a quantity: by how many points (talents for wealth) it moves."""
    each: Change | None = None
    """Beside a quantity and `of_fact`: by how much it moves for each unit of the fact above `above`."""
    of_fact: FactRef | None = None
    above: Quantity | None = None
    sign: SignPart | None = None
    """A treaty comes into force."""
    dissolve: Pair | None = None
    """Every treaty between these two ends, as nobody's breach."""
    start_war: WarPart | None = None
    raise_flag: Id | None = None
    lower_flag: Id | None = None
    tell: FactRef | None = None
    """A source tells a seat of a fact."""
    to: PowerRef | None = None
    source: Line | None = None
    """Who tells it: "our auditor"."""
    error: Annotated[float, Between(0, 1_000_000_000)] | None = None
    """The spread of the source's error, in the fact's unit; 0 is a count."""
    slant: Quantity | None = None
    """What the source adds because somebody made it look so."""
    grade: Annotated[str, Field(pattern=r"^[A-F][1-6]$")] | None = None
    """The source's open history, A to F and 1 to 6."""
    reveal: FactRef | None = None
    """Everybody learns the truth of a fact."""
    succeed: PowerRef | None = None
    """The next leader takes over this power."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The keys that say what is done."""
        beside = {name for names in _BESIDE.values() for name in names}
        return tuple(name for name in type(self).model_fields if getattr(self, name) is not None and name not in beside)

    def powers_measured(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The powers whose quantity moves, each with its path."""
        yield from super().powers_measured()

    @model_validator(mode="after")
    def _does_one_thing(self) -> "EffectPart":
        """One head, and beside it what belongs to it."""
        if len(self.heads) != 1:
            raise self._headless()
        head = self.heads[0]
        measured = self.measured()
        belongs = _BESIDE.get("measured" if measured else head, ())
        said = [name for names in _BESIDE.values() for name in names if getattr(self, name) is not None]
        stray = [name for name in said if name not in belongs]
        if stray:
            raise wrong("effect", f'"{stray[0]}" does not go with "{head}"', stray[0])
        if measured:
            check_whose(*measured, domain_needed=False)
            self._check_move(head)
        if self.tell is not None and (self.to is None or self.source is None or self.error is None):
            raise wrong("effect", '"tell" needs to, source and error beside it', "tell")
        return self

    def _check_move(self, quantity: str) -> None:
        """A quantity moves by a number, or by a number for each unit of a fact."""
        if (self.by is None) == (self.each is None):
            hint = f"write {quantity}: athens, by: -3"
            raise wrong("effect", f'"{quantity}" needs "by", or "each" and "of_fact"', quantity, hint)
        if (self.each is None) != (self.of_fact is None):
            raise wrong("effect", '"each" and "of_fact" belong together', quantity)
        found = self.measured()
        if self.each is not None and found and len(found[1]) > 1:
            raise wrong("effect", '"each" moves what one power has, not what one feels for another', "each")

    def _headless(self) -> Exception:
        """What to say of no head, or of two."""
        if not self.heads:
            return wrong("effect", "this effect does not say what is done", hint="write, say, people: athens, by: -3")
        both = listing([f'"{head}"' for head in self.heads])
        return wrong("effect", f"this effect does several things: {both}", self.heads[1], "write one line for each")


class WhenPart(Part):
    """Effects that hold only under a condition."""

    if_: ConditionPart = Field(alias="if")
    says: Saying | None = None
    """What everybody who sees it is told."""
    effects: tuple[EffectPart, ...] = ()
