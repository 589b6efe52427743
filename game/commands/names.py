"""`--list`: the names that options take."""

from game.commands.asked import Asked
from game.commands.console import put


def list_names(scenario: str, seed: int = 1) -> int:
    """Print what options take, a kind a line; a scenario's seats for people and its powers as well."""
    from game.minds.forecasting import POLICIES
    from game.scenario.find import bundled
    from game.session.doctrine import NAMES
    from game.world.names import Mode
    from game.world.rulesets import RULESETS

    _row("scenarios", [*(one.name for one in bundled()), "random:N"])
    _row("doctrines", list(NAMES))
    _row("forecasts", [f"+{name}" for name in POLICIES])
    _row("rulesets", list(RULESETS))
    _row("modes", [str(mode) for mode in Mode])
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
