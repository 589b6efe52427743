"""A court's own books, which nothing bends, and its desk, where the numbers about the others lie."""

from dataclasses import dataclass

from game.theory.thousandths import Floats


@dataclass(frozen=True, slots=True)
class Books:
    """A court's own books. Arithmetic is never forged."""

    strength: float
    wealth: float
    income: float
    """Net, last turn; home income before the first."""
    home_income: float
    upkeep: float
    people: float
    justice: float
    checks: float
    reason: float
    motives: tuple[float, float, float]
    """Security, wellbeing, standing: shares of 100."""
    accounts: tuple[tuple[str, float], ...] = ()
    """Last turn's income and outgoings, row by row, in talents."""
    offices: float = 0.0
    """Per cent of the offices that those hold whom our people trust with them, where the scenario names any."""
    initiatives: int = 3
    inquiries: int = 1
    bearing: bool = False
    """Whether our confidence is public and the weaker give way to it."""
    dissenter: bool = False
    """Whether the dissenter has a seat."""
    dissenter_gone: bool = False
    taken: int = 0
    """Talents taken and not found out."""
    books_closed_until: int = 0
    mobilised_until: int = 0
    justified: int = 0
    """How often the elite has justified itself without deeds in between."""
    postponed: str = ""
    aim: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """Numbers about the others: our own trust, which is ours to know, and our staff's estimates, which may be bent."""

    trust: Floats
    """[power, domain] points: our court's trust in them."""
    parts: Floats
    """[part, power, domain] points, in the order of `names.PARTS`; they sum to `trust`."""
    before: Floats
    """[power, domain] points: our trust in them a turn ago."""
    friendship: Floats
    """[power] ours for them."""
    need: Floats
    fear: Floats
    """[power] ours of them."""
    regard: Floats
    """[power] ours of them."""
    rightful: Floats
    """[power] how rightful we find their rank over us."""
    scar: Floats
    """[power, domain] what lies of theirs have taken from their record with us for good (row 53)."""
    identity: Floats
    """[power] how far we count their good as our own (rows 67-70)."""
    belonging: Floats
    """[power] public: how far each has taken in the norms of its society, ourselves too (row 37)."""
    ways: Floats
    """[power] public: how safe ships and envoys travel between us, in points (row 31)."""
    standing: Floats
    """[power] public: the mean regard in their own society."""
    resolve: Floats
    """[power] public: their name for carrying out threats."""
    honesty: Floats
    """[power] public: their name for keeping promises."""
    estimate: Floats
    """[power, reading] the staff's estimate, in the order of `report.READINGS`."""
    low: Floats
    high: Floats
    """The ends of the staff's 90 % ranges."""
    estimate_before: Floats
    """[power, reading] a turn ago."""
    as_of: int
    """The turn of which the reports claim to speak."""
    grades: tuple[str, ...]
    """[power] the grade of our source there, content apart: A-F / 1-6."""
    word: Floats
    """[power, domain] probability, 0-1: will they keep their word?"""
    stand: Floats
    """[power] will they stand by us?"""
    benign: Floats
    """[power] are their intentions benign?"""
    judgement_points: Floats
    """[part, power]: the named sums behind the three judgements, in the order of `sight.judgement.TERMS`."""
    certainty: float
    """What a sum of points is divided by before it becomes a probability (rows 6-7)."""
    own_part: float
    """What our own force counts for in our staff's odds: 1 and more (row 10)."""
    habit: Floats
    """[kind] how settled each norm is in our own society, in points."""
    legitimacy: float
    """Of our own society's order, in points."""
