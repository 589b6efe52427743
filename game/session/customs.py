"""Custom between us and another in words: what is shared, who is new, what is settled, what tempts.

Rows 31, 34, 36-37, 67.
"""

from collections.abc import Iterator

from game.sight.briefing import Briefing
from game.sight.words import level, number
from game.sight.worth import shared_with
from game.text import listing
from game.world.names import PowerId
from game.world.temptation import usual_temptation
from game.world.treaty import KIND_INDEX, Treaty

NEW, YOUNG, OLD = 60.0, 25.0, 50.0
"""Points of belonging below which a power is new; of habit below which a norm is young, and from which it is old."""
CLOSE = 25.0
"""Points of identity from which it is spoken of."""
PRIZE = 5.0
"""Points of value from which a breach is very rewarding."""
UNSAFE = 90.0
"""Points of safety of the way below which merchants ask."""


def custom_words(power: PowerId, told: Briefing) -> list[str]:
    """What custom is between us and a power, each without its full stop."""
    return [*_new(power, told), *_near(power, told), *_settled(power, told), *_risks(power, told), *_way(power, told)]


def _is_new(power: PowerId, told: Briefing) -> bool:
    return told.ruleset.norms.on and float(told.desk.belonging[told.atlas.place(power)]) < NEW


def _new(power: PowerId, told: Briefing) -> Iterator[str]:
    society = told.atlas.realm(power).society_name
    if _is_new(power, told) and society:
        taken = number(round(float(told.desk.belonging[told.atlas.place(power)])))
        yield f"new to the ways of {society}: {taken} of 100 taken in; a treaty with an insider teaches them"


def _near(power: PowerId, told: Briefing) -> Iterator[str]:
    points = float(told.desk.identity[told.atlas.place(power)])
    if told.ruleset.identity.on and points >= CLOSE:
        part = number(round(100.0 * shared_with(told, power)))
        yield f"{level('identity', points)}: {part} % of their gain counts as ours"


def _settled(power: PowerId, told: Briefing) -> Iterator[str]:
    """What between us is so old a custom that few here would break it."""
    kinds = dict.fromkeys(clause.kind for one in told.treaties_with(power) for clause in one.terms.clauses)
    old = [str(kind) for kind in kinds if float(told.desk.habit[KIND_INDEX[kind]]) >= OLD]
    if old and not _is_new(power, told):
        yield f"an old custom between us: {listing(old)}"


def _risks(power: PowerId, told: Briefing) -> Iterator[str]:
    """Which of the three things that make trust a problem hold of our treaties with it (row 36)."""
    treaties = told.treaties_with(power)
    if not treaties:
        return
    risks = [
        "the norm is young" if any(_is_young(one, told) for one in treaties) else "",
        "they are new here" if _is_new(power, told) else "",
        "the prize is great" if any(_prize(one, power, told) >= PRIZE for one in treaties) else "",
    ]
    if any(risks):
        yield f"what may tempt them: {listing([risk for risk in risks if risk])}"


def _is_young(treaty: Treaty, told: Briefing) -> bool:
    return any(float(told.desk.habit[KIND_INDEX[clause.kind]]) < YOUNG for clause in treaty.terms.clauses)


def _prize(treaty: Treaty, power: PowerId, told: Briefing) -> float:
    return usual_temptation(treaty.terms, power, ruleset=told.ruleset, unit=told.atlas.unit)


def _way(power: PowerId, told: Briefing) -> Iterator[str]:
    safe = float(told.desk.ways[told.atlas.place(power)])
    if safe < UNSAFE:
        lost = 100.0 * told.ruleset.norms.lapse * (1.0 - safe / 100.0)
        yield f"the way there is {level('lanes', safe)}: {number(round(lost))} % of trade stays ashore"
