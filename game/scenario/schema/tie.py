"""What binds and parts powers at the opening: feelings, treaties, patrons, leagues."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from game.scenario.schema.base import Between, DomainName, Line, Part, Points, PowerRef, Talents, wrong
from game.world.names import DOMAINS, Domain
from game.world.notation import Unreadable, parse_terms
from game.world.treaty import Terms

Friendliness = Annotated[float, Between(-50, 100)]
Recorded = Annotated[float, Between(-60, 60)]
Likeness = Annotated[float, Between(0, 8)]
Vouched = Annotated[float, Between(0, 40)]
SignedIn = Annotated[int, Between(-2000, 60)]


def _in_every_domain(value: Any) -> Any:
    """One number for all three domains."""
    return {str(domain): value for domain in DOMAINS} if type(value) in (int, float) else value


Record = Annotated[dict[DomainName, Recorded], BeforeValidator(_in_every_domain)]
Custom = Annotated[dict[DomainName, Points], BeforeValidator(_in_every_domain)]
Institution = Annotated[dict[DomainName, Vouched], BeforeValidator(_in_every_domain)]


class FeelingsPart(Part):
    """What one power feels for another at the opening; what is left out, the rules work out."""

    friendship: Friendliness | None = None
    """-50 to 100; 0 is a stranger."""
    regard: Points | None = None
    """How highly it thinks of the other; 50 if silent."""
    fear: Points | None = None
    """If silent, what the other's strength and reach give."""
    need: Vouched | None = None
    """How much it needs the other; if silent, what threats and the want of allies give."""
    affinity: Likeness | None = None
    """Likeness, 0 to 8; if silent, from culture, regime and faith."""
    identity: Points | None = None
    """How far the other's good is its own; if silent, what shared memberships give."""
    rightful: Points | None = None
    """How rightful a client finds its patron's rank."""
    record: Record | None = None
    """What the other did before, by domain: security, commerce, standing. One number stands for all three."""
    custom: Custom | None = None
    """What custom vouches for, by domain; better left to the society."""
    institution: Institution | None = None
    """What shared membership vouches for, by domain."""


def _two(pair: tuple[str, ...]) -> tuple[str, ...]:
    """A pair of two different powers."""
    if len(pair) != 2 or pair[0] == pair[1]:
        raise wrong("pair", "a pair names two different powers", hint="write [athens, corinth]")
    return pair


PAIR_SCHEMA = {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2}
Pair = Annotated[tuple[PowerRef, ...], AfterValidator(_two), WithJsonSchema(PAIR_SCHEMA)]


EXAMPLE = "as in: alliance + firm trade 4 for 8 turns, inspected"


def read_clauses(text: str) -> Terms | Unreadable:
    """Terms in the notation of orders: `alliance + firm trade 4 for 8 turns, inspected 2`."""
    words = " ".join(text.split())
    cuts = [at for at in (words.find(" for "), words.find(", inspected")) if at >= 0]
    end = min(cuts, default=len(words))
    return parse_terms(words[:end], words[end:])


def _readable(text: str) -> str:
    """Clauses that the notation can read."""
    terms = read_clauses(text)
    if isinstance(terms, Unreadable):
        hint = f"the nearest is {terms.hint}" if terms.hint else EXAMPLE
        raise wrong("clauses", terms.message, hint=hint, within=terms.piece)
    return text


Clauses = Annotated[str, Field(max_length=200), AfterValidator(_readable)]


class TreatyPart(Part):
    """A treaty between two powers."""

    parties: Pair
    clauses: Clauses
    """In the notation of orders: `alliance + firm trade 4`; a term and an inspection may follow."""
    title: Line | None = None
    """What people call it: "the Thirty Years' Peace"."""
    signed: SignedIn = 0
    """The turn of signature; 0 and below for treaties older than the game."""
    ends: Annotated[int, Between(1, 200)] | None = None
    """The last turn in which it binds; if silent, the term's end, or none."""
    duress: PowerRef | None = None
    """Who signed under compulsion, if anyone."""


class PatronagePart(Part):
    """A patron who guards and gives, a client who honours."""

    patron: PowerRef
    client: PowerRef
    since: SignedIn = 0


class LeaguePart(Part):
    """A standing arrangement with dues."""

    name: Line
    domain: DomainName = Domain.SECURITY
    dues: Talents = 1
    """What each member pays a turn."""
    members: Annotated[tuple[PowerRef, ...], Field(min_length=2)]
    head: PowerRef | None = None
    """Who coordinates and punishes, if anyone may."""
    checks: Points = 0
    """How far the members hold the head to account."""
    regime: Line | None = None
    """How its members must be governed, if it is closed to all others."""
