"""Conditions, as a scenario file writes them: `{trust: [athens, corcyra, security], at_least: 60}`."""

from collections.abc import Iterator
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from game.scenario.schema.base import FactRef, HappeningRef, Id, Part, Percent, Quantity, SceneRef, Span, wrong
from game.scenario.schema.power import Kind
from game.scenario.schema.tie import Pair
from game.text import listing
from game.world.names import DOMAINS
from game.world.stocks import QUANTITIES, Shape

_SHAPES: dict[str, Shape] = {one.name: one.shape for one in QUANTITIES} | {
    "trust": Shape.DOMAIN,
    "hubris": Shape.POWER,
    "standing": Shape.POWER,
}
_LENGTHS = {Shape.POWER: (1,), Shape.DYAD: (2,), Shape.DOMAIN: (3,)}
_FORMS = {
    Shape.POWER: "athens",
    Shape.DYAD: "[athens, corcyra]: the observer, then whom it looks at",
    Shape.DOMAIN: "[athens, corcyra, security]: the observer, whom it looks at, the domain",
}


def _as_names(value: Any) -> Any:
    """One name as a list of one."""
    return (value,) if isinstance(value, str) else value


NAMES_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Whose: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_as_names), WithJsonSchema(NAMES_SCHEMA)]
"""Of whom, towards whom and in which domain a quantity is meant."""
Options: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_as_names), WithJsonSchema(NAMES_SCHEMA)]


class Measured(Part):
    """The quantities that conditions may ask for and effects may move, each with whose it is."""

    strength: Whose | None = None
    wealth: Whose | None = None
    people: Whose | None = None
    """The people's trust in the elite."""
    justice: Whose | None = None
    checks: Whose | None = None
    resolve: Whose | None = None
    honesty: Whose | None = None
    conduct: Whose | None = None
    """Hubris from conduct."""
    overclaim: Whose | None = None
    """Hubris from forecasting."""
    hope: Whose | None = None
    reason: Whose | None = None
    regard: Whose | None = None
    fear: Whose | None = None
    friendship: Whose | None = None
    affinity: Whose | None = None
    need: Whose | None = None
    rightful: Whose | None = None
    custom: Whose | None = None
    record: Whose | None = None
    institution: Whose | None = None

    def measured(self) -> tuple[str, tuple[str, ...]] | None:
        """The quantity that is named, and whose it is."""
        for name in (*Measured.model_fields, "trust", "hubris", "standing"):
            whose = getattr(self, name, None)
            if whose is not None:
                return name, whose
        return None

    def powers_measured(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The powers that a quantity names, each with its path."""
        found = self.measured()
        if found:
            for place, name in enumerate(found[1][:2]):
                yield (found[0], place), name


def check_whose(quantity: str, whose: tuple[str, ...], *, domain_needed: bool) -> None:
    """Raise if a quantity does not go with so many names, or with that domain."""
    shape = _SHAPES[quantity]
    lengths = _LENGTHS[shape] if domain_needed or shape is not Shape.DOMAIN else (2, 3)
    if len(whose) not in lengths:
        raise wrong("quantity", f'"{quantity}" needs {_count(lengths)}', quantity, f"write {quantity}: {_FORMS[shape]}")
    if shape is not Shape.POWER and whose[0] == whose[1]:
        raise wrong("pair", f'"{quantity}" is asked of one power towards itself', quantity)
    if len(whose) == 3 and whose[2] not in {str(domain) for domain in DOMAINS}:
        domains = listing([str(domain) for domain in DOMAINS], "or")
        raise wrong("quantity", f'"{whose[2]}" is no domain', quantity, f"write {domains}")


def _count(lengths: tuple[int, ...]) -> str:
    """How many names are needed, in words."""
    words = {1: "one power", 2: "two powers", 3: "two powers and a domain"}
    return listing([words[length] for length in lengths], "or")


class ConditionPart(Measured):
    """What must hold. One of these keys, some with `at_least` and `at_most`, `of` or `by` beside it."""

    all_: Annotated[tuple["ConditionPart", ...], Field(min_length=1)] | None = Field(None, alias="all")
    """Every one of these."""
    any_: Annotated[tuple["ConditionPart", ...], Field(min_length=1)] | None = Field(None, alias="any")
    """At least one of these."""
    of: Annotated[tuple["ConditionPart", ...], Field(min_length=1)] | None = None
    """With `at_least`: so many of these."""
    not_: "ConditionPart | None" = Field(None, alias="not")
    """Not this."""
    flag: Id | None = None
    """The scenario has raised this flag."""
    turn: Span | None = None
    """The turn is this one, or lies between these two."""
    chosen: dict[SceneRef, Options] | None = None
    """In that scene, that option (or one of those) was chosen."""
    pledged: SceneRef | None = None
    """With `at_least` or `at_most`: the odds, in per cent, that were told to the people on a scene."""
    fact: FactRef | None = None
    """With `at_least` or `at_most`: the true value of a fact."""
    at_war: Pair | None = None
    """These two fight each other."""
    bound: Pair | None = None
    """A treaty between these two is in force; with `by`, one that has such a clause."""
    by: Kind | None = None
    alive: Annotated[str, Field(max_length=40)] | None = None
    """This power is still on the board."""
    luck: Percent | None = None
    """So many times in a hundred."""
    happened: HappeningRef | None = None
    """That happening has come about."""
    trust: Whose | None = None
    hubris: Whose | None = None
    standing: Whose | None = None
    at_least: Quantity | None = None
    at_most: Quantity | None = None

    def powers_measured(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The powers that it names, each with its path."""
        yield from super().powers_measured()
        if self.alive is not None:
            yield ("alive",), self.alive

    def every(self, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], "ConditionPart"]]:
        """This condition and all within it, each with its path."""
        yield path, self
        for key, parts in (("all", self.all_), ("any", self.any_), ("of", self.of)):
            for place, part in enumerate(parts or ()):
                yield from part.every((*path, key, place))
        if self.not_ is not None:
            yield from self.not_.every((*path, "not"))

    @property
    def heads(self) -> tuple[str, ...]:
        """The keys that say what is asked."""
        beside = {"at_least", "at_most", "by"}
        said = [name.rstrip("_") for name in type(self).model_fields if getattr(self, name) is not None]
        return tuple(name for name in said if name not in beside)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> "ConditionPart":
        """One head, and beside it what belongs to it."""
        if len(self.heads) != 1:
            raise self._headless()
        head = self.heads[0]
        measured = self.measured()
        if measured:
            check_whose(*measured, domain_needed=True)
        bounded = bool(measured) or head in ("fact", "pledged")
        self._check_bounds(head, bounded=bounded)
        if self.by is not None and head != "bound":
            raise wrong("condition", f'"by" does not go with "{head}"', "by")
        return self

    def _headless(self) -> Exception:
        """What to say of no head, or of two."""
        if not self.heads:
            return wrong("condition", "this condition does not say what is asked", hint="write, say, flag: or trust:")
        both = listing([f'"{head}"' for head in self.heads])
        return wrong("condition", f"this condition asks several things: {both}", self.heads[1], "put them under all:")

    def _check_bounds(self, head: str, *, bounded: bool) -> None:
        """`at_least` and `at_most` stand where they mean something, and leave room between them."""
        said = [name for name in ("at_least", "at_most") if getattr(self, name) is not None]
        if bounded and not said:
            raise wrong("condition", f'"{head}" needs at_least, at_most or both', head)
        if head == "of":
            self._check_count(said)
        elif said and not bounded:
            raise wrong("condition", f'"{said[0]}" does not go with "{head}"', said[0])
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            words = f"nothing is at least {self.at_least:g} and at most {self.at_most:g}"
            raise wrong("empty-interval", words, "at_least")

    def _check_count(self, said: list[str]) -> None:
        """`at_least: 2` beside `of`, and not more than there are."""
        most = len(self.of or ())
        if said != ["at_least"] or self.at_least is None or self.at_least != int(self.at_least):
            raise wrong("condition", '"of" needs a whole number beside it', "of", "write at_least: 2")
        if not 1 <= self.at_least <= most:
            raise wrong("condition", f"at least {self.at_least:g} of {most} can never be counted", "at_least")
