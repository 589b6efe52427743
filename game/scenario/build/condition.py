"""Conditions of a scenario file as the values that the rules read."""

from collections.abc import Iterable, Sequence

from game.scenario.schema.condition import ConditionPart
from game.world.condition import (
    ALWAYS,
    AllOf,
    AnyOf,
    AtLeast,
    AtWar,
    Bound,
    Chosen,
    Condition,
    During,
    FactLevel,
    Flag,
    Happened,
    Level,
    Luck,
    Not,
    Pledged,
    Standing,
)
from game.world.names import DOMAINS, Domain, FactId, PowerId, SceneId


def condition(part: ConditionPart | None) -> Condition:
    """One condition; none is the one that always holds."""
    if part is None:
        return ALWAYS
    return _joined(part) or _story(part) or _between(part) or _level(part)


def _joined(part: ConditionPart) -> Condition | None:
    """Conditions made of conditions."""
    if part.all_ is not None:
        return AllOf(_each(part.all_))
    if part.any_ is not None:
        return AnyOf(_each(part.any_))
    if part.of is not None:
        return AtLeast(int(part.at_least or 1), _each(part.of))
    return Not(condition(part.not_)) if part.not_ is not None else None


def _each(parts: Sequence[ConditionPart]) -> tuple[Condition, ...]:
    """Several conditions."""
    return tuple(condition(part) for part in parts)


def _story(part: ConditionPart) -> Condition | None:
    """What has come about in the scenario's own story."""
    if part.flag is not None:
        return Flag(part.flag)
    if part.turn is not None:
        return During(*part.turn)
    if part.chosen is not None:
        return _all(
            _any(Chosen(SceneId(scene), option) for option in options) for scene, options in part.chosen.items()
        )
    if part.happened is not None:
        return Happened(part.happened)
    return Luck(part.luck) if part.luck is not None else None


def _between(part: ConditionPart) -> Condition | None:
    """How powers stand to each other."""
    if part.at_war is not None:
        return AtWar(PowerId(part.at_war[0]), PowerId(part.at_war[1]))
    if part.bound is not None:
        return Bound(PowerId(part.bound[0]), PowerId(part.bound[1]), part.by)
    return Standing(PowerId(part.alive)) if part.alive is not None else None


def _level(part: ConditionPart) -> Condition:
    """A quantity within bounds."""
    if part.fact is not None:
        return FactLevel(FactId(part.fact), part.at_least, part.at_most)
    if part.pledged is not None:
        return Pledged(SceneId(part.pledged), part.at_least, part.at_most)
    quantity, whose = part.measured() or ("", ("",))
    towards = PowerId(whose[1]) if len(whose) > 1 else None
    domain = DOMAINS.index(Domain(whose[2])) if len(whose) > 2 else None
    return Level(quantity, PowerId(whose[0]), towards, domain, part.at_least, part.at_most)


def _all(conditions: Iterable[Condition]) -> Condition:
    """All of some conditions; one alone needs no company."""
    made = tuple(conditions)
    return made[0] if len(made) == 1 else AllOf(made)


def _any(conditions: Iterable[Condition]) -> Condition:
    """Any of some conditions; one alone needs no company."""
    made = tuple(conditions)
    return made[0] if len(made) == 1 else AnyOf(made)
