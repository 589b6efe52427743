"""What breaking a promise would bring this year: the clause's temptation, more in some years than in others."""

from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.ruleset import Ruleset
from game.world.treaty import WITH_AMOUNT, Clause, Treaty


def temptation(
    clause: Clause, treaty: Treaty, power: PowerId, turn: int, *, chance: Chance, ruleset: Ruleset, unit: float
) -> float:
    """Points of value that `power` would gain at once by breaking this clause this turn (rows 38, 43).

    A draw a year, treaty and power: .4 to 2.5 times the ruleset's figure, most often low.
    """
    rule = ruleset.clause(clause.kind)
    share = chance.share(f"T{turn}", "temptation", treaty.id, power, str(clause.kind))
    size = clause.amount / unit if clause.kind in WITH_AMOUNT else 1.0
    if clause.by is not None and not _gives(clause, power):
        size *= 0.3
    firm = ruleset.value.firm if clause.firm else 1.0
    return rule.temptation * size * firm * (0.4 + 2.1 * share * share)


def _gives(clause: Clause, power: PowerId) -> bool:
    """Whether this power is the one who gives under a one-sided clause."""
    return clause.by == power


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
