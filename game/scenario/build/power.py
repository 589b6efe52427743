"""Powers, leaders and societies of the opening."""

from game.scenario.schema.power import LeaderPart, PowerPart, TrustedPart
from game.scenario.schema.scenario import ScenarioPart
from game.world.names import PowerId
from game.world.power import Leader, Power, Rule, Society, Trusted

ONLY_SOCIETY = Society("world", "the known world", Rule.MIXED)
"""Where powers live when a scenario names no society."""


def societies(scenario: ScenarioPart) -> tuple[Society, ...]:
    """The societies, in the order of the file."""
    made = tuple(
        Society(
            name,
            part.name,
            part.rule,
            float(part.legitimacy),
            float(part.habit),
            tuple((kind, float(points)) for kind, points in part.habits.items()),
            tuple((kind, float(points)) for kind, points in part.fit.items()),
            float(part.lanes),
        )
        for name, part in scenario.societies.items()
    )
    return made or (ONLY_SOCIETY,)


def powers(scenario: ScenarioPart) -> tuple[Power, ...]:
    """The powers, in the order of the file; every array runs in it."""
    only = next(iter(scenario.societies), ONLY_SOCIETY.id)
    return tuple(_power(name, part, part.society or only) for name, part in scenario.powers.items())


def _power(name: str, part: PowerPart, society: str) -> Power:
    """One power."""
    return Power(
        PowerId(name),
        part.name,
        part.people or f"the people of {part.name}",
        society,
        tuple(_leader(leader) for leader in (part.leader, *part.successors)),
        part.doctrine,
        part.motives.shares(),
        float(part.strength),
        float(part.wealth),
        float(part.income),
        trust=float(part.trust),
        justice=float(part.justice),
        checks=float(part.checks),
        resolve=float(part.resolve),
        honesty=float(part.honesty),
        traits=part.traits,
        seas=part.seas,
        playable=part.playable,
        culture=part.culture or "",
        regime=part.regime or "",
        faith=part.faith or "",
        ideology=part.ideology or "",
        trusted=_trusted(part.trusted),
        card=part.card,
    )


def _trusted(part: TrustedPart | None) -> Trusted | None:
    """The group that a people trusts to rule it, if the file names one."""
    return Trusted(part.name, float(part.offices), part.motives.shares()) if part else None


def _leader(part: LeaderPart) -> Leader:
    """One leader."""
    figures = (float(part.hubris), float(part.hope), float(part.reason), float(part.looks))
    own = {"person": float(part.person), "exceptional": float(part.exceptional)}
    return Leader(part.name, *figures, doctrine=part.doctrine, **own)


def price_of_watching(scenario: ScenarioPart) -> float:
    """The unit of core B: a twelfth of the middling power's income, unless the scenario says."""
    if scenario.unit is not None:
        return float(scenario.unit)
    incomes = sorted(part.income for part in scenario.powers.values())
    return max(round(incomes[len(incomes) // 2] / 12, 1), 0.1)
