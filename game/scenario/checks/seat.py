"""Seats that people may take: a card, two or three aims, and motives that make a whole."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity


def check(scope: Scope) -> Iterator[Problem]:
    """Every seat of every power."""
    scenario = scope.scenario
    for name, power in scenario.powers.items():
        total = power.motives.security + power.motives.wellbeing + power.motives.standing
        if abs(total - 100) > 0.01:
            message = f'the motives of power "{name}" make {total:g}; the three shares make 100'
            yield scope.at_key(("powers", name, "motives"), "motives", message)
        if power.playable:
            yield from _playable(scope, name)
    for name, aim in scenario.aims.items():
        seat = scenario.powers.get(aim.seat)
        if seat is not None and not seat.playable:
            message = f'aim "{name}" belongs to {aim.seat}, a seat that nobody can take'
            hint = f"write playable: true under {aim.seat}"
            yield scope.at(("aims", name, "seat"), "seat-aims", message, hint=hint, severity=Severity.WARNING)


def _playable(scope: Scope, name: str) -> Iterator[Problem]:
    """What a playable seat needs."""
    power = scope.scenario.powers[name]
    path = ("powers", name, "playable")
    if not power.card.strip():
        message = f'power "{name}" can be played but has no card'
        yield scope.at_key(path, "seat-card", message, hint="write card: and who the player is")
    aims = sum(1 for aim in scope.scenario.aims.values() if aim.seat == name)
    if not 2 <= aims <= 3:
        count = {0: "no aim", 1: "one aim"}.get(aims, f"{aims} aims")
        yield scope.at_key(path, "seat-aims", f'power "{name}" can be played but has {count}; a seat has two or three')
