"""Societies that the seed draws: sound, the same for ever, kept whole in the save, and asked for by name."""

from pathlib import Path

import pytest

from game.errors import BadInput
from game.journal.replay import Replay
from game.scenario.load import Loaded, check_file, load
from game.scenario.random import powers_of, text_of
from game.session.library import lay, seats_of
from game.session.run import play_out
from game.session.sought import Sought
from game.session.spec import Spec, prepare


@pytest.mark.parametrize("powers", range(3, 13))
def test_every_number_of_powers_makes_a_sound_scenario_without_warnings(powers: int) -> None:
    for seed in range(8):
        loaded = load(f"random:{powers}", (), seed)
        assert isinstance(loaded, Loaded), loaded
        assert not loaded.warnings.problems
        assert len(loaded.setting.powers) == powers
        assert all(power.doctrine == "mixed" and power.playable for power in loaded.setting.powers)


def test_the_seed_alone_decides_and_every_seed_draws_another() -> None:
    assert text_of(7, 5) == text_of(7, 5)
    assert len({text_of(7, seed) for seed in range(50)}) == 50
    assert text_of(5, 1).splitlines()[7:9] != text_of(7, 1).splitlines()[7:9]


def test_societies_are_one_to_three_of_different_rules_and_two_powers_at_least() -> None:
    counts = set()
    rules = set()
    for seed in range(60):
        loaded = load("random:7", (), seed)
        assert isinstance(loaded, Loaded)
        setting = loaded.setting
        homes = [sum(power.society == one.id for power in setting.powers) for one in setting.societies]
        assert min(homes) >= 2
        assert len({one.rule for one in setting.societies}) == len(setting.societies)
        counts.add(len(setting.societies))
        rules |= {str(one.rule) for one in setting.societies}
    assert counts == {1, 2, 3}
    assert rules == {"honour", "interest", "fear"}


@pytest.mark.parametrize("name", ["random", "random:", "random:2", "random:13", "random:x", "random:-5", "random:5000"])
def test_another_number_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(BadInput, match="3 to 12 powers"):
        powers_of(name)


def test_a_name_that_only_begins_so_is_a_file() -> None:
    assert powers_of("randomness.yaml") is None
    assert powers_of("athens-and-sparta") is None


def test_a_game_can_be_replayed_from_its_header_alone() -> None:
    outcome = play_out(Spec("random:3", 4, turns=3))
    assert outcome.journal.header.scenario == "random:3"
    assert outcome.journal.header.source == text_of(3, 4)
    assert Replay().load(outcome.journal).turn == outcome.state.turn
    assert play_out(Spec("random:3", 4, turns=3)).digest == outcome.digest


def test_single_values_are_set_as_in_any_scenario() -> None:
    settings = (("powers.*.leader.hubris", "70"), ("powers.*.doctrine", "steadfast"))
    state = prepare(Spec("random:4", 9, overrides=settings)).state
    assert {int(points) for points in state.stocks.conduct} == {70_000}
    assert {power.doctrine for power in state.setting.powers} == {"steadfast"}


def test_the_seats_offered_are_those_of_the_seed() -> None:
    offered = [row.power for row in seats_of("random:5", 11)]
    assert offered == list(prepare(Spec("random:5", 11)).state.ids)
    assert offered != [row.power for row in seats_of("random:5", 12)]


def test_a_person_sits_down_in_a_drawn_society(tmp_path: Path) -> None:
    table, chair = lay(Sought("random:4", seed=21), tmp_path)
    try:
        assert chair.power in [row.power for row in seats_of("random:4", 21)]
        assert table.state.turn == 1
    finally:
        table.journal.release()


def test_check_reads_one_too() -> None:
    assert not check_file("random:6").problems
