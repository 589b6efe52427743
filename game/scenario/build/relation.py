"""What powers feel for each other, as arrays; and how far their strength reaches (rows 15, 110, 114)."""

from collections.abc import Iterator

import numpy as np

from game.scenario.schema.scenario import OTHERS, ScenarioPart
from game.scenario.schema.tie import FeelingsPart
from game.theory.thousandths import Ints, thousandths
from game.world.names import DOMAINS
from game.world.setting import UNSAID

LIKENESS: tuple[tuple[str, float], ...] = (("culture", 4.0), ("faith", 2.0), ("regime", 2.0))
"""What makes two powers alike, and by how many points of affinity each (rows 15, 110-114)."""


def reach(scenario: ScenarioPart) -> Ints:
    """[n, n] points. What is said of one direction only holds for both; to oneself it is 100."""
    names = list(scenario.powers)
    said = [[_said(scenario, one, other) for other in names] for one in names]
    made = np.full((len(names), len(names)), 100, dtype=np.int64)
    for i, row in enumerate(said):
        for j, points in enumerate(row):
            if i != j:
                back = said[j][i]
                made[i, j] = round(points if points is not None else back if back is not None else 0.0)
    return made


def _said(scenario: ScenarioPart, one: str, other: str) -> float | None:
    """What the file says of the reach from one power to another, if anything."""
    row = scenario.reach.get(one, {})
    if other in row:
        return row[other]
    if other in scenario.reach and one in scenario.reach[other]:
        return None
    return row.get(OTHERS, scenario.reach.get(OTHERS, {}).get(OTHERS))


def is_said(scenario: ScenarioPart, one: str, other: str) -> bool:
    """Whether the file gives the reach between two powers, in this direction or the other."""
    return _said(scenario, one, other) is not None or _said(scenario, other, one) is not None


def affinity(scenario: ScenarioPart) -> Ints:
    """[n, n] thousandths from 0 to 8,000: what the file says, or the likeness of culture, faith and regime."""
    powers = list(scenario.powers.values())
    made = np.zeros((len(powers), len(powers)), dtype=np.int64)
    for i, one in enumerate(powers):
        for j, other in enumerate(powers):
            if i != j:
                made[i, j] = sum(
                    thousandths(points)
                    for trait, points in LIKENESS
                    if getattr(one, trait) and getattr(one, trait) == getattr(other, trait)
                )
    for i, j, feelings in _felt(scenario):
        if feelings.affinity is not None:
            made[i, j] = thousandths(feelings.affinity)
    return made


def relations(scenario: ScenarioPart) -> dict[str, Ints]:
    """Arrays in thousandths of the stocks that the file names; `UNSAID` in the cells that it does not."""
    count = len(scenario.powers)
    made: dict[str, Ints] = {}
    for i, j, feelings in _felt(scenario):
        for name in ("friendship", "regard", "fear", "need", "identity", "rightful"):
            points = getattr(feelings, name)
            if points is not None:
                made.setdefault(name, np.full((count, count), UNSAID, dtype=np.int64))[i, j] = thousandths(points)
        for name in ("record", "custom", "institution"):
            for domain, points in (getattr(feelings, name) or {}).items():
                array = made.setdefault(name, np.full((count, count, 3), UNSAID, dtype=np.int64))
                array[i, j, DOMAINS.index(domain)] = thousandths(points)
    return made


def _felt(scenario: ScenarioPart) -> Iterator[tuple[int, int, FeelingsPart]]:
    """Observer, subject and feelings: first what is mutual, then what is one's own and overrules it."""
    places = {name: place for place, name in enumerate(scenario.powers)}
    for one, row in scenario.mutual.items():
        for other, feelings in row.items():
            yield places[one], places[other], feelings
            yield places[other], places[one], feelings
    for observer, row in scenario.relations.items():
        for subject, feelings in row.items():
            yield places[observer], places[subject], feelings
