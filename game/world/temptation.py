"""What breaking a promise would bring this year: the clause's temptation, more in some years than in others.

Rows 38, 43.
"""

from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.ruleset import Ruleset
from game.world.treaty import WITH_AMOUNT, Clause, Terms, Treaty


def temptation(
    clause: Clause, treaty: Treaty, power: PowerId, turn: int, *, chance: Chance, ruleset: Ruleset, unit: float
) -> float:
    """Points of value that `power` would gain at once by breaking this clause this turn (rows 38, 43).

    A draw a year, treaty and power: .4 to 2.5 times the ruleset's figure, most often low.
    """
    share = chance.share(f"T{turn}", "temptation", treaty.id, power, str(clause.kind))
    return _middling(clause, power, ruleset, unit) * (0.4 + 2.1 * share * share)


def _middling(clause: Clause, power: PowerId, ruleset: Ruleset, unit: float) -> float:
    """What breaking a clause brings in a middling year; who receives under a one-sided clause has little to break."""
    size = clause.amount / unit if clause.kind in WITH_AMOUNT else 1.0
    if clause.by is not None and clause.by != power:
        size *= 0.3
    firm = ruleset.value.firm if clause.firm else 1.0
    return ruleset.clause(clause.kind).temptation * size * firm


def usual_temptation(terms: Terms, power: PowerId, *, ruleset: Ruleset, unit: float) -> float:
    """Points of value that breaking the most tempting clause of these terms brings in a middling year."""
    return max((_middling(clause, power, ruleset, unit) for clause in terms.clauses), default=0.0)


def tempting(
    treaty: Treaty, power: PowerId, turn: int, *, chance: Chance, ruleset: Ruleset, unit: float
) -> tuple[Clause, float] | None:
    """The clause of a treaty that tempts a power most this turn, and by how much; None where nothing can be broken."""
    best: tuple[Clause, float] | None = None
    for clause in treaty.terms.clauses:
        size = temptation(clause, treaty, power, turn, chance=chance, ruleset=ruleset, unit=unit)
        if size > 0 and (best is None or size > best[1]):
            best = (clause, size)
    return best
