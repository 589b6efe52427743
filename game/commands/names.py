"""`--list`: the names that options take."""

from dataclasses import fields

from game.commands.asked import Asked
from game.commands.console import put


def list_names(scenario: str, seed: int = 1) -> int:
    """Print what options take, a kind a line; a scenario's seats for people and its powers as well."""
    from game.minds.forecasting import POLICIES
    from game.scenario.find import bundled
    from game.session.doctrine import NAMES
    from game.world.names import Mode
    from game.world.ruleset import Ruleset
    from game.world.rulesets import RULESETS
    from game.world.treaty import KINDS
    from game.world.verb import VERBS

    _row("scenarios", [*(one.name for one in bundled()), "random:N"])
    _row("doctrines", list(NAMES))
    _row("forecasts", [f"+{name}" for name in POLICIES])
    _row("rulesets", list(RULESETS))
    _row("modes", [str(mode) for mode in Mode])
    _row("verbs", list(VERBS))
    _row("clauses", [str(kind) for kind in KINDS])
    _row("rules", [f"rules.{one.name}" for one in fields(Ruleset) if one.name != "name"])
    if scenario:
        from game.session.library import seats_of

        _row("seats", [str(row.power) for row in seats_of(scenario, seed)])
        _row("powers", _powers(scenario, seed))
    return 0


def _powers(scenario: str, seed: int) -> list[str]:
    from game.session.spec import prepare

    return [str(power) for power in prepare(Asked(scenario=scenario, seed=seed).spec()).state.ids]


def _row(what: str, names: list[str]) -> None:
    put(f"{what}: {' '.join(names)}")
