"""Treatments are held against each other seed by seed, and the table says which are apart."""

from typing import Any

from game.lab.paired import contrasts, figures_of, first_in_all, lines, means


def _row(doctrine: str, seed: int, security: float, justice: float, judgement: float | None = None) -> dict[str, Any]:
    rest = {"wellbeing": 50.0, "standing": 50.0, "friendship": 5.0, "judgement": judgement}
    figures = {"security": security, "justice": justice, **rest}
    return {"treatment": {"doctrine.athens": doctrine}, "seed": seed, "verdict": {"athens": figures}, "counts": {}}


ROWS = [_row("fearful", seed, 40.0 + 10 * seed, 50.0) for seed in range(4)] + [
    _row("grasping", seed, 38.0 + 10 * seed, 50.0 + (-1) ** seed, None if seed else 20.0) for seed in range(4)
]


def test_games_of_one_seed_are_paired_so_that_luck_cancels_out() -> None:
    found = {pair.figure: pair for pair in contrasts(figures_of(ROWS, "athens"))}
    assert (found["security"].difference.value, found["security"].difference.half) == (2.0, 0.0)
    assert found["security"].is_apart
    assert not found["justice"].is_apart


def test_a_judgement_that_was_not_given_is_left_out() -> None:
    found = means(figures_of(ROWS, "athens"))
    assert found["doctrine.athens=grasping"]["judgement"].games == 1
    assert found["doctrine.athens=fearful"]["judgement"].games == 0


def test_a_treatment_is_first_only_where_it_leads_in_every_figure() -> None:
    best = [_row("best", 1, 60.0, 60.0, 60.0), _row("worst", 1, 50.0, 50.0, 50.0)]
    assert first_in_all(means(figures_of(best, "athens"))) == []
    for row in best[:1]:
        row["verdict"]["athens"] = {name: value + 1 for name, value in row["verdict"]["athens"].items()}
    assert first_in_all(means(figures_of(best, "athens"))) == ["doctrine.athens=best"]


def test_the_table_names_what_follows_from_it() -> None:
    text = "\n".join(lines(ROWS, "athens"))
    assert "fearful - grasping" in text
    assert "+2.0 +-0.0*" in text
    assert "1 of 1 pairs are apart in some figure" in text
    assert "first in all six: none" in text
