"""The times: the mean of six years' draws, each at an address of its own."""

import pytest

from game.theory.chance import Chance
from game.world.circumstances import SPAN, circumstances
from game.world.names import PowerId

ATHENS, POWERS = PowerId("athens"), 8


def drawn(year: int, chance: Chance) -> list[int]:
    """One year's draws in whole thousandths, -1000 to 1000."""
    shares = chance.shares((POWERS,), f"T{year}", "circumstances", ATHENS)
    return [round((2.0 * share - 1.0) * 1000) for share in shares.tolist()]


@pytest.mark.parametrize("turn", [2, 5, 7, 12])
def test_the_times_are_what_each_of_the_last_years_drew(turn: int) -> None:
    chance = Chance(7)
    years = [drawn(year, chance) for year in range(max(2, turn - SPAN + 1), turn + 1)]
    meant = [sum(column) // SPAN / 1000.0 for column in zip(*years, strict=True)]
    assert circumstances(ATHENS, POWERS, turn, chance=chance) == tuple(meant)
    assert any(meant)


def test_nothing_is_drawn_for_the_opening() -> None:
    assert circumstances(ATHENS, POWERS, 1, chance=Chance(7)) == (0.0,) * POWERS
