"""Traits that a power has find something to work on: successors, colonies, a coast, a league."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.schema.power import PowerPart
from game.world.power import Trait


def check(scope: Scope) -> Iterator[Problem]:
    """Every trait of every power that does nothing as the file stands."""
    for name, power in scope.scenario.powers.items():
        for trait in power.traits:
            want = _wanted(scope, name, power, trait)
            if want is not None:
                why, hint = want
                message = f'power "{name}" is {trait} to no effect: {why}'
                yield scope.at_key(
                    ("powers", name, "traits"), "trait-idle", message, hint=hint, severity=Severity.WARNING
                )


def _wanted(scope: Scope, name: str, power: PowerPart, trait: Trait) -> tuple[str, str] | None:
    """What a trait lacks, and how to give it that; nothing where it works."""
    scenario = scope.scenario
    if trait is Trait.DIVIDED_FACTION and not power.successors:
        return "nobody can take over", "write the other faction's leader under successors:"
    if trait is Trait.MOTHER_CITY and not any(name in pair for pair in scenario.kin):
        return "it has no colony", "write its colonies under kin:"
    if trait is Trait.THALASSOCRAT and not any(_share_a_sea(power, other) for other in _others(scope, name)):
        return "no other power lies on a sea of its own", "write seas: under both"
    if trait is Trait.LEAGUE_HEAD and not any(league.head == name for league in scenario.leagues.values()):
        return "it heads no league", f"write head: {name} in a league"
    return None


def _others(scope: Scope, name: str) -> Iterator[PowerPart]:
    return (power for other, power in scope.scenario.powers.items() if other != name)


def _share_a_sea(one: PowerPart, other: PowerPart) -> bool:
    return bool(set(one.seas) & set(other.seas))
