"""The dial of balance: doctrines by how far they are above the usual for their seat, endings, and hubris held."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from game.debrief.figures import FIGURES
from game.lab.dials import balance, read_dials
from game.lab.dials.balance import Came, Sat
from game.session.doctrine import DRAWN, MIXED, drawn
from game.session.spec import Spec
from game.world.names import PowerId

OPENING = str(Path(__file__).parents[1] / "cases" / "openings" / "small-triangle.yaml")


def lots(seed: int, figures: Mapping[str, Mapping[str, float]] | None = None, ending: str = "alone") -> Came:
    """A game by lot in which a doctrine's figures are what they are said to be, and 50 otherwise."""
    verdicts: dict[str, Any] = {}
    for seat in ("athens", "corinth"):
        label = drawn(MIXED, seed, PowerId(seat))
        verdicts[seat] = {"ending": ending, **dict.fromkeys(FIGURES, 50.0), **(figures or {}).get(label, {})}
    return Came(Sat(Spec("x", seed)), verdicts, ("athens",))


def figures(games: list[Came]) -> dict[str, float]:
    return {one.band.figure: one.value for one in balance.measure("x", games)}


def test_a_doctrine_that_is_best_at_everything_is_counted() -> None:
    best = dict.fromkeys(FIGURES, 90.0)
    assert figures([lots(seed, {"broker": best}) for seed in range(60)])["doctrines first in all six figures"] == 1


def test_a_doctrine_that_is_best_at_nothing_is_counted() -> None:
    worst = {label: dict.fromkeys(FIGURES, 50.0 + place) for place, label in enumerate(DRAWN)}
    assert figures([lots(seed, worst) for seed in range(200)])["doctrines never first or second"] == len(DRAWN) - 2


def test_a_seat_that_is_better_than_the_others_speaks_for_no_doctrine() -> None:
    games = []
    for seed in range(40):
        game = lots(seed)
        game.verdicts["athens"]["security"] = 90.0
        games.append(game)
    assert all(above == pytest.approx(0.0) for above in balance.standings(games)["security"].values())


def test_the_commonest_ending_is_of_the_seats_that_people_take() -> None:
    games = [lots(seed, ending="alone" if seed % 4 else "honoured") for seed in range(40)]
    assert figures(games)["commonest ending of the seats people take"] == 0.75


def test_hubris_is_compared_on_the_same_seed_and_seat() -> None:
    games = [
        Came(Sat(Spec("x", seed), PowerId("athens"), hubris), {}, held=(hubris + seed, 50.0, -hubris))
        for seed in range(10)
        for hubris in (balance.HIGH, balance.LOW)
    ]
    found = figures(games)
    assert found["wealth early on, hubris high less low"] == 50.0
    assert found["standing early on, hubris high less low"] == 0.0
    assert found["security at the end, hubris high less low"] == -50.0


def test_both_kinds_of_games_are_played() -> None:
    read = next(read_dials(["balance"], [OPENING], games=8))
    assert [one.games for one in read.figures] == [4, 4, 4, 2, 2, 2]
    assert set(read.more) == set(FIGURES)
